// The legacy build, and its other half beside it, as in `readPdf`.
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { MOST_PIXELS } from '../../../shared/domain/files';
import { err, ok, type Result } from '../../../shared/result';
import type { DrawnPage, PdfViewProblem } from './pdfViewMessages';
import { readStandardFont } from './standardFonts';
import { unpacksTooLarge } from './unpacksTooLarge';

/** Of a drawn page: a poster of many metres, or one that says so, is drawn coarsely. */
const MOST_PAGE_PIXELS = 16_000_000;

/**
 * Opens a PDF to look at. As `readPdf` it runs in a worker and is not answerable for time and memory; no script in the file runs, its fonts are drawn as lines and never
 * become fonts of the page, and nothing is loaded but the standard fonts that the application brings.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<PDFDocumentProxy, PdfViewProblem>> {
  if (unpacksTooLarge(bytes)) return err({ type: 'tooLarge', limit: { unit: 'memory' } });
  try {
    return ok(
      await getDocument({
        data: bytes,
        disableFontFace: true,
        useSystemFonts: false,
        useWorkerFetch: false,
        useWasm: false,
        isEvalSupported: false,
        isImageDecoderSupported: false,
        maxImageSize: MOST_PIXELS,
        CanvasFactory: OffscreenCanvasFactory,
        FilterFactory: NoFilters,
        BinaryDataFactory: OwnFonts,
        stopAtErrors: false,
        verbosity: 0,
      }).promise,
    );
  } catch (error) {
    // Whatever else is wrong with a PDF, it cannot be shown.
    return err({ type: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' });
  }
}

/** @param number from 1 @param width in pixels of the screen */
export async function drawPdfPage(pdf: PDFDocumentProxy, number: number, width: number): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const most = Math.sqrt(MOST_PAGE_PIXELS / (whole.width * whole.height));
  const viewport = page.getViewport({ scale: Math.min(width / whole.width, most) });
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  // A typing edge: the library draws on what has the same methods in a worker.
  const target = canvas as unknown as HTMLCanvasElement;
  await page.render({ canvas: target, viewport, background: '#fff' }).promise;
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  page.cleanup();
  return { bitmap: canvas.transferToImageBitmap(), text };
}

interface CanvasAndContext {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

// Classes, since the library makes its own instances of them.
class OffscreenCanvasFactory {
  create(width: number, height: number): CanvasAndContext {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }
  reset({ canvas }: CanvasAndContext, width: number, height: number): void {
    if (canvas) Object.assign(canvas, { width, height });
  }
  destroy(held: CanvasAndContext): void {
    held.canvas = null;
    held.context = null;
  }
}

/** Filters are elements of a document, which a worker has not: rare effects of transparency are left out. */
class NoFilters {
  addFilter = none;
  addHCMFilter = none;
  addAlphaFilter = none;
  addLuminosityFilter = none;
  addHighlightHCMFilter = none;
  destroy(): void {
    // There is nothing to take away.
  }
}

function none(): string {
  return 'none';
}

class OwnFonts {
  fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    return kind === 'standardFontDataUrl' ? readStandardFont(filename) : Promise.reject(new Error(kind));
  }
}
