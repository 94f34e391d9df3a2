import type { TableRow } from './recordsToTable';

/**
 * What was decided of lines of a file, for the same file read in another way: it holds for a row whose cells are the same, wherever it stands now. Of several
 * rows with the same cells, the first decides of the first.
 */
export function carryLines<T>(
  decided: ReadonlyMap<number, T>,
  before: readonly TableRow[],
  after: readonly TableRow[],
): ReadonlyMap<number, T> {
  if (decided.size === 0 || before === after) return decided;
  const byContent = new Map<string, T>();
  for (const [{ line }, content] of withContent(before)) {
    const value = decided.get(line);
    if (value !== undefined) byContent.set(content, value);
  }
  const carried = new Map<number, T>();
  for (const [{ line }, content] of withContent(after)) {
    const value = byContent.get(content);
    if (value !== undefined) carried.set(line, value);
  }
  return carried;
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
