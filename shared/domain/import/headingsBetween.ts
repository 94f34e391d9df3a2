import { foldForMatching } from '../../text/foldForMatching';
import { countKnown } from './columnSynonyms';
import type { RawRecord } from './readRecords';
import type { TableNote } from './recordsToTable';

/** Of what is left out, so much is shown. */
const MOST_SHOWN = 8;

/**
 * The rows without those that repeat the headings, as in pages that were pasted one below the other, whether all of them or in another order; and what is told
 * of them.
 */
export function withoutHeadingsBetween(
  records: readonly RawRecord[],
  heading: RawRecord,
): { readonly body: readonly RawRecord[]; readonly notes: readonly TableNote[] } {
  const own = new Set(heading.cells.map(foldForMatching).filter((text) => text !== ''));
  if (own.size === 0) return { body: records, notes: [] };
  const repeated = records.filter((record) => repeats(record, own));
  if (repeated.length === 0) return { body: records, notes: [] };
  const left = new Set(repeated);
  const lines = repeated.map(({ line }) => String(line));
  const shown = lines.length > MOST_SHOWN ? [...lines.slice(0, MOST_SHOWN), '…'] : lines;
  return {
    body: records.filter((record) => !left.has(record)),
    notes: [{ key: 'import.note.repeatedHeadings', values: { count: repeated.length, lines: shown.join(', ') } }],
  };
}

/** Each of its cells is a heading: of this list, or known as one of another spelling. One alone may be a name. */
function repeats({ cells }: RawRecord, own: ReadonlySet<string>): boolean {
  const filled = cells.map(foldForMatching).filter((text) => text !== '');
  const areHeadings = filled.length >= 2 && filled.every((text) => own.has(text) || countKnown([text]) === 1);
  return areHeadings && filled.filter((text) => own.has(text)).length * 2 >= filled.length;
}
