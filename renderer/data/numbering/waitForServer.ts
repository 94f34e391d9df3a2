import type { Tables } from '../store/openStore';
import type { EngineTime, SyncService } from '../sync/syncService';

/** Longer than a server needs that answers at all; short enough for somebody who looks at a button. */
const PATIENCE_MS = 8_000;

/**
 * Waits until the server has answered claims that are under way.
 * @returns how to wait; resolves with whether `isAnswered`, at the latest when the server turns out not to be there
 */
export function waitForServer(
  tables: Pick<Tables, 'network'>,
  sync: SyncService,
  time: Pick<EngineTime, 'after'>,
): (isAnswered: () => boolean) => Promise<boolean> {
  return (isAnswered) =>
    new Promise((resolve) => {
      const ends: (() => void)[] = [];
      const finish = (answer: boolean): void => {
        for (const end of ends) end();
        resolve(answer);
      };
      const look = (): void => {
        if (isAnswered()) finish(true);
        else if (!isUnderWay(sync)) finish(false);
      };
      ends.push(
        time.after(PATIENCE_MS, () => finish(isAnswered())),
        tables.network.subscribe(look),
        sync.subscribe(look),
      );
      look();
    });
}

/** Whether what waits to be sent is on its way, rather than waiting for a network, a person or a right. */
function isUnderWay(sync: SyncService): boolean {
  const { kind } = sync.snapshot().status;
  return kind === 'connecting' || kind === 'catchingUp' || kind === 'sending' || kind === 'upToDate';
}
