import { mergeSharedText, type SharedText } from '../../text/sharedText';
import { isEqual } from '../isEqual';

/** How one field came out. `lost` is the value that did not win where both sides changed it and nothing could join them. */
export interface MergedField {
  readonly value: unknown;
  readonly lost?: { readonly side: 'local' | 'remote'; readonly value: unknown };
}

/**
 * Three-way merge of one field. What the value looks like decides how: shared texts letter by letter, lists of items
 * item by item, lists of plain values as sets, all else as a whole, where the later edit wins and the other is reported.
 */
export function mergeField(base: unknown, local: unknown, remote: unknown, later: 'local' | 'remote'): MergedField {
  if (isEqual(local, remote)) return { value: remote };
  if (isSharedText(local) && isSharedText(remote)) return { value: mergeSharedText(remote, local) };
  if (isEqual(base, local)) return { value: remote };
  if (isEqual(base, remote)) return { value: local };
  if (isItems(local) && isItems(remote)) return { value: mergeItems(isItems(base) ? base : [], local, remote, later) };
  if (isSet(local) && isSet(remote)) return { value: mergeSets(isSet(base) ? base : [], local, remote) };
  return later === 'local'
    ? { value: local, lost: { side: 'remote', value: remote } }
    : { value: remote, lost: { side: 'local', value: local } };
}

type Item = Readonly<Record<string, unknown>> & { readonly id: string };

function isSharedText(value: unknown): value is SharedText {
  return typeof value === 'object' && value !== null && 'update' in value && 'text' in value && typeof value.update === 'string' && typeof value.text === 'string';
}

function isItems(value: unknown): value is readonly Item[] {
  return Array.isArray(value) && value.every((item: unknown) => typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string');
}

function isSet(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number');
}

/** The order is the remote's, with local additions behind: every laptop that merges sees the same list. */
function mergeItems(base: readonly Item[], local: readonly Item[], remote: readonly Item[], later: 'local' | 'remote'): readonly Item[] {
  const before = new Map(base.map((item) => [item.id, item]));
  const ours = new Map(local.map((item) => [item.id, item]));
  const theirs = new Map(remote.map((item) => [item.id, item]));
  const merged: Item[] = [];
  for (const id of new Set([...theirs.keys(), ...ours.keys()])) {
    const item = mergeItem(before.get(id), ours.get(id), theirs.get(id), later);
    if (item) merged.push(item);
  }
  return merged;
}

/** An item that one side removed and the other edited stays: an edit beats a deletion. */
function mergeItem(base: Item | undefined, local: Item | undefined, remote: Item | undefined, later: 'local' | 'remote'): Item | undefined {
  if (local === undefined || remote === undefined) {
    const kept = local ?? remote;
    return base !== undefined && isEqual(base, kept) ? undefined : kept;
  }
  const fields: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(remote), ...Object.keys(local)])) {
    fields[key] = mergeField(base?.[key], local[key], remote[key], later).value;
  }
  return { ...fields, id: local.id };
}

function mergeSets<T>(base: readonly T[], local: readonly T[], remote: readonly T[]): readonly T[] {
  const removed = new Set(base.filter((value) => !local.includes(value) || !remote.includes(value)));
  return [...new Set([...remote, ...local])].filter((value) => !removed.has(value));
}
