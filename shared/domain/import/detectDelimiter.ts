import { countKnown } from './columnSynonyms';
import { HEADING_WITHIN } from './findHeading';
import { readRecords, withLineFeeds } from './readRecords';

import { delimiters, type Delimiter } from './delimiters';

const sampledRecords = 50;
/** Where nobody breaks lines, or a quote is never closed, the first fifty records would be the whole file. */
const sampledCharacters = 500_000;

/**
 * The delimiter under which one of the first records has the most headings that are known. Where that says nothing, the one that splits the records most
 * evenly, quoted parts left aside: most records have as many fields as the first, preferring more fields. A single column has none; then the answer is `;`.
 */
export function detectDelimiter(text: string): Delimiter {
  const sample = text.slice(0, sampledCharacters);
  return byHeadings(sample) ?? byEvenness(sample);
}

/** Two known headings may stand in a title as well ("Kontakt, Ort"); only more than under any other delimiter they say something. */
function byHeadings(sample: string): Delimiter | undefined {
  const known = delimiters.map((delimiter) => ({ delimiter, count: mostKnown(sample, delimiter) }));
  const [best, next] = known.sort((a, b) => b.count - a.count);
  return best && best.count >= 2 && best.count > (next?.count ?? 0) ? best.delimiter : undefined;
}

function mostKnown(sample: string, delimiter: Delimiter): number {
  const { records } = readRecords(withLineFeeds(sample), delimiter, HEADING_WITHIN);
  return Math.max(0, ...records.map(({ cells }) => countKnown(cells)));
}

function byEvenness(sample: string): Delimiter {
  const counts = countPerRecord(sample);
  let best: Delimiter = ';';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const [heading = 0, ...rest] = counts.get(delimiter) ?? [];
    if (heading === 0) continue;
    const agreeing = rest.filter((count) => count === heading).length;
    const agreement = rest.length === 0 ? 1 : (agreeing + 1) / (rest.length + 1);
    const score = agreement * agreement * (1 + Math.log2(heading + 1));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function countPerRecord(text: string): ReadonlyMap<Delimiter, readonly number[]> {
  const counts = new Map<Delimiter, number[]>(delimiters.map((delimiter) => [delimiter, []]));
  for (const record of recordsWithoutQuotedText(text)) {
    for (const delimiter of delimiters) counts.get(delimiter)?.push(record.split(delimiter).length - 1);
  }
  return counts;
}

/** First records with quoted text taken out. An unclosed quote swallows the rest, as it does for the parser. */
function recordsWithoutQuotedText(text: string): readonly string[] {
  const records: string[] = [];
  let record = '';
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '\n' || character === '\r')) {
      if (!isBlank(record)) records.push(record);
      if (records.length === sampledRecords) return records;
      record = '';
    } else if (!isQuoted) record += character;
  }
  return isBlank(record) ? records : [...records, record];
}

/** Not by trim(), which takes tabs away: with all fields quoted, tabs are all that is left of a record. */
function isBlank(record: string): boolean {
  return /^ *$/u.test(record);
}
