import type { TableCells, TableRow } from './document';

export type TablePart = {
  /** Missing above rows that belong to no group. */
  readonly label?: string;
  readonly rows: readonly TableCells[];
};

/** The rows of a table as its group rows part them, which is how every writer walks through it. */
export function tableParts(rows: readonly TableRow[]): readonly TablePart[] {
  const heads = rows.flatMap((row, index) => ('group' in row ? [{ label: row.group, at: index }] : []));
  const loose = rows.slice(0, heads[0]?.at).filter(isCells);
  return [
    ...(loose.length === 0 ? [] : [{ rows: loose }]),
    ...heads.map(({ label, at }, index) => ({ label, rows: rows.slice(at + 1, heads[index + 1]?.at).filter(isCells) })),
  ];
}

export function isCells(row: TableRow): row is TableCells {
  return !('group' in row);
}
