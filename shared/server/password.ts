/** No letters or digits that are mistaken for one another when read from paper; 32 of them, so that five bits choose one without bias. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP_LENGTH = 5;

export const PASSWORD_BYTES = GROUPS * GROUP_LENGTH;

/**
 * A password of 125 bits in groups that can be dictated: `k7mwq-…`.
 * @param random PASSWORD_BYTES bytes of a cryptographic source
 */
export function bytesToPassword(random: Uint8Array): string {
  const letters = Array.from(random, (byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-');
}
