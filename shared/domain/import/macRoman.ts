/** Bytes that are looked at. */
const SAMPLE = 100_000;

/** The German letters of Mac Roman, and what a letter must stand beside for it to be one. */
const SMALL_LETTERS: ReadonlySet<number> = new Set([0x8a, 0x9a, 0x9f, 0xa7]);
const CAPITAL_LETTERS: ReadonlySet<number> = new Set([0x80, 0x85, 0x86]);
/** In Windows-1252 "Ÿ" and "§", neither of which stands within a word. */
const TELLING: ReadonlySet<number> = new Set([0x9f, 0xa7]);
const WINDOWS_LETTERS: ReadonlySet<number> = new Set([0xc4, 0xd6, 0xdc, 0xe4, 0xf6, 0xfc, 0xdf, 0xe9]);

/**
 * Whether a text that is no UTF-8 was written by a program of an older Mac, as "CSV (Macintosh)" of Excel is: its letters make words as Mac Roman and would
 * be signs within words ("SŸ§" for "Süß") as Windows-1252.
 */
export function isMacRoman(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let isTold = false;
  let mac = 0;
  let windows = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte < 0x80) continue;
    const [before, after] = [sample[index - 1], sample[index + 1]];
    const isWithin = isLetter(before) || (SMALL_LETTERS.has(byte) && isLetter(after));
    if ((SMALL_LETTERS.has(byte) && isWithin) || (CAPITAL_LETTERS.has(byte) && isSmall(after))) {
      mac += 1;
      isTold ||= TELLING.has(byte) && isLetter(before);
    }
    if (WINDOWS_LETTERS.has(byte) && (isLetter(before) || isSmall(after))) windows += 1;
  }
  return isTold && mac > windows;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && (isSmall(byte) || (byte >= 0x41 && byte <= 0x5a) || SMALL_LETTERS.has(byte));
}

function isSmall(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x61 && byte <= 0x7a;
}
