import type { SyncService } from '../sync/syncService';
import type { Tables } from '../store/openStore';
import type { NumberKeeper } from './numberKeeper';

/**
 * Keeps the reserve whenever something changed that it depends on: a meeting of another year was planned, numbers were
 * used, the server has confirmed a claim or given it to somebody else. While the first pull runs it waits: what others hold is not known yet.
 * @returns ends it
 */
export function tendNumbers(
  keeper: NumberKeeper,
  tables: Tables,
  sync: SyncService,
  onDefect: (defect: unknown) => void,
): () => void {
  let wanted = false;
  let busy = false;

  async function tend(): Promise<void> {
    wanted = true;
    if (busy) return;
    busy = true;
    try {
      while (wanted && sync.snapshot().status.kind !== 'receiving') {
        wanted = false;
        await keeper.tend();
      }
    } catch (thrown) {
      onDefect(thrown);
    } finally {
      busy = false;
    }
  }

  const start = (): void => {
    tend().catch(onDefect);
  };
  const ends = [tables.network, tables.meetings, tables.minutes, tables.outcomes].map((table) =>
    table.subscribe(start),
  );
  // What had to wait for the first pull is done when that has ended, not only at the next change: the laptop may be offline by then.
  ends.push(
    sync.subscribe(() => {
      if (wanted && !busy) start();
    }),
  );
  start();
  return () => {
    wanted = false;
    for (const end of ends) end();
  };
}
