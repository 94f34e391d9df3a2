import { decodeText } from '../import';

export interface ContentLine {
  /** Line of the file it begins in, from 1. */
  readonly number: number;
  readonly text: string;
}

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

/**
 * Content lines of a calendar file (RFC 5545 §3.1), unfolded before they are decoded: some programs fold after 75 octets wherever
 * that is, in the middle of an umlaut too, and only the bytes put together are a letter again.
 */
export function unfoldLines(bytes: Uint8Array): readonly ContentLine[] {
  const kept: number[] = [];
  const numbers: number[] = [1];
  let line = 1;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    const length = byte === CR && bytes[index + 1] === LF ? 2 : byte === LF || byte === CR ? 1 : 0;
    if (length === 0) {
      kept.push(byte);
      continue;
    }
    line += 1;
    const next = bytes[index + length];
    if (next === SPACE || next === TAB) {
      index += length;
      continue;
    }
    kept.push(LF);
    numbers.push(line);
    index += length - 1;
  }
  const { text } = decodeText(Uint8Array.from(kept));
  return text.split('\n').map((content, index) => ({ number: numbers[index] ?? line, text: content }));
}
