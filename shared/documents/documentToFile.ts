import { assertNever } from '../assertNever';
import type { DocumentModel } from './document';
import type { DocumentFormat } from './documentFormats';
import { documentToJson } from './json';
import { documentToMarkdown } from './markdown';
import { documentToOdt } from './odt/writeOdt';
import { documentToPlainText } from './plainText';

/** Formats that are written here; a PDF is printed by the main process. */
export type WrittenFormat = Exclude<DocumentFormat, 'pdf'>;

/** The bytes of a document as a file. The DOCX library is loaded when it is first needed. */
export async function documentToFile(model: DocumentModel, format: WrittenFormat): Promise<Uint8Array> {
  switch (format) {
    case 'odt':
      return documentToOdt(model);
    case 'docx': {
      const { documentToDocx } = await import('./docx/writeDocx');
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
