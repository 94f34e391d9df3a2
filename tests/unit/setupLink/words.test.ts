import { describe, expect, it } from 'vitest';
import { chooseSpokenWords, readSpokenWords } from '../../../shared/domain/setupLink';
import { wordList } from '../../../shared/domain/setupLink/wordList';
import { foldForMatching } from '../../../shared/text/foldForMatching';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Everything that one slip makes of a word. */
function slips(word: string): readonly string[] {
  const places = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const);
  return places.flatMap(([before, after]) => [
    before + after.slice(1),
    `${before}${after.charAt(1)}${after.charAt(0)}${after.slice(2)}`,
    ...Array.from(LETTERS, (letter) => before + letter + after),
    ...Array.from(LETTERS, (letter) => before + letter + after.slice(1)),
  ]);
}

describe('the list of words', () => {
  it('has 2,048 different ones, so that six are 66 bits', () => {
    expect(new Set(wordList).size).toBe(2048);
    expect(wordList).toHaveLength(2048);
    expect(Math.log2(wordList.length ** 6)).toBeGreaterThanOrEqual(66);
  });

  it('holds words that are written as they sound, without umlauts', () => {
    for (const word of wordList) {
      expect(word).toMatch(/^[a-z]{4,10}$/u);
      expect(word).not.toMatch(/(?<!s)c(?![hk])|ph|th|rh|y/u);
      expect(foldForMatching(word)).toBe(word);
    }
  });

  it('has no two that one wrong, missing, additional or swapped letter makes of each other', () => {
    const known = new Set(wordList);
    const mistaken = wordList.flatMap((word) => slips(word).filter((slip) => slip !== word && known.has(slip)));
    expect(mistaken).toEqual([]);
  });
});

describe('six words', () => {
  it('are chosen one by one, each of the whole list', () => {
    const asked: number[] = [];
    const words = chooseSpokenWords((below) => asked.push(below) - 1);
    expect(asked).toEqual(Array.from({ length: 6 }, () => 2048));
    expect(words).toEqual(wordList.slice(0, 6));
  });

  it('of which one is not in the list are told by its place', () => {
    expect(readSpokenWords('apfel birne kirsche apfel birne kirschte')).toEqual({
      ok: false,
      error: { type: 'unknown', places: [6] },
    });
    expect(readSpokenWords('äpfel birne xkirsche apfel birne kirsche')).toEqual({
      ok: false,
      error: { type: 'unknown', places: [1, 3] },
    });
  });

  it.each([
    ['', 0],
    ['  ', 0],
    ['apfel', 1],
    ['apfel birne kirsche apfel birne', 5],
    ['apfel birne kirsche apfel birne kirsche apfel', 7],
  ])('are six: %j has %i', (text, count) => {
    expect(readSpokenWords(text)).toEqual({ ok: false, error: { type: 'count', count } });
  });

  it('are read with numbers before them, as they stand on the screen', () => {
    expect(readSpokenWords('1. Apfel\n2. Birne\n3. Kirsche\n4. Apfel\n5. Birne\n6. Kirsche\n')).toEqual({
      ok: true,
      value: 'apfel birne kirsche apfel birne kirsche',
    });
  });
});
