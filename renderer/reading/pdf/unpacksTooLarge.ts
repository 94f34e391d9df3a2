import { Unzlib } from 'fflate';
import { indexOfBytes } from './indexOfBytes';

/** Of all content, fonts and tables of a PDF, unpacked, in bytes. Two thousand pages of text have about twenty million. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** So much is unpacked at a time: it can grow a thousandfold before it can be looked at. */
const CHUNK = 8 * 1024;
/** Letters before a stream in which its dictionary is looked for. */
const DICTIONARY = 2000;
/** First byte of zlib data with a window of 32 KB (RFC 1950 §2.2), which every writer of PDF uses. */
const ZLIB = 0x78;

/**
 * Whether the streams of a PDF (ISO 32000-1 §7.3.8) hold more than anybody reads. The library unpacks a stream as a whole and copies it as it grows: 1 MB that is
 * 1 GB takes more memory within a second than can be watched from outside. Pictures are left out: nobody unpacks them to read.
 * What hides from this look (a picture that is none, packed twice, encrypted) meets the watch on memory.
 * @param most bytes that are read, unpacked
 */
export function unpacksTooLarge(bytes: Uint8Array, most = MOST_UNPACKED): boolean {
  let unpacked = 0;
  let from = 0;
  for (;;) {
    const at = indexOfBytes(bytes, STREAM, from);
    if (at < 0) return false;
    const start = lineEnd(bytes, at + STREAM.length);
    const next = indexOfBytes(bytes, END, start);
    const end = next < 0 ? bytes.length : next;
    if (bytes[start] === ZLIB && !isPicture(bytes, from, at)) {
      unpacked += sizeOf(bytes.subarray(start, end), most - unpacked);
      if (unpacked > most) return true;
    }
    from = end + END.length;
  }
}

/** Unpacked, up to a little above `most`. */
function sizeOf(packed: Uint8Array, most: number): number {
  let size = 0;
  const unzlib = new Unzlib((chunk) => {
    size += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && size <= most; at += CHUNK) unzlib.push(packed.subarray(at, at + CHUNK));
  } catch {
    // Damaged, or no packed data after all: then it is nothing that could grow.
    return size;
  }
  return size;
}

function isPicture(bytes: Uint8Array, from: number, at: number): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(Math.max(from, at - DICTIONARY), at));
  return /\/Subtype\s*\/Image\b/u.test(text);
}

function lineEnd(bytes: Uint8Array, at: number): number {
  const afterReturn = bytes[at] === 0x0d ? at + 1 : at;
  return bytes[afterReturn] === 0x0a ? afterReturn + 1 : afterReturn;
}

const encoder = new TextEncoder();
const STREAM = encoder.encode('stream');
const END = encoder.encode('endstream');
