import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFolded, foldQuery } from '../../../shared/text/findFolded';

function found(text: string, query: string): readonly string[] {
  return findFolded(text, foldQuery(query)).map(({ from, to }) => text.slice(from, to));
}

test.each([
  ['Müller trifft MUELLER und Muller', 'müller', ['Müller', 'MUELLER', 'Muller']],
  ['Müller trifft Mueller', 'mueller', ['Müller', 'Mueller']],
  ['Müller trifft Mueller', 'muller', ['Müller', 'Mueller']],
  ['Große GROSSE Straße', 'gross', ['Groß', 'GROSS']],
  ['Café und Cafe\u0301', 'cafe', ['Café', 'Cafe\u0301']],
  ['Daten\u00adschutz', 'datenschutz', ['Daten\u00adschutz']],
  ['10\u00a0000 Euro', '10 000', ['10\u00a0000']],
  ['Neue Treue', 'eu', ['eu', 'eu']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['Köln', '', []],
  ['Köln', 'Bonn', []],
  ['😀 Ende', 'ende', ['Ende']],
])('„%s“ is asked for „%s“', (text, query, expected) => expect(found(text, query)).toEqual(expected));

test('every word of a text is found where it stands, whatever it is made of, and no hit lies in another', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      (around, word) => {
        const text = `${around} ${word} ${around}`;
        const query = foldQuery(word);
        const hits = findFolded(text, query);
        if (query.trim() !== '') expect(hits.length).toBeGreaterThan(0);
        hits.forEach(({ from, to }, index) => {
          expect(from).toBeGreaterThanOrEqual(hits[index - 1]?.to ?? 0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        });
      },
    ),
    { seed: 20261130, numRuns: 500 },
  );
});
