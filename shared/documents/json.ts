import { cleanText } from './cleanText';
import type { DocumentModel } from './document';

/** Raised when a reader of version n could misread what is written. */
const formatVersion = 1;

/**
 * The document itself for other programs: every block with its kind, in reading order, indented for people who look into it. Complete
 * minutes carry what was frozen to the letter, so that anybody can compute its hash; texts of the blocks are clean (see [Note: clean text]).
 */
export function documentToJson({ frozen, ...model }: DocumentModel): string {
  const clean: unknown = JSON.parse(
    JSON.stringify({ format: 'verbund-document', formatVersion, ...model }, (_key, value: unknown) =>
      typeof value === 'string' ? cleanText(value) : value,
    ),
  );
  return `${JSON.stringify({ ...asObject(clean), ...(frozen && { frozen }) }, null, 2)}\n`;
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
