import type { DocumentFormat, MinutesContent } from '../../documents';
import type { TooLarge } from '../../readingProblem';

export interface TextPiece {
  readonly text: string;
  /** Where pages have their header and footer. */
  readonly isInMargin: boolean;
}

/** What a file says, as a reader sees it; line feeds where the file breaks its lines. */
export interface FileText {
  readonly format: DocumentFormat;
  /** In reading order. Files without pages have one. */
  readonly pages: readonly (readonly TextPiece[])[];
  /** What a JSON file claims was frozen. */
  readonly frozen?: MinutesContent;
}

/** Characters of all pages, some 400 of them: the longest minutes that were tried have 75,000. Comparing as many takes seconds. */
export const LONGEST_TEXT = 1_000_000;
export const textTooLong: TooLarge = { type: 'tooLarge', limit: { unit: 'characters', most: LONGEST_TEXT } };

/** Why a file cannot be read. `foreign`: a kind of file that minutes are never exported to. */
export type FileProblem =
  { readonly type: 'empty' | 'encrypted' | 'foreign' } | { readonly type: 'damaged' } | TooLarge;

export function onePage(text: string): FileText['pages'] {
  return [[{ text, isInMargin: false }]];
}

export function wholeText({ pages }: FileText): string {
  return pages.map((page) => page.map(({ text }) => text).join('')).join('\n');
}
