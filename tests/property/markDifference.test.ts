import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markDifference, type MarkedPart } from '../../shared/text/markDifference';

const text = fc
  .array(fc.constantFrom('Ulm', 'Köln', 'Straße', ' ', '\n', '👩‍💻', 'a', 'b.'), { maxLength: 12 })
  .map((parts) => parts.join(''));

function joined(parts: readonly MarkedPart[], isWanted: (part: MarkedPart) => boolean = () => true): string {
  return parts
    .filter(isWanted)
    .map((part) => part.text)
    .join('');
}

describe('marking what differs', () => {
  it('whole words are marked, and what both share is not', () => {
    expect(markDifference('Kennt das Netz seit Berlin.', 'Kennt das Netz seit Bern.')).toEqual([
      [
        { text: 'Kennt das Netz seit ', isDifferent: false },
        { text: 'Berlin.', isDifferent: true },
      ],
      [
        { text: 'Kennt das Netz seit ', isDifferent: false },
        { text: 'Bern.', isDifferent: true },
      ],
    ]);
    expect(markDifference('neu und gut', 'gut')[0]).toEqual([
      { text: 'neu und ', isDifferent: true },
      { text: 'gut', isDifferent: false },
    ]);
  });

  it('two changes far apart are two marks; neighbouring words are one', () => {
    const [one] = markDifference('38 Ja und am Ende ist alles gut', '83 Ja und am Ende wird nichts gut');
    expect(one.filter(({ isDifferent }) => isDifferent).map((part) => part.text)).toEqual(['38', 'ist alles']);
  });

  it('loses no letter, and leaves unmarked only what both texts have in the same order', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = markDifference(one, other);
        expect(joined(a)).toBe(one);
        expect(joined(b)).toBe(other);
        expect(joined(a, ({ isDifferent }) => !isDifferent)).toBe(joined(b, ({ isDifferent }) => !isDifferent));
        expect([...a, ...b].some(({ isDifferent }) => isDifferent)).toBe(one !== other);
      }),
      { seed: 20261125, numRuns: 500 },
    );
  });

  it('says of texts that have nothing in common only that they differ, and soon', () => {
    const one = Array.from({ length: 5000 }, (_, index) => `a${index}`).join(' ');
    const other = Array.from({ length: 5000 }, (_, index) => `b${index}`).join(' ');
    expect(markDifference(one, other)).toEqual([
      [{ text: one, isDifferent: true }],
      [{ text: other, isDifferent: true }],
    ]);
  });
});
