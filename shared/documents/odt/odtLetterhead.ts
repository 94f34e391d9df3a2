import type { Letterhead } from '../document';
import { escapeHtml } from '../escapeHtml';
import type { DocumentImage } from '../image';
import { letterheadLines } from '../letterheadLines';
import { logoPath, odtText } from './odtXml';

const maximalWidth = 55;
const maximalHeight = 20;

/** Sender, reference, version, with the logo at the right margin beside them. */
export function odtLetterhead(letterhead: Letterhead, startsPage = false): string {
  const { organisation, logo } = letterhead;
  const lines = letterheadLines(letterhead);
  return [
    `<text:p text:style-name="Letterhead${startsPage ? '_20_Page' : ''}">${logo === undefined ? '' : frame(logo)}${odtText(organisation)}</text:p>`,
    ...lines.map(
      ({ role, text }, index) =>
        `<text:p text:style-name="Letterhead_20_${role}${index === lines.length - 1 ? '_20_last' : ''}">${odtText(text)}</text:p>`,
    ),
  ].join('');
}

/** As large as the room beside the sender allows, in millimetres. */
export function logoSize({ width, height }: DocumentImage): { readonly width: number; readonly height: number } {
  const scale = Math.min(maximalWidth / width, maximalHeight / height);
  return { width: Math.round(width * scale * 10) / 10, height: Math.round(height * scale * 10) / 10 };
}

function frame(logo: DocumentImage): string {
  const { width, height } = logoSize(logo);
  return `<draw:frame draw:style-name="Logo" draw:name="Logo" text:anchor-type="paragraph" svg:width="${width}mm" svg:height="${height}mm" draw:z-index="0"><draw:image xlink:href="${logoPath(logo)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${escapeHtml(logo.alt)}</svg:title><svg:desc>${escapeHtml(logo.alt)}</svg:desc></draw:frame>`;
}
