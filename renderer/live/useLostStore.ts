import { useSyncExternalStore } from 'react';
import type { StoreWitness } from '../../shared/domain/backup';
import { useSession } from './SessionProvider';

/** What was in the open network when it was last noted, where it is not any more; undefined where nothing is missing. See [Note: the witness]. */
export function useLostStore(): StoreWitness | undefined {
  const { watch } = useSession();
  return useSyncExternalStore(watch.subscribe, watch.snapshot) ?? undefined;
}
