import { base64ToBytes, bytesToBase64 } from '../text/base64';
import { err, ok } from '../result';
import type { Result } from '../result';

/** A picture inside a document, in full: documents refer to nothing outside themselves. */
export type DocumentImage = {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly base64: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it; `''` of a picture that says nothing. */
  readonly alt: string;
};

export type ImageSize = Pick<DocumentImage, 'mediaType' | 'width' | 'height'>;

export type ImageError =
  | { readonly type: 'notAnImage' }
  | { readonly type: 'tooManyKilobytes'; readonly kilobytes: number }
  | { readonly type: 'tooManyPixels'; readonly width: number; readonly height: number };

/** The logo travels with the record of the network to every laptop and is in every document. */
export const maximalImageKilobytes = 100;
export const maximalImageSide = 2400;

/** A PNG or JPEG file as a data URL, or why it cannot be one. The bytes decide, not the name of the file. */
export function imageToDataUrl(bytes: Uint8Array): Result<string, ImageError> {
  const size = readImageSize(bytes);
  if (size === undefined) return err({ type: 'notAnImage' });
  const kilobytes = Math.ceil(bytes.length / 1024);
  if (kilobytes > maximalImageKilobytes) return err({ type: 'tooManyKilobytes', kilobytes });
  const { mediaType, width, height } = size;
  if (!isWithinLimit(size)) return err({ type: 'tooManyPixels', width, height });
  return ok(`data:${mediaType};base64,${bytesToBase64(bytes)}`);
}

/** A data URL that is longer cannot hold an image within the limit: base64 takes four characters for three bytes. */
const longestUrl = Math.ceil((maximalImageKilobytes * 1024) / 3) * 4 + 'data:image/jpeg;base64,'.length;

/**
 * The image of a data URL; undefined if it is not one. The limits of choosing one hold here too: another tool, or somebody else's server, may have
 * written it into the record, and a picture of 30,000 × 30,000 pixels takes 3.6 GB where it is shown.
 */
export function dataUrlToImage(url: string, alt: string): DocumentImage | undefined {
  if (url.length > longestUrl) return undefined;
  const base64 = /^data:image\/(?:png|jpeg);base64,(?<base64>[A-Za-z0-9+/]+={0,2})$/u.exec(url)?.groups?.['base64'];
  if (base64 === undefined || base64.length % 4 !== 0) return undefined;
  const size = readImageSize(base64ToBytes(base64));
  return size && isWithinLimit(size) ? { ...size, base64, alt } : undefined;
}

function isWithinLimit({ width, height }: ImageSize): boolean {
  return Math.max(width, height) <= maximalImageSide;
}

/** Kind and size of a PNG (ISO/IEC 15948 §11.2.2) or a JPEG (ITU-T T.81 §B.2.2) file. */
function readImageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = readPngSize(view) ?? readJpegSize(view);
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

function readPngSize(view: DataView): ImageSize | undefined {
  if (
    view.byteLength < 33 ||
    view.getUint32(0) !== 0x89504e47 ||
    view.getUint32(4) !== 0x0d0a1a0a ||
    view.getUint32(12) !== 0x49484452
  )
    return undefined;
  if (!endsAsPng(view)) return undefined;
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Whether every chunk is there up to the last one (§5.3): of half a file each program shows something else. */
function endsAsPng(view: DataView): boolean {
  let at = 8;
  while (at + 12 <= view.byteLength) {
    const next = at + 12 + view.getUint32(at);
    if (view.getUint32(at + 4) === 0x49454e44) return next <= view.byteLength;
    at = next;
  }
  return false;
}

function readJpegSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  if (!endsAsJpeg(view)) return undefined;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isStartOfFrame(marker))
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Whether the end of the image (EOI, T.81 §B.1.1.3) is there; some programs write something behind it. */
function endsAsJpeg(view: DataView): boolean {
  for (let at = view.byteLength - 2; at >= 2; at -= 1) if (view.getUint16(at) === 0xffd9) return true;
  return false;
}

/** SOF0 to SOF15 but the tables DHT, JPG and DAC among them (T.81, table B.1). */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
