/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What formats are made of, where it hurts. */
const TOKENS: readonly string[] = [
  '\u0000',
  '"',
  '""',
  ';',
  '\r\n ',
  '\n',
  '\ufeff',
  '\ud800',
  '\u202e',
  '{',
  '[',
  ']]',
  '}',
  'null',
  '1e999',
  '-0',
  '<',
  '>',
  '<![CDATA[',
  '&#0;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '__proto__',
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'BEGIN:VTIMEZONE\r\n',
  'DTSTART:00000000T999999Z',
  'DURATION:-P1W',
  'RRULE:FREQ=YEARLY;COUNT=-1',
  'TZID=',
  '--grenze',
  '\n\nFrom a@b.example Thu Dec  3 10:00:00 2026\nSubject: x\n',
  'Content-Type: message/delivery-status\r\n\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  '=?utf-8?B?',
  '%PDF-',
  'endstream',
  '/Count -1',
  '/Kids[2 0 R]',
  'PK\u0003\u0004',
  'PK\u0001\u0002',
  '99999999',
  '|---|',
  '\\',
  '#'.repeat(50),
];

/** One to six random changes: bytes flipped, cut, doubled, mixed with another file, and pieces that formats are made of. */
export function mutate(bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  let result = bytes;
  const count = 1 + Math.floor(random() * 6);
  for (let change = 0; change < count; change += 1) result = changed(result, other, random);
  return result;
}

function changed(bytes: Uint8Array, other: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * (bytes.length + 1));
  const length = Math.floor(random() ** 3 * (bytes.length - at));
  const [before, inside, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
  switch (Math.floor(random() * 7)) {
    case 0:
      return joined(
        before,
        Uint8Array.from(inside, (byte) => (random() < 0.05 ? byte ^ (1 << (random() * 8)) : byte)),
        after,
      );
    case 1:
      return joined(before, after);
    case 2:
      return joined(before, inside, inside, after);
    case 3:
      return before;
    case 4: {
      const from = Math.floor(random() * other.length);
      return joined(before, other.subarray(from, from + Math.floor(random() * 2000)), after);
    }
    case 5:
      return joined(before, Uint8Array.of(random() * 256, random() * 256), after);
    default:
      return joined(before, new TextEncoder().encode(TOKENS[Math.floor(random() * TOKENS.length)] ?? ''), after);
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
