export type Compare<Row> = (left: Row, right: Row) => number;

/**
 * Sorts a list that is sorted again after every change. German collation of 50,000 names takes 0.3 s (measured), and a
 * keystroke in one record must not cost that: rows known from the last call keep their order, and only new ones (a
 * changed record is a new row) are inserted. A different `compare` sorts from scratch.
 */
export function createSorter<Row>(): (rows: readonly Row[], compare: Compare<Row>) => readonly Row[] {
  let last:
    { readonly rows: readonly Row[]; readonly compare: Compare<Row>; readonly sorted: readonly Row[] } | undefined;

  return (rows, compare) => {
    if (last?.rows === rows && last.compare === compare) return last.sorted;
    const sorted = last?.compare === compare ? resort(last, rows, compare) : rows.toSorted(compare);
    last = { rows, compare, sorted };
    return sorted;
  };
}

function resort<Row>(
  last: { readonly rows: readonly Row[]; readonly sorted: readonly Row[] },
  rows: readonly Row[],
  compare: Compare<Row>,
): readonly Row[] {
  const [before, after] = differingParts(last.rows, rows);
  const replaced = replacedAlike(before, after, compare);
  if (replaced) return last.sorted.map((row) => replaced.get(row) ?? row);
  const known = new Set(before);
  const present = new Set(after);
  const fresh = after.filter((row) => !known.has(row)).toSorted(compare);
  const gone = new Set(before.filter((row) => !present.has(row)));
  const kept = gone.size === 0 ? last.sorted : last.sorted.filter((row) => !gone.has(row));
  return fresh.length === 0 ? kept : merge(kept, fresh, compare);
}

/** Where rows were changed, and none of them in what it is sorted by, they stand where they stood; undefined where it is otherwise. */
function replacedAlike<Row>(
  before: readonly Row[],
  after: readonly Row[],
  compare: Compare<Row>,
): ReadonlyMap<Row, Row> | undefined {
  if (before.length !== after.length) return undefined;
  const replaced = new Map<Row, Row>();
  for (const [at, row] of after.entries()) {
    const was = before[at];
    if (was === undefined || compare(was, row) !== 0) return undefined;
    replaced.set(was, row);
  }
  return replaced;
}

/** What is left of two lists without what they begin and end with alike: after an edit one row, after a page of a first sync that page. */
function differingParts<Row>(one: readonly Row[], other: readonly Row[]): readonly [readonly Row[], readonly Row[]] {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}

/** Both in order already. A binary search per fresh row: many rows, few fresh ones. */
function merge<Row>(kept: readonly Row[], fresh: readonly Row[], compare: Compare<Row>): readonly Row[] {
  const merged: Row[] = [];
  let start = 0;
  for (const row of fresh) {
    const end = upperBound(kept, row, start, compare);
    for (let index = start; index < end; index += 1) pushAt(merged, kept, index);
    merged.push(row);
    start = end;
  }
  for (let index = start; index < kept.length; index += 1) pushAt(merged, kept, index);
  return merged;
}

function pushAt<Row>(target: Row[], rows: readonly Row[], index: number): void {
  const row = rows[index];
  if (row !== undefined) target.push(row);
}

function upperBound<Row>(rows: readonly Row[], row: Row, start: number, compare: Compare<Row>): number {
  let low = start;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const candidate = rows[middle];
    if (candidate !== undefined && compare(candidate, row) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
