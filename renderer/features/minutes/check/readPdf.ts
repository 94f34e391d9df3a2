import type { FileProblem, FileText } from '../../../../shared/domain/minutesCheck';
import { err, ok, type Result } from '../../../../shared/result';
import { pdfPages, type OnPage } from './pdfPages';

export interface PdfReading {
  /** What is read then is for nobody: it ends as damaged. */
  readonly signal: AbortSignal;
  readonly onPage: OnPage;
}

/**
 * The words of a PDF in the order of its content, which is the reading order in what Chromium and office programs print. The library is
 * loaded with the first PDF and reads in a worker, so that a damaged or hostile file does not hold up the page. Nothing is drawn: no fonts,
 * pictures or colour profiles are requested, and no script in the file runs.
 */
export async function readPdf(
  bytes: Uint8Array,
  { signal, onPage }: PdfReading,
): Promise<Result<FileText, FileProblem>> {
  // The legacy build brings what Chromium 130 (Electron 33) lacks.
  const [{ getDocument, PDFWorker }, { default: Worker }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs?worker'),
  ]);
  const port = new Worker();
  const worker = PDFWorker.create({ port });
  const loading = getDocument({
    data: bytes,
    worker,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
  });
  // Whatever is wrong with stopping, the reading below ends with it and says so.
  const stop = (): void => {
    loading.destroy().catch(reportError);
  };
  // A worker that does not start would never answer.
  port.addEventListener('error', stop);
  signal.addEventListener('abort', stop);
  try {
    return ok({ format: 'pdf', pages: await pdfPages(await loading.promise, onPage) });
  } catch (error) {
    // Whatever else is wrong with a PDF, it cannot be read.
    return err({ type: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' });
  } finally {
    signal.removeEventListener('abort', stop);
    await loading.destroy();
    worker.destroy();
    port.terminate();
  }
}
