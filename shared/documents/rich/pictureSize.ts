import type { DocumentBlock } from '../document';
import type { DocumentImage } from '../image';

/** So that something is still written on its page. In millimetres. */
const HIGHEST = 110;
const MILLIMETRES_PER_PIXEL = 25.4 / 96;

/** How large a picture is printed, in millimetres: as on a screen, within the column. */
export function pictureSize(
  { width, height }: Pick<DocumentImage, 'width' | 'height'>,
  column: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(MILLIMETRES_PER_PIXEL, column / width, HIGHEST / height);
  return { width: round(width * scale), height: round(height * scale) };
}

function round(millimetres: number): number {
  return Math.max(0.1, Math.round(millimetres * 10) / 10);
}

export function pictureOf(block: DocumentBlock): DocumentImage | undefined {
  return block.kind === 'paragraph' ? block.picture : undefined;
}
