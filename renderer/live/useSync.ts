import { useSyncExternalStore } from 'react';
import type { SyncSnapshot } from '../data';
import { useSession } from './SessionProvider';

/** The state of sync, live. It changes with every record that is saved. */
export function useSync(): SyncSnapshot;
/**
 * A part of it, which renders only when that part changes.
 * @param select gives a plain value, or something of the snapshot that stays the same while it does not change
 */
export function useSync<T>(select: (snapshot: SyncSnapshot) => T): T;
export function useSync<T>(select?: (snapshot: SyncSnapshot) => T): SyncSnapshot | T {
  const { sync } = useSession();
  return useSyncExternalStore(sync.subscribe, () => (select ? select(sync.snapshot()) : sync.snapshot()));
}
