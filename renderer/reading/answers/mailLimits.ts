/**
 * [Note: limits of mails] Answers have some thousand bytes, with pictures and quoted mails some megabytes. The library keeps an object for
 * each line, part and piece of base64 (up to two thousand bytes); at these limits it takes less than 500 MB.
 */
export const LARGEST_MAIL = 15 * 1024 * 1024;
/** Lines of a mail and those within it: as many as one of that size has in base64. */
export const MOST_LINES = 210_000;
/** Parts of a mail and those within it. */
export const MOST_PARTS = 2000;
/** Signs "=" within the lines of a mail and those within it: pieces of base64 end with one, and quoted-printable writes umlauts with it. */
export const MOST_PIECES = 200_000;
/** Bytes of all headers of a mail. A list of a thousand recipients has eighty thousand. */
export const LARGEST_HEADERS = 256 * 1024;
/** Parts within parts, and mails within mails. */
export const DEEPEST_PART = 30;
export const DEEPEST_MAIL = 10;
/** Characters of a page that are looked through for words. */
export const LONGEST_PAGE = 1_000_000;
/** Characters of a text that are kept: more than an answer has, so that thousands of mails have room. */
export const LONGEST_TEXT = 20_000;

/** What a mail and all within it may still have; used up as they are read. */
export interface MailBudget {
  bytes: number;
  lines: number;
  parts: number;
  pieces: number;
}

export function createMailBudget(): MailBudget {
  return { bytes: 2 * LARGEST_MAIL, lines: MOST_LINES, parts: MOST_PARTS, pieces: MOST_PIECES };
}

/** Every part begins with a line of two hyphens (RFC 2046 §5.1.1). */
export function spend(bytes: Uint8Array, budget: MailBudget): boolean {
  budget.bytes -= bytes.length;
  for (let at = 0; at >= 0; at = after(bytes, LF, at)) {
    if (bytes[at] === HYPHEN && bytes[at + 1] === HYPHEN) budget.parts -= 1;
    budget.lines -= 1;
  }
  for (let at = after(bytes, EQUALS, 0); at >= 0; at = after(bytes, EQUALS, at)) {
    if (bytes[at] !== LF && bytes[at] !== CR && bytes[at] !== EQUALS) budget.pieces -= 1;
  }
  return Math.min(budget.bytes, budget.lines, budget.parts, budget.pieces) >= 0;
}

/** Where the byte after the next one of that value is; negative where there is none. */
function after(bytes: Uint8Array, value: number, from: number): number {
  const at = bytes.indexOf(value, from);
  return at < 0 ? -1 : at + 1;
}

const HYPHEN = 0x2d;
const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;
