import type { DocumentBlock, DocumentModel } from '../document';
import { escapeHtml } from '../escapeHtml';
import type { DocumentImage } from '../image';
import { pictureOf, pictureSize } from '../rich/pictureSize';

export const pictureStyle =
  '<style:style style:name="Picture" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline" fo:padding="0mm" fo:border="none"/></style:style>';

/** Where the picture of a block lies in the package. @param index of the block */
function picturePath({ mediaType }: DocumentImage, index: number): string {
  return `Pictures/picture-${index}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
}

/** What of a document is drawn, with the path of each. */
export function picturesOf({
  blocks,
}: DocumentModel): readonly { readonly path: string; readonly picture: DocumentImage }[] {
  return blocks.flatMap((block, index) => {
    const picture = pictureOf(block);
    return picture ? [{ path: picturePath(picture, index), picture }] : [];
  });
}

/** As a letter at the beginning of its paragraph, its words on the next line; `''` where a block has none. @param column in millimetres */
export function odtPicture(block: DocumentBlock, index: number, column: number): string {
  const picture = pictureOf(block);
  if (!picture) return '';
  const { width, height } = pictureSize(picture, column);
  const alt = escapeHtml(picture.alt);
  const said = alt === '' ? '' : `<svg:title>${alt}</svg:title><svg:desc>${alt}</svg:desc>`;
  const hasWords = block.kind === 'paragraph' && block.runs.length > 0;
  return `<draw:frame draw:style-name="Picture" draw:name="Picture ${index}" text:anchor-type="as-char" svg:width="${width}mm" svg:height="${height}mm" draw:z-index="0"><draw:image xlink:href="${picturePath(picture, index)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>${said}</draw:frame>${hasWords ? '<text:line-break/>' : ''}`;
}
