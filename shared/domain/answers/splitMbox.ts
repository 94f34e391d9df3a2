/** Bytes of a file, from one place to before another. */
export type ReadBytes = (from: number, to: number) => Promise<Uint8Array>;

/** A mail of a mailbox: where it lies, and its bytes as they were before they were put there; undefined where it is larger than any mail may be. */
export interface MailOfMailbox {
  readonly from: number;
  readonly to: number;
  readonly bytes: Uint8Array | undefined;
}

export interface MailboxLimits {
  readonly size: number;
  readonly largestMail: number;
  /** Bytes that are read at a time. */
  readonly piece?: number;
}

/** Enough for the first line of a mail and the header behind it. */
const LONGEST_HEAD = 2048;
const PIECE = 4 * 1024 * 1024;

/**
 * The mails of a mailbox (RFC 4155), one by one: never more than a mail and a piece of the file is held. A mail begins with a line "From " behind an empty
 * one, and a header follows: programs differ in what else that line says, and not all of them quote such lines in the text.
 * What comes before the first is a mail as well.
 * @param start where to go on; 0, or the end of a mail
 */
export async function* splitMbox(
  read: ReadBytes,
  { size, largestMail, piece = PIECE }: MailboxLimits,
  start = 0,
): AsyncGenerator<MailOfMailbox> {
  let at = start;
  let length = piece;
  while (at < size) {
    const bytes = await read(at, Math.min(size, at + length));
    if (bytes.length === 0) return;
    let begin = 0;
    for (const end of separatorsIn(bytes)) {
      yield toMail(at, bytes, begin, end, largestMail);
      begin = end;
    }
    if (at + bytes.length >= size) {
      yield toMail(at, bytes, begin, bytes.length, largestMail);
      return;
    }
    if (begin > 0) {
      at += begin;
      length = piece;
    } else if (length <= largestMail) length = Math.min(length * 4, largestMail + piece);
    else {
      const to = await findNext(read, at + bytes.length, size, piece);
      yield { from: at, to, bytes: undefined };
      at = to;
      length = piece;
    }
  }
}

/** Where the next mail begins, without keeping what lies before it. */
async function findNext(read: ReadBytes, from: number, size: number, piece: number): Promise<number> {
  for (let at = from; at < size; at += piece) {
    const begin = at - LONGEST_HEAD;
    const [next] = separatorsIn(await read(begin, Math.min(size, at + piece)));
    if (next !== undefined) return begin + next;
  }
  return size;
}

function toMail(at: number, bytes: Uint8Array, begin: number, end: number, largestMail: number): MailOfMailbox {
  const place = { from: at + begin, to: at + end };
  if (end - begin > largestMail + LONGEST_HEAD) return { ...place, bytes: undefined };
  return { ...place, bytes: unquoted(withoutFirstLine(bytes.subarray(begin, end))) };
}

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x3e;
const FROM = [0x46, 0x72, 0x6f, 0x6d, 0x20];

export function beginsWithFrom(bytes: Uint8Array, at = 0): boolean {
  return FROM.every((byte, index) => bytes[at + index] === byte);
}

/** Where lines begin that part two mails. */
function* separatorsIn(bytes: Uint8Array): Generator<number> {
  for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, end + 1))
    if (beginsWithFrom(bytes, end + 1) && isBlankBefore(bytes, end) && isHead(bytes, end + 1)) yield end + 1;
}

function isBlankBefore(bytes: Uint8Array, end: number): boolean {
  const before = bytes[end - 1] === CR ? end - 2 : end - 1;
  return before < 0 || bytes[before] === LF;
}

/** "From somebody@host Thu Dec  3 10:00:00 2026", "From - Thu …", or nothing behind "From"; then a header, or a line of the kind that mailboxes quote. */
const FIRST_LINE =
  /^From (?:[ \t]*|(?=[^\n]*\b\d{4}\b)[^\n]{1,120}\b\d{1,2}:\d{2}\b[^\n]{0,80})\r?\n(?:>From |[\u0021-\u0039\u003b-\u007e]+[ \t]*:)/u;

function isHead(bytes: Uint8Array, at: number): boolean {
  return FIRST_LINE.test(String.fromCharCode(...bytes.subarray(at, at + LONGEST_HEAD)));
}

function withoutFirstLine(bytes: Uint8Array): Uint8Array {
  return beginsWithFrom(bytes) ? bytes.subarray(bytes.indexOf(LF) + 1 || bytes.length) : bytes;
}

/** Takes one ">" off every line that began with "From " or, in the newer way, with ">From " before: what mailboxes put there. */
function unquoted(bytes: Uint8Array): Uint8Array {
  const places: number[] = [];
  for (let line = 0; line >= 0; line = bytes.indexOf(LF, line) + 1 || -1) {
    if (bytes[line] !== QUOTE) continue;
    let behind = line;
    while (bytes[behind] === QUOTE) behind += 1;
    if (beginsWithFrom(bytes, behind)) places.push(line);
  }
  if (places.length === 0) return bytes;
  const result = new Uint8Array(bytes.length - places.length);
  let from = 0;
  places.forEach((place, index) => {
    result.set(bytes.subarray(from, place), from - index);
    from = place + 1;
  });
  result.set(bytes.subarray(from), from - places.length);
  return result;
}
