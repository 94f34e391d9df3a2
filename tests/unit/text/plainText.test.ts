import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, parseTable } from '../../../shared/domain/import';
import { readEmail } from '../../../shared/domain/import/readCells';
import { mailtoUrl } from '../../../shared/domain/invitation';
import { createHaystack, matches, queryToNeedles } from '../../../shared/domain/search';
import { isMailAddress } from '../../../shared/documents/icsPerson';
import { fold } from '../../../shared/text/fold';
import { foldForMatching } from '../../../shared/text/foldForMatching';
import { toPlainFields } from '../../../shared/text/plainFields';
import { toPlainText } from '../../../shared/text/plainText';
import { applyCreation, applyLocalEdit } from '../../../shared/sync/localEdit';
import { rankOptions, prepareOptions } from '../../../renderer/ui/fields/rankOptions';
import { record } from '../../support/records';

const rowsOf = (name: string): readonly (readonly string[])[] => {
  const bytes = readFileSync(new URL(`../../support/data/field/${name}`, import.meta.url));
  const table = parseTable(decodeText(new Uint8Array(bytes)).text, ';');
  if (!table.ok) throw new Error(table.error.type);
  return table.value.rows.map(({ cells }) => cells);
};
const isFound = (texts: readonly string[], query: string): boolean =>
  matches(createHaystack(texts), queryToNeedles(query));

describe('decomposed umlauts', () => {
  const [first = [], second = []] = rowsOf('S1.csv');

  it('are in the file from the field', () => {
    expect(first[1]).not.toBe(first[1]?.normalize('NFC'));
  });
  it.each(['Müller', 'Mueller', 'muller', 'Jorg', 'joerg', 'Jörg Müller', 'Mu\u0308ller', 'Größrode', 'grossrode'])(
    'are found by %s',
    (query) => {
      expect(isFound(first, query)).toBe(true);
      expect(isFound(first.map(toPlainText), query)).toBe(true);
      expect(isFound(second, query)).toBe(false);
    },
  );
  it.each(['Celik', 'Çelik', 'Zaneta', 'Öhrau', 'oehrau', 'ohrau'])('are found by %s', (query) => {
    expect(isFound(second, query)).toBe(true);
  });
  it('ä = ae = a, whichever of them stands in the record and which in the query', () => {
    const spellings = ['Müller', 'Mueller', 'Mu\u0308ller', 'Mül\u00adler', 'MÜLLER'];
    for (const stored of spellings)
      for (const query of [...spellings, 'Muller']) expect(isFound([stored], query)).toBe(true);
    // "muller" is all that an umlaut can be taken for; what it never was, it is not found by.
    expect(isFound(['Muller'], 'Mueller')).toBe(false);
    expect(isFound(['Neubau'], 'neue')).toBe(false);
  });
  it('in a list of choices too', () => {
    const options = prepareOptions([{ id: 'a', label: 'Mu\u0308ller, Jörg' }]);
    for (const query of ['müll', 'muell', 'mull', 'jorg', 'joerg mueller'])
      expect(rankOptions(options, query, 5).matches).toBe(1);
  });
});

describe('what is typed and read in', () => {
  it('is stored composed and without characters that nobody sees', () => {
    const created = applyCreation(
      {
        ...record('members', 'member:a', {
          familyName: 'Mu\u0308ller',
          email: '\u200bilka@hagenrode.example',
          positions: [
            {
              id: 'p',
              institutionId: '',
              office: 'Bu\u0308ro',
              department: 'A\u00admt',
              from: '',
              to: '',
              isMain: false,
            },
          ],
        }),
      },
      '1',
      'd',
    );
    expect(created).toMatchObject({
      familyName: 'Müller',
      email: 'ilka@hagenrode.example',
      positions: [{ office: 'Büro', department: 'Amt' }],
    });
    expect(applyLocalEdit(created, { notes: 'Gro\u0308ße\ufeff' }, '2', 'd')).toMatchObject({ notes: 'Größe' });
  });
  it('leaves what belongs to a proof, to another device or to several writers as it is', () => {
    const fields = {
      content: '{"title":"Mu\u0308ller"}',
      hash: 'x',
      contested: [{ id: 'a', value: '"u\u0308"', at: '', by: '' }],
      body: { update: 'AAA=', text: 'u\u0308' },
      plain: 'ü',
      count: 3,
      none: null,
    };
    expect(toPlainFields(fields)).toBe(fields);
  });
});

describe('format characters', () => {
  const [ilka = [], tore = [], mira = [], jon = []] = rowsOf('C4.csv');
  it('of the file from the field are dropped: four good addresses', () => {
    expect([ilka, tore, mira, jon].map((row) => readEmail(row[2] ?? ''))).toEqual([
      'ilka@hagenrode.example',
      'tore@ostrau.example',
      'mira@ostrau.example',
      'jon@ostrau.example',
    ]);
  });
  it('are dropped where an address is checked and sent', () => {
    expect(isMailAddress('jon@\u00adostrau.example')).toBe(true);
    expect(mailtoUrl({ to: ['\u202ajon@\u00adostrau.example\u202c'], bcc: [], subject: '', body: '' })).toBe(
      'mailto:jon@ostrau.example',
    );
  });
  it('do not part a word in searching and matching', () => {
    expect(isFound(['Daten\u00adschutz'], 'Datenschutz')).toBe(true);
    expect(isFound(['Datenschutz'], '\u200bDaten\u200dschutz')).toBe(true);
    expect(foldForMatching('Stadt Ha\u00adgen')).toBe(foldForMatching('Stadt Hagen'));
    expect(fold('Mu\u00ad\u0308ller')).toBe('muller');
  });
  it.each([
    ['an emoji of several', '👩‍💻'],
    ['a family', '👨‍👩‍👧'],
    ['with skin and a variation', '🧑🏽‍⚖️'],
    ['the flag of a region', '🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['Persian', 'می‌خواهم'],
    ['Devanagari', 'क्‍ष'],
    ['a number sign of Arabic', '\u0600١٢'],
  ])('that carry meaning stay: %s', (_, text) => {
    expect(toPlainText(`a ${text} b`)).toBe(`a ${text} b`.normalize('NFC'));
  });
  it.each([
    ['a joiner between our letters', 'a\u200db\u200cc', 'abc'],
    ['a joiner alone', '\u200d', ''],
    ['tags without a flag', 'a\u{e0067}b', 'ab'],
    ['marks of direction', '\u200ea\u202eb\u2066c\u2069', 'abc'],
    ['a byte order mark', '\ufeffa', 'a'],
    ['between a letter and its dots', 'u\u200b\u0308', 'ü'],
  ])('that mean nothing here go: %s', (_, text, plain) => {
    expect(toPlainText(text)).toBe(plain);
  });
  it('whatever the text: plain once is plain for good, and says the same in a search', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        fc.constantFrom('\u00ad', '\u200b', '\u200d', 'ü', 'u\u0308', '👩', 'ة', '\u0308', '\u{e0067}', '\u{1f3f4}'),
      ),
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, (typed) => {
        const plain = toPlainText(typed);
        expect(toPlainText(plain)).toBe(plain);
        expect(plain.normalize('NFC')).toBe(plain);
        expect(fold(plain)).toBe(fold(typed));
        expect(queryToNeedles(plain)).toEqual(queryToNeedles(typed));
      }),
      { seed: 29, numRuns: 1_000 },
    );
  });
});
