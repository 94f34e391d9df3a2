import { expect, test } from 'vitest';
import { shortenUnchanged } from '../../../shared/text/shortenUnchanged';

const long = Array.from({ length: 60 }, (_, index) => `Wort${index}`).join(' ');

test('of what both texts have, only what is around the difference stays, in whole words', () => {
  const parts = [
    { text: `${long} `, isDifferent: false },
    { text: 'Donnerstag', isDifferent: true },
    { text: ` ${long} `, isDifferent: false },
    { text: 'Köln', isDifferent: true },
    { text: ` ${long}`, isDifferent: false },
  ];
  const [first, , between, , last] = shortenUnchanged(parts).map(({ text }) => text);
  expect(first).toMatch(/^ … (?:Wort\d+ )+$/u);
  expect(between).toMatch(/^(?: Wort\d+)+ … (?:Wort\d+ )+$/u);
  expect(last).toMatch(/^(?: Wort\d+)+ … $/u);
  expect((first?.length ?? 0) + (last?.length ?? 0)).toBeLessThan(200);
});

test('a short passage stays whole, as does what is nothing but different or the same', () => {
  const short = [
    { text: 'Am ', isDifferent: false },
    { text: long, isDifferent: true },
  ];
  expect(shortenUnchanged(short)).toEqual(short);
  const same = [{ text: long, isDifferent: false }];
  expect(shortenUnchanged(same)).toEqual(same);
});
