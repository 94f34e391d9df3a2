import { countKnown } from './columnSynonyms';
import type { RawRecord } from './readRecords';

/** How far down a title, a date and empty lines may push the headings, in records with content. */
export const HEADING_WITHIN = 20;

/**
 * Which record holds the headings: of the first ones the one with the most that are known, the first of several. One alone may be a word of a title or of a
 * person's row, so below the top it counts only where nothing stands beside it. Where none is known it is the first record of more than one cell.
 * @param records those with content
 */
export function findHeading(records: readonly RawRecord[]): number {
  const first = records.slice(0, HEADING_WITHIN);
  let best = -1;
  let most = 0;
  for (const [index, { cells }] of first.entries()) {
    const known = countKnown(cells);
    if (known > most && (index === 0 || known >= 2 || filledOf(cells) === 1)) {
      best = index;
      most = known;
    }
  }
  if (best >= 0) return best;
  return Math.max(
    0,
    first.findIndex(({ cells }) => filledOf(cells) > 1),
  );
}

function filledOf(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
