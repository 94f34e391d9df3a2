/**
 * [Note: slices] What a worker sends arrives as one message, and a list of 20,000 contacts as one message holds up the page for 350 ms. So long lists
 * are taken out of the result and sent in pieces, each small enough for one frame; the page puts them back before anybody sees it.
 */
export interface Slice {
  /** Keys from the result down to the list. */
  readonly path: readonly string[];
  readonly items: readonly unknown[];
}

/** Values in one message: 10,000 take a few milliseconds to arrive. */
const SLICE_WEIGHT = 10_000;

/** Long lists out of a result, and the result with empty ones in their place. Plain data only, as messages are. */
export function takeApart(result: unknown): { readonly rest: unknown; readonly slices: readonly Slice[] } {
  const slices: Slice[] = [];
  const rest = withoutLists(result, [], slices);
  return { rest, slices };
}

function withoutLists(value: unknown, path: readonly string[], slices: Slice[]): unknown {
  if (Array.isArray(value)) {
    const found = sliceList(value, path);
    if (found.length < 2) return value;
    slices.push(...found);
    return [];
  }
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutLists(inner, [...path, key], slices)]),
  );
}

function sliceList(list: readonly unknown[], path: readonly string[]): readonly Slice[] {
  const slices: Slice[] = [];
  let items: unknown[] = [];
  let weight = 0;
  for (const item of list) {
    weight += weightOf(item);
    items.push(item);
    if (weight < SLICE_WEIGHT) continue;
    slices.push({ path, items });
    items = [];
    weight = 0;
  }
  return items.length === 0 ? slices : [...slices, { path, items }];
}

/** How many values there are in it, itself included. */
function weightOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + weightOf(item), 1);
  if (!isPlainObject(value)) return 1;
  return Object.values(value).reduce<number>((sum, item) => sum + weightOf(item), 1);
}

/** Puts a slice back, behind what is there already: slices come in the order of the list. */
export function putBack(rest: unknown, { path, items }: Slice): void {
  let at = rest;
  for (const key of path) at = isPlainObject(at) ? at[key] : undefined;
  if (Array.isArray(at)) for (const item of items) at.push(item);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
