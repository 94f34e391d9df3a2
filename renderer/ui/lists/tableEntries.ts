/** Rows under a heading that opens and closes. */
export type TableGroup<Row> = { readonly id: string; readonly label: string; readonly rows: readonly Row[] };

/** What stands in a line of the table. A row that is in several groups stands in several lines, so lines have keys of their own. */
export type TableEntry<Row> =
  | { readonly kind: 'row'; readonly key: string; readonly row: Row }
  | { readonly kind: 'group'; readonly key: string; readonly group: TableGroup<Row>; readonly isOpen: boolean };

export type TableEntries<Row> = {
  readonly count: number;
  readonly at: (index: number) => TableEntry<Row> | undefined;
  /** @returns -1 where no line has this key */
  readonly indexOfKey: (key: string | null) => number;
  /** The first line of a row; -1 where it has none. */
  readonly indexOfRow: (id: string | null) => number;
  /** Of the rows in sight, in their order; each once. */
  readonly rowIds: () => readonly string[];
};

type HasId = { readonly id: string };

/** Without groups there is a line for each row, and nothing is built for 50,000 of them. */
export function rowsToEntries<Row extends HasId>(rows: readonly Row[]): TableEntries<Row> {
  const indexOf = (wanted: string | null): number => (wanted === null ? -1 : rows.findIndex(({ id }) => id === wanted));
  let ids: readonly string[] | undefined;
  return {
    count: rows.length,
    at(index) {
      const row = rows[index];
      return row && { kind: 'row', key: row.id, row };
    },
    indexOfKey: indexOf,
    indexOfRow: indexOf,
    rowIds: () => (ids ??= rows.map(({ id }) => id)),
  };
}

export function groupsToEntries<Row extends HasId>(
  groups: readonly TableGroup<Row>[],
  closed: ReadonlySet<string>,
): TableEntries<Row> {
  const entries: TableEntry<Row>[] = [];
  for (const [at, group] of groups.entries()) {
    const isOpen = !closed.has(group.id);
    entries.push({ kind: 'group', key: groupKey(group.id), group, isOpen });
    if (isOpen) for (const row of group.rows) entries.push({ kind: 'row', key: `${at}-${row.id}`, row });
  }
  return {
    count: entries.length,
    at: (index) => entries[index],
    indexOfKey: (wanted) => (wanted === null ? -1 : entries.findIndex(({ key }) => key === wanted)),
    indexOfRow: (wanted) =>
      wanted === null ? -1 : entries.findIndex((entry) => entry.kind === 'row' && entry.row.id === wanted),
    rowIds: () => [...new Set(entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row.id] : [])))],
  };
}

function groupKey(id: string): string {
  return `group-${id}`;
}
