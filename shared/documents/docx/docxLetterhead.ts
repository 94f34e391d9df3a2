import { ImageRun, Paragraph } from 'docx';
import { base64ToBytes } from '../../text/sharedText';
import type { Letterhead } from '../document';
import type { DocumentImage } from '../image';
import { logoSize } from '../odt/odtLetterhead';
import { docxText } from './docxRuns';

export function docxLetterhead({ organisation, address, reference, version, logo }: Letterhead, startsPage = false): readonly Paragraph[] {
  const lines = [
    ...address.map((line) => ['LetterheadAddress', line] as const),
    ['LetterheadReference', reference] as const,
    ...(version === '' ? [] : [['LetterheadVersion', version] as const]),
  ];
  const last = lines.length - 1;
  return [
    new Paragraph({ style: 'Letterhead', pageBreakBefore: startsPage, children: [...(logo === undefined ? [] : [picture(logo)]), ...docxText(organisation)] }),
    ...lines.map(
      ([style, line], index) =>
        new Paragraph({ style, children: docxText(line), ...(index === last && { border: { bottom: { style: 'single', size: 12, color: '1D3F95', space: 6 } } }) }),
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
