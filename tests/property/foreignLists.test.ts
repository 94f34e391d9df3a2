import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapRows, planMemberImport, readImportFile, type ImportFile } from '../../shared/domain/import';
import { sheetData, xlsx } from '../support/spreadsheets';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

function planOf({ table, mappings }: ImportFile): ReturnType<typeof planMemberImport> {
  const rows = mapRows(table, mappings);
  return planMemberImport({ rows, members: [], institutions: [], topics: [], today: '2026-12-09' });
}

/** Words of letters and signs that mean something to the formats. */
const value = fc.stringMatching(/^[A-Za-zÄÖÜäöüß;,:=\\.()"' -]{1,30}$/u).filter((content) => /\p{L}/u.test(content));
const escaped = (content: string): string => content.replace(/[\\;,]/gu, '\\$&');
const folded = (line: string): string => line.replace(/(.{20})(?=.)/gu, '$1\r\n ');
const quoted = (content: string): string =>
  [...new TextEncoder().encode(content)]
    .map((byte) =>
      byte > 0x7e || byte < 0x21 || byte === 0x3d
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');

describe('lists of others', () => {
  it('give back what a card of version 3.0 or 4.0 holds, folded anywhere', () => {
    fc.assert(
      fc.property(value, value, value, fc.constantFrom('3.0', '4.0'), (family, note, office, version) => {
        const lines = [`N:${escaped(family)};Ilka`, `NOTE:${escaped(note)}`, `TITLE:${escaped(office)}`].map(folded);
        const file = readImportFile(
          'x.vcf',
          text(['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD'].join('\r\n')),
        );
        if (!file.ok) throw new Error(file.error.type);
        const [row] = file.value.table.rows;
        const cells = Object.fromEntries(file.value.mappings.map(({ field, index }) => [field, row?.cells[index]]));
        expect(cells).toMatchObject({ familyName: family.trim(), office: office.trim(), notes: note.trim() });
      }),
    );
  });

  it('give back what a card of version 2.1 holds in quoted-printable with soft line breaks', () => {
    fc.assert(
      fc.property(
        value.filter((content) => !/[;\\]/u.test(content)),
        fc.integer({ min: 5, max: 40 }),
        (family, width) => {
          const code = quoted(family);
          // Between two bytes, not within what stands for one.
          const soft = code
            .match(/(?:=[0-9A-F]{2}|.)/gu)
            ?.reduce<string[]>(
              (all, piece) => {
                const last = all.at(-1) ?? '';
                return last.length + piece.length > width ? [...all, piece] : [...all.slice(0, -1), last + piece];
              },
              [''],
            )
            .join('=\r\n');
          const file = readImportFile(
            'x.vcf',
            text(`BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;QUOTED-PRINTABLE:${soft};Ilka\r\nEND:VCARD`),
          );
          if (!file.ok) throw new Error(file.error.type);
          expect(planOf(file.value).rows[0]?.draft.familyName).toBe(family.trim());
        },
      ),
    );
  });

  it('give back the cells of a workbook as they are', () => {
    const cell = fc.stringMatching(/^[A-Za-zäöüß ]{1,20}$/u).filter((content) => content.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
        const file = readImportFile(
          'x.xlsx',
          xlsx({ sheets: { Liste: sheetData([['Vorname', 'Nachname'], ...rows]) } }),
        );
        if (!file.ok) throw new Error(file.error.type);
        expect(file.value.table.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });

  it('are read or refused, and planned, whatever is pasted', () => {
    const piece = fc.constantFrom(
      'BEGIN:VCARD\n',
      'END:VCARD\n',
      'N:',
      'TEL;',
      'TYPE=',
      '=\n',
      '=C3',
      ' ',
      '\t',
      ';',
      '\n',
      'Tel. 030 12345',
      'a@b.example',
      'Dr. ',
      'Stadt ',
      'Ilka Moor',
      '"',
      '\ufeff',
      '|',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const file = readImportFile('x', text(pieces.join('')), { isPasted: true });
        if (file.ok) expect(planOf(file.value).counts.rows).toBe(file.value.table.rows.length);
      }),
    );
  });
});
