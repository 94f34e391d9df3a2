import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markDifference } from '../../renderer/features/sync/words/markDifference';

const text = fc.array(fc.constantFrom('Ulm', 'Köln', 'Straße', ' ', '\n', '👩‍💻', 'a', 'b.'), { maxLength: 12 }).map((parts) => parts.join(''));

describe('marking what differs', () => {
  it('whole words are marked, and what both share is not', () => {
    expect(markDifference('Kennt das Netz seit Berlin.', 'Kennt das Netz seit Bern.')).toEqual([
      { before: 'Kennt das Netz seit ', different: 'Berlin.', after: '' },
      { before: 'Kennt das Netz seit ', different: 'Bern.', after: '' },
    ]);
    expect(markDifference('neu und gut', 'gut')[0]).toEqual({ before: '', different: 'neu und gut', after: '' });
  });

  it('loses no letter, shares both ends, and never marks less than what is different', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = markDifference(one, other);
        expect(a.before + a.different + a.after).toBe(one);
        expect(b.before + b.different + b.after).toBe(other);
        expect([a.before, a.after]).toEqual([b.before, b.after]);
        if (one === other) expect(a.different.trim()).toBe(b.different.trim());
        else expect(a.different).not.toBe(b.different);
      }),
      { seed: 20261125, numRuns: 500 },
    );
  });
});
