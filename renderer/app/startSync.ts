import type { Session } from '../data';

interface SyncPorts {
  /** Whether it is still the network that is open. */
  readonly isOpen: () => boolean;
  readonly onDefect: (defect: unknown) => void;
  readonly pause: () => Promise<void>;
}

/**
 * What this laptop numbered is claimed before anything is sent, see [Note: number ranges]. The network is open and somebody works in it: where nothing
 * can be written now, as on a full disk, that is told and tried again, and takes nothing away.
 */
export async function startSync(
  { numbers, sync }: Pick<Session, 'numbers' | 'sync'>,
  { isOpen, onDefect, pause }: SyncPorts,
): Promise<void> {
  for (;;) {
    try {
      await numbers.tend();
      break;
    } catch (thrown) {
      onDefect(thrown);
      await pause();
      if (!isOpen()) return;
    }
  }
  if (isOpen()) sync.start();
}
