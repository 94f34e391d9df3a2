import { ulid as makeUlid } from 'ulid';

/** Random bytes for 512 ids. The library asks for one at a time, which takes a browser 5 µs: two seconds for an import of 20,000 people. */
const POOL_BYTES = 8192;
const pool = new Uint8Array(POOL_BYTES);
let used = POOL_BYTES;

/** A new id: 48 bits of time, then 80 random ones, in 26 letters that sort by time (github.com/ulid/spec). */
export function ulid(): string {
  return makeUlid(undefined, nextFraction);
}

/** From 0 to below 1; its upper five bits are as random as the byte that it is made of. */
function nextFraction(): number {
  if (used === POOL_BYTES) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const byte = pool[used] ?? 0;
  used += 1;
  return byte / 256;
}
