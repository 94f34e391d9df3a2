import type { DocumentModel, Entry } from '../document';

/** Which numbered list of the document an entry is counted in, from 1. */
export type SequenceOf = (entry: Entry) => number;

/** Word goes on counting wherever a list has the same definition, so each has one of its own. */
export function numberSequences({ blocks }: Pick<DocumentModel, 'blocks'>): {
  readonly count: number;
  readonly sequenceOf: SequenceOf;
} {
  const sequences = new Map<Entry, number>();
  let count = 0;
  for (const block of blocks) {
    if (block.kind !== 'entries') continue;
    const open: number[] = [];
    for (const entry of block.entries) {
      if (entry.mark !== 'number') continue;
      if (entry.number === 1) open[entry.depth] = count += 1;
      sequences.set(entry, open[entry.depth] ?? count);
    }
  }
  return { count, sequenceOf: (entry) => sequences.get(entry) ?? 0 };
}
