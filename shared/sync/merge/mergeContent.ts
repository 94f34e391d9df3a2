import { ENVELOPE_FIELDS, type Contested } from '../../schema/envelope';
import { isEqual } from '../isEqual';
import type { Content } from '../localEdit';
import { mergeField } from './mergeFields';

export interface Merge {
  readonly content: Content;
  /** Fields where both sides had changed the same value and the later one won. */
  readonly contestedFields: readonly string[];
  /** A deletion on one side gave way to an edit on the other. */
  readonly revived: boolean;
}

const ENVELOPE: ReadonlySet<string> = new Set(ENVELOPE_FIELDS);

/**
 * Three-way merge of two states of one record against the state both came from. Symmetric: which side is called local
 * changes nothing but the order of list items added on both sides. `base` is empty where the laptops created the record
 * independently under the same natural key.
 */
export function mergeContent(base: Content, local: Content, remote: Content): Merge {
  const later = stampOf(local, 'updatedAt') > stampOf(remote, 'updatedAt') ? 'local' : 'remote';
  const content: Record<string, unknown> = {};
  const contested: Contested[] = [];

  for (const field of new Set([...Object.keys(remote), ...Object.keys(local)])) {
    if (ENVELOPE.has(field)) continue;
    const merged = mergeField(base[field], local[field], remote[field], later);
    content[field] = merged.value;
    if (merged.lost) {
      const loser = merged.lost.side === 'local' ? local : remote;
      contested.push({ id: field, value: JSON.stringify(merged.lost.value ?? null), at: stampOf(loser, 'updatedAt'), by: stampOf(loser, 'updatedBy') });
    }
  }

  const { deletedAt, revived } = mergeDeletion(base, local, remote);
  const newer = later === 'local' ? local : remote;
  const older = stampOf(remote, 'createdAt') !== '' ? remote : local;
  return {
    content: {
      ...content,
      id: remote['id'],
      createdAt: older['createdAt'],
      createdBy: older['createdBy'],
      updatedAt: newer['updatedAt'],
      updatedBy: newer['updatedBy'],
      deletedAt,
      contested: mergeContested(base, local, remote, contested),
    },
    contestedFields: contested.map(({ id }) => id),
    revived,
  };
}

function stampOf(content: Content, field: string): string {
  const value = content[field];
  return typeof value === 'string' ? value : '';
}

/** Edit beats delete: a record that somebody deleted and somebody else went on writing stays. */
function mergeDeletion(base: Content, local: Content, remote: Content): { readonly deletedAt: string; readonly revived: boolean } {
  const [ours, theirs] = [stampOf(local, 'deletedAt'), stampOf(remote, 'deletedAt')];
  if (ours !== '' && theirs !== '') return { deletedAt: ours > theirs ? ours : theirs, revived: false };
  if (ours === '' && theirs === '') return { deletedAt: '', revived: false };
  const deleted = ours !== '' ? local : remote;
  const living = ours !== '' ? remote : local;
  const wasDeleted = stampOf(base, 'deletedAt') !== '';
  if (wasDeleted) return { deletedAt: '', revived: false };
  return hasEdits(base, living) ? { deletedAt: '', revived: true } : { deletedAt: stampOf(deleted, 'deletedAt'), revived: false };
}

function hasEdits(base: Content, side: Content): boolean {
  return Object.keys(side).some((field) => !ENVELOPE.has(field) && !isEqual(base[field], side[field]));
}

/** Entries that either side settled go, new ones come; one entry per field and writer. */
function mergeContested(base: Content, local: Content, remote: Content, added: readonly Contested[]): readonly Contested[] {
  const [before, ours, theirs] = [contestedOf(base), contestedOf(local), contestedOf(remote)];
  const has = (list: readonly Contested[], entry: Contested): boolean => list.some((other) => isEqual(other, entry));
  const settled = before.filter((entry) => !has(ours, entry) || !has(theirs, entry));
  const all = [...theirs, ...ours.filter((entry) => !has(theirs, entry)), ...added];
  return all
    .filter((entry, index) => !has(settled, entry) && all.findIndex((other) => isEqual(other, entry)) === index)
    .sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
}

function contestedOf(content: Content): readonly Contested[] {
  const value = content['contested'];
  // A parsing edge: the list comes from a record, whose schema says what its entries are.
  return Array.isArray(value) ? (value as readonly Contested[]) : [];
}
