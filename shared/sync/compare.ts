import { COLLECTION_NAMES, collections, type AnyRecord } from '../schema';
import { assertSameDatabase } from './connect';
import type { Remote, Revision } from './couch';
import { KEEP, type Verdict } from './decide';
import { isAborted } from './isAborted';
import type { Position } from './position';
import type { Receive } from './receive';
import type { SyncStore } from './store';

/**
 * [Note: comparing one by one]
 * The feed tells what changed, and sync believes it. What it should not have left out and did (a fault of the server, of something between, of
 * ours that nobody has thought of) would be missing for good while the status says "up to date". So the revisions here and there are compared
 * one by one: after everything was read for the first time or after a person's decision, and once a day. CouchDB counts no documents by the
 * prefix of their ids without a view; a walk by key ranges without the documents costs some 90 bytes a record and tells more than counts do.
 * The walk may be answered by a copy that lags. It only asks; every difference is then read by name, which a cluster answers by quorum.
 */
export interface CompareEffects {
  readonly store: SyncStore;
  readonly remote: Remote;
  readonly position: Position;
  readonly receive: Receive;
  readonly now: () => number;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Rows of one answer. Small enough that neither side is held up. */
const RANGE = 2000;
/** Between two answers, so that what people do goes first. */
const PAUSE_MS = 250;

/** How long until the next comparison is due, in milliseconds; 0: now. */
export function compareDelay(comparedAt: number | null, now: number): number {
  // A clock that was set back makes it due, too.
  return comparedAt === null || comparedAt > now ? 0 : Math.max(0, comparedAt + DAY_MS - now);
}

export interface Differences {
  /** Here missing or in another revision than there; nothing that waits to be sent is among them. */
  readonly toRead: readonly string[];
  /** Known here as being on the server, and not in its list. */
  readonly unlisted: readonly Revision[];
}

/**
 * Compares one range of ids. A record with an unsent edit is at home in the push, which meets whatever the server has: it is never in question here.
 * But what is never sent is: if the server has it against all certainty, it is read.
 * @param theirs revisions of the living documents of the range
 * @param ours all records of the same range
 * @param isRetracted see [Note: what no server was told of]
 */
export function findDifferences(
  theirs: readonly Revision[],
  ours: readonly AnyRecord[],
  isRetracted: (record: AnyRecord) => boolean,
): Differences {
  const ourById = new Map(ours.map((record) => [record.id, record]));
  const listed = new Set(theirs.map(({ id }) => id));
  return {
    toRead: theirs.flatMap(({ id, rev }) => {
      const record = ourById.get(id);
      const isSettled = record && ((record.pending === 1 && !isRetracted(record)) || record.rev === rev);
      return isSettled ? [] : [id];
    }),
    unlisted: ours.flatMap(({ id, rev, pending }) =>
      pending === 1 || rev === '' || listed.has(id) ? [] : [{ id, rev }],
    ),
  };
}

/** What the server once had and does not know at all, not even as deleted, is sent again: nobody decided that it should go. */
export function decideForgotten(current: AnyRecord | undefined, seen: Revision): Verdict {
  if (current?.pending !== 0 || current.rev !== seen.rev) return KEEP;
  return { kind: 'write', record: { ...current, rev: '', base: null, pending: 1, refused: null } };
}

/** Compares everything and heals what differs. @returns false where it was ended before */
export async function compareAll(effects: CompareEffects, signal: AbortSignal): Promise<boolean> {
  const { store } = effects;
  for (const collection of COLLECTION_NAMES) {
    let first = `${collections[collection].singular}:`;
    // The character behind the colon: no id of the collection comes after it.
    const last = `${collections[collection].singular};`;
    for (;;) {
      const theirs = await effects.remote.revisionsBetween(first, last, RANGE, signal);
      const end = theirs.length < RANGE ? last : (theirs.at(-1)?.id ?? last);
      const differences = findDifferences(theirs, recordsBetween(store, first, end), store.isRetracted);
      await healRange(effects, withoutSetAside(differences, theirs, effects.position), signal);
      await effects.pause(PAUSE_MS, signal);
      if (isAborted(signal)) return false;
      // A server that answers with ids from elsewhere would be asked for ever.
      if (end === last || end <= first) break;
      // The row of `end` comes again, which is harmless.
      first = end;
    }
  }
  await effects.position.save({ comparedAt: effects.now() });
  return true;
}

/** What cannot be read is known and told: it may be as large as a server takes, and read again it says the same. */
function withoutSetAside(differences: Differences, theirs: readonly Revision[], position: Position): Differences {
  const { unreadable } = position.cursor();
  if (unreadable.length === 0) return differences;
  const setAside = new Map(unreadable.map(({ id, rev }) => [id, rev]));
  const known = new Set(theirs.flatMap(({ id, rev }) => (setAside.get(id) === rev ? [id] : [])));
  return { ...differences, toRead: differences.toRead.filter((id) => !known.has(id)) };
}

function recordsBetween(store: SyncStore, first: string, last: string): readonly AnyRecord[] {
  return store.ids().flatMap((id) => (id >= first && id <= last ? (store.get(id) ?? []) : []));
}

async function healRange(
  { store, remote, position, receive }: CompareEffects,
  { toRead, unlisted }: Differences,
  signal: AbortSignal,
): Promise<void> {
  const ids = [...toRead, ...unlisted.map(({ id }) => id)];
  if (ids.length === 0) return;
  const found = await remote.byIds(ids, signal);
  await receive.take([...found.values()], signal);
  const forgotten = unlisted.filter(({ id }) => !found.has(id));
  if (forgotten.length > 0) {
    await assertSameDatabase(store, remote, position.cursor(), signal);
    const seenById = new Map(forgotten.map((seen) => [seen.id, seen]));
    await store.decide([...seenById.keys()], (id, current) => {
      const seen = seenById.get(id);
      return seen ? decideForgotten(current, seen) : KEEP;
    });
  }
}
