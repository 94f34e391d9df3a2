import { isMacRoman } from './macRoman';
import { mendStrayBytes, type StrayBytes } from './strayBytes';

export const textEncodings = ['utf-8', 'windows-1252', 'macintosh', 'utf-16le', 'utf-16be'] as const;
export type TextEncodingName = (typeof textEncodings)[number];

export type DecodedText = {
  readonly text: string;
  readonly encoding: TextEncodingName;
  /** Characters U+0000, a sign of a damaged file; they are still in `text`. */
  readonly nulCount: number;
  /** Bytes of Windows-1252 in a text of UTF-8, read as what they are. */
  readonly stray: readonly StrayBytes[];
};

/**
 * Text of a file of unknown encoding: byte order mark, else UTF-16 if every other byte is zero, else UTF-8 if the bytes are UTF-8 or all but a few, else
 * Windows-1252, which German Excel and Outlook write and under which every byte means something, or what Excel on a Mac writes, where that alone makes words.
 * Never fails.
 * @param asked what a person knows better
 */
export function decodeText(bytes: Uint8Array, asked?: TextEncodingName): DecodedText {
  if (asked !== undefined) return decoded(new TextDecoder(asked).decode(bytes), asked);
  const marked = encodingOfMark(bytes) ?? encodingOfZeros(bytes);
  if (marked !== undefined && marked !== 'utf-8') return decoded(new TextDecoder(marked).decode(bytes), marked);
  try {
    return decoded(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8');
  } catch {
    // Not UTF-8: the error says nothing more than that.
    const mended = mendStrayBytes(bytes);
    if (mended) return decoded(new TextDecoder('utf-8').decode(mended.bytes), 'utf-8', mended.stray);
    if (marked === 'utf-8') return decoded(new TextDecoder('utf-8').decode(bytes), 'utf-8');
    const old = isMacRoman(bytes) ? 'macintosh' : 'windows-1252';
    return decoded(new TextDecoder(old).decode(bytes), old);
  }
}

function encodingOfMark(bytes: Uint8Array): TextEncodingName | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** Bytes at the beginning that are looked at. */
const SAMPLE = 4096;

/**
 * UTF-16 without a mark, as PowerShell and databases write it: what is written in Latin letters has a zero in nearly every other byte, and hardly one
 * in between.
 */
function encodingOfZeros(bytes: Uint8Array): TextEncodingName | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const half = sample.length / 2;
  const zerosAt = (parity: number): number =>
    sample.reduce((count, byte, index) => (byte === 0 && index % 2 === parity ? count + 1 : count), 0);
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.1) return 'utf-16be';
  return undefined;
}

/**
 * Whether it is no text but the bytes of some other kind of file: characters that no text has (controls but for white space, and the gaps of
 * Windows-1252) are more than one in twenty at its beginning.
 */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);

  const strange = sample.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/gu)?.length ?? 0;
  return strange > sample.length / 20;
}

function decoded(text: string, encoding: TextEncodingName, stray: readonly StrayBytes[] = []): DecodedText {
  return { text, encoding, nulCount: countNul(text), stray };
}

/** One by one: splitting a file that is nothing but these would make a list of millions. */
function countNul(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\u0000'); at !== -1; at = text.indexOf('\u0000', at + 1)) count += 1;
  return count;
}
