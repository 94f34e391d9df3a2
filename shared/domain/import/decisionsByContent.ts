import type { TableRow } from './recordsToTable';

/**
 * What was decided of rows of a file, by their cells, for the same file read in another way: it holds for a row whose cells are the same, wherever it stands
 * then, also when the first reading comes back. Of several rows with the same cells, the first decides of the first.
 */
export type DecisionsByContent<T> = ReadonlyMap<string, T>;

/** With what is decided now of the rows that are shown; what was taken back of them is forgotten. */
export function rememberDecisions<T>(
  remembered: DecisionsByContent<T>,
  decided: ReadonlyMap<number, T>,
  rows: readonly TableRow[],
): DecisionsByContent<T> {
  if (remembered.size === 0 && decided.size === 0) return remembered;
  const next = new Map(remembered);
  for (const [{ line }, content] of withContent(rows)) {
    const value = decided.get(line);
    if (value === undefined) next.delete(content);
    else next.set(content, value);
  }
  return next;
}

/** By line of the rows as they stand now. */
export function recallDecisions<T>(
  remembered: DecisionsByContent<T>,
  rows: readonly TableRow[],
): ReadonlyMap<number, T> {
  const decided = new Map<number, T>();
  if (remembered.size === 0) return decided;
  for (const [{ line }, content] of withContent(rows)) {
    const value = remembered.get(content);
    if (value !== undefined) decided.set(line, value);
  }
  return decided;
}

function* withContent(rows: readonly TableRow[]): Generator<[TableRow, string]> {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const content = [...row.cells, row.extra].join('\u0000');
    const count = seen.get(content) ?? 0;
    seen.set(content, count + 1);
    yield [row, `${count}\u0000${content}`];
  }
}
