import type { DocumentModel } from '../document';
import { escapeHtml } from '../escapeHtml';
import { localeByLanguage } from '../formatDates';

/** Core properties (ISO/IEC 29500-2 §11). */
export function docxCore({ title, language, letterhead, createdAt, tlp }: DocumentModel): string {
  const date = new Date(createdAt);
  const instant = Number.isNaN(date.getTime()) ? undefined : date.toISOString().replace(/\.\d+Z$/u, 'Z');
  const fields = [
    ['dc:title', title],
    ['dc:subject', letterhead.reference],
    ['dc:creator', letterhead.organisation],
    ['cp:keywords', tlp ?? ''],
    ['cp:lastModifiedBy', letterhead.organisation],
    ['dc:language', localeByLanguage[language]],
  ] as const;
  const texts = fields.map(([name, value]) => `<${name}>${escapeHtml(value)}</${name}>`).join('');
  const dates =
    instant === undefined
      ? ''
      : ['created', 'modified']
          .map((name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`)
          .join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${texts}${dates}</cp:coreProperties>`;
}
