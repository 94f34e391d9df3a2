import { expect, test } from 'vitest';
import { listPlaces } from '../../../shared/text/rich/listPlaces';
import { richLine, type RichLine, type RichText } from '../../../shared/text/rich/richText';

const entry = (kind: 'bullet' | 'number' | 'check', indent = 0): RichLine => ({ ...richLine(kind, 'x'), indent });

/** `list level position/size` of each entry. */
function places(rich: RichText): readonly string[] {
  return listPlaces(rich).map((place) =>
    place ? `${place.first} ${place.level} ${place.position}/${place.size}` : '-',
  );
}

test('entries in a row are one list, counted by depth below the entry they belong to', () => {
  expect(
    places([
      richLine('text', ''),
      entry('bullet'),
      entry('bullet', 1),
      entry('number', 1),
      entry('number', 1),
      entry('bullet'),
      entry('bullet', 1),
    ]),
  ).toEqual(['-', '1 1 1/2', '1 2 1/1', '1 2 1/2', '1 2 2/2', '1 1 2/2', '1 2 1/1']);
});

test('another line ends a list, and so does an outermost entry of another kind', () => {
  expect(
    places([entry('bullet'), richLine('text', ''), entry('bullet'), entry('check'), entry('check'), entry('number')]),
  ).toEqual(['0 1 1/1', '-', '2 1 1/1', '3 1 1/2', '3 1 2/2', '5 1 1/1']);
});

test('a list may begin deeper than it goes on', () => {
  expect(places([entry('bullet', 2), entry('bullet'), entry('bullet', 3)])).toEqual(['0 3 1/1', '0 1 1/1', '0 4 1/1']);
});
