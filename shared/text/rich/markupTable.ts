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

/** Mails and pages are laid out by tables as well: there a cell with several paragraphs is a place, not a value. */
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

/**
 * Several rows, of several columns, and values in them. A value may have several paragraphs or a list where one sees that it is one: the cells have
 * borders, or a row heads them.
 */
export function isTableOfValues(table: MarkupNode): boolean {
  if (/^(?:presentation|none)$/iu.test(table.attribute('role').trim())) return false;
  const rows = rowsIn(table).map((row) => Array.from(row.children).filter(isCell));
  if (rows.length < 2 || rows.every((cells) => cells.length < 2)) return false;
  const cells = rows.flat();
  if (cells.every(isSimpleCell)) return true;
  return !cells.some((cell) => holdsTable(cell, 10)) && (isFramed(table, cells) || isHeaded(rows[0] ?? []));
}

function holdsTable(node: MarkupNode, depth: number): boolean {
  return Array.from(node.children).some(
    (child) => child.name === 'table' || (depth > 0 && holdsTable(child, depth - 1)),
  );
}

function isFramed(table: MarkupNode, cells: readonly MarkupNode[]): boolean {
  return (
    Number.parseInt(table.attribute('border'), 10) > 0 ||
    cells.some((cell) => /\bborder[a-z-]*\s*:[^;]*\b(?:solid|double|dotted|dashed)\b/iu.test(cell.attribute('style')))
  );
}

/** @param first cells of the first row */
function isHeaded(first: readonly MarkupNode[]): boolean {
  return first.length > 1 && first.every((cell) => isSimpleCell(cell) && hasWords(cell, 10));
}

function hasWords(node: MarkupNode, depth: number): boolean {
  return Array.from(node.children).some((child) =>
    child.name === '#text' ? child.text.trim() !== '' : depth > 0 && hasWords(child, depth - 1),
  );
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
