import { useSyncExternalStore } from 'react';
import type { ClockTrouble } from '../data';
import { useSession } from './SessionProvider';

/** What is wrong with the clock of this laptop, live; null where nothing is. */
export function useClockTrouble(): ClockTrouble | null {
  const { clockWatch } = useSession();
  return useSyncExternalStore(clockWatch.subscribe, clockWatch.snapshot);
}
