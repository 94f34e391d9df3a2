import { collectionOfId } from '../schema';
import type { AnyRecord } from '../schema/envelope';
import { SCHEMA } from './connect';
import type { Remote } from './couch';
import { isOtherCopy, witnessesOfFeed, witnessesOfPage, type Reconciliation } from './cursor';
import { KEEP, type Decision } from './decide';
import { newerOf } from './newer';
import type { SyncPhase } from './phase';
import type { Position } from './position';
import type { Receive } from './receive';
import type { SyncStore } from './store';
import { documentToRemoteState } from './wire';
import { withoutUnhandledRejection } from './withoutUnhandledRejection';

const PAGE = 1000;

export interface PullEffects {
  readonly store: SyncStore;
  readonly remote: Remote;
  readonly position: Position;
  readonly receive: Receive;
  readonly enter: (phase: SyncPhase) => void;
}

/**
 * Walks the whole database by id. The update sequence was taken before, so what changes meanwhile is read again by the
 * catch-up. Stopped in between, it goes on behind the last page that was written.
 */
export async function pullFirst(
  { store, remote, position, receive, enter }: PullEffects,
  signal: AbortSignal,
): Promise<void> {
  const { firstPull, reconcile } = position.cursor();
  if (firstPull === null) return;
  const { total } = firstPull;
  // A reconciliation ends with what it did not meet, so it has to meet everything in one go.
  let { after, received } = reconcile === null ? firstPull : { after: undefined, received: 0 };
  const met = new Set<string>();
  enter({ kind: 'firstPull', received, total });
  let next = remote.page(after, PAGE, signal);
  for (;;) {
    const { documents, last, isLast } = await next;
    // The next page travels while this one is written.
    if (!isLast) next = withoutUnhandledRejection(remote.page(last, PAGE, signal));
    await receive(documents, signal);
    for (const { _id: id } of documents) met.add(id);
    received += documents.length;
    after = last ?? after;
    enter({ kind: 'firstPull', received, total });
    const witnesses = witnessesOfPage(position.cursor().witnesses, documents);
    if (isLast) {
      if (reconcile !== null) await settleUnmet(store, reconcile, met);
      return position.save({ witnesses, firstPull: null, reconcile: null, databaseId: store.databaseId() });
    }
    await position.save({ witnesses, firstPull: { after, received, total } });
  }
}

/** What this laptop holds and the server does not. */
async function settleUnmet(store: SyncStore, reconcile: Reconciliation, met: ReadonlySet<string>): Promise<void> {
  await store.decide(
    store.ids().filter((id) => !met.has(id)),
    (_id, current) => decideUnmet(reconcile, current),
  );
}

function decideUnmet(reconcile: Reconciliation, current: AnyRecord | undefined): Decision {
  if (!current) return KEEP;
  const unsent: Decision = { kind: 'write', record: { ...current, rev: '', base: null, pending: 1, refused: null } };
  if (reconcile === 'mineWins') return current.rev === '' ? KEEP : unsent;
  if (reconcile === 'serverOnly') return { kind: 'remove' };
  // An edit that nobody has seen yet outlives what the server has forgotten.
  return current.pending === 1 ? unsent : { kind: 'remove' };
}

/** Everything since the cursor, in one pass over all collections. */
export async function catchUp(effects: PullEffects, signal: AbortSignal): Promise<void> {
  const { position, remote, receive, enter } = effects;
  await readNewerAgain(effects, signal);
  let received = 0;
  for (;;) {
    const changes = await remote.changes(position.cursor().since, { limit: PAGE, wait: false }, signal);
    await receive(changes.documents, signal);
    received += changes.documents.length;
    if (received > 0) enter({ kind: 'catchingUp', received });
    await moveOn(effects, changes);
    if (changes.rows < PAGE) return;
  }
}

/** An updated Verbund understands documents that an older one left alone. */
async function readNewerAgain({ position, remote, receive }: PullEffects, signal: AbortSignal): Promise<void> {
  const { newer, schema } = position.cursor();
  if (schema === SCHEMA) return;
  const known = newer.filter((id) => collectionOfId(id) !== undefined);
  const found = known.length === 0 ? [] : [...(await remote.byIds(known, signal)).values()];
  await receive(found, signal);
  const { ids, needs } = newerOf(found.map(documentToRemoteState));
  await position.save({ schema: SCHEMA, newer: ids, newerNeeds: needs });
}

/** Records first, cursor second: a crash in between only means reading the same changes again. */
async function moveOn(
  { position, store }: PullEffects,
  { last, documents }: Awaited<ReturnType<Remote['changes']>>,
): Promise<void> {
  const { since, databaseId, witnesses } = position.cursor();
  if (last === since && databaseId === store.databaseId()) return;
  await position.save({
    since: last,
    databaseId: store.databaseId(),
    witnesses: witnessesOfFeed(witnesses, documents),
  });
}

/**
 * Waits for changes in one long poll for everything, until `signal` ends it.
 * @param onReceived after each answer that brought something
 * @returns when the feed ran backwards: the database was exchanged meanwhile
 */
export async function listen(effects: PullEffects, onReceived: () => void, signal: AbortSignal): Promise<void> {
  const { position, remote, receive } = effects;
  while (!signal.aborted) {
    const { since, madeAt } = position.cursor();
    const changes = await remote.changes(since, { limit: PAGE, wait: true }, signal);
    if (isOtherCopy({ since, madeAt }, { updateSequence: changes.last, madeAt })) return;
    await receive(changes.documents, signal);
    await moveOn(effects, changes);
    if (changes.documents.length > 0) onReceived();
  }
}
