/** Characters; shorter ones are guessed in no time, whatever they are made of. */
export const SHORTEST_PASSPHRASE = 8;

export function isLongEnough(passphrase: string): boolean {
  // Spaces at the ends are typed unseen, and add nothing.
  return passphrase.trim().length >= SHORTEST_PASSPHRASE;
}
