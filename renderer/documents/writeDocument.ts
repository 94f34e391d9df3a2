import {
  documentToFile,
  documentToHtml,
  printTemplates,
  type DocumentFormat,
  type DocumentModel,
} from '../../shared/documents';
import type { PrintRequest } from '../../shared/ipc/contract';
import { valueOf } from '../live';
import { loadDocumentFonts } from './documentFonts';
import type { FileRun } from './fileRun';

/** The bytes of a document as a file. PDF is printed by the main process. */
export async function writeDocument(model: DocumentModel, format: DocumentFormat): Promise<Uint8Array> {
  if (format !== 'pdf') return documentToFile(model, format);
  const fonts = await loadDocumentFonts();
  return valueOf(
    window.verbund.printPdf({ html: documentToHtml(model, fonts.page), ...printTemplates(model, fonts.bars) }),
  );
}

/** Something laid out elsewhere as a PDF; undefined as soon as somebody cancels: what is printed then goes nowhere. */
export function printDocument(request: PrintRequest, { signal }: FileRun): Promise<Uint8Array | undefined> {
  return Promise.race([
    valueOf(window.verbund.printPdf(request)),
    new Promise<undefined>((resolve) => {
      signal.addEventListener('abort', () => resolve(undefined), { once: true });
    }),
  ]);
}
