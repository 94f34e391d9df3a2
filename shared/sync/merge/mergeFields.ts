import { ownValue } from '../../ownValue';
import { isSharedText, mergeSharedText, type SharedText } from '../../text/sharedText';
import { isEqual } from '../isEqual';

/** A value that did not win where both sides changed it and nothing could join them. */
export interface Loss {
  /** Field names and item ids from the record down to the value. */
  readonly path: readonly string[];
  readonly side: 'local' | 'remote';
  readonly value: unknown;
}

export interface MergedField {
  readonly value: unknown;
  readonly losses: readonly Loss[];
  /** Whose change it is that the field shows now. */
  readonly from: 'both' | 'local' | 'remote' | 'joined' | 'later';
}

type Side = Loss['side'];

/**
 * Three-way merge of one field. What the value looks like decides how: shared texts letter by letter, lists of items
 * item by item, lists of plain values as sets, all else as a whole, where the later edit wins and the other is reported.
 */
export function mergeField(
  path: readonly string[],
  base: unknown,
  local: unknown,
  remote: unknown,
  later: Side,
): MergedField {
  if (isEqual(local, remote)) return { value: remote, losses: [], from: 'both' };
  // Texts before anything else: a state that looks untouched may still hold letters of a third laptop.
  if (isSharedText(local) && isSharedText(remote) && haveHistory(local, remote)) {
    const value = mergeSharedText(remote, local);
    return {
      value,
      losses: [],
      from: value.text === remote.text ? 'remote' : value.text === local.text ? 'local' : 'joined',
    };
  }
  if (isEqual(base, local)) return { value: remote, losses: [], from: 'remote' };
  if (isEqual(base, remote)) return { value: local, losses: [], from: 'local' };
  if (isItems(local) && isItems(remote))
    return { ...mergeItems(path, isItems(base) ? base : [], local, remote, later), from: 'joined' };
  if (isSet(local) && isSet(remote))
    return { value: mergeSets(isSet(base) ? base : [], local, remote), losses: [], from: 'joined' };
  const lost: Loss =
    later === 'local' ? { path, side: 'remote', value: remote } : { path, side: 'local', value: local };
  return { value: later === 'local' ? local : remote, losses: [lost], from: 'later' };
}

type Item = Readonly<Record<string, unknown>> & { readonly id: string };

/** A text that another tool wrote without Yjs state cannot be joined: there is nothing that says which letters are new. */
function haveHistory(...texts: readonly SharedText[]): boolean {
  return texts.every(({ update, text }) => update !== '' || text === '');
}

function isItems(value: unknown): value is readonly Item[] {
  return (
    Array.isArray(value) &&
    value.every(
      (item: unknown) => typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string',
    )
  );
}

function isSet(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number');
}

/** The order is that of the side that moved something, the remote's where both did; what only the other has comes after it. */
function mergeItems(
  path: readonly string[],
  base: readonly Item[],
  local: readonly Item[],
  remote: readonly Item[],
  later: Side,
): Omit<MergedField, 'from'> {
  const before = new Map(base.map((item) => [item.id, item]));
  const ours = new Map(local.map((item) => [item.id, item]));
  const theirs = new Map(remote.map((item) => [item.id, item]));
  const leading = isSameOrder(base, remote) && !isSameOrder(base, local) ? [ours, theirs] : [theirs, ours];
  const merged: Item[] = [];
  const losses: Loss[] = [];
  for (const id of new Set(leading.flatMap((side) => [...side.keys()]))) {
    const { item, lost } = mergeItem([...path, id], before.get(id), ours.get(id), theirs.get(id), later);
    if (item) merged.push(item);
    losses.push(...lost);
  }
  return { value: merged, losses };
}

/** Whether the items that both lists hold are in the same order. */
function isSameOrder(base: readonly Item[], side: readonly Item[]): boolean {
  const common = side.filter(({ id }) => base.some((item) => item.id === id));
  const kept = base.filter(({ id }) => common.some((item) => item.id === id));
  return kept.every(({ id }, index) => common[index]?.id === id);
}

interface MergedItem {
  readonly item: Item | undefined;
  readonly lost: readonly Loss[];
}

/** An item that one side removed and the other edited stays: an edit beats a deletion. */
function mergeItem(
  path: readonly string[],
  base: Item | undefined,
  local: Item | undefined,
  remote: Item | undefined,
  later: Side,
): MergedItem {
  if (local === undefined || remote === undefined) {
    const kept = local ?? remote;
    return { item: base !== undefined && isEqual(base, kept) ? undefined : kept, lost: [] };
  }
  const fields = new Map<string, unknown>();
  const lost: Loss[] = [];
  for (const key of new Set([...Object.keys(remote), ...Object.keys(local)])) {
    const merged = mergeField(
      [...path, key],
      base && ownValue(base, key),
      ownValue(local, key),
      ownValue(remote, key),
      later,
    );
    fields.set(key, merged.value);
    lost.push(...merged.losses);
  }
  return { item: { ...Object.fromEntries(fields), id: local.id }, lost };
}

function mergeSets<T>(base: readonly T[], local: readonly T[], remote: readonly T[]): readonly T[] {
  const removed = new Set(base.filter((value) => !local.includes(value) || !remote.includes(value)));
  return [...new Set([...remote, ...local])].filter((value) => !removed.has(value));
}
