import type { Element } from '@xmldom/xmldom';
import { childElements, elements, readPart } from './officeFiles';

export type ReadCell = string | number | { readonly date: string };

/** What a workbook of ours says, cell by cell, as the standard has it read: from XML alone, without anything of our writer. */
export function readXlsx(file: Uint8Array): readonly (readonly ReadCell[])[] {
  const dates = dateStyles(file);
  return elements(readPart(file, 'xl/worksheets/sheet1.xml'), 'row').map((row) => {
    const cells: ReadCell[] = [];
    for (const cell of elements(row, 'c')) {
      const column = /^[A-Z]+/u.exec(cell.getAttribute('r') ?? '')?.[0] ?? '';
      const index = Array.from(column).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      while (cells.length < index) cells.push('');
      cells.push(xlsxCell(cell, dates));
    }
    return cells;
  });
}

function xlsxCell(cell: Element, dates: ReadonlySet<number>): ReadCell {
  if (cell.getAttribute('t') === 'inlineStr')
    return (elements(cell, 't')[0]?.textContent ?? '').replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  const value = Number(elements(cell, 'v')[0]?.textContent);
  if (!dates.has(Number(cell.getAttribute('s')))) return value;
  return { date: new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10) };
}

/** Numbers of the styles whose format shows a day. */
function dateStyles(file: Uint8Array): ReadonlySet<number> {
  const styles = readPart(file, 'xl/styles.xml');
  const formats = new Set(
    elements(styles, 'numFmt')
      .filter((format) => /d.*m.*y/u.test(format.getAttribute('formatCode') ?? ''))
      .map((format) => format.getAttribute('numFmtId')),
  );
  const [cellStyles] = elements(styles, 'cellXfs');
  const numbers = new Set<number>();
  if (cellStyles)
    childElements(cellStyles).forEach((style, index) => {
      if (formats.has(style.getAttribute('numFmtId'))) numbers.add(index);
    });
  return numbers;
}

/** The same of an OpenDocument spreadsheet, whoever wrote it: repeated cells and rows are taken apart, empty ones at the end left out. */
export function readOds(file: Uint8Array): readonly (readonly ReadCell[])[] {
  const [table] = elements(readPart(file, 'content.xml'), 'table:table');
  const rows = table === undefined ? [] : elements(table, 'table:table-row').map(odsRow);
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

function odsRow(row: Element): readonly ReadCell[] {
  const cells: ReadCell[] = [];
  for (const cell of childElements(row)) {
    const value = odsCell(cell);
    const repeated = Number(cell.getAttribute('table:number-columns-repeated') ?? 1);
    // A program fills rows up with thousands of empty cells.
    for (let at = 0; at < Math.min(repeated, 100); at += 1) cells.push(value);
  }
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function odsCell(cell: Element): ReadCell {
  switch (cell.getAttribute('office:value-type')) {
    case 'float':
      return Number(cell.getAttribute('office:value'));
    case 'date':
      return { date: (cell.getAttribute('office:date-value') ?? '').slice(0, 10) };
    case 'string':
      return elements(cell, 'text:p').map(odsText).join('\n');
    default:
      return '';
  }
}

function odsText(paragraph: Element): string {
  return Array.from(paragraph.childNodes)
    .map((node) => {
      if (node.nodeName === 'text:s') return ' '.repeat(Number((node as Element).getAttribute('text:c') ?? 1));
      if (node.nodeName === 'text:span') return odsText(node as Element);
      // White space is collapsed, and dropped at either end.
      return (node.textContent ?? '').replace(/\s+/gu, ' ');
    })
    .join('');
}
