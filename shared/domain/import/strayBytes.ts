/** Bytes of another encoding within a text of UTF-8, by the line that they stand in. */
export type StrayBytes = { readonly line: number; readonly count: number };

export type MendedBytes = {
  readonly bytes: Uint8Array;
  readonly stray: readonly StrayBytes[];
};

/** Such bytes for each character of UTF-8, above which the file is none. */
const MOST_STRAY = 4;

/**
 * UTF-8 in which single bytes are not: a name that a program pasted in from a list of its own. Each of them is taken as Windows-1252, and nothing else
 * is touched. Undefined where nearly all are such bytes: that is a file of Windows-1252, in which a pair of characters now and then looks like UTF-8.
 */
export function mendStrayBytes(bytes: Uint8Array): MendedBytes | undefined {
  const { at, whole } = findStray(bytes);
  if (at.length === 0 || at.length > whole * MOST_STRAY) return undefined;
  const windows = new TextDecoder('windows-1252');
  const utf8 = new TextEncoder();
  const parts = at.flatMap((position, index) => [
    bytes.subarray(index === 0 ? 0 : (at[index - 1] ?? 0) + 1, position),
    utf8.encode(windows.decode(bytes.subarray(position, position + 1))),
  ]);
  parts.push(bytes.subarray((at.at(-1) ?? -1) + 1));
  return { bytes: joined(parts), stray: linesOf(bytes, at) };
}

/**
 * Positions of bytes that begin or continue no character, and how many characters of several bytes there are (RFC 3629 §4). Only those count that a list of
 * names is full of, Latin letters and the quotes and dashes of U+2000 to U+203F: in Windows-1252 they would be "Ã¼" or "â€“", which nobody writes, whereas
 * “Spaß“” ends in two bytes that would be a letter of N'Ko.
 */
function findStray(bytes: Uint8Array): { readonly at: readonly number[]; readonly whole: number } {
  const at: number[] = [];
  let whole = 0;
  for (let index = 0; index < bytes.length;) {
    const first = bytes[index] ?? 0;
    if (first < 0x80) {
      index += 1;
      continue;
    }
    const length = lengthOfCharacter(bytes, index, first);
    if (length === 0) at.push(index);
    else if (isExpected(bytes, index, first)) whole += 1;
    index += Math.max(length, 1);
  }
  return { at, whole };
}

function lengthOfCharacter(bytes: Uint8Array, index: number, first: number): number {
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[index + next] ?? 0;
    const [least, most] = next === 1 ? secondByteOf(first) : [0x80, 0xbf];
    if (byte < least || byte > most) return 0;
  }
  return length;
}

function isExpected(bytes: Uint8Array, index: number, first: number): boolean {
  return (first >= 0xc3 && first <= 0xc9) || (first === 0xe2 && bytes[index + 1] === 0x80);
}

/** No character has two spellings, none is half of a UTF-16 pair, and none lies beyond U+10FFFF. */
function secondByteOf(first: number): readonly [number, number] {
  switch (first) {
    case 0xe0:
      return [0xa0, 0xbf];
    case 0xed:
      return [0x80, 0x9f];
    case 0xf0:
      return [0x90, 0xbf];
    case 0xf4:
      return [0x80, 0x8f];
    default:
      return [0x80, 0xbf];
  }
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** Lines are counted from 1 and end with a line feed, a carriage return, or both. */
function linesOf(bytes: Uint8Array, at: readonly number[]): readonly StrayBytes[] {
  const counts = new Map<number, number>();
  let line = 1;
  let from = 0;
  for (const position of at) {
    for (; from < position; from += 1) {
      const byte = bytes[from];
      if (byte === LINE_FEED || (byte === RETURN && bytes[from + 1] !== LINE_FEED)) line += 1;
    }
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([of, count]) => ({ line: of, count }));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
