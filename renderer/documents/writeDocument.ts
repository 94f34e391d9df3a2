import {
  documentToFile,
  documentToHtml,
  printTemplates,
  type DocumentFormat,
  type DocumentModel,
} from '../../shared/documents';
import { valueOf } from '../live';
import { loadDocumentFonts } from './documentFonts';

/** The bytes of a document as a file. PDF is printed by the main process. */
export async function writeDocument(model: DocumentModel, format: DocumentFormat): Promise<Uint8Array> {
  if (format !== 'pdf') return documentToFile(model, format);
  const fonts = await loadDocumentFonts();
  return valueOf(
    window.verbund.printPdf({ html: documentToHtml(model, fonts.page), ...printTemplates(model, fonts.bars) }),
  );
}
