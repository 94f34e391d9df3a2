/** Rows with something in common. `id` is `''` for those that have nothing of the kind. */
export interface RowGroup<Row> {
  readonly id: string;
  readonly rows: readonly Row[];
}

/**
 * Rows by what they have in common, in the order of the list. A row with several values stands in each of their groups.
 * @param order the groups that come first, in their order; others follow by `compare`, those without a value last
 */
export function groupRows<Row>(
  rows: readonly Row[],
  valuesOf: (row: Row) => readonly string[],
  order: readonly string[],
  compare: (left: string, right: string) => number,
): readonly RowGroup<Row>[] {
  const rowsByValue = new Map<string, Row[]>();
  for (const row of rows) {
    const values = valuesOf(row);
    for (const value of values.length === 0 ? [''] : values) {
      const group = rowsByValue.get(value);
      if (group) group.push(row);
      else rowsByValue.set(value, [row]);
    }
  }
  const place = new Map(order.map((id, at) => [id, at]));
  const placeOf = (id: string): number => (id === '' ? Number.POSITIVE_INFINITY : (place.get(id) ?? order.length));
  return [...rowsByValue]
    .map(([id, group]) => ({ id, rows: group }))
    .toSorted((left, right) => {
      const [one, other] = [placeOf(left.id), placeOf(right.id)];
      return one === other ? compare(left.id, right.id) : one - other;
    });
}
