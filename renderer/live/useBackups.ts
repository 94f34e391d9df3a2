import { useSyncExternalStore } from 'react';
import type { BackupState } from '../data';
import { useSession } from './SessionProvider';

/** The backups of the open network, live. */
export function useBackups(): BackupState {
  const { backups } = useSession();
  return useSyncExternalStore(backups.subscribe, backups.snapshot);
}
