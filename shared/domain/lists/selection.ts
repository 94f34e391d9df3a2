/** Which rows of a list are selected, and how the next step with Shift goes on. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins: the row that was selected or taken out last. */
  readonly anchorId: string | null;
  /** What was selected before the present range: a range that gets shorter gives back what it had taken. */
  readonly kept: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export const NOTHING_SELECTED: Selection = { ids: NONE, anchorId: null, kept: NONE };

/** Space, or a click with Ctrl. */
export function toggleSelected({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchorId: id, kept: next };
}

/** The heading of a group: all of its rows, or none where all of them were. */
export function toggleAllOf({ ids, anchorId }: Selection, of: readonly string[]): Selection {
  const next = new Set(ids);
  if (of.every((id) => ids.has(id))) for (const id of of) next.delete(id);
  else for (const id of of) next.add(id);
  return { ids: next, anchorId, kept: next };
}

/**
 * Shift: everything from where the range began to here, and nothing else of that range.
 * @param fromId where a range begins that has no beginning yet: the row on which the arrows stood
 * @param order the ids as they are shown
 */
export function selectTo(
  { anchorId, kept }: Selection,
  fromId: string | null,
  toId: string,
  order: readonly string[],
): Selection {
  const anchor = anchorId !== null && order.includes(anchorId) ? anchorId : (fromId ?? toId);
  const from = order.indexOf(anchor);
  const to = order.indexOf(toId);
  if (to < 0) return { ids: kept, anchorId: anchor, kept };
  const start = from < 0 ? to : Math.min(from, to);
  const ids = new Set([...kept, ...order.slice(start, Math.max(from, to) + 1)]);
  return { ids, anchorId: anchor, kept };
}

export function selectAll(ids: readonly string[]): Selection {
  const all = new Set(ids);
  return { ids: all, anchorId: null, kept: all };
}

/** Of what is shown: an action never touches what a filter has put out of sight. */
export function selectedOf<Row extends { readonly id: string }>(
  { ids }: Selection,
  rows: readonly Row[],
): readonly Row[] {
  return ids.size === 0 ? [] : rows.filter(({ id }) => ids.has(id));
}

/** Whether a key pressed on a row means all that are selected, and not that row: where it is one of several. */
export function meansSelection({ ids }: Selection, id: string): boolean {
  return ids.size > 1 && ids.has(id);
}
