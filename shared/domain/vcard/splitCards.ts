/** A content line without its folds, with what belongs to it on the lines that follow. */
export interface CardLine {
  /** Of the file, counted from 1. */
  readonly line: number;
  readonly text: string;
}

export interface RawCard {
  readonly line: number;
  readonly lines: readonly CardLine[];
}

/** Properties with pictures, sounds and keys: megabytes that nobody reads here. */
const BLOB = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE|THUMBNAIL)[;:]/iu;
const QUOTED = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/iu;
const BASE64 = /^[^:]*;(?:ENCODING=)?(?:BASE64|B)[;:]/iu;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Older programs fold after a number of bytes, also within a character. Such folds are taken out before the bytes become text, and only they:
 * the others are better seen as lines.
 */
export function mendSplitCharacters(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
    const end = bytes[at - 1] === CR ? at - 1 : at;
    const blank = bytes[at + 1];
    const isFold = blank === 0x20 || blank === 0x09;
    if (!isFold || !isHalf(bytes[end - 1]) || !isContinuation(bytes[at + 2])) continue;
    parts.push(bytes.subarray(from, end));
    from = at + 2;
  }
  if (parts.length === 0) return bytes;
  parts.push(bytes.subarray(from));
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function isHalf(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}

/**
 * The cards of a text, one after the other or one within another, unfolded (RFC 6350 §3.2; in version 2.1 a fold keeps its blank, and lines of
 * quoted-printable end with "="). A card that is never closed ends with the file.
 * @param most cards that are read
 */
export function splitCards(text: string, most: number): readonly RawCard[] {
  const cards: RawCard[] = [];
  const open: { readonly line: number; readonly lines: CardLine[]; isOld: boolean }[] = [];
  let current: { readonly line: number; text: string; readonly kind: 'plain' | 'quoted' | 'blob' } | undefined;

  function finish(): void {
    if (!current) return;
    const { line, text: whole, kind } = current;
    current = undefined;
    if (kind === 'blob') return;
    const mark = /^(BEGIN|END|VERSION)\s*:\s*(\S+)\s*$/iu.exec(whole);
    const word = mark?.[1]?.toUpperCase();
    if (word === 'BEGIN' && /^vcard$/iu.test(mark?.[2] ?? '')) open.push({ line, lines: [], isOld: false });
    else if (word === 'END') close();
    else {
      const card = open.at(-1);
      if (word === 'VERSION' && card && mark?.[2] === '2.1') card.isOld = true;
      card?.lines.push({ line, text: whole });
    }
  }

  function close(): void {
    const card = open.pop();
    if (card) cards.push({ line: card.line, lines: card.lines });
  }

  const lines = text.replace(/^\ufeff/u, '').split(/\r\n|\r|\n/u);
  for (const [index, raw] of lines.entries()) {
    const line = index === 0 ? raw : raw.replace(/^\ufeff/u, '');
    if (current?.kind === 'quoted' && current.text.endsWith('=')) {
      current.text = current.text.slice(0, -1) + line.replace(/^[ \t]/u, '');
    } else if (current && /^[ \t]/u.test(line)) {
      if (current.kind !== 'blob') current.text += open.at(-1)?.isOld === true ? ` ${line.trimStart()}` : line.slice(1);
    } else if (current?.kind === 'blob' && line !== '' && !line.includes(':')) {
      // Base64 whose lines have no blank before them, as some phones write it.
    } else {
      finish();
      if (cards.length >= most) break;
      if (line.trim() === '') continue;
      const kind = BLOB.test(line) || BASE64.test(line) ? 'blob' : QUOTED.test(line) ? 'quoted' : 'plain';
      current = { line: index + 1, text: kind === 'blob' ? '' : line, kind };
    }
  }
  finish();
  while (open.length > 0) close();
  return cards.toSorted((one, other) => one.line - other.line);
}
