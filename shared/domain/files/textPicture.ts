import { extensionOf } from './fileTypes';

/** Longest side of a picture in a text, in pixels: 300 of them an inch across a page of A4. */
const LONGEST_SIDE = 2400;

/** As large as a picture is kept in a text, in whole pixels. */
export function keptSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Its name with the extension of what it was made into. */
export function keptName(name: string, mediaType: 'image/png' | 'image/jpeg'): string {
  const extension = extensionOf(name);
  const kept = mediaType === 'image/png' ? 'png' : 'jpg';
  if (extension === kept || (kept === 'jpg' && extension === 'jpeg')) return name;
  return `${extension === '' ? name : name.slice(0, -extension.length - 1)}.${kept}`;
}
