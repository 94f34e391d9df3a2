import { HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { DefinitionsBlock, GridBlock, TableBlock, TableCells } from '../document';
import { tableParts } from '../tableParts';
import { linesOf } from '../linesOf';
import { isLongList } from '../pageBreaks';
import { docxRuns, docxText } from './docxRuns';
import { twips } from './docxUnits';

const none = { style: 'none', size: 0, color: 'auto' } as const;
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;
const headLine = { style: 'single', size: 6, color: '171A2B' } as const;
const rowLine = { style: 'single', size: 4, color: 'DFE2EB' } as const;
const ruled = { style: 'single', size: 4, color: '8A91A8' } as const;
const framed = { top: twips(0.6), bottom: twips(0.6), left: twips(2), right: twips(2) } as const;
const roomy = { top: twips(1.2), bottom: twips(1.2), left: 0, right: twips(3) } as const;
const tight = { ...roomy, top: twips(0.4), bottom: twips(0.4) } as const;

export type TablePlace = {
  /** Of the page, in twentieths of a point. */
  readonly textWidth: number;
  /** Word has no space after a table: whatever follows must provide it. */
  readonly isAfterTable: boolean;
};

/** The caption above, then a table as wide as the text whose header row repeats on every page; rows are not torn apart. */
export function docxTable(block: TableBlock, { textWidth, isAfterTable }: TablePlace): readonly (Paragraph | Table)[] {
  const { caption, columns, isRuled } = block;
  const frame = isRuled === true ? ruled : undefined;
  const widths = columns.map(({ width }) => Math.round((textWidth * width) / 100));
  const alignment = (index: number) => (columns[index]?.align === 'end' ? 'right' : 'left');
  const head = columns.map(({ label }, index) =>
    cell(
      widths[index],
      frame ?? headLine,
      new Paragraph({ style: 'TableHeading', alignment: alignment(index), keepNext: true, children: docxText(label) }),
    ),
  );
  const rowOf = (row: TableCells): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(isRuled === true && { height: { value: twips(9.2), rule: HeightRule.ATLEAST } }),
      children: row.map((runs, index) =>
        cell(
          widths[index],
          frame ?? rowLine,
          new Paragraph({ style: 'TableContents', alignment: alignment(index), children: docxRuns(runs) }),
        ),
      ),
    });
  const body = tableParts(block.rows).flatMap(({ label, rows }) => [
    ...(label === undefined ? [] : [groupRow(label, columns.length, textWidth)]),
    ...rows.map(rowOf),
  ]);
  return [
    captionParagraph(caption, isAfterTable),
    table(widths, textWidth, [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body], {
      firstRow: true,
    }),
  ];
}

/** Across all columns. */
function groupRow(label: string, columns: number, textWidth: number): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: columns,
        width: { size: textWidth, type: WidthType.DXA },
        borders: { top: none, left: none, right: none, bottom: rowLine },
        margins: { ...roomy, top: twips(2.6) },
        children: [new Paragraph({ style: 'TableGroup', keepNext: true, children: docxText(label) })],
      }),
    ],
  });
}

export function docxDefinitions(
  { caption, pairs }: DefinitionsBlock,
  { textWidth, isAfterTable, isBeforeEnd }: TablePlace & { readonly isBeforeEnd: boolean },
): readonly (Paragraph | Table)[] {
  const widths = [Math.round(textWidth * 0.22), textWidth - Math.round(textWidth * 0.22)];
  const isLong = pairs.some(isLongList);
  const rows = pairs.map((pair, index) => {
    // The last line of a document does not stand on a page of its own.
    const keepNext = isBeforeEnd && (!isLong || index === pairs.length - 1);
    return new TableRow({
      cantSplit: !isLongList(pair),
      children: [
        cell(widths[0], none, new Paragraph({ style: 'TableTerm', keepNext, children: docxText(pair.term) })),
        cell(
          widths[1],
          none,
          ...(pair.hasEntries === true
            ? linesOf(pair.runs).map(
                (runs) => new Paragraph({ style: 'TableEntry', keepNext, children: docxRuns(runs) }),
              )
            : [new Paragraph({ style: 'TableContents', keepNext, children: docxRuns(pair.runs) })]),
        ),
      ],
    });
  });
  return [captionParagraph(caption, isAfterTable), table(widths, textWidth, rows, { firstColumn: true })];
}

/** A table of a formatted text, which stands in as far as the text around it. @param isKept it stays on the page of what follows */
export function docxGrid(
  { widths: shares, head, rows }: GridBlock,
  { textWidth, indent, isKept }: { readonly textWidth: number; readonly indent: number; readonly isKept: boolean },
): Table {
  const widths = shares.map((share) => Math.round((textWidth * share) / 100));
  const rowOf = (cells: TableCells, style: 'TableHeading' | 'TableContents', isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      children: cells.map((runs, index) =>
        cell(
          widths[index],
          isHead ? headLine : rowLine,
          new Paragraph({ style, keepNext: isHead || isKept, children: docxRuns(runs) }),
        ),
      ),
    });
  return table(
    widths,
    textWidth,
    [
      ...head.map((cells) => rowOf(cells, 'TableHeading', true)),
      ...rows.map((cells) => rowOf(cells, 'TableContents', false)),
    ],
    { firstRow: head.length > 0 },
    indent,
  );
}

/** Badges to cut out, two side by side. */
export function docxCards(cards: readonly (readonly Paragraph[])[]): Table {
  const line = { style: 'dashed', size: 2, color: '8A91A8' } as const;
  const width = twips(90);
  const rows = Array.from({ length: Math.ceil(cards.length / 2) }, (_, index) => [
    cards[index * 2] ?? [],
    cards[index * 2 + 1] ?? [],
  ]);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [width, width],
    width: { size: 2 * width, type: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: { top: twips(4), bottom: twips(4), left: twips(6), right: twips(6) },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          height: { value: twips(54), rule: HeightRule.EXACT },
          children: row.map(
            (children) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                verticalAlign: 'center',
                children: children.length === 0 ? [new Paragraph('')] : children,
              }),
          ),
        }),
    ),
  });
}

function table(
  widths: readonly number[],
  textWidth: number,
  rows: readonly TableRow[],
  tableLook: { readonly firstRow?: boolean; readonly firstColumn?: boolean },
  indent = 0,
): Table {
  return new Table({
    ...(indent > 0 && { indent: { size: indent, type: WidthType.DXA } }),
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: textWidth, type: WidthType.DXA },
    borders: noBorders,
    tableLook,
    rows,
  });
}

/** @param line below the cell; around it where it is ruled */
function cell(
  width = 0,
  line: typeof none | typeof headLine | typeof rowLine | typeof ruled,
  ...paragraphs: readonly Paragraph[]
): TableCell {
  const isRuled = line === ruled;
  const side = isRuled ? ruled : none;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top: side, left: side, right: side, bottom: line },
    margins: isRuled ? framed : line === none ? tight : roomy,
    ...(isRuled && { verticalAlign: 'center' as const }),
    children: paragraphs,
  });
}

function captionParagraph(caption: string, isAfterTable: boolean): Paragraph {
  return new Paragraph({
    style: 'TableCaption',
    ...(isAfterTable && { spacing: { before: twips(3), after: twips(1.2) } }),
    children: docxText(caption),
  });
}
