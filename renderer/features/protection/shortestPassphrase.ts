/** Characters; shorter ones are guessed in no time, whatever they are made of. */
export const SHORTEST_PASSPHRASE = 8;

export function isLongEnough(passphrase: string): boolean {
  return passphrase.length >= SHORTEST_PASSPHRASE;
}
