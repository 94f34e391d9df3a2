import { err, ok, type Result } from '../../result';
import { decodeText } from '../import';
import { mostBytes, mostLines } from './limits';

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
export function unfoldLines(bytes: Uint8Array): Result<readonly ContentLine[], { readonly type: 'tooLarge' }> {
  if (bytes.length > mostBytes) return err({ type: 'tooLarge' });
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  const numbers: number[] = [1];
  let line = 1;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    const breakLength = byte === CR && bytes[index + 1] === LF ? 2 : byte === LF || byte === CR ? 1 : 0;
    if (breakLength === 0) {
      kept[length] = byte;
      length += 1;
      continue;
    }
    line += 1;
    const next = bytes[index + breakLength];
    if (next === SPACE || next === TAB) {
      index += breakLength;
      continue;
    }
    kept[length] = LF;
    length += 1;
    if (numbers.push(line) > mostLines) return err({ type: 'tooLarge' });
    index += breakLength - 1;
  }
  const { text } = decodeText(kept.subarray(0, length));
  return ok(text.split('\n').map((content, index) => ({ number: numbers[index] ?? line, text: content })));
}
