import { assertNever } from '../../shared/assertNever';
import { documentToHtml, documentToJson, documentToMarkdown, documentToOdt, documentToPlainText, printTemplates, type DocumentFormat, type DocumentModel } from '../../shared/documents';
import { valueOf } from '../live';
import { loadDocumentFonts } from './documentFonts';

/** The bytes of a document as a file. PDF is printed by the main process; the DOCX library is loaded when it is first needed. */
export async function writeDocument(model: DocumentModel, format: DocumentFormat): Promise<Uint8Array> {
  switch (format) {
    case 'pdf': {
      const fonts = await loadDocumentFonts();
      return valueOf(window.verbund.printPdf({ html: documentToHtml(model, fonts.page), ...printTemplates(model, fonts.bars) }));
    }
    case 'odt':
      return documentToOdt(model);
    case 'docx': {
      const { documentToDocx } = await import('../../shared/documents/docx/writeDocx');
      return documentToDocx(model);
    }
    case 'md':
      return encode(documentToMarkdown(model));
    case 'txt':
      // Notepad and older mail programs break lines at CRLF only.
      return encode(documentToPlainText(model).replaceAll('\n', '\r\n'));
    case 'json':
      return encode(documentToJson(model));
    default:
      return assertNever(format);
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
