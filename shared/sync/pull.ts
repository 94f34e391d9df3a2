import { collectionOfId } from '../schema';
import type { AnyRecord } from '../schema/envelope';
import { SCHEMA } from './connect';
import type { Changes, Remote } from './couch';
import { addWitnesses, FEED_START, type Reconciliation } from './cursor';
import { KEEP, type Verdict } from './decide';
import { isErasureList } from './erasure';
import { isSyncFailure } from './errors';
import { recentRemovals } from './fuse';
import { newerOf } from './newer';
import type { SyncPhase } from './phase';
import type { Position } from './position';
import type { Receive } from './receive';
import type { SyncStore } from './store';
import { documentToRemoteState, type CouchDocument } from './wire';
import { withoutUnhandledRejection } from './withoutUnhandledRejection';

/**
 * [Note: walks that cannot skip]
 * Whatever decides what is *missing* here reads the feed, `_changes`, from its beginning if it has to see everything. On a cluster,
 * `GET /db`, `_all_docs` and `_changes` may be answered by different copies of a shard that lag behind each other: an update sequence taken
 * from one copy and a walk by id over another left new laptops without 16 of 130 members for good. A sequence of the feed names the copies it
 * was counted in; another copy goes back to where the two agreed, so documents may arrive twice but are never left out.
 */
const PAGE = 1000;

/** The server ends an idle long poll after this time; an idle laptop thus asks about once a minute. */
const LONG_POLL_MS = 55_000;
/**
 * While something goes on, polls are short and double from here: what is written in the moment in which a poll begins, CouchDB may tell only
 * when it ends, since it looks first and listens later.
 */
const SHORT_POLL_MS = 3_000;

/** Removals are taken in when the feed was quiet for so long, or after `LONGEST_SERIES_MS`. */
const QUIET_MS = 1_000;
const LONGEST_SERIES_MS = 30_000;

export interface PullEffects {
  readonly store: SyncStore;
  readonly remote: Remote;
  readonly position: Position;
  readonly receive: Receive;
  readonly enter: (phase: SyncPhase) => void;
  readonly now: () => number;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Removals that the feed brought and that wait until the series they belong to is complete, by id. */
type Held = Map<string, CouchDocument>;

/** Everything behind the cursor, in one pass over all collections. Stopped in between, it goes on behind the last page that was written. */
export async function catchUp(effects: PullEffects, signal: AbortSignal): Promise<void> {
  const { position, store } = effects;
  await readNewerAgain(effects, signal);
  const { firstPull, reconcile } = position.cursor();
  // A reconciliation ends with what it did not meet, so it has to meet everything in one go.
  if (reconcile !== null) position.note({ since: FEED_START });
  const progress = createProgress(effects);
  const held: Held = new Map();
  const met = new Set<string>();
  let next = readFirst(effects, signal);
  for (;;) {
    const changes = await next;
    const isLast = !changes.isFull;
    // The next page travels while this one is written.
    if (!isLast) next = withoutUnhandledRejection(readPage(effects, changes.last, signal));
    await takeIn(effects, changes, held, signal);
    const received = progress.add(changes.documents);
    if (reconcile !== null) {
      for (const { _id: id } of changes.documents) met.add(id);
      if (!isLast) continue;
      await settleUnmet(effects, reconcile, met, signal);
      return position.save({ since: changes.last, firstPull: null, reconcile: null, databaseId: store.databaseId() });
    }
    await position.save({
      ...(held.size === 0 && { since: changes.last }),
      ...(firstPull !== null && { firstPull: isLast ? null : { received, total: firstPull.total } }),
    });
    if (isLast) return endSeries(effects, changes.last, held, signal);
  }
}

/** A cursor that another kind of server gave out is malformed to this one: then everything is read, which is harmless. */
async function readFirst(effects: PullEffects, signal: AbortSignal): Promise<Changes> {
  const { since } = effects.position.cursor();
  try {
    return await readPage(effects, since, signal);
  } catch (thrown) {
    const isMalformed =
      isSyncFailure(thrown) && thrown.syncError.type === 'serverFault' && thrown.syncError.status === 400;
    if (!isMalformed || since === FEED_START) throw thrown;
    effects.position.note({ since: FEED_START });
    return readPage(effects, FEED_START, signal);
  }
}

function readPage({ remote }: PullEffects, since: Changes['last'], signal: AbortSignal): Promise<Changes> {
  return remote.changes(since, { limit: PAGE, waitMs: 0 }, signal);
}

/** What the status line says of it. */
function createProgress({ position, enter }: PullEffects): {
  readonly add: (documents: readonly CouchDocument[]) => number;
} {
  const { firstPull, reconcile } = position.cursor();
  let received = reconcile === null ? (firstPull?.received ?? 0) : 0;
  if (firstPull !== null) enter({ kind: 'firstPull', received, total: firstPull.total });
  return {
    add(documents) {
      // The server counts its living documents; the feed tells the deleted ones, too.
      received += documents.filter(({ _deleted: deleted }) => firstPull === null || deleted !== true).length;
      if (firstPull !== null) enter({ kind: 'firstPull', received, total: firstPull.total });
      else if (received > 0) enter({ kind: 'catchingUp', received });
      return received;
    },
  };
}

/**
 * Takes the records of one answer in. The cursor is the caller's to write, once and behind the records: a crash in between only means
 * reading the same again. What would remove records waits in `held`, and with it the cursor, until `endSeries`.
 * @returns how many documents were news
 */
async function takeIn(
  { position, receive, store, now }: PullEffects,
  { documents }: Changes,
  held: Held,
  signal: AbortSignal,
): Promise<number> {
  const ready: CouchDocument[] = [];
  let news = 0;
  for (const document of documents) {
    const waiting = held.get(document._id);
    // A later state takes the place of a removal that waits.
    held.delete(document._id);
    if (!receive.isRemoval(document)) ready.push(document);
    else {
      held.set(document._id, document);
      if (waiting?._rev !== document._rev) news += 1;
    }
  }
  news += await receive.take(ready, signal);
  const { witnesses, removals, reconcile, databaseId } = position.cursor();
  position.note({
    // Whose database this is, a walk after a person's decision knows at its end.
    ...(reconcile === null && { databaseId: store.databaseId() === '' ? databaseId : store.databaseId() }),
    removals: recentRemovals(removals, now()),
    ...(documents.length > 0 && { witnesses: addWitnesses(witnesses, documents, now()) }),
  });
  return news;
}

/**
 * With several shards the removals of one request arrive in several answers, in any order. The fuse counts the whole series before the
 * first of it is applied, so the feed is read on until it is quiet.
 */
async function endSeries(effects: PullEffects, since: Changes['last'], held: Held, signal: AbortSignal): Promise<void> {
  if (held.size === 0) return;
  const { remote, receive, position, now } = effects;
  const end = now() + LONGEST_SERIES_MS;
  let last = since;
  let quiet = 0;
  while (quiet < 2 && held.size > 0 && now() < end) {
    const changes = await remote.changes(last, { limit: PAGE, waitMs: QUIET_MS }, signal);
    const news = await takeIn(effects, changes, held, signal);
    await position.save();
    last = changes.last;
    if (news > 0) quiet = 0;
    else if (changes.rows === 0) break;
    else {
      quiet += 1;
      await effects.pause(QUIET_MS, signal);
    }
  }
  await receive.take([...held.values()], signal);
  await position.save({ since: last });
}

/** What this laptop holds and the walk did not meet. Asked for by name before anything is decided: that is answered by quorum. */
async function settleUnmet(
  { store, remote, receive }: PullEffects,
  reconcile: Reconciliation,
  met: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<void> {
  const unmet = store.ids().filter((id) => !met.has(id));
  for (let at = 0; at < unmet.length; at += PAGE) {
    const ids = unmet.slice(at, at + PAGE);
    const found = await remote.byIds(ids, signal);
    await receive.take([...found.values()], signal);
    await store.decide(
      ids.filter((id) => !found.has(id)),
      (_id, current) => decideUnmet(reconcile, current),
    );
  }
}

function decideUnmet(reconcile: Reconciliation, current: AnyRecord | undefined): Verdict {
  if (!current) return KEEP;
  const unsent: Verdict = { kind: 'write', record: { ...current, rev: '', base: null, pending: 1, refused: null } };
  if (reconcile === 'mineWins') return current.rev === '' ? KEEP : unsent;
  if (reconcile === 'serverOnly') return { kind: 'remove' };
  // What was erased stays so, also where a server was set back to a day before it.
  if (isErasureList(current)) return unsent;
  // An edit that nobody has seen yet outlives what the server has forgotten.
  return current.pending === 1 ? unsent : { kind: 'remove' };
}

/** An updated Verbund understands documents that an older one left alone. */
async function readNewerAgain({ position, remote, receive }: PullEffects, signal: AbortSignal): Promise<void> {
  const { newer, schema } = position.cursor();
  if (schema === SCHEMA) return;
  const known = newer.filter((id) => collectionOfId(id) !== undefined);
  const found = known.length === 0 ? [] : [...(await remote.byIds(known, signal)).values()];
  await receive.take(found, signal);
  const { ids, needs } = newerOf(found.map(documentToRemoteState));
  // Documents of collections that it did not know at all were passed over without a note: the next comparison finds them.
  await position.save({ schema: SCHEMA, newer: ids, newerNeeds: needs, comparedAt: null });
}

/**
 * A cluster whose copies lag repeats itself each time another copy answers, immediately and endlessly: after this many such
 * answers, each so soon after the last, there is a pause. The echoes of what this laptop sends are news to nobody either, but come slowly.
 */
const MOST_REPEATS = 3;
const REPEAT_MS = 250;
const REPEAT_PAUSE_MS = 1_000;

/** So often at most a feed that runs behind is a reason to check again who the server is. */
const LOOK_ANEW_MS = 60_000;

/**
 * Waits for changes in one long poll for everything, until `signal` ends it.
 * @param onReceived after each answer that brought something
 * @returns when the feed tells what was known long ago: a lagging copy, or the database was exchanged meanwhile
 */
export async function listen(effects: PullEffects, onReceived: () => void, signal: AbortSignal): Promise<void> {
  const { position, remote, receive, now } = effects;
  const begun = now();
  let answered = begun;
  let repeats = 0;
  let waitMs = SHORT_POLL_MS;
  while (!signal.aborted) {
    const changes = await remote.changes(position.cursor().since, { limit: PAGE, waitMs }, signal);
    const held: Held = new Map();
    if (now() - begun >= LOOK_ANEW_MS && changes.documents.some(receive.isBehind)) return;
    const news = await takeIn(effects, changes, held, signal);
    await position.save(held.size === 0 ? { since: changes.last } : {});
    await endSeries(effects, changes.last, held, signal);
    waitMs = news > 0 ? SHORT_POLL_MS : Math.min(LONG_POLL_MS, waitMs * 2);
    if (changes.rows > 0) onReceived();
    const isRepeat = news === 0 && changes.rows > 0 && now() - answered < REPEAT_MS;
    repeats = isRepeat ? repeats + 1 : 0;
    answered = now();
    if (repeats >= MOST_REPEATS) await effects.pause(REPEAT_PAUSE_MS, signal);
  }
}
