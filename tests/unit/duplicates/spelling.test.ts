import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, likenessOf, soundOf } from '../../../shared/domain/duplicates/spelling';

describe('how alike two words are', () => {
  it.each([
    ['mueller', 'muller', 'nearly'],
    ['moehrke', 'mhoerke', 'nearly'],
    ['brandmoor', 'brandmoro', 'nearly'],
    ['huelsdonk', 'hulsdnk', 'nearly'],
    ['weber', 'weber', 'same'],
    ['weber', 'wagner', 'other'],
    ['kai', 'kia', 'other'],
  ] as const)('%s and %s: %s', (one, other, likeness) => {
    expect(likenessOf(one, other)).toBe(likeness);
  });

  it('does not depend on which comes first, and no step is as near as itself', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 2 }), (one, other, steps) => {
        expect(isWithin(one, other, steps)).toBe(isWithin(other, one, steps));
        if (isWithin(one, other, 0)) expect(one).toBe(other);
        if (isWithin(one, other, steps)) expect(isWithin(one, other, steps + 1)).toBe(true);
      }),
    );
  });

  it.each([
    ['meier', 'meyer'],
    ['schmidt', 'schmitt'],
    ['philipp', 'filip'],
  ])('%s sounds as %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });
});
