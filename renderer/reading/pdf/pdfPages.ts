import type { PDFDocumentProxy } from 'pdfjs-dist';
import { LONGEST_TEXT, textTooLong, type FileText, type TextPiece } from '../../../shared/domain/minutesCheck';
import type { TooLarge } from '../../../shared/readingProblem';
import { err, ok, type Result } from '../../../shared/result';

/** Header and footer of a page: this share of its height, above and below. */
const MARGIN = 0.08;
/** The longest minutes that were tried have 120 pages. A file may declare a million that it does not have. */
const MOST_PAGES = 2000;

export type OnPage = (done: number, total: number) => void;

/** The texts of an open PDF in the order of its content, and which of them stand where pages have header and footer. */
export async function pdfPages(
  pdf: Pick<PDFDocumentProxy, 'numPages' | 'getPage'>,
  onPage?: OnPage,
): Promise<Result<FileText['pages'], TooLarge>> {
  if (pdf.numPages > MOST_PAGES) return err({ type: 'tooLarge', limit: { unit: 'pages', most: MOST_PAGES } });
  const pages: (readonly TextPiece[])[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, bottom = 0, , top = 0] = page.view;
    const { items } = await page.getTextContent({ disableNormalization: true });
    for (const item of items) characters += 'str' in item ? item.str.length : 0;
    if (characters > LONGEST_TEXT) return err(textTooLong);
    pages.push(items.flatMap((item): readonly TextPiece[] => ('str' in item ? [toPiece(item, bottom, top)] : [])));
    // Otherwise all pages stay in memory until the last one is read.
    page.cleanup();
    onPage?.(number, pdf.numPages);
  }
  return ok(pages);
}

interface PdfText {
  readonly str: string;
  readonly hasEOL: boolean;
  /** Matrix; its last number is the height of the base line above the foot of the page. */
  readonly transform: readonly unknown[];
}

function toPiece({ str, hasEOL, transform }: PdfText, bottom: number, top: number): TextPiece {
  const height = (Number(transform[5]) - bottom) / (top - bottom);
  return { text: hasEOL ? `${str}\n` : str, isInMargin: height < MARGIN || height > 1 - MARGIN };
}
