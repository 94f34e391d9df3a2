import { escapeHtml } from '../escapeHtml';
import type { DocumentImage } from '../image';

/** How far the text of an agenda item stands in, in millimetres. */
export const itemIndent = 17;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Namespaces of ODF 1.3 that our parts use; each part declares them all. */
export const namespaces = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['draw', 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]
  .map(([prefix = '', name = '']) => `xmlns:${prefix}="${name}"`)
  .join(' ');

export function logoPath({ mediaType }: DocumentImage): string {
  return mediaType === 'image/png' ? 'Pictures/logo.png' : 'Pictures/logo.jpg';
}

/** Text of an element. ODF collapses white space as HTML does (part 3, §6.1.2): runs of spaces and line breaks are elements. */
export function odtText(text: string): string {
  return escapeHtml(text)
    .replace(/ {2,}/gu, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`)
    .replace(/\n/gu, '<text:line-break/>');
}
