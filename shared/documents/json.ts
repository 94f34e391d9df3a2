import { cleanText } from './cleanText';
import type { DocumentModel } from './document';

/** Raised when a reader of version n could misread what is written. */
const formatVersion = 1;

/** The document itself for other programs: every block with its kind, in reading order, indented for people who look into it. */
export function documentToJson(model: DocumentModel): string {
  const text = JSON.stringify({ format: 'verbund-document', formatVersion, ...model }, (_key, value: unknown) => (typeof value === 'string' ? cleanText(value) : value), 2);
  return `${text}\n`;
}
