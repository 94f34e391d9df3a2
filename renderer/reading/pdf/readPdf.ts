// The legacy build brings what Chromium 130 (Electron 33) lacks.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
// Only loading it has an effect: the reader finds its other half here and starts no worker of its own. So one end ends everything.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { FileProblem, FileText } from '../../../shared/domain/minutesCheck';
import { err, ok, type Result } from '../../../shared/result';
import { pdfPages, type OnPage } from './pdfPages';
import { unpacksTooLarge } from './unpacksTooLarge';

/**
 * The words of a PDF in the order of its content, which is the reading order in what Chromium and office programs print. It runs in the worker
 * that reads files and is not answerable for time and memory. Nothing is drawn: no fonts, pictures or colour profiles are requested, and
 * no script in the file runs.
 */
export async function readPdf(bytes: Uint8Array, onPage: OnPage): Promise<Result<FileText, FileProblem>> {
  if (unpacksTooLarge(bytes)) return err({ type: 'tooLarge', limit: { unit: 'memory' } });
  const loading = getDocument({
    data: bytes,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    // What it says of damage is for nobody, and may quote the file.
    verbosity: 0,
  });
  try {
    const pages = await pdfPages(await loading.promise, onPage);
    return pages.ok ? ok({ format: 'pdf', pages: pages.value }) : pages;
  } catch (error) {
    // Whatever else is wrong with a PDF, it cannot be read.
    return err({ type: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' });
  } finally {
    await loading.destroy();
  }
}
