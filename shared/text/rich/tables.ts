import type { LineKind, RichLine, RichRun, RichText } from './richText';

export interface RichTable {
  readonly kind: 'table';
  /** How many cells each row has. */
  readonly columns: number;
  /** Rows of the head come first. */
  readonly rows: readonly Row[];
}

interface Row {
  readonly isHead: boolean;
  readonly cells: readonly (readonly RichRun[])[];
}

export function isRowLine(kind: LineKind): boolean {
  return kind === 'row' || kind === 'headRow';
}

/** The cells of a row: its letters, apart by tabs. */
export function splitCells(runs: readonly RichRun[]): readonly (readonly RichRun[])[] {
  const cells: RichRun[][] = [[]];
  for (const run of runs)
    run.text.split('\t').forEach((text, index) => {
      if (index > 0) cells.push([]);
      if (text !== '') cells.at(-1)?.push({ ...run, text });
    });
  return cells;
}

/** Without the spaces around it. */
function trim(cell: readonly RichRun[]): readonly RichRun[] {
  const [first, last] = [cell[0], cell.at(-1)];
  if (first === undefined || last === undefined) return cell;
  const text = first.text.trimStart();
  if (text === '') return trim(cell.slice(1));
  if (text !== first.text) return trim([{ ...first, text }, ...cell.slice(1)]);
  const end = last.text.trimEnd();
  if (end === '') return trim(cell.slice(0, -1));
  return end === last.text ? cell : [...cell.slice(0, -1), { ...last, text: end }];
}

/**
 * The lines of a text, with rows that follow one another as tables. A head below other rows begins a table of its own; where rows have less cells than
 * others (a column came on one laptop and a row on another), the last ones are empty.
 */
export function groupTables(rich: RichText): readonly (RichLine | RichTable)[] {
  const groups: (RichLine | RichTable)[] = [];
  let rows: Row[] = [];
  function endTable(): void {
    if (rows.length > 0) groups.push(tableOf(rows));
    rows = [];
  }
  for (const line of rich) {
    const isHead = line.kind === 'headRow';
    if (!isRowLine(line.kind) || (isHead && rows.at(-1)?.isHead === false)) endTable();
    if (isRowLine(line.kind)) rows.push({ isHead, cells: splitCells(line.runs).map(trim) });
    else groups.push(line);
  }
  endTable();
  return groups;
}

function tableOf(rows: readonly Row[]): RichTable {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const padded = rows.map(({ isHead, cells }) => ({
    isHead,
    cells: [...cells, ...Array.from({ length: columns - cells.length }, () => [])],
  }));
  return { kind: 'table', columns, rows: padded };
}
