import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameGroup, parseRecoveryKey, recoveryKeyToGroups } from '../../shared/domain/protection';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const key = fc.uint8Array({ minLength: 20, maxLength: 20 });
const place = fc.nat(39);

function groupsOf(bytes: Uint8Array): readonly string[] {
  return recoveryKeyToGroups(bytes);
}

function mistypedIn(text: string): readonly number[] {
  const parsed = parseRecoveryKey(text);
  if (parsed.ok) throw new Error(`read as right: ${text}`);
  return parsed.error.groups;
}

function swap<T>(items: readonly T[], left: number, right: number): readonly T[] {
  return items.map((item, index) => (index === left ? items[right] : index === right ? items[left] : item) ?? item);
}

const groupOf = (index: number): number => Math.floor(index / 5) + 1;

describe('a recovery key on paper', () => {
  test('has eight groups of five, without letters that look alike', () => {
    fc.assert(
      fc.property(key, (bytes) => {
        expect(groupsOf(bytes)).toHaveLength(8);
        for (const group of groupsOf(bytes)) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/u);
      }),
    );
  });

  test('is read back, however it is typed', () => {
    const separator = fc.constantFrom('', ' ', '-', ' – ', '\n', '.', '\t', ' / ');
    fc.assert(
      fc.property(key, separator, fc.boolean(), fc.nat(2), (bytes, between, isLower, choice) => {
        const typed = groupsOf(bytes)
          .join(between)
          .replace(/[01]/gu, (digit) => (digit === '0' ? '0oO' : '1Il').charAt(choice));
        const parsed = parseRecoveryKey(isLower ? ` ${typed.toLowerCase()} ` : typed);
        expect(parsed).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  test('with any single wrong character names its group', () => {
    const bytes = Uint8Array.from({ length: 20 }, (_, index) => index * 13);
    const text = groupsOf(bytes).join('');
    for (let index = 0; index < text.length; index += 1)
      for (const letter of `${ALPHABET}UÄß`) {
        const typed = `${text.slice(0, index)}${letter}${text.slice(index + 1)}`;
        if (letter !== text[index] && letter !== 'ß') expect(mistypedIn(typed)).toEqual([groupOf(index)]);
        if (letter === 'ß') expect(mistypedIn(typed)).toEqual([]);
      }
    fc.assert(
      fc.property(key, place, fc.constantFrom(...Array.from(ALPHABET)), (any, index, letter) => {
        const right = groupsOf(any).join('');
        fc.pre(letter !== right[index]);
        expect(mistypedIn(`${right.slice(0, index)}${letter}${right.slice(index + 1)}`)).toEqual([groupOf(index)]);
      }),
    );
  });

  test('with any two characters that changed places names their groups', () => {
    fc.assert(
      fc.property(key, place, place, (bytes, left, right) => {
        const letters = Array.from(groupsOf(bytes).join(''));
        fc.pre(letters[left] !== letters[right]);
        const groups = [...new Set([groupOf(left), groupOf(right)])].sort((a, b) => a - b);
        expect(mistypedIn(swap(letters, left, right).join(''))).toEqual(groups);
      }),
      { numRuns: 1_000 },
    );
  });

  test('with any two groups that changed places names both, even where their data are alike', () => {
    const alike = Uint8Array.from({ length: 20 });
    for (let left = 0; left < 8; left += 1)
      for (let right = left + 1; right < 8; right += 1)
        fc.assert(
          fc.property(fc.oneof(key, fc.constant(alike)), (bytes) => {
            const typed = swap(groupsOf(bytes), left, right).join(' ');
            expect(mistypedIn(typed)).toEqual([left + 1, right + 1]);
          }),
          { numRuns: 20 },
        );
  });

  test('of another length names the group that is too short, or none', () => {
    const groups = groupsOf(Uint8Array.from({ length: 20 }, (_, index) => index));
    const short = groups.map((group, index) => (index === 2 ? group.slice(1) : group));
    expect(mistypedIn(short.join('-'))).toEqual([3]);
    for (const typed of [short.join(''), groups.slice(1).join(' '), '', 'x'.repeat(1_000)])
      expect(mistypedIn(typed)).toEqual([]);
  });

  test('one group of it is compared as tolerantly', () => {
    expect(isSameGroup(' o1-a2b ', '01A2B')).toBe(true);
    expect(isSameGroup('01A2C', '01A2B')).toBe(false);
    expect(isSameGroup('', '01A2B')).toBe(false);
  });
});
