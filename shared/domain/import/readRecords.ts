import type { Delimiter } from './delimiters';

export type RawRecord = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly hasOpenQuote: boolean;
  /** What formulas of a spreadsheet have in place of a value. */
  readonly errors?: readonly string[];
};

export interface ReadRecords {
  readonly records: readonly RawRecord[];
  /** Characters looked at, those looked at again counted again: at most three times the text, whatever the text is. */
  readonly looked: number;
}

/** How a line leaves off: its record ends with it, a quoted text goes on in the next one, or a quote is malformed. */
type LineEnd = 'ends' | 'goesOn' | 'malformed';

const MALFORMED = -1;

/**
 * Records of delimited text (RFC 4180) with line feeds.
 *
 * [Note: open quotes] A quote that is opened and never closed, or closed in the middle of a later field, makes a parser
 * swallow all records in between into one cell. So a record with a malformed quote is taken literally, line by line:
 * its first line becomes a record with a problem, and reading goes on with the next line.
 *
 * That must not mean looking for the end of the same quote again from every line: 20,000 rows of `"Amt" Moor` took minutes. How a
 * record continues from a line in the middle of a quote does not depend on what came before, so it is worked out once per line and kept.
 *
 * @param most records that are read, empty ones too; what comes after is left
 */
export function readRecords(text: string, delimiter: Delimiter, most = Number.POSITIVE_INFINITY): ReadRecords {
  const lines = text.split('\n');
  const records: RawRecord[] = [];
  let looked = 0;
  // By line that begins within quotes: the last line of the record, MALFORMED, or undefined while nobody has looked.
  const ends: (number | undefined)[] = [];

  function look(at: number, isQuoted: boolean): LineEnd {
    const line = lines[at] ?? '';
    looked += line.length + 1;
    return scanLine(line, delimiter, isQuoted);
  }

  /** Last line of a record that is inside quotes at `from`, or MALFORMED. */
  function endOf(from: number): number {
    let at = from;
    let end: number | undefined;
    while (end === undefined) {
      end = at < lines.length ? ends[at] : MALFORMED;
      if (end !== undefined) break;
      const found = look(at, true);
      if (found === 'goesOn') at += 1;
      else end = found === 'ends' ? at : MALFORMED;
    }
    // The whole way leads there.
    for (let passed = from; passed <= at && passed < lines.length; passed += 1) ends[passed] = end;
    return end;
  }

  for (let at = 0; at < lines.length && records.length < most;) {
    const found = look(at, false);
    const end = found === 'ends' ? at : found === 'goesOn' ? endOf(at + 1) : MALFORMED;
    const isMalformed = end === MALFORMED;
    const record = isMalformed ? (lines[at] ?? '') : lines.slice(at, end + 1).join('\n');
    looked += record.length + 1;
    records.push({
      line: at + 1,
      cells: isMalformed ? record.split(delimiter).map(withoutOpenQuote) : splitRecord(record, delimiter),
      hasOpenQuote: isMalformed,
    });
    at = isMalformed ? at + 1 : end + 1;
  }
  return { records: withoutTrailingBlank(records), looked };
}

/** The text as `readRecords` wants it: without a byte order mark, each line ended by a line feed. */
export function withLineFeeds(text: string): string {
  return text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
}

function scanLine(line: string, delimiter: Delimiter, isQuoted: boolean): LineEnd {
  let at = 0;
  let isInside = isQuoted;
  for (;;) {
    const opening = isInside ? at : skipBlanks(line, at, delimiter);
    if (!isInside && line.charAt(opening) !== '"') {
      const next = line.indexOf(delimiter, at);
      if (next === -1) return 'ends';
      at = next + 1;
      continue;
    }
    const quote = line.indexOf('"', isInside ? at : opening + 1);
    if (quote === -1) return 'goesOn';
    isInside = line.charAt(quote + 1) === '"';
    at = quote + 2;
    if (isInside) continue;
    const after = skipBlanks(line, quote + 1, delimiter);
    if (after === line.length) return 'ends';
    if (line.charAt(after) !== delimiter) return 'malformed';
    at = after + 1;
  }
}

/** Cells of a record that is known to be well-formed. */
function splitRecord(record: string, delimiter: Delimiter): readonly string[] {
  const cells: string[] = [];
  for (let at = 0; at <= record.length;) {
    const opening = skipBlanks(record, at, delimiter);
    if (record.charAt(opening) !== '"') {
      const next = record.indexOf(delimiter, at);
      const end = next === -1 ? record.length : next;
      cells.push(record.slice(at, end));
      at = end + 1;
      continue;
    }
    let quote = record.indexOf('"', opening + 1);
    while (record.charAt(quote + 1) === '"') quote = record.indexOf('"', quote + 2);
    cells.push(record.slice(opening + 1, quote).replaceAll('""', '"'));
    at = skipBlanks(record, quote + 1, delimiter) + 1;
  }
  return cells;
}

/** Blanks before an opening quote, and between a closing one and what ends the cell, belong to neither: so spreadsheet programs read them. */
function skipBlanks(text: string, from: number, delimiter: Delimiter): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== delimiter && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}

/** The line break at the end of a file is no empty row. */
function withoutTrailingBlank(records: readonly RawRecord[]): readonly RawRecord[] {
  const last = records.at(-1);
  return last?.cells.length === 1 && last.cells[0] === '' ? records.slice(0, -1) : records;
}

function withoutOpenQuote(cell: string): string {
  if (!cell.includes('"')) return cell;
  const inner = cell.replace(/^\s*"|"\s*$/gu, '');
  return inner.replaceAll('""', '"');
}
