import type { ReadingProblem } from '../../../shared/readingProblem';

export type PdfViewProblem = ReadingProblem | { readonly type: 'encrypted' };

/** A page as it looks, and its words for those who do not see it. */
export interface DrawnPage {
  readonly bitmap: ImageBitmap;
  readonly text: string;
}

/** One at a time: the next one is asked when the last was answered. */
export type PdfViewRequest =
  | { readonly type: 'open'; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly type: 'draw';
      /** From 1. */
      readonly page: number;
      /** In pixels of the screen. */
      readonly width: number;
    };

export type PdfViewAnswer =
  | { readonly type: 'opened'; readonly pages: number; readonly hasUndrawnPictures: boolean }
  | { readonly type: 'drawn'; readonly drawn: DrawnPage }
  | { readonly type: 'failed'; readonly problem: PdfViewProblem };
