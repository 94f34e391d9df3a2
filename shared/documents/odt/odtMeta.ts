import type { DocumentModel } from '../document';
import { escapeHtml } from '../escapeHtml';
import { localeByLanguage } from '../formatDates';
import { namespaces, xmlDeclaration } from './odtXml';

/** Title, language, creator and dates (ODF 1.3 part 3, §4.3). The creator is the network: minutes are its document, not a person's. */
export function odtMeta({ title, language, letterhead, createdAt, tlp }: DocumentModel): string {
  const fields = [
    ['meta:generator', 'Verbund'],
    ['dc:title', title],
    ['dc:subject', letterhead.reference],
    ['dc:language', localeByLanguage[language]],
    ['meta:initial-creator', letterhead.organisation],
    ['dc:creator', letterhead.organisation],
    ['meta:creation-date', createdAt],
    ['dc:date', createdAt],
    ...(tlp === undefined ? [] : [['meta:keyword', tlp] as const]),
  ] as const;
  const xml = fields.map(([name, value]) => `<${name}>${escapeHtml(value)}</${name}>`).join('');
  return `${xmlDeclaration}<office:document-meta ${namespaces} office:version="1.3"><office:meta>${xml}</office:meta></office:document-meta>`;
}
