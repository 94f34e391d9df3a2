import { collectionOfId } from '../schema';
import { NETWORK_ID } from '../schema/network';
import type { AnyRecord } from '../schema/envelope';
import type { DatabaseInfo, PushResult, Remote } from './couch';
import { decideAccepted, decideConflict, decideRefused, decideRemote } from './decide';
import { isRetryable, isSyncFailure, retryDelay, syncFailure, type SyncError } from './errors';
import type { Cursor, SyncStore } from './store';
import { documentToRemoteState, recordToDocument, type CouchDocument } from './wire';

export type SyncPhase =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'firstPull'; readonly received: number; readonly total: number }
  | { readonly kind: 'catchingUp' }
  /** Everything received; sending what is unsent as it comes. */
  | { readonly kind: 'live' }
  | { readonly kind: 'waiting'; readonly error: SyncError; readonly since: number; readonly retryAt: number }
  /** A person must act before anything goes on. */
  | { readonly kind: 'blocked'; readonly error: SyncError; readonly since: number };

export interface EngineEffects {
  readonly store: SyncStore;
  readonly remote: Remote;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
  readonly random: () => number;
  /** Calls back once after `ms`; the answer cancels. */
  readonly after: (ms: number, callback: () => void) => () => void;
  readonly onPhase: (phase: SyncPhase) => void;
  /** A defect: anything thrown that is not a failure of the connection. */
  readonly onDefect: (defect: unknown) => void;
}

export interface SyncEngine {
  readonly start: () => void;
  /** Ends after the request under way was cancelled; what was received so far is kept. */
  readonly stop: () => Promise<void>;
  /** Tries again at once: the network came back, the laptop woke, a person asked. */
  readonly wake: () => void;
}

const PAGE = 1000;
const BATCH = 1000;
/** Sending, merging a conflict and sending again takes two or three; steady typing adds some. */
const PASSES = 100;

export function createSyncEngine(effects: EngineEffects): SyncEngine {
  const { store, remote } = effects;
  let abort: { readonly signal: AbortSignal; abort(): void } | undefined;
  let running: Promise<void> | undefined;
  let endWait: (() => void) | undefined;
  let failures = 0;
  let failingSince: number | undefined;

  const enter = effects.onPhase;

  async function run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await syncOnce(signal);
      } catch (thrown) {
        if (isAborted(signal)) return;
        await recover(thrown, signal);
      }
    }
  }

  async function syncOnce(signal: AbortSignal): Promise<void> {
    // A retry does not wipe the trouble off the status line: that stays until the server has answered.
    if (failingSince === undefined) enter({ kind: 'connecting' });
    const cursor = await pullFirst(await openCursor(signal), signal);
    enter({ kind: 'catchingUp' });
    const caughtUp = await catchUp(cursor, signal);
    await pushAll(signal);
    failures = 0;
    failingSince = undefined;
    enter({ kind: 'live' });
    await stayLive(caughtUp, signal);
  }

  /** Refuses to go on where the server holds another network's data than this laptop, or lost what it had. */
  async function openCursor(signal: AbortSignal): Promise<Cursor> {
    const [info, found] = await Promise.all([remote.info(signal), remote.byIds([NETWORK_ID], signal)]);
    const cursor = await store.readCursor();
    const identity = databaseIdOf(found.get(NETWORK_ID));
    const known = cursor !== null && cursor.databaseId !== '' ? cursor.databaseId : store.databaseId();
    if (identity !== '' && known !== '' && identity !== known) throw syncFailure({ type: 'wrongDatabase', cause: 'replaced' });
    if (identity === '' && cursor !== null && cursor.databaseId !== '') throw syncFailure({ type: 'wrongDatabase', cause: 'emptied' });
    return cursor ?? firstCursor(info, identity);
  }

  /** The update sequence is taken before the walk, so what changes meanwhile is read again by the catch-up. */
  async function pullFirst(cursor: Cursor, signal: AbortSignal): Promise<Cursor> {
    if (cursor.firstPull === null) return cursor;
    let { after, received } = cursor.firstPull;
    const { total } = cursor.firstPull;
    enter({ kind: 'firstPull', received, total });
    let next = remote.page(after, PAGE, signal);
    for (;;) {
      const documents = await next;
      const last = documents.at(-1);
      const complete = documents.length < PAGE || last === undefined;
      // The next page travels while this one is written.
      if (!complete) next = withoutUnhandledRejection(remote.page(last._id, PAGE, signal));
      await receive(documents);
      received += documents.length;
      after = last?._id ?? after;
      enter({ kind: 'firstPull', received, total });
      if (complete) break;
      await store.writeCursor({ ...cursor, firstPull: { after, received, total } });
    }
    const pulled: Cursor = { ...cursor, firstPull: null, databaseId: store.databaseId() };
    await store.writeCursor(pulled);
    return pulled;
  }

  async function catchUp(cursor: Cursor, signal: AbortSignal): Promise<Cursor> {
    let current = cursor;
    for (;;) {
      const changes = await remote.changes(current.since, { limit: PAGE, wait: false }, signal);
      current = await receiveChanges(current, changes.documents, changes.last);
      if (changes.rows < PAGE) return current;
    }
  }

  /** One long poll for everything that comes in; edits are sent as they are made. Ends only by a failure or by `stop`. */
  async function stayLive(cursor: Cursor, signal: AbortSignal): Promise<void> {
    let current = cursor;
    const sending = sendAsItComes(signal);
    const receiving = (async () => {
      while (!signal.aborted) {
        const changes = await remote.changes(current.since, { limit: PAGE, wait: true }, signal);
        current = await receiveChanges(current, changes.documents, changes.last);
      }
    })();
    await Promise.race([withoutUnhandledRejection(receiving), withoutUnhandledRejection(sending.ended)]).finally(sending.cancel);
  }

  function sendAsItComes(signal: AbortSignal): { readonly ended: Promise<void>; readonly cancel: () => void } {
    let more = false;
    let busy = false;
    let fail: (thrown: unknown) => void = () => undefined;
    const ended = new Promise<void>((_, reject) => {
      fail = reject;
    });
    async function send(): Promise<void> {
      more = true;
      if (busy) return;
      busy = true;
      try {
        while (more && !signal.aborted) {
          more = false;
          await pushAll(signal);
        }
      } catch (thrown) {
        fail(thrown);
      } finally {
        busy = false;
      }
    }
    const unsubscribe = store.onUnsent(() => void send());
    void send();
    return { ended, cancel: unsubscribe };
  }

  /** Until nothing is unsent. The next batch travels while the answer to the last one is written. */
  async function pushAll(signal: AbortSignal): Promise<void> {
    for (let pass = 1; ; pass += 1) {
      const records = await store.unsent();
      if (records.length === 0) return;
      // A server that answers and never settles anything is broken; waiting is kinder to it than asking on.
      if (pass > PASSES) throw syncFailure({ type: 'serverFault', status: 0 });
      let settled: Promise<void> = Promise.resolve();
      for (let at = 0; at < records.length && !signal.aborted; at += BATCH) {
        const batch = records.slice(at, at + BATCH);
        const results = await remote.push(batch.flatMap(toDocument), signal);
        await settled;
        settled = withoutUnhandledRejection(settle(batch, results, signal));
      }
      await settled;
      if (signal.aborted) return;
    }
  }

  /** Writes what the server said to each record of a batch. */
  async function settle(batch: readonly AnyRecord[], results: readonly PushResult[], signal: AbortSignal): Promise<void> {
    const sentById = new Map(batch.map((record) => [record.id, record]));
    const resultById = new Map(results.map((result) => [result.id, result]));
    await store.decide([...resultById.keys()], (id, current) => {
      const result = resultById.get(id);
      const sent = sentById.get(id);
      if (!result || !sent || result.kind === 'conflict') return { kind: 'keep' };
      return result.kind === 'accepted'
        ? decideAccepted(current, sent, result.rev)
        : decideRefused(current, sent, { status: result.status, reason: result.reason, at: new Date(effects.now()).toISOString() });
    });
    const conflicts = results.filter(({ kind }) => kind === 'conflict').map(({ id }) => id);
    if (conflicts.length === 0) return;
    const found = await remote.byIds(conflicts, signal);
    await store.decide(conflicts, (id, current) => {
      const document = found.get(id);
      return decideConflict(current, document && documentToRemoteState(document));
    });
  }

  async function receive(documents: readonly CouchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const stateById = new Map(documents.map((document) => [document._id, documentToRemoteState(document)]));
    const known = [...stateById].flatMap(([id, state]) => (state.kind === 'skipped' ? [] : [id]));
    await store.decide(known, (id, current) => {
      const state = stateById.get(id);
      return state ? decideRemote(current, state) : { kind: 'keep' };
    });
  }

  /** Records first, cursor second: a crash in between only means reading the same changes again. */
  async function receiveChanges(cursor: Cursor, documents: readonly CouchDocument[], last: Cursor['since']): Promise<Cursor> {
    await receive(documents);
    if (last === cursor.since && cursor.databaseId === store.databaseId()) return cursor;
    const moved: Cursor = { ...cursor, since: last, databaseId: store.databaseId() };
    await store.writeCursor(moved);
    return moved;
  }

  async function recover(thrown: unknown, signal: AbortSignal): Promise<void> {
    if (!isSyncFailure(thrown)) effects.onDefect(thrown);
    const error: SyncError = isSyncFailure(thrown) ? thrown.syncError : { type: 'serverFault', status: 0 };
    failingSince ??= effects.now();
    const since = failingSince;
    failures += 1;
    if (isRetryable(error)) {
      const delay = retryDelay(error, failures, effects.random());
      enter({ kind: 'waiting', error, since, retryAt: effects.now() + delay });
      await wait(delay, signal);
    } else {
      enter({ kind: 'blocked', error, since });
      await wait(undefined, signal);
    }
  }

  function wait(ms: number | undefined, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const cancel = ms === undefined ? () => undefined : effects.after(ms, finish);
      signal.addEventListener('abort', finish, { once: true });
      endWait = finish;
      function finish(): void {
        cancel();
        signal.removeEventListener('abort', finish);
        endWait = undefined;
        resolve();
      }
    });
  }

  return {
    start() {
      if (running) return;
      abort = new AbortController();
      failures = 0;
      failingSince = undefined;
      running = run(abort.signal);
    },
    async stop() {
      abort?.abort();
      await running;
      running = undefined;
      enter({ kind: 'stopped' });
    },
    wake() {
      failures = 0;
      endWait?.();
    },
  };
}

/** Asked anew: the compiler takes the state before an await for the state after it. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

function toDocument(record: AnyRecord): readonly CouchDocument[] {
  const collection = collectionOfId(record.id);
  return collection ? [recordToDocument(record, collection)] : [];
}

function firstCursor(info: DatabaseInfo, databaseId: string): Cursor {
  return { since: info.updateSequence, firstPull: { after: undefined, received: 0, total: info.documentCount }, databaseId };
}

function databaseIdOf(document: CouchDocument | undefined): string {
  const value = document?.['databaseId'];
  return typeof value === 'string' ? value : '';
}

/** The failure is still seen by whoever awaits the promise; this only keeps it from being reported twice. */
function withoutUnhandledRejection<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
