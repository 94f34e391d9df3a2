import type { TooLarge } from '../../readingProblem';
import type { XmlBudget } from '../officeFile';

export interface SheetRow {
  /** As the program counts it, from 1. */
  readonly number: number;
  /** Up to the last one with content. */
  readonly cells: readonly string[];
  /** Formulas without a value: "#N/A". */
  readonly errors: readonly string[];
}

export interface SheetContent {
  /** Those with content, from top to bottom. */
  readonly rows: readonly SheetRow[];
  /** Of these, rows and columns that the program does not show. They are read all the same. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

/** Cells that are one on the screen, from 1; `rows` and `columns` is how many. */
export interface Region {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The same limits as those of delimited text, see [Note: limits of a table]; rows above the headings and empty ones come on top. */
export const MOST_SHEET_COLUMNS = 500;
const MOST_SHEET_ROWS = 50_100;
const MOST_SHEET_CELLS = 1_100_000;
/** In all cells together: one long text, written once, may be that of every cell. */
const MOST_CHARACTERS = 40_000_000;
const MOST_REGIONS = 20_000;
/** Characters in a cell, as in Excel. */
export const LONGEST_CELL = 32_767;

export interface SheetBuilder {
  readonly put: (row: number, column: number, text: string) => void;
  readonly putError: (row: number, text: string) => void;
  readonly hideRow: (row: number) => void;
  readonly hideColumns: (from: number, to: number) => void;
  readonly merge: (region: Region) => void;
  readonly finish: () => SheetContent;
  /** What was too much; nothing is read on then. */
  readonly overrun: () => TooLarge | undefined;
}

interface DraftRow {
  readonly cells: string[];
  readonly errors: string[];
}

/**
 * Collects the cells of a sheet, in whatever order they come. What is over a limit uses up the budget of the XML, which ends the reading.
 */
export function createSheetBuilder(budget: XmlBudget): SheetBuilder {
  const drafts = new Map<number, DraftRow>();
  const regions: Region[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  let cellCount = 0;
  let characterCount = 0;
  let overrun: TooLarge | undefined;

  function stop(unit: 'columns' | 'rows' | 'cells' | 'characters', most: number): void {
    overrun ??= { type: 'tooLarge', limit: { unit, most } };
    budget.nodes = -1;
  }

  function rowAt(number: number): DraftRow {
    const known = drafts.get(number);
    if (known) return known;
    if (drafts.size >= MOST_SHEET_ROWS) stop('rows', 50_000);
    const row = { cells: [], errors: [] };
    drafts.set(number, row);
    return row;
  }

  function put(row: number, column: number, text: string): void {
    if (overrun || text.trim() === '') return;
    if (column > MOST_SHEET_COLUMNS) return stop('columns', MOST_SHEET_COLUMNS);
    const { cells } = rowAt(row);
    const before = cells.length;
    while (cells.length < column) cells.push('');
    cells[column - 1] = text;
    cellCount += cells.length - before;
    characterCount += text.length;
    if (cellCount > MOST_SHEET_CELLS) stop('cells', 1_000_000);
    if (characterCount > MOST_CHARACTERS) stop('characters', MOST_CHARACTERS);
  }

  return {
    put,
    putError: (row, text) => rowAt(row).errors.push(text.slice(0, 40)),
    hideRow: (row) => hiddenRows.add(row),
    hideColumns: (from, to) => hiddenColumns.push({ from, to }),
    merge(region) {
      if (region.rows === 1 && region.columns === 1) return;
      if (regions.length >= MOST_REGIONS) stop('cells', 1_000_000);
      else regions.push(region);
    },
    finish() {
      const columns = Math.max(0, ...[...drafts.values()].map(({ cells }) => cells.length));
      const filled = new Set<number>();
      for (const { cells } of drafts.values())
        for (const [index, cell] of cells.entries()) if (cell !== '') filled.add(index + 1);
      fillRegions(regions, drafts, columns, put);
      const rows = [...drafts]
        .filter(([, { cells, errors }]) => cells.some((cell) => cell !== '') || errors.length > 0)
        .sort(([one], [other]) => one - other)
        .map(([number, { cells, errors }]) => ({ number, cells, errors }));
      return {
        rows,
        hiddenRows: rows.filter(({ number }) => hiddenRows.has(number)).length,
        hiddenColumns: [...filled].filter((column) =>
          hiddenColumns.some(({ from, to }) => column >= from && column <= to),
        ).length,
      };
    },
    overrun: () => overrun,
  };
}

/**
 * A merged cell means its text for each of the cells that it covers: an institution over the rows of its people, a heading over two columns. Not where
 * it is alone in its row: that is a title.
 */
function fillRegions(
  regions: readonly Region[],
  drafts: ReadonlyMap<number, DraftRow>,
  columns: number,
  put: SheetBuilder['put'],
): void {
  for (const { row, column, rows, columns: wide } of regions) {
    const own = drafts.get(row)?.cells ?? [];
    const text = own[column - 1] ?? '';
    if (text === '' || (rows === 1 && own.every((cell, index) => cell === '' || index === column - 1))) continue;
    for (let at = row; at < row + Math.min(rows, MOST_SHEET_ROWS); at += 1) {
      const covered = drafts.get(at)?.cells;
      // An empty row stays one.
      if (!covered) continue;
      for (let index = column; index < Math.min(column + wide, columns + 1); index += 1)
        if ((covered[index - 1] ?? '') === '') put(at, index, text);
    }
  }
}
