import { err, ok, type Result } from '../../result';

/**
 * A recovery key as it stands on paper: Crockford's base32 (no I, L, O, U), eight groups of five. Four characters of a group are data, the
 * fifth is their check character.
 *
 * [Note: check characters] The characters are elements of GF(32), and a group at place p is right where 2·d₁ + 3·d₂ + 4·d₃ + 5·d₄ + c = p. The weights
 * differ from each other and from that of the check character, so every wrong character and every two that changed places within a group are
 * noticed; the right side differs from place to place, so two groups that changed places are noticed always, even when they are alike. Two wrong
 * characters in one group slip through once in 32 times; then the key does not open, and that is all.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 8;
const GROUP_LENGTH = 5;
const WEIGHTS = [2, 3, 4, 5, 1];

/** 160 bits. */
export const RECOVERY_KEY_BYTES = 20;

export interface MistypedKey {
  readonly type: 'mistyped';
  /** Numbers of the groups that cannot be right, from 1; empty where the length is wrong and no group in particular. */
  readonly groups: readonly number[];
}

/**
 * Eight groups of five characters.
 * @param bytes 20
 */
export function recoveryKeyToGroups(bytes: Uint8Array): readonly string[] {
  if (bytes.length !== RECOVERY_KEY_BYTES) throw new RangeError('a recovery key has 20 bytes');
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const values = Array.from({ length: 32 }, (_, index) => Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2));
  return Array.from({ length: GROUPS }, (_, place) => {
    const data = values.slice(place * 4, place * 4 + 4);
    return [...data, weigh(data) ^ (place + 1)].map((value) => ALPHABET.charAt(value)).join('');
  });
}

/**
 * 20 bytes. Capitals or not, with any or no separators, O for 0 and I or L for 1.
 * @param text as typed
 */
export function parseRecoveryKey(text: string): Result<Uint8Array<ArrayBuffer>, MistypedKey> {
  const groups = groupsOf(text);
  if (!groups) return err({ type: 'mistyped', groups: [] });
  const values = groups.map((group) => Array.from(group, (letter) => ALPHABET.indexOf(letter)));
  const mistyped = values.flatMap((group, place) => (isRight(group, place) ? [] : [place + 1]));
  if (mistyped.length > 0) return err({ type: 'mistyped', groups: mistyped });
  const bits = values.flatMap((group) => group.slice(0, 4).map((value) => value.toString(2).padStart(5, '0'))).join('');
  return ok(
    Uint8Array.from({ length: RECOVERY_KEY_BYTES }, (_, index) =>
      Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2),
    ),
  );
}

/** Whether one group, at its place from 1, is as it should be; for typing one as proof that the sheet is at hand. */
export function isSameGroup(typed: string, group: string): boolean {
  return plainLetters(typed).replace(/[^\p{L}\p{N}]/gu, '') === group;
}

/** By length where it fits; otherwise as they were separated, so that a missing character names its group. */
function groupsOf(text: string): readonly string[] | undefined {
  const pieces = plainLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((piece) => piece !== '');
  const letters = pieces.join('');
  if (letters.length === GROUPS * GROUP_LENGTH)
    return Array.from({ length: GROUPS }, (_, place) =>
      letters.slice(place * GROUP_LENGTH, (place + 1) * GROUP_LENGTH),
    );
  return pieces.length === GROUPS ? pieces : undefined;
}

function plainLetters(text: string): string {
  return text.normalize('NFKC').toUpperCase().replaceAll('O', '0').replace(/[IL]/gu, '1');
}

function isRight(group: readonly number[], place: number): boolean {
  return group.length === GROUP_LENGTH && !group.includes(-1) && weigh(group) === place + 1;
}

function weigh(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum ^ multiply(value, WEIGHTS[index] ?? 0), 0);
}

/** In GF(32), modulo x⁵ + x² + 1. */
function multiply(left: number, right: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit += 1) if ((right >> bit) & 1) product ^= left << bit;
  for (let bit = 9; bit >= 5; bit -= 1) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
  return product;
}
