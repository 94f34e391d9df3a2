import { useSyncExternalStore } from 'react';
import type { DamageReport } from '../data';
import { useSession } from './SessionProvider';

/** What the disk lost of the open network and what is not back; null where nothing is missing. */
export function useDamage(): DamageReport | null {
  const { damage } = useSession();
  return useSyncExternalStore(damage.subscribe, damage.snapshot);
}
