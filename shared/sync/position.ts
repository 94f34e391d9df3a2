import type { Cursor } from './cursor';
import type { SyncStore } from './store';

/** The cursor while the engine runs: one place that changes it, one write after the other. */
export interface Position {
  readonly cursor: () => Cursor;
  /** Changes it without writing: what belongs to an answer of the server is written with it, once. */
  readonly note: (patch: Partial<Cursor>) => void;
  /** Changes it, and writes that and what was noted before; nothing where nothing is new. */
  readonly save: (patch?: Partial<Cursor>) => Promise<void>;
}

export function createPosition(store: Pick<SyncStore, 'writeCursor'>, start: Cursor): Position {
  let cursor = start;
  let isWritten = true;
  let written: Promise<void> = Promise.resolve();

  function note(patch: Partial<Cursor>): void {
    const before: Readonly<Record<string, unknown>> = { ...cursor };
    if (Object.entries(patch).every(([field, value]) => before[field] === value)) return;
    cursor = { ...cursor, ...patch };
    isWritten = false;
  }

  return {
    cursor: () => cursor,
    note,
    save(patch = {}) {
      note(patch);
      if (isWritten) return written;
      isWritten = true;
      const saved = cursor;
      written = written.then(() => store.writeCursor(saved));
      return written;
    },
  };
}
