import type { RichLine } from '../../text/rich/richText';
import { splitCells } from '../../text/rich/tables';
import type { GridBlock, TableCells } from '../document';
import { columnWidths } from './columnWidths';
import { runsOf } from './runsOf';
import { onOneLine, runsToText } from './textRuns';

/** More do not fit a page. What is beyond stands in the last. */
const MOST_COLUMNS = 20;

/** The cells of a row as they are printed, each on one line. */
export function printedCells(line: RichLine): TableCells {
  const cells = splitCells(line.runs).map((runs) => onOneLine(runsOf(runs)));
  if (cells.length <= MOST_COLUMNS) return cells;
  const rest = cells.slice(MOST_COLUMNS - 1).flatMap((runs) => [...runs, { text: ' ' }]);
  return [...cells.slice(0, MOST_COLUMNS - 1), onOneLine(rest)];
}

/** Every row gets as many cells as the longest. Undefined where there is nothing in any. */
export function gridOf(
  lines: readonly { readonly isHead: boolean; readonly cells: TableCells }[],
): GridBlock | undefined {
  if (lines.every(({ cells }) => cells.every((runs) => runsToText(runs) === ''))) return undefined;
  const columns = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const all = lines.map(({ cells }) => Array.from({ length: columns }, (_, column) => cells[column] ?? []));
  const heads = lines.filter(({ isHead }) => isHead).length;
  // Headers of nothing are rows.
  const split = heads === all.length ? 0 : heads;
  return { kind: 'grid', widths: columnWidths(all, columns, split), head: all.slice(0, split), rows: all.slice(split) };
}
