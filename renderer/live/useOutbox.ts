import { useSyncExternalStore } from 'react';
import type { OutboxState } from '../data';
import { useSession } from './SessionProvider';

/** What the outbox of this laptop is doing. */
export function useOutbox(): OutboxState {
  const { outbox } = useSession();
  return useSyncExternalStore(outbox.subscribe, outbox.snapshot);
}
