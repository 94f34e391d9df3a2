import type { CollectionName } from '../../shared/schema';

export type UndoKind = 'create' | 'update' | 'remove';

export interface UndoEntry {
  readonly kind: UndoKind;
  readonly collection: CollectionName;
  readonly count: number;
  /** Entries with the same key in quick succession are one step: a name typed letter by letter is undone as a whole. */
  readonly mergeKey: string;
  readonly run: () => Promise<void>;
}

export interface UndoStack {
  readonly push: (entry: UndoEntry) => void;
  /** Takes the latest step back; undefined when there is none. */
  readonly undo: () => Promise<UndoEntry | undefined>;
}

const DEPTH = 100;
const MERGE_WINDOW_MS = 2_000;

export function createUndoStack(now: () => number): UndoStack {
  const entries: { entry: UndoEntry; at: number }[] = [];
  return {
    push(entry) {
      const top = entries.at(-1);
      if (top && entry.kind === 'update' && top.entry.mergeKey === entry.mergeKey && now() - top.at < MERGE_WINDOW_MS) {
        top.at = now();
        return;
      }
      entries.push({ entry, at: now() });
      if (entries.length > DEPTH) entries.shift();
    },
    async undo() {
      const top = entries.pop();
      await top?.entry.run();
      return top?.entry;
    },
  };
}
