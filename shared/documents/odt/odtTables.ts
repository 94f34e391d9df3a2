import type { GridBlock, TableBlock, TableCells, TextRun } from '../document';
import { escapeHtml } from '../escapeHtml';
import { tableParts } from '../tableParts';
import { itemIndent, odtText } from './odtXml';

/** The XML of both cells; whether the row may run over the end of a page. */
type RowHeader = { readonly term: string; readonly value: string; readonly isLong: boolean };

export type OdtTables = {
  readonly table: (block: TableBlock, runsXml: (runs: readonly TextRun[]) => string) => string;
  /** Of a formatted text. @param isKept it stays on the page of what follows */
  readonly grid: (
    block: GridBlock,
    place: { readonly isInItem: boolean; readonly isKept: boolean },
    runsXml: (runs: readonly TextRun[]) => string,
  ) => string;
  /** Two columns, the first of them headers. */
  readonly rowHeaders: (caption: string, style: 'PlainTable' | 'PlainTableKeep', rows: readonly RowHeader[]) => string;
  /** Two cards side by side, each the XML of its paragraphs. */
  readonly cards: (cards: readonly string[]) => string;
  /** Column widths, which ODF keeps in automatic styles. */
  readonly styles: () => string;
};

/** Writes the tables of one document, as wide as its text (in millimetres); each has a name of its own and its caption as title for screen readers. */
export function createTables(textWidth: number): OdtTables {
  const widths: { readonly columns: readonly number[]; readonly width: number; readonly isGrid: boolean }[] = [];

  function open(columns: readonly number[], title: string | undefined, style: string, gridWidth?: number): string {
    widths.push({ columns, width: gridWidth ?? textWidth, isGrid: gridWidth !== undefined });
    const name = `Table${widths.length}`;
    const titleXml = title === undefined ? '' : `<table:title>${escapeHtml(title)}</table:title>`;
    return `<table:table table:name="${name}" table:style-name="${style}">${titleXml}`;
  }
  function column(index: number): string {
    return `<table:table-column table:style-name="Table${widths.length}.${index + 1}"/>`;
  }

  return {
    table(block, runsXml) {
      const { caption, columns, isRuled } = block;
      const ruled = isRuled === true ? 'Ruled' : '';
      const cellStyle = (row: 'Head' | 'Body', index: number): string =>
        `${ruled}${row}Cell${ruled !== '' && index === 0 ? 'First' : ''}`;
      const start = open(
        columns.map(({ width }) => width),
        caption,
        'DataTable',
      );
      const align = (index: number): string => (columns[index]?.align === 'end' ? '_20_end' : '');
      const head = columns.map(({ label }, index) =>
        cell(
          cellStyle('Head', index),
          `<text:p text:style-name="Table_20_heading${align(index)}">${odtText(label)}</text:p>`,
        ),
      );
      const rowXml = (row: TableCells): string => {
        const cells = row.map((runs, index) =>
          cell(
            cellStyle('Body', index),
            `<text:p text:style-name="Table_20_contents${align(index)}">${runsXml(runs)}</text:p>`,
          ),
        );
        return `<table:table-row table:style-name="${ruled === '' ? 'BodyRow' : 'RuledRow'}">${cells.join('')}</table:table-row>`;
      };
      const body = tableParts(block.rows).flatMap(({ label, rows }) => [
        ...(label === undefined ? [] : [groupRow(label, columns.length)]),
        ...rows.map(rowXml),
      ]);
      return `<text:p text:style-name="Table_20_caption">${odtText(caption)}</text:p>${start}${columns.map((_, index) => column(index)).join('')}<table:table-header-rows><table:table-row table:style-name="BodyRow">${head.join('')}</table:table-row></table:table-header-rows>${body.join('')}</table:table>`;
    },
    grid({ widths: columns, head, rows }, { isInItem, isKept }, runsXml) {
      const style = `${isInItem ? 'Item' : ''}Grid${isKept ? 'Keep' : ''}`;
      const start = open(columns, undefined, style, isInItem ? textWidth - itemIndent : textWidth);
      const rowXml = (cells: TableCells, kind: 'Head' | 'Body'): string => {
        const paragraph = kind === 'Head' ? 'Table_20_heading' : 'Table_20_contents';
        const xml = cells.map((runs) =>
          cell(`${kind}Cell`, `<text:p text:style-name="${paragraph}">${runsXml(runs)}</text:p>`),
        );
        return `<table:table-row table:style-name="BodyRow">${xml.join('')}</table:table-row>`;
      };
      const headRows = head.map((cells) => rowXml(cells, 'Head')).join('');
      const headXml = headRows === '' ? '' : `<table:table-header-rows>${headRows}</table:table-header-rows>`;
      const body = rows.map((cells) => rowXml(cells, 'Body')).join('');
      return `${start}${columns.map((_, index) => column(index)).join('')}${headXml}${body}</table:table>`;
    },
    rowHeaders(caption, style, rows) {
      const start = open([22, 78], caption, style);
      const body = rows.map(
        ({ term, value, isLong }) =>
          `<table:table-row table:style-name="${isLong ? 'LongRow' : 'BodyRow'}">${cell('PlainCell', term)}${cell('PlainCell', value)}</table:table-row>`,
      );
      return `<text:p text:style-name="Table_20_caption">${odtText(caption)}</text:p>${start}<table:table-header-columns>${column(0)}</table:table-header-columns>${column(1)}${body.join('')}</table:table>`;
    },
    cards(cards) {
      const start = open([50, 50], '', 'CardTable');
      const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, index) => [
        cards[index * 2] ?? '',
        cards[index * 2 + 1] ?? '<text:p text:style-name="Badge_20_line"/>',
      ]);
      const body = rows.map(
        (row) =>
          `<table:table-row table:style-name="CardRow">${row.map((xml) => cell('CardCell', xml)).join('')}</table:table-row>`,
      );
      return `${start}${column(0)}${column(1)}${body.join('')}</table:table>`;
    },
    styles: () =>
      widths
        .flatMap(({ columns, width: whole, isGrid }, table) =>
          columns.map((width, index) => {
            // Writer stretches the last of relative columns where a table stands in.
            const relative = isGrid ? '' : ` style:rel-column-width="${width * 100}*"`;
            return `<style:style style:name="Table${table + 1}.${index + 1}" style:family="table-column"><style:table-column-properties style:column-width="${(width * whole) / 100}mm"${relative}/></style:style>`;
          }),
        )
        .join(''),
  };
}

/** Across all columns (ODF 1.3 part 3, §9.1.4): the cells that it covers are there, and empty. */
function groupRow(label: string, columns: number): string {
  const covered = '<table:covered-table-cell/>'.repeat(columns - 1);
  return `<table:table-row table:style-name="BodyRow"><table:table-cell table:style-name="GroupCell" table:number-columns-spanned="${columns}" office:value-type="string"><text:p text:style-name="Table_20_group">${odtText(label)}</text:p></table:table-cell>${covered}</table:table-row>`;
}

function cell(style: string, xml: string): string {
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${xml}</table:table-cell>`;
}
