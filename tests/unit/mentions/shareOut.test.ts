import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOut } from '../../../shared/domain/mentions';

test('of several kinds each has its share, and what one leaves goes to the others', () => {
  expect(shareOut([['a', 'b', 'c', 'd'], ['1']], 3)).toEqual(['a', 'b', '1']);
  expect(shareOut([['a'], ['1', '2', '3']], 3)).toEqual(['a', '1', '2']);
  expect(shareOut([[], []], 3)).toEqual([]);
});

test('as many are taken as there are, up to the limit, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(), { maxLength: 6 }), { maxLength: 4 }), fc.nat(10), (kinds, most) => {
      const shared = shareOut(kinds, most);
      expect(shared.length).toBe(Math.min(most, kinds.flat().length));
    }),
  );
});
