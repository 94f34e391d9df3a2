import { collectionOfId, type AnyRecord, type CollectionName } from '../schema';
import { WRITER_NEEDED, type Access } from './access';
import { assertSameDatabase } from './connect';
import type { PushResult, Remote } from './couch';
import { bury, noteErasures } from './bury';
import { decideAccepted, decideConflict, decideRefused, KEEP } from './decide';
import { decideErasureList, isErasureList } from './erasure';
import { isSyncFailure, syncFailure } from './errors';
import { findMassRemoval } from './fuse';
import { isAborted } from './isAborted';
import type { Position } from './position';
import { meetRecalled, recalledAmong } from './recall';
import { mayBeRecalled } from './recalled';
import type { Permissions } from './receive';
import type { SyncStore } from './store';
import { noteSetAside } from './unreadable';
import { documentToRemoteState, recordToDocument, toUnreadable } from './wire';
import { withoutUnhandledRejection } from './withoutUnhandledRejection';

const BATCH_RECORDS = 1000;
/** UTF-16 units of JSON in one request: below what proxies before a CouchDB take by default, above what a note weighs. */
const BATCH_SIZE = 4_000_000;

/** Refusal of a record that alone is larger than the server takes. */
export const TOO_LARGE = 'too_large';

/** Refusal of a record that the server neither took nor refused, however often it was sent. */
const UNSETTLED = 'conflict';

export interface PushEffects {
  readonly store: SyncStore;
  readonly remote: Remote;
  readonly position: Position;
  readonly permissions: Permissions;
  readonly losers: Map<string, readonly string[]>;
  /** What is being sent at this moment, by id. */
  readonly underway: Map<string, AnyRecord>;
  readonly now: () => number;
  readonly access: () => Access;
  /** The server says that this login only reads. */
  readonly onReader: () => void;
}

interface Letter {
  readonly record: AnyRecord;
  readonly body: string;
}

/** Each conflict with somebody who was faster costs one round; nobody is faster so often without ever being heard. */
const MOST_ROUNDS = 8;

/**
 * How many rounds of one push sent the same state of a record in vain. Counted, since a conflict that settles nothing writes a new
 * object each time: a server that answers "not yet" for ever would be asked for ever, without a pause.
 */
function createRounds(): (records: readonly AnyRecord[]) => readonly string[] {
  let rounds: ReadonlyMap<string, { readonly updatedAt: string; readonly count: number }> = new Map();
  return (records) => {
    rounds = new Map(
      records.map(({ id, updatedAt }) => {
        const before = rounds.get(id);
        return [id, { updatedAt, count: before?.updatedAt === updatedAt ? before.count + 1 : 1 }];
      }),
    );
    return [...rounds].flatMap(([id, { count }]) => (count > MOST_ROUNDS ? [id] : []));
  };
}

/** Sends until nothing is unsent. The next batch travels while the answer to the last one is written. */
export async function pushAll(effects: PushEffects, signal: AbortSignal): Promise<void> {
  const { store, remote, permissions } = effects;
  const countRound = createRounds();
  for (;;) {
    const records = await store.unsent();
    if (effects.access() === 'read' || signal.aborted) return;
    if (records.length === 0) {
      permissions.outgoing = 'ask';
      if (effects.position.cursor().toBury.length > 0) await bury(effects, signal);
      return dropLosers(effects, signal);
    }
    refuseMassRemoval(records, effects);
    const spent = countRound(records);
    if (spent.length > 0) {
      await setAside(effects, spent);
      continue;
    }
    await store.noteOffered(records);
    if (records.some(isErasureList)) await noteErasures(effects, records);
    effects.underway.clear();
    let settled: Promise<void> = Promise.resolve();
    for (const batch of batchesOf(records, store)) {
      if (isAborted(signal)) break;
      for (const { record } of batch) effects.underway.set(record.id, record);
      const results = await pushBatch(remote, batch, signal);
      await settled;
      settled = withoutUnhandledRejection(settle(effects, batch, results, signal));
    }
    await settled;
    effects.underway.clear();
  }
}

/** They wait by name, with another try a press away, and everything else goes on. */
async function setAside({ store, now }: PushEffects, ids: readonly string[]): Promise<void> {
  const at = new Date(now()).toISOString();
  await store.decide(ids, (_id, current) =>
    current?.pending === 1 ? decideRefused(current, current, { status: 409, reason: UNSETTLED, at }) : KEEP,
  );
}

/** A record that became TLP:RED while an earlier batch was under way stays here. */
function* batchesOf(records: readonly AnyRecord[], store: SyncStore): Generator<readonly Letter[]> {
  let batch: Letter[] = [];
  let size = 0;
  for (const record of records) {
    const collection = collectionOfId(record.id);
    if (!collection || store.isWithheld(store.get(record.id) ?? record)) continue;
    const body = JSON.stringify(recordToDocument(record, collection));
    if (batch.length > 0 && (batch.length === BATCH_RECORDS || size + body.length > BATCH_SIZE)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push({ record, body });
    size += body.length;
  }
  if (batch.length > 0) yield batch;
}

/** Where a request is too large for something on the way, it is halved until it fits; a record that does not fit alone is refused. */
async function pushBatch(
  remote: Remote,
  batch: readonly Letter[],
  signal: AbortSignal,
): Promise<readonly PushResult[]> {
  try {
    return await remote.push(
      batch.map(({ body }) => body),
      signal,
    );
  } catch (thrown) {
    if (!isSyncFailure(thrown) || thrown.syncError.type !== 'tooLarge') throw thrown;
    const [only, ...others] = batch;
    if (only && others.length === 0) return [{ kind: 'refused', id: only.record.id, status: 413, reason: TOO_LARGE }];
    const half = Math.ceil(batch.length / 2);
    return [
      ...(await pushBatch(remote, batch.slice(0, half), signal)),
      ...(await pushBatch(remote, batch.slice(half), signal)),
    ];
  }
}

/** Writes what the server said to each record of a batch. */
async function settle(
  effects: PushEffects,
  batch: readonly Letter[],
  results: readonly PushResult[],
  signal: AbortSignal,
): Promise<void> {
  const { store, now } = effects;
  const sentById = new Map(batch.map(({ record }) => [record.id, record]));
  const resultById = new Map(results.map((result) => [result.id, result]));
  const at = new Date(now()).toISOString();
  await store.decide([...resultById.keys()], (id, current) => {
    const result = resultById.get(id);
    const sent = sentById.get(id);
    if (!result || !sent || result.kind === 'conflict') return KEEP;
    if (result.kind === 'accepted') return decideAccepted(current, sent, result.rev);
    return isReaderRefusal(result) || isPassing(result)
      ? KEEP
      : decideRefused(current, sent, { status: result.status, reason: result.reason, at });
  });
  await settleConflicts(
    effects,
    results.flatMap(({ kind, id }) => {
      const sent = kind === 'conflict' ? sentById.get(id) : undefined;
      return sent ? [sent] : [];
    }),
    at,
    signal,
  );
  // Not the records are refused but the person: they wait as they are.
  if (results.some(isReaderRefusal)) effects.onReader();
  const fault = results.find((result) => result.kind === 'refused' && isPassing(result));
  if (fault?.kind === 'refused') throw syncFailure({ type: 'serverFault', status: fault.status });
  // Waiting is kinder to a server that leaves rows unanswered than asking on.
  if (batch.some(({ record }) => !resultById.has(record.id))) throw syncFailure({ type: 'serverFault', status: 0 });
}

type Refused = Extract<PushResult, { readonly kind: 'refused' }>;

function isReaderRefusal(result: PushResult): boolean {
  return result.kind === 'refused' && result.reason === WRITER_NEEDED;
}

/** The server stumbled over this row; it says nothing about the record. */
function isPassing(result: Refused): boolean {
  return result.status >= 500;
}

async function settleConflicts(
  { store, remote, position }: PushEffects,
  sent: readonly AnyRecord[],
  at: string,
  signal: AbortSignal,
): Promise<void> {
  if (sent.length === 0) return;
  const ids = sent.map(({ id }) => id);
  const revById = new Map(sent.map(({ id, rev }) => [id, rev]));
  const found = new Map(await remote.byIds(ids, signal));
  const buried = [...found.values()].flatMap(({ _id: id, _rev: rev = '', _deleted: deleted }) =>
    deleted === true && mayBeRecalled(id) ? [{ id, rev }] : [],
  );
  // A list of documents tells only that they are tombstones. Why one is there decides whether an edit outlives it.
  if (buried.length > 0)
    for (const tombstone of await remote.revisions(buried, signal)) found.set(tombstone._id, tombstone);
  // A document that was there and is not: purged, or the whole database is another.
  if (ids.some((id) => !found.has(id))) await assertSameDatabase(store, remote, position.cursor(), signal);
  const states = new Map([...found].map(([id, document]) => [id, documentToRemoteState(document)]));
  const recalled = recalledAmong(states);
  const decideTakenOff = recalled.length > 0 ? await meetRecalled(store, recalled) : undefined;
  await store.decide(ids, (id, current) => {
    // The feed has brought a later state while this one was fetched, and will not bring it again: what is still unsent is sent on top of that one.
    if (current && current.rev !== revById.get(id)) return KEEP;
    try {
      const state = states.get(id);
      if (state && isErasureList({ id })) return decideErasureList(current, state);
      return decideTakenOff?.(id, current, { isKept: false, at }) ?? decideConflict(current, state, at);
    } catch {
      // Whatever it is that a merge cannot be made with: this one is told, and all others go on.
      const unreadable = toUnreadable({ ...found.get(id), _id: id }, ['']);
      states.set(id, unreadable);
      return decideConflict(current, unreadable, at);
    }
  });
  position.note({ unreadable: noteSetAside(position.cursor().unreadable, states) });
}

function refuseMassRemoval(records: readonly AnyRecord[], { store, permissions }: PushEffects): void {
  if (permissions.outgoing === 'send') return;
  const counts: { [N in CollectionName]?: number } = {};
  for (const record of records) {
    const collection = collectionOfId(record.id);
    if (collection && isUnsentRemoval(record)) counts[collection] = (counts[collection] ?? 0) + 1;
  }
  const trip = findMassRemoval(counts, {}, (collection) => store.countLiving(collection) + (counts[collection] ?? 0));
  if (trip) throw syncFailure({ type: 'massRemoval', direction: 'out', ...trip });
}

/** What the server still shows as living. */
function isUnsentRemoval(record: AnyRecord): boolean {
  return record.deletedAt !== '' && record.base !== null && record.base['deletedAt'] === '';
}

/** Versions that were merged go, once the merged one has arrived. Another laptop may have been faster, which is as well. */
async function dropLosers({ store, remote, losers }: PushEffects, signal: AbortSignal): Promise<void> {
  const ready = [...losers].filter(([id]) => store.get(id)?.pending !== 1);
  if (ready.length === 0) return;
  await remote.push(
    ready.flatMap(([id, revisions]) => revisions.map((rev) => JSON.stringify({ _id: id, _rev: rev, _deleted: true }))),
    signal,
  );
  for (const [id] of ready) losers.delete(id);
}
