import type { AnyRecord, Refusal } from '../schema/envelope';
import { NETWORK_ID } from '../schema/network';
import { RED } from '../schema/confidentiality';
import { withDefaults } from '../schema/records';
import type { CollectionName } from '../schema';
import { isEqual } from './isEqual';
import { contentOf, type Content } from './localEdit';
import { mergeContent } from './merge/mergeContent';
import { addMergeNote } from './mergeNote';
import type { RecallNotice } from './recalled';
import { generationOf, type RemoteState } from './wire';

/** What shall become of the stored record: a new state, its removal, or nothing at all. */
export type Verdict =
  { readonly kind: 'keep' } | { readonly kind: 'remove' } | { readonly kind: 'write'; readonly record: AnyRecord };

type KnownState = Exclude<RemoteState, { readonly kind: 'skipped' }>;

export const KEEP: Verdict = { kind: 'keep' };

/** Refusal of a record that a newer Verbund has written to: our edit would lose fields that we do not know. */
export const NEWER_SCHEMA = 'newer_schema';

/** Refusal of a record whose state on the server cannot be read: our edit would overwrite what nobody has seen. */
export const UNREADABLE = 'unreadable';

/**
 * What to do with a state that came from the server. Pure, and safe to repeat: the same state applied twice changes
 * nothing the second time, so a crash between the records and the cursor does no harm.
 * @param at now, ISO 8601
 */
export function decideRemote(current: AnyRecord | undefined, remote: RemoteState, at: string): Verdict {
  if (remote.kind === 'skipped' || (current && isKnown(current, remote.rev))) return KEEP;
  return decideUnknown(current, remote, at);
}

/**
 * The server refused a push as a conflict and has this instead, or nothing at all. Its state counts whatever its
 * generation: a server restored from a backup is behind us, and skipping its state would push into the same conflict for ever.
 */
export function decideConflict(current: AnyRecord | undefined, remote: RemoteState | undefined, at: string): Verdict {
  if (!current) return KEEP;
  if (!remote) return { kind: 'write', record: { ...current, rev: '', base: null } };
  if (remote.kind === 'skipped')
    return {
      kind: 'write',
      record: {
        ...current,
        refused: { status: 409, reason: remote.why === 'unreadable' ? UNREADABLE : NEWER_SCHEMA, at },
      },
    };
  return decideUnknown(current, remote, at);
}

/**
 * A person has decided that this laptop is right and the server, restored from a backup or created again, is behind. What we
 * hold in a later revision is sent on top of what the server has; what the server has of its own is taken in.
 */
export function decideMineWins(current: AnyRecord | undefined, remote: RemoteState, at: string): Verdict {
  if (remote.kind === 'skipped' || !current || current.rev === remote.rev) return decideRemote(current, remote, at);
  // Whose network it is, is what was decided.
  if (current.id === NETWORK_ID && remote.kind === 'record')
    return { kind: 'write', record: { ...current, rev: remote.rev, base: remote.content, pending: 1, refused: null } };
  if (generationOf(current.rev) < generationOf(remote.rev)) return decideUnknown(current, remote, at);
  const base = remote.kind === 'record' ? remote.content : null;
  if (remote.kind === 'record' && isEqual(contentOf(current), remote.content))
    return { kind: 'write', record: clean(remote.content, remote.rev, current) };
  return { kind: 'write', record: { ...current, rev: remote.rev, base, pending: 1, refused: null } };
}

/** A person has decided that the server is right. Only what was never sent is merged into its state. */
export function decideServerWins(current: AnyRecord | undefined, remote: RemoteState, at: string): Verdict {
  return remote.kind === 'skipped' || current?.rev === remote.rev ? KEEP : decideUnknown(current, remote, at);
}

/** A person has decided to hold what the server holds and nothing else. */
export function decideServerOnly(current: AnyRecord | undefined, remote: RemoteState): Verdict {
  if (remote.kind === 'skipped') return KEEP;
  if (remote.kind === 'tombstone') return current ? { kind: 'remove' } : KEEP;
  return { kind: 'write', record: clean(remote.content, remote.rev, undefined) };
}

/** The server would delete this record; a person wants to keep it. It is sent again as it stands here. */
export function decideKept(
  current: AnyRecord | undefined,
  remote: RemoteState,
  stamp: { readonly at: string; readonly by: string },
  at: string,
): Verdict {
  if (!current || remote.kind === 'skipped' || !isRemoval(current, decideRemote(current, remote, at)))
    return decideRemote(current, remote, at);
  const base = remote.kind === 'record' ? remote.content : null;
  return {
    kind: 'write',
    record: { ...current, updatedAt: stamp.at, updatedBy: stamp.by, rev: remote.rev, base, pending: 1, refused: null },
  };
}

/** Whether a decision takes a living record away: into the trash, or out of the store. */
export function isRemoval(current: AnyRecord | undefined, decision: Verdict): boolean {
  if (!current || current.deletedAt !== '') return false;
  return decision.kind === 'remove' || (decision.kind === 'write' && decision.record.deletedAt !== '');
}

function decideUnknown(current: AnyRecord | undefined, remote: KnownState, at: string): Verdict {
  if (remote.kind === 'tombstone') return decideTombstone(current, remote.rev, at);
  if (!current || current.pending === 0) return { kind: 'write', record: clean(remote.content, remote.rev, current) };
  const base = current.base ?? (isOwnEarlier(current, remote.content) ? remote.content : undefined);
  const merge = mergeContent(base ?? bornContent(remote.collection, remote.id), contentOf(current), remote.content);
  const merges = addMergeNote(current.merges, merge, textOf(remote.content['updatedBy']), at);
  // What we had written had reached the server already, only its answer had not reached us.
  if (isEqual(merge.content, remote.content))
    return { kind: 'write', record: { ...clean(remote.content, remote.rev, current), merges } };
  return {
    kind: 'write',
    record: { ...current, ...merge.content, rev: remote.rev, pending: 1, base: remote.content, refused: null, merges },
  };
}

/**
 * The server has what this laptop had made and sent, and no answer came; since then it was deleted here. That is no edit of somebody else's that would
 * outlive the deletion, but what was deleted.
 */
function isOwnEarlier({ deletedAt, createdAt, updatedAt, updatedBy }: AnyRecord, remote: Content): boolean {
  return (
    deletedAt !== '' &&
    remote['createdAt'] === createdAt &&
    remote['updatedBy'] === updatedBy &&
    textOf(remote['updatedAt']) <= updatedAt
  );
}

/** The common ancestor of two records that were born independently under one natural key: what every new record holds. */
export function bornContent(collection: CollectionName, id: string): Content {
  // A typing edge: a whole record, looked at as its content.
  return contentOf(withDefaults(collection, { id }) as unknown as AnyRecord);
}

/** An answer that was on its way while we pushed may carry an older revision than we hold; the feed brings the newer one. */
function isKnown(current: AnyRecord, rev: string): boolean {
  return current.rev === rev || generationOf(current.rev) > generationOf(rev);
}

/**
 * A record with unsent edits outlives its deletion elsewhere and will be sent as the successor of the tombstone. One that is marked TLP:RED stays even in
 * the trash: what hangs on it would lose the reason why it is withheld.
 */
function decideTombstone(current: AnyRecord | undefined, rev: string, at: string): Verdict {
  if (!current) return KEEP;
  if (current['tlp'] === RED && current.deletedAt !== '') return { kind: 'write', record: takenOff(current, rev) };
  if (current.pending === 0 || current.deletedAt !== '') return { kind: 'remove' };
  const merges = addMergeNote(current.merges, { differences: [], revived: true }, '', at);
  return { kind: 'write', record: { ...current, rev, base: null, refused: null, merges } };
}

/**
 * What a laptop does with a record that was taken off the server: see [Note: taken off the server].
 * @param isHere whether it stays as it is: this laptop did it itself, or had marked it TLP:RED, too
 * @param isKept a person keeps what the server takes away
 * @param at now, ISO 8601
 */
export function decideRecalled(
  current: AnyRecord | undefined,
  { rev, by }: Pick<RecallNotice, 'rev' | 'by'>,
  { isHere, isKept, at }: { readonly isHere: boolean; readonly isKept: boolean; readonly at: string },
): Verdict {
  if (!current || isKnown(current, rev)) return KEEP;
  if (isHere) return { kind: 'write', record: takenOff(current, rev) };
  if (!isKept && (current.pending === 0 || current.deletedAt !== '')) return { kind: 'remove' };
  const tlp = current['tlp'];
  const raised = tlp === undefined || tlp === RED ? {} : { tlp: RED };
  const differences = 'tlp' in raised ? [{ field: 'tlp', local: tlp, remote: RED, from: 'remote' as const }] : [];
  const merges = addMergeNote(current.merges, { differences, revived: true }, by, at);
  return { kind: 'write', record: { ...takenOff(current, rev), ...raised, merges } };
}

/** A record of which the server has nothing any more. @param rev of its tombstone, `''` where it does not know of it at all */
export function takenOff(current: AnyRecord, rev: string): AnyRecord {
  return { ...current, rev, pending: 1, base: null, refused: null };
}

function clean(content: Content, rev: string, current: AnyRecord | undefined): AnyRecord {
  // A parsing edge: content from `documentToRemoteState` is whole, the sync state is added here.
  return {
    ...content,
    rev,
    pending: 0,
    base: null,
    refused: null,
    merges: current?.merges ?? [],
  } as unknown as AnyRecord;
}

/** The server has taken `sent` as `rev`. An edit made since keeps the record pending, with what was sent as its base. */
export function decideAccepted(current: AnyRecord | undefined, sent: AnyRecord, rev: string): Verdict {
  if (!current) return KEEP;
  if (generationOf(current.rev) >= generationOf(rev)) return KEEP;
  // Every edit moves the clock, so an equal time means that nothing was written since.
  if (current.updatedAt === sent.updatedAt)
    return { kind: 'write', record: { ...current, rev, pending: 0, base: null, refused: null } };
  return { kind: 'write', record: { ...current, rev, base: contentOf(sent) } };
}

/** The server will not have this record. It waits, named, until somebody edits it or asks for another try. */
export function decideRefused(current: AnyRecord | undefined, sent: AnyRecord, refusal: Refusal): Verdict {
  if (!current || current.updatedAt !== sent.updatedAt) return KEEP;
  return { kind: 'write', record: { ...current, refused: refusal } };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
