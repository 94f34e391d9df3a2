import { fateOf, groupByMessage, type Fate } from '../../../shared/domain/outbox';
import type { Letter, Message, Sending } from '../../../shared/schema';

/** A message, and what became of it. */
export interface MessageRow {
  readonly id: string;
  readonly message: Message;
  readonly fate: Fate;
  /** It will not leave, whoever wants it to. */
  readonly isHeldBack: boolean;
}

export type LetterState = 'trouble' | 'held' | 'elsewhere' | 'sending' | 'done' | 'withdrawn';

export interface LetterRow {
  readonly id: string;
  readonly letter: Letter;
  readonly messages: readonly MessageRow[];
  readonly sent: number;
  /** Not withdrawn. */
  readonly total: number;
  /** Not left yet, and going to. */
  readonly open: readonly MessageRow[];
  /** Refused, or came back. */
  readonly failed: readonly MessageRow[];
  readonly doubted: readonly MessageRow[];
  readonly state: LetterState;
}

export interface OutboxContent {
  readonly letters: readonly Letter[];
  readonly messages: readonly Message[];
  /** Those in the trash included: a claim there is a claim. */
  readonly sendings: readonly Sending[];
}

type Group = 'sent' | 'open' | 'failed' | 'doubted' | 'cancelled';
const GROUPS: Readonly<Record<Fate['type'], Group>> = {
  waiting: 'open',
  claimed: 'open',
  delayed: 'open',
  sent: 'sent',
  bounced: 'failed',
  refused: 'failed',
  doubted: 'doubted',
  cancelled: 'cancelled',
};

/** All letters with their messages, the latest first. */
export function toLetterRows(
  { letters, messages, sendings }: OutboxContent,
  deviceId: string,
  isHeldBack: (message: Message) => boolean,
): readonly LetterRow[] {
  const groups = groupByMessage(sendings);
  const byLetter = new Map<string, MessageRow[]>(letters.map(({ id }) => [id, []]));
  for (const message of messages)
    byLetter.get(message.letterId)?.push({
      id: message.id,
      message,
      fate: fateOf(message, groups.get(message.id) ?? []),
      isHeldBack: isHeldBack(message),
    });
  return letters
    .map((letter) => toLetterRow(letter, (byLetter.get(letter.id) ?? []).toSorted(byNeed), deviceId))
    .toSorted((one, other) => (one.letter.createdAt < other.letter.createdAt ? 1 : -1));
}

const ORDER: readonly Group[] = ['doubted', 'failed', 'open', 'sent', 'cancelled'];

/** What needs a person first. */
function byNeed(one: MessageRow, other: MessageRow): number {
  const [rank, otherRank] = [one, other].map(({ fate }) => ORDER.indexOf(GROUPS[fate.type]));
  return (rank ?? 0) - (otherRank ?? 0) || (one.message.name < other.message.name ? -1 : 1);
}

function toLetterRow(letter: Letter, messages: readonly MessageRow[], deviceId: string): LetterRow {
  const of = (group: Group): readonly MessageRow[] => messages.filter(({ fate }) => GROUPS[fate.type] === group);
  const open = of('open').filter((row) => !row.isHeldBack);
  const [failed, doubted, sent] = [of('failed'), of('doubted'), of('sent').length];
  return {
    id: letter.id,
    letter,
    messages,
    sent,
    total: messages.length - of('cancelled').length,
    open,
    failed,
    doubted,
    state: stateOf(letter, { open: open.length, trouble: failed.length + doubted.length, sent }, deviceId),
  };
}

function stateOf(
  { heldAt, sendsFrom }: Letter,
  { open, trouble, sent }: { readonly open: number; readonly trouble: number; readonly sent: number },
  deviceId: string,
): LetterState {
  if (trouble > 0) return 'trouble';
  if (open === 0) return sent > 0 ? 'done' : 'withdrawn';
  if (heldAt !== '') return 'held';
  return sendsFrom === deviceId ? 'sending' : 'elsewhere';
}

/** How many messages wait to leave, and how many need a person. */
export function countOutbox(rows: readonly LetterRow[]): { readonly open: number; readonly trouble: number } {
  return rows.reduce(
    ({ open, trouble }, row) => ({
      open: open + row.open.length,
      trouble: trouble + row.failed.length + row.doubted.length,
    }),
    { open: 0, trouble: 0 },
  );
}
