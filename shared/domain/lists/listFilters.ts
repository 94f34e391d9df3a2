/** One chosen filter. Filters of the same kind widen the list, filters of different kinds narrow it. */
export type ListFilter<Kind extends string> = { readonly kind: Kind; readonly value: string };

export function filterToId<Kind extends string>({ kind, value }: ListFilter<Kind>): string {
  return `${kind}=${value}`;
}

export function idToFilter<Kind extends string>(id: string, kinds: readonly Kind[]): ListFilter<Kind> | undefined {
  const kind = kinds.find((candidate) => id.startsWith(`${candidate}=`));
  return kind && { kind, value: id.slice(kind.length + 1) };
}

export function addFilter<Kind extends string>(
  filters: readonly ListFilter<Kind>[],
  filter: ListFilter<Kind>,
): readonly ListFilter<Kind>[] {
  return filters.some((present) => filterToId(present) === filterToId(filter)) ? filters : [...filters, filter];
}

export function removeFilter<Kind extends string>(
  filters: readonly ListFilter<Kind>[],
  id: string,
): readonly ListFilter<Kind>[] {
  return filters.filter((filter) => filterToId(filter) !== id);
}

/** The rows that pass; the very same array while there is no filter. */
export function filterRows<Row, Kind extends string>(
  rows: readonly Row[],
  filters: readonly ListFilter<Kind>[],
  hasValue: (row: Row, filter: ListFilter<Kind>) => boolean,
): readonly Row[] {
  if (filters.length === 0) return rows;
  const kinds = new Set(filters.map(({ kind }) => kind));
  const groups = [...kinds].map((kind) => filters.filter((filter) => filter.kind === kind));
  return rows.filter((row) => groups.every((group) => group.some((filter) => hasValue(row, filter))));
}
