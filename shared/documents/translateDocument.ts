import type germanTexts from '../messages/de/documents.json';

export type DocumentMessageKey = keyof typeof germanTexts;

/**
 * The application's translator in the language of the document, which is not always the language of the
 * screen: German minutes stay German when somebody exports them from the English user interface.
 */
export type TranslateDocument = (key: DocumentMessageKey, values?: Readonly<Record<string, string | number>>) => string;
