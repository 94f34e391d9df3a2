import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniteTexts } from '../../shared/text/uniteTexts';

const sentence = fc.constantFrom(
  'Kennt das Netzwerk.',
  'Kommt nach Köln!',
  'Ruft zurück?',
  'ohne Punkt',
  'Heißt Özkan.',
);
const text = fc.array(fc.tuple(sentence, fc.constantFrom(' ', '\n', '\n\n')), { maxLength: 8 }).map((parts) =>
  parts
    .map((part) => part.join(''))
    .join('')
    .trim(),
);
const sentencesOf = (of: string): readonly string[] =>
  of.split(/(?<=[.!?])\s+|\n/u).filter((each) => each.trim() !== '');

describe('uniting two texts', () => {
  it('keeps every sentence of both, and adds none', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const united = sentencesOf(uniteTexts(first, second));
        for (const each of [...sentencesOf(first), ...sentencesOf(second)]) expect(united).toContain(each);
        for (const each of united) expect([...sentencesOf(first), ...sentencesOf(second)]).toContain(each);
      }),
    );
  });

  it('leaves equal texts and a text beside nothing as they are', () => {
    fc.assert(
      fc.property(text, (only) => {
        expect(uniteTexts(only, only)).toBe(only);
      }),
    );
    expect(uniteTexts('Kommt nach Köln.', 'Kommt nach Köln. Bringt zwei Gäste mit.')).toBe(
      'Kommt nach Köln. Bringt zwei Gäste mit.',
    );
  });

  it('says what both have once, and what only one has behind it', () => {
    expect(uniteTexts('Seit 2024 dabei. Mag keine Anrufe.', 'Seit 2024 dabei. Zieht nach Ulm.')).toBe(
      'Seit 2024 dabei. Mag keine Anrufe.\nZieht nach Ulm.',
    );
    expect(uniteTexts('Oben.\nA\nUnten.', 'Oben.\nB\nUnten.')).toBe('Oben.\nA\nB\nUnten.');
  });
});
