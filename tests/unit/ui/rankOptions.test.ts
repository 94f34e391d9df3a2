import { expect, test } from 'vitest';
import { foldText, prepareOptions, rankOptions } from '../../../renderer/ui/fields/rankOptions';

const options = prepareOptions([
  { id: '1', label: 'Kreis Köln-Land' },
  { id: '2', label: 'Technische Hochschule Köln' },
  { id: '3', label: 'Köln' },
  { id: '4', label: 'Neukölln' },
  { id: '5', label: 'Straßenbauamt', detail: 'Stadt Bonn' },
]);

const idsOf = (query: string) => rankOptions(options, query, 50).best.map(({ id }) => id);

test('case, accents, ß and the dotless ı do not matter', () => {
  expect(foldText('Çelik Ayşe, Straße, YILMAZ ılıca')).toBe('celik ayse, strasse, yilmaz ilica');
  expect(idsOf('strasse')).toEqual(['5']);
});

test('what begins with the query comes first, then beginnings of words, then the rest', () => {
  expect(idsOf('köl')).toEqual(['3', '1', '2', '4']);
});

test('every word must occur, in the label or in the detail', () => {
  expect(idsOf('bauamt bonn')).toEqual(['5']);
  expect(idsOf('bauamt köln')).toEqual([]);
});

test('an empty query offers the first ones and counts all', () => {
  expect(rankOptions(options, '  ', 2)).toMatchObject({ best: [{ id: '1' }, { id: '2' }], matches: 5 });
});

test('more matches than the limit are counted, not shown', () => {
  const many = prepareOptions(
    Array.from({ length: 5000 }, (_, index) => ({ id: String(index), label: `Stadt ${index}` })),
  );
  const { best, matches } = rankOptions(many, 'stadt', 50);
  expect(best).toHaveLength(50);
  expect(matches).toBe(5000);
});
