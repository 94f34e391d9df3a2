import { keptOrigins, strictest, toTlp } from '../../schema/confidentiality';
import { ENVELOPE_FIELDS, type Contested } from '../../schema/envelope';
import { descriptionsToMerge, RICH, WORDS, wordsOf } from '../../text/describedText';
import { mergeSharedText } from '../../text/sharedText';
import { isEqual } from '../isEqual';
import type { Content } from '../localEdit';
import { toFieldPath, type FieldPath } from './fieldPath';
import { mergeField, type MergedField } from './mergeFields';

/** A top-level field in which the two sides differed, and how it came out. */
export interface MergedDifference {
  readonly field: string;
  readonly local: unknown;
  readonly remote: unknown;
  readonly from: Exclude<MergedField['from'], 'both'>;
}

export interface Merge {
  readonly content: Content;
  /** Values where both sides had changed the same and the later one won. */
  readonly contestedFields: readonly FieldPath[];
  readonly differences: readonly MergedDifference[];
  /** A deletion on one side gave way to an edit on the other. */
  readonly revived: boolean;
}

const ENVELOPE: ReadonlySet<string> = new Set(ENVELOPE_FIELDS);

/**
 * Three-way merge of two states of one record against the state both came from. Symmetric: which side is called local changes
 * nothing but the order of list items added on both sides. If the laptops created the record independently under the same natural
 * key, `base` is what a new record of the collection holds. See also [Note: origins are kept].
 */
export function mergeContent(base: Content, local: Content, remote: Content): Merge {
  const later = stampOf(local, 'updatedAt') > stampOf(remote, 'updatedAt') ? 'local' : 'remote';
  const content: Record<string, unknown> = {};
  const contested: Contested[] = [];
  const differences: MergedDifference[] = [];

  const descriptions = descriptionsToMerge(base, local, remote);
  for (const field of new Set([...Object.keys(remote), ...Object.keys(local)])) {
    if (ENVELOPE.has(field) || (descriptions && (field === WORDS || field === RICH))) continue;
    // Of two labels the stricter wins, whichever was set later: what was let out cannot be called back.
    const winner = field === 'tlp' && local[field] !== remote[field] ? stricterSide(local, remote) : later;
    const merged = mergeField([field], base[field], local[field], remote[field], winner);
    content[field] = merged.value;
    if (merged.from !== 'both')
      differences.push({ field, local: local[field], remote: remote[field], from: merged.from });
    for (const { path, side, value } of merged.losses) {
      const loser = side === 'local' ? local : remote;
      contested.push({
        id: toFieldPath(path),
        value: JSON.stringify(value ?? null),
        at: stampOf(loser, 'updatedAt'),
        by: stampOf(loser, 'updatedBy'),
      });
    }
  }

  if (descriptions) {
    const merged = mergeSharedText(descriptions.remote, descriptions.local);
    content[RICH] = merged;
    content[WORDS] = wordsOf(merged.text);
    const { from } = mergeField([RICH], undefined, descriptions.local, descriptions.remote, later);
    if (from !== 'both') differences.push({ field: RICH, ...descriptions, from });
  }

  const origins = keptOrigins({ ...content, id: remote['id'] }, [local, remote]);
  const { deletedAt, revived } = mergeDeletion(base, local, remote);
  const newer = later === 'local' ? local : remote;
  const older = stampOf(remote, 'createdAt') !== '' ? remote : local;
  return {
    content: {
      ...content,
      ...(origins && { origins }),
      id: remote['id'],
      createdAt: older['createdAt'],
      createdBy: older['createdBy'],
      updatedAt: newer['updatedAt'],
      updatedBy: newer['updatedBy'],
      deletedAt,
      contested: mergeContested(base, local, remote, contested),
    },
    contestedFields: contested.map(({ id }) => id),
    differences,
    revived,
  };
}

function stricterSide(local: Content, remote: Content): 'local' | 'remote' {
  return strictest([toTlp(local['tlp']), toTlp(remote['tlp'])]) === local['tlp'] ? 'local' : 'remote';
}

function stampOf(content: Content, field: string): string {
  const value = content[field];
  return typeof value === 'string' ? value : '';
}

/** Edit beats delete: a record that somebody deleted and somebody else went on writing stays. */
function mergeDeletion(
  base: Content,
  local: Content,
  remote: Content,
): { readonly deletedAt: string; readonly revived: boolean } {
  const [ours, theirs] = [stampOf(local, 'deletedAt'), stampOf(remote, 'deletedAt')];
  if (ours !== '' && theirs !== '') return { deletedAt: ours > theirs ? ours : theirs, revived: false };
  if (ours === '' && theirs === '') return { deletedAt: '', revived: false };
  const deleted = ours !== '' ? local : remote;
  const living = ours !== '' ? remote : local;
  const wasDeleted = stampOf(base, 'deletedAt') !== '';
  if (wasDeleted) return { deletedAt: '', revived: false };
  return hasEdits(base, living)
    ? { deletedAt: '', revived: true }
    : { deletedAt: stampOf(deleted, 'deletedAt'), revived: false };
}

function hasEdits(base: Content, side: Content): boolean {
  return Object.keys(side).some((field) => !ENVELOPE.has(field) && !isEqual(base[field], side[field]));
}

/** Entries that either side settled go, new ones come; one entry per field and writer. */
function mergeContested(
  base: Content,
  local: Content,
  remote: Content,
  added: readonly Contested[],
): readonly Contested[] {
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
