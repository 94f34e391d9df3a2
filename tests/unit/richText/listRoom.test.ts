import { expect, test } from 'vitest';
import { roomFor } from '../../../renderer/fields/richText/listRoom';

const sight = { top: 124, bottom: 700 };

test.each([
  ['below, where it fits', { top: 140, bottom: 160 }, { isAbove: false, room: 380 }],
  ['above, as high as nothing cuts it off', { top: 500, bottom: 520 }, { isAbove: true, room: 356 }],
  ['below, where there is more than above', { top: 300, bottom: 320 }, { isAbove: false, room: 360 }],
])('a list opens %s', (_, letters, expected) => {
  expect(roomFor(letters, sight)).toEqual(expected);
});
