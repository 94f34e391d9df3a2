import fc from 'fast-check';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  sheetToCsv,
  sheetToJson,
  sheetToOds,
  sheetToXlsx,
  vcardsToText,
  vcardVersions,
  type Sheet,
  type SheetValue,
  type Vcard,
} from '../../shared/documents';
import { cleanText } from '../../shared/documents/cleanText';
import { readOds, readXlsx, type ReadCell } from '../support/documents/sheetReaders';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 24 }),
  fc.string({ unit: 'binary', maxLength: 24 }),
  fc.string({ unit: fc.constantFrom(...Array.from('aÄß =+-@\'"<>&;,\n\r\t\\_x000D_')), maxLength: 24 }),
  fc.constantFrom('=1+1', '+49 30 1', '@SUMME(A1)', '007', '1e5', '2026-01-01', '_x0041_', ' a  b ', 'wahr'),
);
const day = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => new Date(Date.UTC(1901, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }));

const sheet: fc.Arbitrary<Sheet> = fc
  .array(fc.constantFrom('text', 'number', 'date'), { minLength: 1, maxLength: 30 })
  .chain((types) =>
    fc.record({
      name: fc.constant('Mitglieder'),
      title: text,
      network: text,
      language: fc.constantFrom('de', 'en'),
      tlp: fc.constantFrom('TLP:AMBER', 'TLP:AMBER+STRICT'),
      createdAt: fc.constant('2026-11-29T12:00:00.000Z'),
      columns: fc.constant(types.map((type, index) => ({ id: `c${index}`, label: `Spalte ${index}`, type }))),
      rows: fc.array(
        fc.tuple(
          ...types.map((type): fc.Arbitrary<SheetValue> =>
            type === 'text'
              ? text
              : type === 'date'
                ? fc.oneof(day, fc.constant(''))
                : fc.oneof(number, fc.constant('')),
          ),
        ),
        { maxLength: 6 },
      ),
    }),
  );

/** As every reader must have it: headings, then the cells, empty ones at the end left out. */
function expected({ columns, rows }: Sheet): readonly (readonly ReadCell[])[] {
  const lines = rows.map((row) => {
    const cells = row.map((value, index): ReadCell => {
      if (typeof value === 'number') return value;
      if (value !== '' && columns[index]?.type === 'date') return { date: value };
      return cleanText(value);
    });
    return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
  });
  const all = [columns.map(({ label }): ReadCell => label), ...lines];
  return all.slice(0, all.findLastIndex((line) => line.length > 0) + 1);
}

function withoutEmptyEnd(rows: readonly (readonly ReadCell[])[]): readonly (readonly ReadCell[])[] {
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

describe('a list that was written', () => {
  it('reads the same as XLSX and as ODS: texts as texts, days as days, numbers as numbers', () => {
    fc.assert(
      fc.property(sheet, (one) => {
        expect(withoutEmptyEnd(readXlsx(sheetToXlsx(one)))).toEqual(expected(one));
        expect(readOds(sheetToOds(one))).toEqual(expected(one));
      }),
    );
  });

  it('reads the same as CSV and as JSON', () => {
    fc.assert(
      fc.property(sheet, (one) => {
        const csv = Papa.parse<string[]>(sheetToCsv(one).slice(1).replace(/\r\n$/u, ''), {
          delimiter: ';',
          newline: '\r\n',
        }).data;
        const texts = one.rows.map((row) => row.map((value, index) => [one.columns[index]?.type, value] as const));
        expect(csv.slice(1).map((row) => row.map(withoutGuard))).toEqual(
          texts.map((row) => row.map(([type, value]) => withoutGuard(shown(type, value, one.language)))),
        );
        const json: unknown = JSON.parse(sheetToJson(one));
        expect(json).toMatchObject({
          columns: one.columns,
          rows: one.rows.map((row) =>
            Object.fromEntries(
              row.flatMap((value, index) => {
                const kept = typeof value === 'number' ? value : cleanText(value);
                return kept === '' ? [] : [[`c${index}`, Object.is(kept, -0) ? 0 : kept]];
              }),
            ),
          ),
        });
      }),
    );
  });
});

function withoutGuard(cell: string): string {
  return cell.replace(/^'/u, '');
}

/** As CSV has it. */
function shown(type: string | undefined, value: SheetValue, language: 'de' | 'en'): string {
  if (typeof value === 'number')
    return new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', {
      maximumFractionDigits: 15,
      useGrouping: false,
    }).format(value);
  const [year = '', month = '', date = ''] = value.split('-');
  if (type === 'date' && value !== '') return language === 'de' ? `${date}.${month}.${year}` : value;
  return cleanText(value);
}

/** None ends in a backslash: the reader takes the comma after an escaped one for escaped. */
const filled = text
  .map((value) =>
    cleanText(value)
      .replace(/[\\\s]+$/u, '')
      .trimStart(),
  )
  .filter((value) => value !== '');
const maybe = fc.oneof(filled, fc.constant(''));
const contact = fc.record({ value: filled, use: fc.constantFrom('', 'work', 'private', 'mobile', 'role') });
/** As people write numbers, which is more than digits. */
const phone = fc.record({
  value: fc
    .string({ unit: fc.constantFrom(...Array.from('+0123456789 /()-.,;:App"')), minLength: 1, maxLength: 24 })
    .map((value) => value.trim())
    .filter((value) => value !== ''),
  use: fc.constantFrom('', 'work', 'private', 'mobile', 'role'),
});
const card: fc.Arbitrary<Vcard> = fc.record({
  uid: fc.nat().map((number) => `member:${number}`),
  academicTitle: maybe,
  givenName: maybe,
  familyName: maybe,
  displayName: filled,
  office: maybe,
  institution: maybe,
  department: maybe,
  emails: fc.array(contact, { maxLength: 3 }),
  phones: fc.array(phone, { maxLength: 3 }),
  city: maybe,
  language: fc.constantFrom('', 'de', 'en'),
  categories: fc.uniqueArray(filled, { maxLength: 3 }),
  note: maybe,
  changedAt: fc.constantFrom('', '2026-11-29T12:34:56.789Z'),
});

describe('contact cards', () => {
  it('read the same by another program, in both versions', () => {
    fc.assert(
      fc.property(
        fc.array(card, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...vcardVersions),
        (cards, version) => {
          const written = vcardsToText(cards, version);
          for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
          const parsed = ICAL.parse(written) as unknown[];
          const components = (cards.length === 1 ? [parsed] : parsed).map((one) => new ICAL.Component(one as never));
          expect(components.map((component) => read(component, version))).toEqual(
            cards.map((one) => ({
              version,
              uid: one.uid,
              fn: one.displayName,
              n: [one.familyName, one.givenName, '', one.academicTitle, ''],
              org:
                one.department !== ''
                  ? [one.institution, one.department]
                  : one.institution === ''
                    ? []
                    : [one.institution],
              title: one.office,
              email: one.emails.map(({ value }) => value.replaceAll('\n', ' ')),
              tel: one.phones.map(({ value }) => value),
              city: one.city,
              lang: version === '4.0' ? one.language : '',
              categories: one.categories,
              note: one.note,
            })),
          );
        },
      ),
    );
  });
});

function read(component: ICAL.Component, version: string): unknown {
  /** A value with parts is an array of them. */
  const values = (name: string): readonly unknown[] =>
    component.getAllProperties(name).flatMap((property): readonly unknown[] => property.getValues());
  const all = (name: string): readonly string[] =>
    values(name)
      .flat()
      .map(String)
      // RFC 2426 §4 has it escaped in every text; this reader takes it for one only in values with parts.
      .map((value) => (version === '3.0' ? value.replaceAll('\\;', ';') : value));
  const first = (name: string): string => all(name)[0] ?? '';
  expect(first('version')).toBe(version);
  return {
    version,
    uid: first('uid'),
    fn: first('fn'),
    n: all('n'),
    org: all('org'),
    title: first('title'),
    email: all('email'),
    tel: all('tel'),
    city: all('adr')[3] ?? '',
    lang: first('lang'),
    categories: all('categories'),
    note: first('note'),
  };
}
