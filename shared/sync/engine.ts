import { settled } from '../settled';
import type { AnyRecord } from '../schema/envelope';
import type { Access } from './access';
import { compareAll, compareDelay, type CompareEffects } from './compare';
import { connect } from './connect';
import type { Remote } from './couch';
import { FEED_START, toCursor, type Reconciliation } from './cursor';
import { isAskedYet, isRetryable, isSyncFailure, mayHealItself, retryDelay, type SyncError } from './errors';
import { isAborted } from './isAborted';
import { fetchLost } from './lost';
import type { SyncPhase } from './phase';
import { createPosition, type Position } from './position';
import { catchUp, listen, type PullEffects } from './pull';
import { pushAll, type PushEffects } from './push';
import { recallAll, type RecallEffects } from './recall';
import { createReceive, type Permissions } from './receive';
import { isReviewDue } from './review';
import type { SyncStore } from './store';
import { withoutUnhandledRejection } from './withoutUnhandledRejection';

export interface EngineEffects {
  readonly store: SyncStore;
  readonly remote: Remote;
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
  readonly random: () => number;
  /** Calls back once after `ms`; the answer cancels. */
  readonly after: (ms: number, callback: () => void) => () => void;
  readonly onPhase: (phase: SyncPhase) => void;
  readonly onAccess: (access: Access) => void;
  /** Ends in a task of its own, after what waits to be painted or answered; where nobody looks there is none. */
  readonly breathe?: () => Promise<void>;
  /** A defect: anything thrown that is not a failure of the connection. */
  readonly onDefect: (defect: unknown) => void;
  /** Days without agreement after which a person looks at the plan before anything is sent. */
  readonly reviewAfterDays: () => number;
  /** Records that the laptop makes on its own and that nobody could say anything about: they are in no plan. */
  readonly isAutomatic: (record: AnyRecord) => boolean;
}

export interface SyncEngine {
  readonly start: () => void;
  /** Ends after the request under way was cancelled; what was received so far is kept. */
  readonly stop: () => Promise<void>;
  /** Looks again at once: the network came back, the laptop woke, a person asked. */
  readonly wake: () => void;
  /** The plan is good: send. */
  readonly approve: () => void;
  /** Many records would go: take it (or send it), or keep what is here. */
  readonly allowRemovals: (choice: 'apply' | 'keep') => Promise<void>;
  /** The database is another one, or set back: who is right. */
  readonly reconcile: (choice: Reconciliation) => Promise<void>;
}

/** What goes to the server. */
interface Sending {
  readonly push: PushEffects;
  readonly recall: RecallEffects;
  readonly position: Position;
}

/** What is to leave the server does so before anything is added to it. */
function sendAll({ push, recall }: Sending, signal: AbortSignal): Promise<void> {
  const isAnyToRecall = recall.store.toRecall().length > 0;
  return isAnyToRecall ? recallAll(recall, signal).then(() => pushAll(push, signal)) : pushAll(push, signal);
}

export function createSyncEngine(effects: EngineEffects): SyncEngine {
  const { store, remote, breathe = () => Promise.resolve() } = effects;
  let abort: { readonly signal: AbortSignal; abort(): void } | undefined;
  let running: Promise<void> | undefined;
  let endWait: (() => void) | undefined;
  let failures = 0;
  let failingSince: number | undefined;
  let phase: SyncPhase = { kind: 'stopped' };
  let access: Access = 'unknown';
  let isApproved = false;
  const permissions: Permissions = { incoming: 'ask', outgoing: 'ask' };
  const losers = new Map<string, readonly string[]>();
  const underway = new Map<string, AnyRecord>();

  function enter(next: SyncPhase): void {
    phase = next;
    effects.onPhase(next);
  }

  function setAccess(next: Access): void {
    access = next;
    effects.onAccess(next);
  }

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

  /** From hello to the end of the connection. */
  async function syncOnce(signal: AbortSignal): Promise<void> {
    // A retry does not wipe the trouble off the status line: that stays until the server has answered. Looking again while all is well is not reported.
    if (failingSince === undefined && phase.kind !== 'live') enter({ kind: 'connecting' });
    const connected = await connect(store, remote, signal);
    setAccess(connected.access);
    const position = createPosition(store, toCursor(connected.cursor));
    const common = { store, remote, position, permissions, losers, underway, now: effects.now, breathe };
    const pulling: PullEffects = { ...common, enter, receive: createReceive(common), pause };
    const writing = { access: () => access, onReader: () => setAccess('read') };
    const sending: Sending = {
      push: { ...common, ...writing },
      recall: { store, remote, take: pulling.receive.take, ...writing },
      position,
    };
    const isReview = await keepReviewPoint(position);
    await catchUp(pulling, signal);
    await fetchLost(pulling, signal);
    // A removal that only the comparison meets is allowed by the same answer.
    if (permissions.incoming !== 'ask') await compareAll(pulling, signal);
    if (permissions.incoming === 'keep') await pulling.receive.bringBackSeries();
    // What a person took is done with; a series that they keep goes on counting, should more of it come.
    if (permissions.incoming === 'apply') await position.save({ removals: null });
    permissions.incoming = 'ask';
    if (isReview) await untilApproved(signal);
    if (isAborted(signal)) return;
    await sendAll(sending, signal);
    if (isAborted(signal)) return;
    failures = 0;
    failingSince = undefined;
    isApproved = false;
    await position.save({ agreedAt: effects.now(), arrived: {}, reviewPoint: '' });
    await store.noteAgreement();
    enter({ kind: 'live' });
    await stayLive(pulling, sending, signal);
  }

  /** Whether a person looks first. Then everything is kept as it was before anything comes in. */
  async function keepReviewPoint(position: Position): Promise<boolean> {
    const { agreedAt, reviewPoint } = position.cursor();
    const unsent = (await store.unsent()).filter((record) => !effects.isAutomatic(record)).length;
    if (
      isApproved ||
      access === 'read' ||
      !isReviewDue({
        agreedAt,
        now: effects.now(),
        unsent,
        afterDays: effects.reviewAfterDays(),
        isRestored: store.restoredFrom() !== '',
      })
    )
      return false;
    if (reviewPoint === '') await position.save({ reviewPoint: await store.keepRestorePoint('review') });
    return true;
  }

  async function untilApproved(signal: AbortSignal): Promise<void> {
    enter({ kind: 'review' });
    while (!isApproved && !signal.aborted) await wait(undefined, signal);
  }

  /** One long poll for everything that comes in; edits are sent as they are made. Ends by a failure, by `wake`, by `stop`, or where the database was exchanged. */
  async function stayLive(pulling: PullEffects, toSend: Sending, signal: AbortSignal): Promise<void> {
    // Stopped in the very moment in which all was well: nobody would tell a second time.
    if (signal.aborted) return;
    const end = new AbortController();
    const stop = (): void => end.abort();
    signal.addEventListener('abort', stop, { once: true });
    const sending = sendAsItComes(toSend, end.signal);
    const comparing = withoutUnhandledRejection(compareAsDue(pulling, end.signal));
    endWait = stop;
    try {
      await Promise.race([
        withoutUnhandledRejection(listen(pulling, sending.look, end.signal)),
        withoutUnhandledRejection(sending.failed),
        withoutUnhandledRejection(comparing.then(() => NEVER)),
      ]);
    } catch (thrown) {
      // Woken: the poll under way was given up, to look again.
      if (!end.signal.aborted) throw thrown;
    } finally {
      endWait = undefined;
      signal.removeEventListener('abort', stop);
      sending.cancel();
      end.abort();
      await sending.idle();
      await settled(comparing);
    }
  }

  /** Once a day, and soon after everything was read again. A comparison that does not succeed stands in the way of nothing. */
  async function compareAsDue(comparing: CompareEffects, signal: AbortSignal): Promise<void> {
    let retryMs = 0;
    while (!signal.aborted) {
      await pause(Math.max(retryMs, compareDelay(comparing.position.cursor().comparedAt, effects.now())), signal);
      if (isAborted(signal)) return;
      try {
        await compareAll(comparing, signal);
        retryMs = 0;
      } catch (thrown) {
        if (isAborted(signal)) return;
        if (!isSyncFailure(thrown) || !isRetryable(thrown.syncError)) throw thrown;
        retryMs = COMPARE_AGAIN_MS;
      }
    }
  }

  function sendAsItComes(
    toSend: Sending,
    signal: AbortSignal,
  ): {
    readonly look: () => void;
    readonly failed: Promise<never>;
    readonly idle: () => Promise<void>;
    readonly cancel: () => void;
  } {
    let more = false;
    let busy: Promise<void> | undefined;
    let fail: (thrown: unknown) => void = () => undefined;
    const failed = new Promise<never>((_, reject) => {
      fail = reject;
    });
    async function send(): Promise<void> {
      while (more && !signal.aborted) {
        more = false;
        await sendAll(toSend, signal);
        await rememberAgreement(toSend.position);
      }
    }
    function look(): void {
      more = true;
      busy ??= send()
        .catch(fail)
        .finally(() => {
          busy = undefined;
          // Told in the very moment between the last look and this one.
          if (more && !signal.aborted) look();
        });
    }
    const unsubscribe = store.onUnsent(look);
    look();
    return { look, failed, idle: async () => busy, cancel: unsubscribe };
  }

  /** Written once an hour: it decides about days. */
  async function rememberAgreement(position: Position): Promise<void> {
    const { agreedAt } = position.cursor();
    if (agreedAt === null || effects.now() - agreedAt > AGREEMENT_MS)
      await position.save({ agreedAt: effects.now(), arrived: {} });
  }

  async function recover(thrown: unknown, signal: AbortSignal): Promise<void> {
    if (!isSyncFailure(thrown)) effects.onDefect(thrown);
    const error: SyncError = isSyncFailure(thrown) ? thrown.syncError : { type: 'serverFault', status: 0 };
    failingSince ??= effects.now();
    const since = failingSince;
    failures += 1;
    const delay = retryDelay(error, failures, effects.random());
    if (isAskedYet(error, failures)) {
      enter({ kind: 'blocked', error, since });
      await wait(mayHealItself(error) ? delay : undefined, signal);
    } else {
      enter({ kind: 'waiting', error, since, retryAt: effects.now() + delay });
      await wait(delay, signal);
    }
  }

  function pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const cancel = effects.after(ms, finish);
      signal.addEventListener('abort', finish, { once: true });
      if (signal.aborted) finish();
      function finish(): void {
        cancel();
        signal.removeEventListener('abort', finish);
        resolve();
      }
    });
  }

  /** As `pause`, ended by `wake` as well; without `ms` only by that. */
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

  /** Whether the server is, after all, the one that this laptop knows; not where it cannot be asked. */
  async function isRight(): Promise<boolean> {
    try {
      await connect(store, remote, abort?.signal ?? new AbortController().signal);
      return true;
    } catch (thrown) {
      if (!isSyncFailure(thrown)) effects.onDefect(thrown);
      return false;
    }
  }

  function wake(): void {
    failures = 0;
    endWait?.();
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
    wake,
    approve() {
      isApproved = true;
      wake();
    },
    async allowRemovals(choice) {
      if (phase.kind !== 'blocked' || phase.error.type !== 'massRemoval') return;
      if (phase.error.direction === 'out') permissions.outgoing = 'send';
      else permissions.incoming = choice;
      await store.keepRestorePoint('massRemoval');
      wake();
    },
    async reconcile(choice) {
      if (!('error' in phase) || phase.error.type !== 'wrongDatabase') return;
      // What looked set back while a cluster failed over may be right by the time of the answer: then there is nothing to decide.
      if (await isRight()) {
        wake();
        return;
      }
      const cursor = await store.readCursor();
      await store.keepRestorePoint('reconcile');
      await store.writeCursor({ ...toCursor(cursor ?? { since: FEED_START }), reconcile: choice });
      losers.clear();
      wake();
    },
  };
}

const AGREEMENT_MS = 60 * 60 * 1000;
const COMPARE_AGAIN_MS = 10 * 60 * 1000;
const NEVER = new Promise<never>(() => undefined);
