import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeText,
  delimiters,
  detectDelimiter,
  parseTable,
  planMemberImport,
  mapRows,
  recogniseColumns,
  type Delimiter,
} from '../../shared/domain/import';

type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Characters that every encoding here has, among them all that mean something to a CSV parser. */
const cell = fc.string({ unit: fc.constantFrom(...Array.from('aZ9äöüßé€„“ ;,\t|"\n\'-=@')), maxLength: 12 });

const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc.record({
    header: fc.uniqueArray(
      fc
        .string({ unit: fc.constantFrom(...Array.from('abcÄö ')), minLength: 1, maxLength: 8 })
        .map((text) => `H${text.trim()}`),
      {
        minLength: width,
        maxLength: width,
      },
    ),
    rows: fc.array(
      // A row of blanks only would be skipped as empty.
      fc
        .array(cell, { minLength: width, maxLength: width })
        .filter((cells) => cells.some((text) => text.trim() !== '')),
      { maxLength: 12 },
    ),
  }),
);

function serialise(
  rows: readonly (readonly string[])[],
  delimiter: Delimiter,
  lineBreak: string,
  quoteAll: boolean,
): string {
  const quote = (text: string): string =>
    quoteAll || /["\n\r;,\t|]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((cells) => cells.map(quote).join(delimiter)).join(lineBreak) + lineBreak;
}

function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new Uint8Array(Buffer.from(text));
    case 'utf-8 with mark':
      return new Uint8Array(Buffer.from(`\ufeff${text}`));
    case 'utf-16le':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'utf-16be':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    case 'windows-1252': {
      const high: Readonly<Record<string, number>> = { '€': 0x80, '„': 0x84, '“': 0x93 };
      return new Uint8Array(Array.from(text, (character) => high[character] ?? character.charCodeAt(0)));
    }
  }
}

describe('reading delimited files', () => {
  it('gives back every table, whatever delimiter, quoting, line break and encoding it was written with', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...delimiters),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.constantFrom<Encoding>('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'windows-1252'),
        ({ header, rows }, delimiter, lineBreak, quoteAll, encoding) => {
          const text = serialise([header, ...rows], delimiter, lineBreak, quoteAll);
          const { text: decoded } = decodeText(encode(text, encoding));
          expect(decoded).toBe(text);
          expect(detectDelimiter(decoded)).toBe(delimiter);
          const parsed = parseTable(decoded, delimiter);
          expect(parsed).toMatchObject({ ok: true, value: { header, problems: [], emptyRows: 0 } });
          expect(parsed.ok && parsed.value.rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never fails on arbitrary bytes and names lines that exist', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...delimiters), (bytes, delimiter) => {
        const { text } = decodeText(bytes);
        const parsed = parseTable(text, delimiter);
        if (!parsed.ok) return;
        const lineCount = text.split(/\r\n?|\n/u).length;
        const lines = parsed.value.rows.map(({ line }) => line);
        expect(lines.every((line) => line >= 1 && line <= lineCount)).toBe(true);
        expect(new Set(lines).size).toBe(lines.length);
        const rows = mapRows(parsed.value, recogniseColumns(parsed.value));
        const plan = planMemberImport({ rows, members: [], institutions: [], topics: [], today: '2026-12-09' });
        expect(plan.rows).toHaveLength(rows.length);
      }),
      { numRuns: 300 },
    );
  });
});
