import { ImageRun, Paragraph } from 'docx';
import { base64ToBytes } from '../../text/base64';
import type { Letterhead } from '../document';
import type { DocumentImage } from '../image';
import { letterheadLines } from '../letterheadLines';
import { logoSize } from '../odt/odtLetterhead';
import { docxText } from './docxRuns';

const lineStyles = {
  address: 'LetterheadAddress',
  reference: 'LetterheadReference',
  version: 'LetterheadVersion',
} as const;

export function docxLetterhead(letterhead: Letterhead, startsPage = false): readonly Paragraph[] {
  const { organisation, logo } = letterhead;
  const lines = letterheadLines(letterhead);
  return [
    new Paragraph({
      style: 'Letterhead',
      pageBreakBefore: startsPage,
      children: [...(logo === undefined ? [] : [picture(logo)]), ...docxText(organisation)],
    }),
    ...lines.map(
      ({ role, text }, index) =>
        new Paragraph({
          style: lineStyles[role],
          children: docxText(text),
          ...(index === lines.length - 1 && {
            border: { bottom: { style: 'single', size: 12, color: '1D3F95', space: 6 } },
          }),
        }),
    ),
  ];
}

const pixelsPerMillimetre = 96 / 25.4;

/** At the right margin, the sender's lines beside it. */
function picture(logo: DocumentImage): ImageRun {
  const { width, height } = logoSize(logo);
  return new ImageRun({
    type: logo.mediaType === 'image/png' ? 'png' : 'jpg',
    data: base64ToBytes(logo.base64),
    transformation: { width: width * pixelsPerMillimetre, height: height * pixelsPerMillimetre },
    altText: { name: 'Logo', title: logo.alt, description: logo.alt },
    floating: {
      horizontalPosition: { relative: 'margin', align: 'right' },
      verticalPosition: { relative: 'paragraph', offset: 0 },
      wrap: { type: 1, side: 'left' },
    },
  });
}
