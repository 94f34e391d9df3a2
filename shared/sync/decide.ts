import type { AnyRecord } from '../schema/envelope';
import { isEqual } from './isEqual';
import { contentOf } from './localEdit';
import { mergeContent } from './merge/mergeContent';
import { generationOf, type RemoteState } from './wire';

/** What shall become of the stored record: a new state, its removal, or nothing at all. */
export type Decision =
  | { readonly kind: 'keep' }
  | { readonly kind: 'remove'; readonly rev: string }
  | { readonly kind: 'write'; readonly record: AnyRecord; readonly merged?: { readonly contestedFields: readonly string[]; readonly revived: boolean } };

const KEEP: Decision = { kind: 'keep' };

/**
 * What to do with a state that came from the server. Pure, and safe to repeat: the same state applied twice changes
 * nothing the second time, so a crash between the records and the cursor does no harm.
 */
export function decideRemote(current: AnyRecord | undefined, remote: RemoteState): Decision {
  if (remote.kind === 'skipped' || (current && isKnown(current, remote.rev))) return KEEP;
  return decideUnknown(current, remote);
}

/**
 * The server refused a push as a conflict and has this instead, or nothing at all. Its state counts whatever its
 * generation: a server restored from a backup is behind us, and skipping its state would push into the same conflict for ever.
 */
export function decideConflict(current: AnyRecord | undefined, remote: RemoteState | undefined): Decision {
  if (!current) return KEEP;
  if (!remote) return { kind: 'write', record: { ...current, rev: '', base: null } };
  return remote.kind === 'skipped' ? KEEP : decideUnknown(current, remote);
}

function decideUnknown(current: AnyRecord | undefined, remote: Exclude<RemoteState, { readonly kind: 'skipped' }>): Decision {
  if (remote.kind === 'tombstone') return decideTombstone(current, remote.rev);

  if (!current || current.pending === 0) return { kind: 'write', record: clean(remote.content, remote.rev) };
  const merge = mergeContent(current.base ?? {}, contentOf(current), remote.content);
  // What we had written had reached the server already, only its answer had not reached us.
  if (isEqual(merge.content, remote.content)) return { kind: 'write', record: clean(remote.content, remote.rev) };
  const record: AnyRecord = { ...current, ...merge.content, rev: remote.rev, pending: 1, base: remote.content, refused: null };
  return { kind: 'write', record, merged: { contestedFields: merge.contestedFields, revived: merge.revived } };
}

/** An answer that was on its way while we pushed may carry an older revision than we hold; the feed brings the newer one. */
function isKnown(current: AnyRecord, rev: string): boolean {
  return current.rev === rev || generationOf(current.rev) > generationOf(rev);
}

/** A record with unsent edits outlives its deletion elsewhere and will be sent as the successor of the tombstone. */
function decideTombstone(current: AnyRecord | undefined, rev: string): Decision {
  if (!current) return KEEP;
  if (current.pending === 0) return { kind: 'remove', rev };
  if (current.deletedAt !== '') return { kind: 'remove', rev };
  return { kind: 'write', record: { ...current, rev, base: null }, merged: { contestedFields: [], revived: true } };
}

function clean(content: Readonly<Record<string, unknown>>, rev: string): AnyRecord {
  // A parsing edge: content from `documentToRemoteState` is whole, the sync state is added here.
  return { ...content, rev, pending: 0, base: null, refused: null } as unknown as AnyRecord;
}

/** The server has taken `sent` as `rev`. An edit made since keeps the record pending, with what was sent as its base. */
export function decideAccepted(current: AnyRecord | undefined, sent: AnyRecord, rev: string): Decision {
  if (!current) return KEEP;
  if (generationOf(current.rev) >= generationOf(rev)) return KEEP;
  // Every edit moves the clock, so an equal time means that nothing was written since.
  if (current.updatedAt === sent.updatedAt) return { kind: 'write', record: { ...current, rev, pending: 0, base: null, refused: null } };
  return { kind: 'write', record: { ...current, rev, base: contentOf(sent) } };
}

/** The server will not have this record. It waits, named, until somebody edits it or asks for another try. */
export function decideRefused(current: AnyRecord | undefined, sent: AnyRecord, refusal: NonNullable<AnyRecord['refused']>): Decision {
  if (!current || current.updatedAt !== sent.updatedAt) return KEEP;
  return { kind: 'write', record: { ...current, refused: refusal } };
}
