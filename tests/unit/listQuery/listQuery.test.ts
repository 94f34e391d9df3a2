import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeQuery, parseQuery, quoteValue, resolveQuery, type QueryField } from '../../../shared/domain/listQuery';

interface Row {
  readonly state: readonly string[];
  readonly office: string;
  readonly since: string;
}
const fields: readonly QueryField<Row>[] = [
  {
    kind: 'choice',
    id: 'state',
    names: ['land', 'state'],
    choices: [
      { id: 'DE-NW', label: 'Nordrhein-Westfalen', alsoNamed: ['NW', 'NRW', 'North Rhine-Westphalia'] },
      { id: 'DE-NI', label: 'Niedersachsen', alsoNamed: ['NI'] },
      { id: 'DE-BW', label: 'Baden-Württemberg', alsoNamed: ['BW'] },
    ],
    valuesOf: ({ state }) => state,
  },
  { kind: 'text', id: 'office', names: ['funktion'], textsOf: ({ office }) => [office], ownerOf: (row) => row },
  { kind: 'date', id: 'since', names: ['seit', 'since'], dateOf: ({ since }) => since },
];
const rows: readonly Row[] = [
  { state: ['DE-NW'], office: 'CDO', since: '2025-06-01' },
  { state: ['DE-NI'], office: 'Referatsleitung IT-Steuerung', since: '2026-01' },
  { state: [], office: '', since: '' },
  { state: ['DE-BW', 'DE-NW'], office: 'CIO', since: '2024-12-31' },
];
const found = (query: string): string => {
  const { test } = resolveQuery(query, fields);
  return rows.flatMap((row, at) => (!test || test(row) ? [at] : [])).join('');
};
const problems = (query: string) => resolveQuery(query, fields).problems;

describe('parseQuery', () => {
  it('knows words, fields, quotes, lists and minus signs', () => {
    const terms = parseQuery('müller land:NW,"Baden-Württemberg" -dr -thema:"Legal Tech" "Große Stadt"');
    expect(terms.map(({ key, isNegated, values }) => [isNegated, key, values.map(({ text }) => text)])).toEqual([
      [false, null, ['müller']],
      [false, 'land', ['NW', 'Baden-Württemberg']],
      [true, null, ['dr']],
      [true, 'thema', ['Legal Tech']],
      [false, null, ['Große Stadt']],
    ]);
  });

  it('takes a hyphen inside a word, a lone one and a time for what they are', () => {
    expect(parseQuery('grosse-br - 10:30').map(({ key, isNegated }) => [key, isNegated])).toEqual([
      [null, false],
      [null, false],
      [null, false],
    ]);
  });

  it('understands the quotes of German texts', () => {
    expect(parseQuery('thema:„Legal Tech“ x')[0]?.values[0]?.text).toBe('Legal Tech');
  });

  it('comes to an end on any text, and every term stands where it says', () => {
    const piece = fc.constantFrom('land:', '"', '„', '-', ',', ' ', 'NW', 'ä', ':', '..', '>', '\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of parseQuery(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        resolveQuery(text, fields);
        completeQuery(text, text.length, fields, rows, true);
      }),
      { seed: 20261129 },
    );
  });
});

describe('resolveQuery', () => {
  it.each([
    ['land:NW', '03'],
    ['land:nrw', '03'],
    ['state:"north rhine-westphalia"', '03'],
    ['LAND:n', '013'],
    ['land:wuerttemberg', '3'],
    ['land:NW,NI', '013'],
    ['land:NW land:BW', '3'],
    ['-land:NW', '12'],
    ['land:ohne', '2'],
    ['-land:none', '013'],
    ['funktion:steuerung', '1'],
    ['funktion:ohne', '2'],
    ['seit:2025', '0'],
    ['seit:>2025', '1'],
    ['seit:>=2025', '01'],
    ['seit:<2025', '3'],
    ['seit:<=06/2025', '03'],
    ['seit:1.6.2025', '0'],
    ['seit:2024..2025', '03'],
    ['seit:2026-01..', '1'],
    ['seit:keine', '2'],
  ])('%s finds %s', (query, expected) => {
    expect(found(query)).toBe(expected);
    expect(problems(query)).toEqual([]);
  });

  it('leaves plain words to the search, those that must not occur apart', () => {
    expect(resolveQuery('müller -dr "Stadt Bonn" land:NW', fields)).toMatchObject({
      words: 'müller Stadt Bonn',
      withoutWords: ['dr'],
    });
  });

  it.each([
    ['lnad:NW', { kind: 'unknownField', key: 'lnad' }],
    ['-foo:bar', { kind: 'unknownField', key: 'foo' }],
    ['land:Mordor', { kind: 'unknownValue', key: 'land', value: 'Mordor' }],
    ['land:NW,Mordor', { kind: 'unknownValue', key: 'land', value: 'Mordor' }],
    ['seit:gestern', { kind: 'noDate', key: 'seit', value: 'gestern' }],
    ['seit:31.2.2025', { kind: 'noDate', key: 'seit', value: '31.2.2025' }],
  ])('%s finds nobody, and says why', (query, problem) => {
    expect(found(query)).toBe('');
    expect(problems(query)).toEqual([problem]);
  });

  it('waits for a value that is about to be typed, and says so', () => {
    expect(found('land:')).toBe('0123');
    expect(problems('land:')).toEqual([{ kind: 'noValue', key: 'land' }]);
  });
});

describe('completeQuery', () => {
  const complete = (text: string, caret = text.length, isAsked = false) =>
    completeQuery(text, caret, fields, rows, isAsked).map(({ label, count, text: whole }) => [label, count, whole]);

  it('offers fields for a beginning of two letters, and all where somebody asks', () => {
    expect(complete('la')).toEqual([['land:', undefined, 'land:']]);
    expect(complete('müller -st')).toEqual([['land:', undefined, 'müller -land:']]);
    expect(complete('l')).toEqual([]);
    expect(complete('', 0, true).map(([label]) => label)).toEqual(['land:', 'funktion:', 'seit:']);
  });

  it('offers values with how many have them, the most frequent first, in quotes where they need some', () => {
    expect(complete('land:n')).toEqual([
      ['Nordrhein-Westfalen', 2, 'land:Nordrhein-Westfalen '],
      ['Niedersachsen', 1, 'land:Niedersachsen '],
    ]);
    expect(complete('land:NW,')).toEqual([
      ['Niedersachsen', 1, 'land:NW,Niedersachsen '],
      ['Baden-Württemberg', 1, 'land:NW,Baden-Württemberg '],
    ]);
    expect(complete('land:ni xyz', 7)).toEqual([['Niedersachsen', 1, 'land:Niedersachsen xyz']]);
  });

  it('what it puts in means what it says, whatever the value', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => /[\p{L}\p{N}]/u.test(text)),
        (label) => {
          const field: QueryField<string> = {
            kind: 'choice',
            id: 'tag',
            names: ['tag'],
            choices: [{ id: 'it', label: label.replaceAll(/["“”]/gu, '') }],
            valuesOf: (row) => [row],
          };
          const [completion] = completeQuery('tag:', 4, [field], ['it'], false);
          expect(resolveQuery(completion?.text ?? '', [field]).test?.('it')).toBe(true);
        },
      ),
      { seed: 20261129 },
    );
    expect(quoteValue('Legal Tech')).toBe('"Legal Tech"');
  });
});
