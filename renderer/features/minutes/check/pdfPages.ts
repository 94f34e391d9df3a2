import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { FileText, TextPiece } from '../../../../shared/domain/minutesCheck';

/** Header and footer of a page: this share of its height, above and below. */
const MARGIN = 0.08;

export type OnPage = (done: number, total: number) => void;

/** The texts of an open PDF in the order of its content, and which of them stand where pages have header and footer. */
export async function pdfPages(pdf: PDFDocumentProxy, onPage?: OnPage): Promise<FileText['pages']> {
  const pages: (readonly TextPiece[])[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, bottom = 0, , top = 0] = page.view;
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push(items.flatMap((item): readonly TextPiece[] => ('str' in item ? [toPiece(item, bottom, top)] : [])));
    onPage?.(number, pdf.numPages);
  }
  return pages;
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
