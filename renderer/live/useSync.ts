import { useSyncExternalStore } from 'react';
import type { SyncSnapshot } from '../data';
import { useSession } from './SessionProvider';

export function useSync(): SyncSnapshot {
  const { sync } = useSession();
  return useSyncExternalStore(sync.subscribe, sync.snapshot);
}
