import type { RichRun } from '../../text/rich/richText';
import type { GridBlock, TableCells } from '../document';
import { columnWidths } from './columnWidths';
import { runsOf } from './runsOf';
import { runsToText, trimRuns } from './textRuns';

/** More do not fit a page. What is beyond stands in the last. */
const MOST_COLUMNS = 20;

/** The cells of a line that is a row: apart by tabs. Whatever breaks a line within one is a space. */
export function cellsOf(runs: readonly RichRun[]): TableCells {
  const cells: RichRun[][] = [[]];
  for (const run of runs) {
    run.text.split('\t').forEach((text, index) => {
      if (index > 0 && cells.length < MOST_COLUMNS) cells.push([]);
      else if (index > 0) cells.at(-1)?.push({ ...run, link: '', text: ' ' });
      if (text !== '') cells.at(-1)?.push({ ...run, text });
    });
  }
  return cells.map((cell) => trimRuns(runsOf(cell).map((one) => ({ ...one, text: one.text.replaceAll('\n', ' ') }))));
}

/** Every row gets as many cells as the longest. Undefined where there is nothing in any. */
export function gridOf(
  lines: readonly { readonly isHead: boolean; readonly cells: TableCells }[],
): GridBlock | undefined {
  if (lines.every(({ cells }) => cells.every((runs) => runsToText(runs) === ''))) return undefined;
  const columns = Math.max(...lines.map(({ cells }) => cells.length));
  const all = lines.map(({ cells }) => Array.from({ length: columns }, (_, column) => cells[column] ?? []));
  const widths = columnWidths(all, columns);
  const [head, ...rest] = all;
  // Headers of nothing are a row.
  return lines[0]?.isHead === true && head && rest.length > 0
    ? { kind: 'grid', widths, head, rows: rest }
    : { kind: 'grid', widths, rows: all };
}
