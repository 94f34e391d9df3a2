import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { tableToCsv } from '../../../shared/documents';

/** What a reader of CSV has in its cells. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(csv.replace(/^\uFEFF/u, '').trimEnd(), { delimiter: ';' }).data;
}

describe('tableToCsv', () => {
  it('puts every cell in quotes, so that none is split by another separator', () => {
    expect(
      tableToCsv([
        ['a', '', 'b,c\td'],
        ['1', 'x"y', 'z;ü'],
      ]),
    ).toBe('\uFEFF"a";"";"b,c\td"\r\n"1";"x""y";"z;ü"\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '   \t =1',
    '\u00A0=1',
    '\uFEFF=1',
    '\u200B=1',
    '\u202E\u2066=1',
    '\u3000＝1',
    '\u0000=1',
    '\u00AD\u00A0\u200D@x',
  ])('keeps %j text', (cell) => {
    expect(cellsOf(tableToCsv([[cell]]))).toEqual([[`'${cell}`]]);
  });

  it.each(['Kim', ' Kim', 'a=b', '3-4', '2026-12-09', "'quoted", '–', '\u200BKim'])('leaves %j as it is', (cell) => {
    expect(cellsOf(tableToCsv([[cell]]))).toEqual([[cell]]);
  });

  it('lets no cell begin another, whatever is in it', () => {
    const cell = fc.string({ unit: fc.constantFrom(...Array.from('ab;,"\n\r\t=+-@ \u00A0\u200B\'')), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (lines) => {
        const read = Papa.parse<string[]>(tableToCsv(lines).slice(1, -2), { delimiter: ';', newline: '\r\n' }).data;
        expect(read.map((cells) => cells.map((text) => text.replace(/^'/u, '')))).toEqual(
          lines.map((cells) => cells.map((text) => text.replace(/^'/u, ''))),
        );
      }),
    );
  });
});
