import type { FileProblem, FileText, TextPiece } from '../../../../../shared/domain/minutesCheck';
import { err, ok, type Result } from '../../../../../shared/result';

/** Header and footer of a page: this share of its height, above and below. */
const MARGIN = 0.08;

/**
 * The words of a PDF in the order of its content, which is that of reading in what Chromium and offices print. The library is loaded
 * with the first PDF and reads in a worker, so that a damaged or hostile file does not hold the page up. Nothing is drawn: no fonts,
 * pictures or colour profiles are asked for, and no script of the file runs.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<FileText, FileProblem>> {
  // The legacy build brings what Chromium 130 (Electron 33) lacks.
  const [{ getDocument, PDFWorker }, { default: Worker }] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('pdfjs-dist/legacy/build/pdf.worker.mjs?worker')]);
  const port = new Worker();
  const worker = PDFWorker.create({ port });
  const loading = getDocument({ data: bytes, worker, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, useWasm: false, isOffscreenCanvasSupported: false, stopAtErrors: false });
  try {
    const pdf = await loading.promise;
    const pages: (readonly TextPiece[])[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const [, bottom = 0, , top = 0] = page.view;
      const { items } = await page.getTextContent({ disableNormalization: true });
      pages.push(items.flatMap((item): readonly TextPiece[] => ('str' in item ? [toPiece(item, bottom, top)] : [])));
    }
    return ok({ format: 'pdf', pages });
  } catch (error) {
    // Whatever else is wrong with a PDF, it cannot be read.
    return err({ type: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' });
  } finally {
    await loading.destroy();
    worker.destroy();
    port.terminate();
  }
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
