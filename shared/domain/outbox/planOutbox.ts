import type { Letter, Message, Sending } from '../../schema';
import { parseStamp } from '../../sync/clock';
import { fateOf, isConfirmedFor } from './fate';
import { sendingIdOf } from './ids';

/** How long a message that was refused for now waits, by how often it was: a quarter of an hour is what greylisting asks for at most. */
const DELAYS_MS = [5, 15, 30, 60, 240, 240, 480, 480].map((minutes) => minutes * 60_000);
/** Whoever put a letter into the outbox may take that back so long. */
export const GRACE_MS = 10_000;
/** So many claims ahead of what is being sent: enough that sending never waits for the server, few enough to be left behind. */
const CLAIMS_AHEAD = 10;

/** What of the network the outbox looks at. */
export interface OutboxRecords {
  readonly letters: ReadonlyMap<string, Letter>;
  readonly messages: readonly Message[];
  readonly sendings: readonly Sending[];
}

export interface OutboxView extends OutboxRecords {
  readonly deviceId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** In which a letter may still be taken back. */
  readonly graceMs: number;
  /** Whether a message must not leave, whoever wanted it to. */
  readonly isHeldBack: (message: Message) => boolean;
}

export interface Outgoing {
  readonly message: Message;
  readonly letter: Letter;
  readonly sending: Sending;
}

export interface OutboxPlan {
  /** Ours, confirmed, and to be sent now, in their order. */
  readonly toSend: readonly Outgoing[];
  /** To be claimed next: id of the claim, and the message. */
  readonly toClaim: readonly { readonly id: string; readonly message: Message }[];
  /** Claims of this laptop that the server has not confirmed yet. */
  readonly unconfirmed: readonly Sending[];
  /** When the next one that was refused for now is tried again, milliseconds since 1970. */
  readonly nextAt: number | undefined;
}

/** What this laptop has to do for the outbox. */
export function planOutbox({
  letters,
  messages,
  sendings,
  deviceId,
  now,
  graceMs,
  isHeldBack,
}: OutboxView): OutboxPlan {
  const bySending = groupByMessage(sendings);
  const toSend: Outgoing[] = [];
  const waiting: Message[] = [];
  const unconfirmed: Sending[] = [];
  let nextAt: number | undefined;
  for (const message of messages) {
    const letter = letters.get(message.letterId);
    if (!letter || letter.heldAt !== '' || isHeldBack(message)) continue;
    const fate = fateOf(message, bySending.get(message.id) ?? []);
    if (fate.type === 'waiting' && letter.sendsFrom === deviceId) {
      const at = (parseStamp(letter.createdAt)?.ms ?? 0) + graceMs;
      if (at <= now) waiting.push(message);
      else nextAt = Math.min(nextAt ?? at, at);
    }
    if (fate.type !== 'claimed' && fate.type !== 'delayed') continue;
    const { sending } = fate;
    if (!isConfirmedFor(deviceId, sending)) {
      if (sending.createdBy === deviceId) unconfirmed.push(sending);
      continue;
    }
    const at = nextAttempt(sending);
    if (at <= now) toSend.push({ message, letter, sending });
    else nextAt = Math.min(nextAt ?? at, at);
  }
  const ahead = Math.max(0, CLAIMS_AHEAD - toSend.length - unconfirmed.length);
  return {
    toSend: toSend.sort(byAge),
    toClaim: waiting
      .sort((one, other) => compare(one.id, other.id))
      .slice(0, ahead)
      .map((message) => ({ id: sendingIdOf(message.id, 1), message })),
    unconfirmed,
    nextAt,
  };
}

/** Whether a server that refuses for now has been asked often enough: a day, as mail servers do themselves at least. */
export function isTriedEnough({ delays }: Pick<Sending, 'delays'>): boolean {
  return delays >= DELAYS_MS.length;
}

/** When what was refused for now is tried again, milliseconds since 1970. */
export function nextAttempt({ delayedAt, delays }: Sending): number {
  if (delayedAt === '') return 0;
  return Date.parse(delayedAt) + (DELAYS_MS[Math.min(delays, DELAYS_MS.length) - 1] ?? 0);
}

/** Those that were never tried first: one that a server puts off must not hold up the others. */
function byAge(one: Outgoing, other: Outgoing): number {
  return one.sending.delays - other.sending.delays || compare(one.sending.id, other.sending.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function groupByMessage(sendings: readonly Sending[]): ReadonlyMap<string, readonly Sending[]> {
  const groups = new Map<string, Sending[]>();
  for (const sending of sendings) {
    const group = groups.get(sending.messageId);
    if (group) group.push(sending);
    else groups.set(sending.messageId, [sending]);
  }
  return groups;
}
