import type { Element } from '@xmldom/xmldom';
import type { DocumentBlock, DocumentModel } from '../../../shared/documents';
import { runsToText } from '../../../shared/documents/rich/textRuns';
import { childElements, elements, readPart } from './officeFiles';

/**
 * The skeleton of a document, one line per part: `h2 Tagesordnung`, `table 5 columns, 1 header row, 3 rows`, `list 2`. Lists and
 * paragraphs inside of outcomes are on their own, as files have them.
 */
export function modelOutline({ blocks }: DocumentModel): readonly string[] {
  return blocks.flatMap(blockOutline);
}

function blockOutline(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`h${block.level} ${[block.label, block.text].filter((part) => part !== undefined).join(' ')}`];
    case 'table':
      return [`table ${block.columns.length} columns, 1 header row, ${block.rows.length} rows`];
    case 'definitions':
      return [`table 2 columns, 0 header rows, ${block.pairs.length} rows`];
    case 'subheading':
      return [`h${block.level} ${runsToText(block.runs)}`];
    case 'entries':
      return [`list ${block.entries.length}`];
    case 'grid':
      return [
        `table ${block.widths.length} columns, ${block.head.length} header ${block.head.length === 1 ? 'row' : 'rows'}, ${block.rows.length} rows`,
      ];
    case 'list':
      return [`list ${block.items.length}`];
    case 'outcome':
      return block.blocks.flatMap(blockOutline);
    default:
      return [];
  }
}

export function odtOutline(file: Uint8Array): readonly string[] {
  const body = elements(readPart(file, 'content.xml'), 'office:text')[0];
  const lines: string[] = [];
  let items = 0;
  // Entries with other marks are another list there, though the document has one.
  for (const element of body === undefined ? [] : childElements(body)) {
    const isList = element.tagName === 'text:list';
    if (!isList && items > 0) lines.push(`list ${items}`);
    items = isList ? items + elements(element, 'text:list-item').length : 0;
    lines.push(...odtElement(element));
  }
  return lines;
}

function odtElement(element: Element): readonly string[] {
  switch (element.tagName) {
    case 'text:h':
      return [`h${element.getAttribute('text:outline-level') ?? ''} ${childTexts(element, { 'text:tab': ' ' })}`];
    case 'table:table': {
      const head = elements(element, 'table:table-header-rows').flatMap(childElements).length;
      return [
        tableLine(
          elements(element, 'table:table-column').length,
          head,
          elements(element, 'table:table-row').length - head,
        ),
      ];
    }
    default:
      return [];
  }
}

export function docxOutline(file: Uint8Array): readonly string[] {
  const body = elements(readPart(file, 'word/document.xml'), 'w:body')[0];
  const lines: string[] = [];
  let items = 0;
  for (const element of body === undefined ? [] : childElements(body)) {
    const isItem = elements(element, 'w:numPr').length > 0;
    if (!isItem && items > 0) lines.push(`list ${items}`);
    items = isItem ? items + 1 : 0;
    lines.push(...docxElement(element));
  }
  return lines;
}

function docxElement(element: Element): readonly string[] {
  if (element.tagName === 'w:tbl') {
    const head = elements(element, 'w:tblHeader').length;
    return [tableLine(elements(element, 'w:gridCol').length, head, elements(element, 'w:tr').length - head)];
  }
  const style = elements(element, 'w:pStyle')[0]?.getAttribute('w:val') ?? '';
  const level = /^(?:Heading|Item|Sub)(\d)$/u.exec(style)?.[1];
  return level === undefined ? [] : [`h${level} ${childTexts(element, { 'w:tab': ' ' })}`];
}

function tableLine(columns: number, head: number, rows: number): string {
  return `table ${columns} columns, ${head} header ${head === 1 ? 'row' : 'rows'}, ${rows} rows`;
}

function childTexts(element: Element, marks: Readonly<Record<string, string>>): string {
  return Array.from(element.childNodes)
    .map((node) =>
      node.nodeType === 3
        ? (node.nodeValue ?? '')
        : (marks[node.nodeName] ??
          childElements(element)
            .filter((child) => child === node)
            .map((child) => childTexts(child, marks))
            .join('')),
    )
    .join('');
}
