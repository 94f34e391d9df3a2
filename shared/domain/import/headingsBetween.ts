import { foldForMatching } from '../../text/foldForMatching';
import { countKnown } from './columnSynonyms';
import type { RawRecord } from './readRecords';
import type { TableNote } from './importProblem';
import { isLeftOut } from './technicalColumns';

/** Of what is left out, so much is shown. */
const MOST_SHOWN = 8;

/**
 * The rows without those that repeat the headings, as in pages that were pasted one below the other, and without words between them that group the rows; and
 * what is told of both.
 */
export function withoutHeadingsBetween(
  records: readonly RawRecord[],
  heading: RawRecord,
): { readonly body: readonly RawRecord[]; readonly notes: readonly TableNote[] } {
  const own = new Set(heading.cells.map(foldForMatching).filter((text) => text !== ''));
  if (own.size === 0) return { body: records, notes: [] };
  const repeated = records.filter((record) => repeats(record, own));
  const groups = records.filter((record) => isGroup(record, heading));
  if (repeated.length + groups.length === 0) return { body: records, notes: [] };
  const left = new Set([...repeated, ...groups]);
  return {
    body: records.filter((record) => !left.has(record)),
    notes: [
      ...(repeated.length === 0
        ? []
        : [
            {
              key: 'import.note.repeatedHeadings',
              values: { count: repeated.length, lines: shorten(repeated.map(({ line }) => String(line))) },
            } satisfies TableNote,
          ]),
      ...(groups.length === 0
        ? []
        : [
            {
              key: 'import.note.groupLines',
              values: { count: groups.length, text: shorten(groups.map(({ cells }) => cells.join('').trim())) },
            } satisfies TableNote,
          ]),
    ],
  };
}

function shorten(texts: readonly string[]): string {
  return (texts.length > MOST_SHOWN ? [...texts.slice(0, MOST_SHOWN), '…'] : texts).join(', ');
}

/** "Länder", "Summe: 7 Personen": words that stand alone, in the column of the running number. */
function isGroup({ cells }: RawRecord, heading: RawRecord): boolean {
  const [at, ...others] = cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]));
  if (at === undefined || others.length > 0 || heading.cells.length < LEAST_WIDTH) return false;
  return /\p{L}{2}/u.test(cells[at] ?? '') && isLeftOut(heading.cells[at] ?? '', false);
}

/** In columns: in a narrow list a word alone is something. */
const LEAST_WIDTH = 3;

/** Each of its cells is a heading: of this list, or known as one of another spelling. One alone may be a name. */
function repeats({ cells }: RawRecord, own: ReadonlySet<string>): boolean {
  let [mine, known] = [0, 0];
  for (const cell of cells) {
    const text = foldForMatching(cell);
    if (text === '') continue;
    if (own.has(text)) mine += 1;
    else if (countKnown([text]) === 1) known += 1;
    else return false;
  }
  return mine + known >= 2 && mine >= known;
}
