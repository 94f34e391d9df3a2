import { ImageRun, TextRun as DocxRun } from 'docx';
import { base64ToBytes } from '../../text/base64';
import type { ParagraphBlock } from '../document';
import { pictureSize } from '../rich/pictureSize';
import { twips } from './docxUnits';

const PIXELS_PER_MILLIMETRE = 96 / 25.4;

/** Before the words of its paragraph, which begin on the next line. @param column in twips */
export function docxPicture({ picture, runs }: ParagraphBlock, column: number): readonly (ImageRun | DocxRun)[] {
  if (!picture) return [];
  const { mediaType, base64, alt } = picture;
  const { width, height } = pictureSize(picture, column / twips(1));
  return [
    new ImageRun({
      type: mediaType === 'image/png' ? 'png' : 'jpg',
      data: base64ToBytes(base64),
      transformation: { width: width * PIXELS_PER_MILLIMETRE, height: height * PIXELS_PER_MILLIMETRE },
      altText: { name: '', title: alt, description: alt },
    }),
    ...(runs.length > 0 ? [new DocxRun({ break: 1 })] : []),
  ];
}
