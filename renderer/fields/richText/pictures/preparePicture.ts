import {
  isWholePicture,
  keptName,
  keptSize,
  MOST_PIXELS,
  PICTURE_HEAD,
  readPictureSize,
} from '../../../../shared/domain/files';
import { err, ok, type Result } from '../../../../shared/result';
import { MOST_FILE_BYTES } from '../../../../shared/sync/files/chunks';

/** Why a file does not become a picture in a text. */
export type PictureProblem = 'empty' | 'tooLarge' | 'unreadable' | 'notAPicture' | 'tooManyPixels' | 'broken';

/** Bytes of a PNG without transparency from which on a JPEG is made of it: photographs of the clipboard are PNG. */
const LARGE_PNG = 1_500_000;
const QUALITY = 0.9;

/**
 * A picture as it is kept in a text: drawn anew, upright and not larger than a page needs, so that nothing else of the file comes along: where a
 * photograph was taken, when, by which device.
 */
export async function preparePicture(file: File): Promise<Result<File, PictureProblem>> {
  if (file.size === 0) return err('empty');
  if (file.size > MOST_FILE_BYTES) return err('tooLarge');
  const bytes = await readBytes(file);
  if (!bytes) return err('unreadable');
  const size = readPictureSize(bytes.subarray(0, PICTURE_HEAD));
  if (!size) return err('notAPicture');
  if (size.width * size.height > MOST_PIXELS) return err('tooManyPixels');
  if (!isWholePicture(bytes, size)) return err('broken');
  const bitmap = await decode(bytes, size.mediaType);
  if (!bitmap) return err('broken');
  try {
    const blob = await encode(bitmap, size.mediaType === 'image/jpeg');
    const mediaType = blob.type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
    return ok(new File([blob], keptName(file.name, mediaType), { type: mediaType, lastModified: file.lastModified }));
  } finally {
    bitmap.close();
  }
}

async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, a locked file, a drive that is gone: the browser says no more than that.
    return undefined;
  }
}

/** Upright, as its own note on how it was held says. */
async function decode(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(new Blob([bytes], { type: mediaType }), { imageOrientation: 'from-image' });
  } catch {
    // What is in it is not what its first bytes promise.
    return undefined;
  }
}

async function encode(bitmap: ImageBitmap, isPhotograph: boolean): Promise<Blob> {
  const { width, height } = keptSize(bitmap.width, bitmap.height);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  context.imageSmoothingQuality = 'high';
  // Not by `createImageBitmap`, which in Chromium 130 turns a photograph on its side and leaves its sides as they were.
  context.drawImage(bitmap, 0, 0, width, height);
  const asJpeg = { type: 'image/jpeg', quality: QUALITY };
  if (isPhotograph) return canvas.convertToBlob(asJpeg);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  if (png.size < LARGE_PNG || hasTransparency(context, canvas)) return png;
  return canvas.convertToBlob(asJpeg);
}

function hasTransparency(context: OffscreenCanvasRenderingContext2D, { width, height }: OffscreenCanvas): boolean {
  const { data } = context.getImageData(0, 0, width, height);
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}
