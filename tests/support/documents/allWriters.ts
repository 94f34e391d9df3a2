import {
  documentToHtml,
  documentToJson,
  documentToMarkdown,
  documentToOdt,
  documentToPlainText,
  type DocumentModel,
} from '../../../shared/documents';
import { documentToDocx } from '../../../shared/documents/docx/writeDocx';
import {
  docxWords,
  htmlWords,
  htmlWordsCounted,
  jsonSpoken,
  markdownWords,
  odtWords,
  plainTextSpoken,
  spokenText,
} from './documentText';

export interface Spoken {
  /** Word for word. */
  readonly words: Readonly<Record<'html' | 'markdown' | 'odt' | 'docx', readonly string[]>>;
  /** Character for character, without structure. */
  readonly text: Readonly<Record<'html' | 'plainText' | 'json', string>>;
}

/** What every writer says of a document, taken from its file by other means than ours. Pages carry the TLP label in their header, which is no part of the body. */
export async function readAllWriters(model: DocumentModel): Promise<Spoken> {
  const label = model.tlp === undefined ? [] : [model.tlp];
  const page = documentToHtml(model);
  const html = htmlWords(page);
  return {
    words: {
      html,
      markdown: markdownWords(documentToMarkdown(model)),
      odt: [...label, ...odtWords(documentToOdt(model))],
      docx: [...label, ...docxWords(await documentToDocx(model))],
    },
    text: {
      html: spokenText(htmlWordsCounted(page)),
      plainText: plainTextSpoken(documentToPlainText(model)),
      json: jsonSpoken(documentToJson(model)),
    },
  };
}
