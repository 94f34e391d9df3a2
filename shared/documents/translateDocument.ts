import type germanTexts from '../messages/de/documents.json';
import type { PlainMessageKey } from '../messages';
import type { Translate } from '../messages/translate';

export type DocumentMessageKey = keyof typeof germanTexts;
/** Those that stand as they are: labels that a table keeps. */
export type DocumentLabelKey = Extract<DocumentMessageKey, PlainMessageKey>;

/**
 * The application's translator in the language of the document, which is not always the language of the
 * screen: German minutes stay German when somebody exports them from the English user interface.
 */
export type TranslateDocument = Translate<DocumentMessageKey>;
