import {
  deliveryNote,
  mailIdOf,
  outcomePatch,
  planOutbox,
  type MailOutcome,
  type OutboxPlan,
  type Outgoing,
} from '../../../shared/domain/outbox';
import type { MailFinding } from '../../../shared/ipc/mailAccount';
import type { Letter, Message } from '../../../shared/schema';
import type { Repositories } from '../repositories';
import type { Write } from '../writing/createWriter';

/** What the main process answers: an outcome, or that nothing was handed over, and why. */
export type MailAnswer = MailOutcome | { readonly type: 'notSent'; readonly finding: MailFinding };

export interface OutboxAccount {
  /** Messages a minute at most. */
  readonly perMinute: number;
  /** Of the sender, in ASCII: what Message-IDs end with. */
  readonly domain: string;
}

/** The way to the mail server; absent in a demonstration. */
export interface MailPort {
  /** The way out of this laptop; undefined while none is set up. */
  readonly account: () => Promise<OutboxAccount | undefined>;
  /** Hands one message to the mail server. Safe to ask again: what was sent under a claim is never sent again. */
  readonly send: (outgoing: Outgoing) => Promise<MailAnswer>;
}

export interface OutboxEffects {
  readonly deviceId: string;
  readonly repositories: Pick<Repositories, 'letters' | 'messages' | 'sendings'>;
  readonly write: Write;
  /** Nobody else can have this network: it was never on a server, and none is set up. */
  readonly isAlone: () => boolean;
  /** Of what counts as TLP:RED, and to somebody who was deleted, nothing leaves. */
  readonly isHeldBack: (message: Message) => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** In which a letter may still be taken back. */
  readonly graceMs: number;
  /** Calls back once after so many milliseconds; the result ends it. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
  /** Absent where nothing is ever sent. */
  readonly mail: MailPort | undefined;
  readonly onDefect: (defect: unknown) => void;
}

export type OutboxState =
  /** Nothing of this laptop is to leave now. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly messageId: string }
  /** Between two messages, so that the server is not flooded. */
  | { readonly kind: 'pausing' }
  /** The server of the network has not said yet whose the next ones are. */
  | { readonly kind: 'claiming' }
  /** From here nothing is ever sent: a demonstration, or a store of a newer version. */
  | { readonly kind: 'unavailable' }
  /** No way out is set up on this laptop. */
  | { readonly kind: 'noAccount' }
  /** Nothing leaves before somebody mends what is found, or, where it passes by itself, it is tried again. */
  | { readonly kind: 'stopped'; readonly finding: MailFinding; readonly isTriedAgain: boolean };

export interface Outbox {
  /** Whether anything is ever sent from here. */
  readonly isAvailable: boolean;
  readonly snapshot: () => OutboxState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks now whether something is to leave: after the account changed, the laptop woke, or somebody wants to try again. Resolves once nothing is under way. */
  readonly wake: () => Promise<void>;
  /** Resolves once nothing is under way. */
  readonly close: () => Promise<void>;
}

const MINUTE_MS = 60_000;
/** After a server that was not there; doubled each time. */
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 15 * MINUTE_MS;

/** Sends what this laptop has to send, one message at a time: see [Note: claimed before it is sent]. */
export function createOutbox(effects: OutboxEffects): Outbox {
  const { deviceId, repositories, write, now, mail } = effects;
  const { letters, messages, sendings } = repositories;
  const listeners = new Set<() => void>();
  let state: OutboxState = { kind: 'idle' };
  let isBusy = false;
  /** How often somebody wanted it to look: what changes while it looks is looked at again. */
  let asked = 0;
  let isClosed = false;
  let running: Promise<void> = Promise.resolve();
  let endTimer: (() => void) | undefined;
  let freeFrom = 0;
  let pause = FIRST_PAUSE_MS;

  function set(next: OutboxState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function plan(): OutboxPlan {
    return planOutbox({
      letters: byId(letters.snapshot().records),
      messages: messages.snapshot().records,
      // A claim in the trash is a claim: what was sent under it was sent.
      sendings: [...sendings.snapshot().records, ...sendings.snapshot().deleted],
      deviceId,
      now: now(),
      graceMs: effects.graceMs,
      isHeldBack: effects.isHeldBack,
    });
  }

  async function claim({ toClaim }: OutboxPlan): Promise<void> {
    if (toClaim.length === 0) return;
    await write(
      (unit) => {
        for (const { id, message } of toClaim) unit.create('sendings', { messageId: message.id }, { id });
      },
      { undoable: false },
    );
  }

  /** Asked after the claims are in the store: a sync that starts now sends them before the network itself, so nobody can be faster. */
  async function confirmAlone(): Promise<void> {
    const { unconfirmed } = plan();
    if (unconfirmed.length === 0 || !effects.isAlone()) return;
    await write(
      (unit) => {
        for (const { id } of unconfirmed) unit.update('sendings', id, { claimedAlone: true });
      },
      { undoable: false },
    );
  }

  /** It has its Message-ID in the store before anything leaves, whatever becomes of the account. */
  async function named(outgoing: Outgoing, domain: string): Promise<Outgoing> {
    const { sending } = outgoing;
    if (sending.mailId !== '') return outgoing;
    const mailId = mailIdOf(sending.id, domain);
    await write((unit) => unit.update('sendings', sending.id, { mailId }), { undoable: false });
    return { ...outgoing, sending: { ...sending, mailId } };
  }

  /** @returns whether it is written: a login may have lost the right to, and then asking again would go on for ever */
  async function note({ letter, message, sending }: Outgoing, outcome: MailOutcome): Promise<boolean> {
    const at = new Date(now()).toISOString();
    const { isWritten } = await write(
      (unit) => {
        unit.update('sendings', sending.id, (current) => outcomePatch(outcome, current, at));
        const delivery = outcome.type === 'sent' ? deliveryNote(letter, message, at) : undefined;
        if (delivery) unit.update('attendance', delivery.id, delivery.patch);
      },
      { undoable: false },
    );
    return isWritten;
  }

  /** @returns whether there may be more to do at once */
  async function step(): Promise<boolean> {
    const before = plan();
    const hasWork = before.toSend.length + before.toClaim.length + before.unconfirmed.length > 0;
    if (!hasWork && before.nextAt === undefined) {
      set({ kind: 'idle' });
      return false;
    }
    if (!mail) {
      set({ kind: 'unavailable' });
      return false;
    }
    const account = await mail.account();
    if (!account) {
      set({ kind: 'noAccount' });
      return false;
    }
    if (!hasWork) {
      set({ kind: 'idle' });
      if (before.nextAt !== undefined) wakeAt(before.nextAt);
      return false;
    }
    await claim(before);
    await confirmAlone();
    const [first] = plan().toSend;
    if (!first) {
      set({ kind: 'claiming' });
      return false;
    }
    if (now() < freeFrom) {
      set({ kind: 'pausing' });
      wakeAt(freeFrom);
      return false;
    }
    const next = await named(first, account.domain);
    set({ kind: 'sending', messageId: next.message.id });
    freeFrom = now() + MINUTE_MS / account.perMinute;
    const answer = await mail.send(next);
    if (answer.type === 'notSent') {
      stop(answer.finding);
      return false;
    }
    pause = FIRST_PAUSE_MS;
    return note(next, answer);
  }

  function stop(finding: MailFinding): void {
    const isTriedAgain = finding.type === 'unreachable';
    set({ kind: 'stopped', finding, isTriedAgain });
    freeFrom = isTriedAgain ? now() + pause : Number.POSITIVE_INFINITY;
    if (!isTriedAgain) return;
    wakeAt(freeFrom);
    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
  }

  function wakeAt(instant: number): void {
    endTimer?.();
    endTimer = effects.after(Math.max(0, instant - now()), look);
  }

  async function run(): Promise<void> {
    try {
      let answered: number;
      do {
        answered = asked;
        while (!isClosed && !isStopped() && (await step()));
      } while (isAskedSince(answered));
    } finally {
      isBusy = false;
    }
  }

  function isAskedSince(answered: number): boolean {
    return asked !== answered && !isClosed;
  }

  /** What was found stands until its time is over, or somebody wakes the outbox. */
  function isStopped(): boolean {
    return state.kind === 'stopped' && now() < freeFrom;
  }

  function look(): void {
    asked += 1;
    if (isBusy || isClosed) return;
    isBusy = true;
    running = run().catch(effects.onDefect);
  }

  const ends = [letters, messages, sendings].map(({ subscribe }) => subscribe(look));
  look();

  return {
    isAvailable: mail !== undefined,
    snapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wake() {
      if (state.kind === 'stopped') {
        freeFrom = 0;
        set({ kind: 'idle' });
      }
      look();
      return running;
    },
    async close() {
      isClosed = true;
      for (const end of ends) end();
      endTimer?.();
      await running;
    },
  };
}

function byId(letters: readonly Letter[]): ReadonlyMap<string, Letter> {
  return new Map(letters.map((letter) => [letter.id, letter]));
}
