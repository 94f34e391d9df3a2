import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { delimiters, detectDelimiter, parseTable } from '../../shared/domain/import';
import { readRecords } from '../../shared/domain/import/readRecords';

const [heading = '', ...patterns] = readFileSync(new URL('../support/data/field/C13.csv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

const repeated = (lines: readonly string[], rows: number): string =>
  Array.from({ length: rows }, (_, index) => lines[index % lines.length]).join('\n');

/** What another parser makes of each record of a well-formed text. */
const papaCells = (text: string, delimiter: string): readonly (readonly string[])[] | undefined => {
  const { data, errors } = Papa.parse<readonly string[]>(text, { delimiter, newline: '\n' });
  return errors.some(({ type }) => type === 'Quotes') ? undefined : data;
};

describe('malformed quotes', () => {
  it('reads 20,000 rows, each with a malformed quote, and names every line', () => {
    const parsed = parseTable(
      [heading, repeated(patterns, 20_000)].join('\n'),
      detectDelimiter(`${heading}\n${patterns[0]}`),
    );
    if (!parsed.ok) throw new Error(parsed.error.type);
    expect(parsed.value.rows).toHaveLength(20_000);
    expect(parsed.value.rows[0]).toMatchObject({
      line: 2,
      cells: ['Ilka0', 'Amt" Moor', 'i0@ostrau.example', 'Kreis'],
    });
    expect(parsed.value.problems.map(({ line, key }) => [line, key])).toEqual(
      Array.from({ length: 20_000 }, (_, index) => [index + 2, 'import.problem.unclosedQuote']),
    );
  });

  it.each([
    ['quotes closed within a word', ['a;"Amt" Moor;b']],
    ['a quote that is never closed', ['a;"Amt;b']],
    ['one line that opens and then none', ['a;"Amt;b', ...Array.from({ length: 999 }, () => 'a;b;c')]],
    ['a line that stays within the quotes of the line before', ['a";"']],
    ['doubled quotes without end', ['"""', '""""', '""']],
    ['a quote after every delimiter', ['";";";";"x']],
    ['nothing but blanks after a quote', [`"a"${' '.repeat(200)}b`]],
  ])('look at each character three times at most: %s', (_, lines) => {
    for (const rows of [1_000, 2_000, 4_000]) {
      const text = repeated(lines, rows);
      expect(readRecords(text, ';').looked).toBeLessThanOrEqual(3 * (text.length + rows));
    }
  });

  it('look at each character three times at most, lose no row and no letter, whatever the text', () => {
    const piece = fc.constantFrom('"', '""', '"a"', ';', '\n', 'a', ' ', '\t', 'ä;', '";"', '"\n"', '"x', 'x"');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(...delimiters), (pieces, delimiter) => {
        const text = pieces.join('');
        const { records, looked } = readRecords(text, delimiter);
        expect(looked).toBeLessThanOrEqual(3 * (text.length + text.split('\n').length));
        const lettersOf = (said: string): string => said.replaceAll(/["\s;,|]/gu, '');
        expect(records.map(({ cells }) => lettersOf(cells.join(''))).join('')).toBe(lettersOf(text));
        const lines = records.map(({ line }) => line);
        expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
      }),
      { seed: 13, numRuns: 1_000 },
    );
  });

  it('read well-formed text as another parser does', () => {
    const piece = fc.constantFrom('"', '""', '"a"', ';', ';', '\n', 'a', 'b c', '";"', '"\n"', '"a\nb"', '"x;""y"""');
    let compared = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        // Blanks at the very end of a file are no quote left open: the only thing in which the two differ.
        const text = `${pieces.join('')}\nz`;
        const cells = papaCells(text, ';');
        if (cells === undefined) return;
        compared += 1;
        expect(readRecords(text, ';').records.map((record) => record.cells)).toEqual(cells);
      }),
      { seed: 17, numRuns: 2_000 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  it('are told from the delimiter in a file in which they stand in every row', () => {
    expect(detectDelimiter([heading, ...patterns].join('\n'))).toBe(';');
    expect(
      detectDelimiter(['Name,Ort,Notiz', ...Array.from({ length: 9 }, () => 'Ilka,"Amt" Moor,"a;b;c;d;e"')].join('\n')),
    ).toBe(',');
    expect(
      detectDelimiter(
        ['Name;Ort;Notiz', 'Ilka;"Amt;x, y, z, q', ...Array.from({ length: 9 }, () => 'a;b;c, d')].join('\n'),
      ),
    ).toBe(';');
  });
});
