import type { MarkupNode } from './markupNode';

export const BLOCKS = new Set(
  'address article aside body center dd details dialog div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main nav ol p pre search section summary table tbody tfoot thead tr ul blockquote h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/** No sheet is so wide; a cell that says so was made to fill the memory. */
const WIDEST_SPAN = 50;

/** Of a table, or of a row of ours. */
export function isCell(node: MarkupNode): boolean {
  return node.name === 'td' || node.name === 'th' || node.attribute('data-cell') !== '';
}

/** Mails and pages are laid out by tables as well: a cell with several paragraphs is a place, not a value. */
export function isSimpleCell(node: MarkupNode): boolean {
  return countBlocks(node, 4) < 2;
}

function countBlocks(node: MarkupNode, depth: number): number {
  let count = 0;
  for (const child of node.children) {
    count += (BLOCKS.has(child.name) ? 1 : 0) + (depth > 0 ? countBlocks(child, depth - 1) : 0);
    if (count > 1) break;
  }
  return count;
}

/** Several rows, of several columns, and values in them. */
export function isTableOfValues(table: MarkupNode): boolean {
  if (/^(?:presentation|none)$/iu.test(table.attribute('role').trim())) return false;
  const rows = rowsIn(table).map((row) => Array.from(row.children).filter(isCell));
  return rows.length > 1 && rows.some((cells) => cells.length > 1) && rows.every((cells) => cells.every(isSimpleCell));
}

function rowsIn(table: MarkupNode): readonly MarkupNode[] {
  return Array.from(table.children).flatMap((part) =>
    part.name === 'tr'
      ? [part]
      : ['thead', 'tbody', 'tfoot'].includes(part.name)
        ? Array.from(part.children).filter(({ name }) => name === 'tr')
        : [],
  );
}

export function isHeadRow(row: MarkupNode): boolean {
  const cells = Array.from(row.children).filter(isCell);
  return cells.length > 0 && cells.every(({ name }) => name === 'th');
}

/** How many columns a cell is wide. */
export function spanOf(cell: MarkupNode): number {
  const span = Number(cell.attribute('colspan'));
  return Number.isInteger(span) ? Math.min(Math.max(1, span), WIDEST_SPAN) : 1;
}
