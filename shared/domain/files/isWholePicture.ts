import type { PictureSize } from './pictureSize';

/**
 * Whether the file of a picture is there to its end. Browsers draw what they have of one that was cut off, and say nothing. What is wrong within it is found in a PNG
 * alone, which has sums: a JPEG has none, and a decoder makes colours of anything.
 * @param bytes all of a file that `readPictureSize` found to be a picture
 */
export function isWholePicture(bytes: Uint8Array, { mediaType }: Pick<PictureSize, 'mediaType'>): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (mediaType) {
    case 'image/png':
      return isWholePng(view);
    case 'image/jpeg':
      return isWholeJpeg(bytes);
    case 'image/gif':
      return isWholeGif(view);
    case 'image/webp':
      return view.byteLength >= 12 && view.getUint32(4, true) + 8 <= view.byteLength;
  }
}

const [IHDR, PLTE, IDAT, IEND] = [0x49484452, 0x504c5445, 0x49444154, 0x49454e44];

/** Chunk by chunk to the last one; those that are drawn as their sums say (ISO/IEC 15948 §5.3). */
function isWholePng(view: DataView): boolean {
  let at = 8;
  while (at + 12 <= view.byteLength) {
    const [length, type] = [view.getUint32(at), view.getUint32(at + 4)];
    const end = at + 8 + length;
    if (end + 4 > view.byteLength) return false;
    const isDrawn = type === IHDR || type === PLTE || type === IDAT;
    if (isDrawn && sumOf(new Uint8Array(view.buffer, view.byteOffset + at + 4, length + 4)) !== view.getUint32(end))
      return false;
    if (type === IEND) return true;
    at = end + 4;
  }
  return false;
}

/** CRC-32 (ISO/IEC 15948 annex D). */
const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (SUMS[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

const [START_OF_SCAN, END_OF_IMAGE] = [0xda, 0xd9];

/** Segment by segment, and through the letters of each scan, to the marker that ends the picture (ITU-T T.81 §B.1.1). Cameras put more behind it. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  let at = 2;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    // Any number of them may come before a marker.
    while (at >= 0 && bytes[at] === 0xff) at += 1;
    const marker = at < 0 ? undefined : bytes[at];
    if (marker === undefined) return false;
    if (marker === END_OF_IMAGE) return true;
    at += 1;
    const isAlone = marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd7);
    if (isAlone) continue;
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    if (length < 2 || at + length > bytes.length) return false;
    at += length;
    if (marker !== START_OF_SCAN && bytes[at] !== 0xff) return false;
  }
}

const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b];

/** Block by block (GIF89a appendix A). Where only the last byte is missing, no picture is. */
function isWholeGif(view: DataView): boolean {
  const byteAt = (at: number): number | undefined => (at < view.byteLength ? view.getUint8(at) : undefined);
  const tableAt = (at: number): number => {
    const flags = byteAt(at) ?? 0;
    return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
  };
  let at = 13 + tableAt(10);
  let pictures = 0;
  for (;;) {
    const block = byteAt(at);
    if (block === TRAILER || (block === undefined && at === view.byteLength)) return pictures > 0;
    if (block !== EXTENSION && block !== IMAGE) return false;
    at += block === EXTENSION ? 2 : 11 + tableAt(at + 9);
    let length = byteAt(at);
    while (length !== undefined && length > 0) {
      at += length + 1;
      length = byteAt(at);
    }
    if (length === undefined) return false;
    at += 1;
    if (block === IMAGE) pictures += 1;
  }
}
