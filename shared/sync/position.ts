import type { Cursor } from './cursor';
import type { SyncStore } from './store';

/** The cursor while the engine runs: one place that changes it, one write after the other. */
export interface Position {
  readonly cursor: () => Cursor;
  readonly save: (patch: Partial<Cursor>) => Promise<void>;
}

export function createPosition(store: Pick<SyncStore, 'writeCursor'>, start: Cursor): Position {
  let cursor = start;
  let written: Promise<void> = Promise.resolve();
  return {
    cursor: () => cursor,
    save(patch) {
      cursor = { ...cursor, ...patch };
      const saved = cursor;
      written = written.then(() => store.writeCursor(saved));
      return written;
    },
  };
}
