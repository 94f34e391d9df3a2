import {
  deliveryNote,
  fateOf,
  groupByMessage,
  planMessages,
  sendingIdOf,
  type MessageDraft,
} from '../../shared/domain/outbox';
import type { Letter, Message } from '../../shared/schema';
import type { Draft } from '../../shared/schema/records';
import type { Session, UndoHandle } from '../data';

type Outboxed = Pick<Session, 'write' | 'repositories' | 'deviceId'>;

export interface LetterToSend {
  readonly id: string;
  readonly draft: Draft<'letters'> & Pick<Letter, 'kind' | 'targetId' | 'sequence'>;
  readonly messages: readonly MessageDraft[];
  /** What the meeting has to know as soon as the letter is on its way. */
  readonly meeting?: Draft<'meetings'>;
}

/** Puts a letter into the outbox of this laptop. @returns its way back, how many messages there are, and how many people get the same already */
export async function putIntoOutbox(
  { write, repositories, deviceId }: Outboxed,
  { id, draft, messages, meeting }: LetterToSend,
): Promise<{ readonly undo: UndoHandle; readonly count: number; readonly underway: number }> {
  const { sendings } = repositories;
  const { value, undo } = await write(
    (unit) => {
      const groups = groupByMessage([...sendings.snapshot().records, ...sendings.snapshot().deleted]);
      const plan = planMessages(
        { ...draft, id },
        messages,
        (each) => unit.get('messages', each),
        (each) => groups.get(each) ?? [],
      );
      if (plan.messages.length > 0) {
        unit.create('letters', { ...draft, sendsFrom: deviceId }, { id });
        for (const each of plan.messages) {
          if (unit.get('messages', each.id)) {
            unit.restore('messages', [each.id]);
            unit.update('messages', each.id, each.draft);
          } else unit.create('messages', each.draft, { id: each.id });
        }
        if (meeting) unit.update('meetings', draft.targetId, meeting);
      }
      return { count: plan.messages.length, underway: plan.underway.length };
    },
    // Taken back in the first seconds or not at all: what has left cannot be called back.
    { undoable: false, step: { kind: 'create', collection: 'letters', count: 1 } },
  );
  return { undo, ...value };
}

/** Nothing more of it leaves, until it is let go. @param at ISO 8601 instant; `''` lets it go */
export async function holdLetter({ write }: Pick<Outboxed, 'write'>, id: string, at: string): Promise<UndoHandle> {
  const { undo } = await write((unit) => unit.update('letters', id, { heldAt: at }));
  return undo;
}

/** What nobody has claimed yet leaves from this laptop. */
export async function sendFromHere(
  { write, deviceId }: Pick<Outboxed, 'write' | 'deviceId'>,
  id: string,
): Promise<UndoHandle> {
  const { undo } = await write((unit) => unit.update('letters', id, { sendsFrom: deviceId }));
  return undo;
}

/** What has not left yet is not to leave. @param at ISO 8601 instant */
export async function withdrawMessages(
  { write }: Pick<Outboxed, 'write'>,
  messages: readonly Pick<Message, 'id'>[],
  at: string,
): Promise<UndoHandle> {
  const { undo } = await write(
    (unit) => {
      for (const { id } of messages) unit.update('messages', id, { cancelledAt: at });
    },
    { step: { kind: 'update', collection: 'messages', count: messages.length } },
  );
  return undo;
}

/** A person says that what nobody knew of was sent. @param at ISO 8601 instant */
export async function settleAsSent(
  { write }: Pick<Outboxed, 'write'>,
  messages: readonly { readonly letter: Letter; readonly message: Message; readonly sendingId: string }[],
  at: string,
): Promise<UndoHandle> {
  const { undo } = await write(
    (unit) => {
      for (const { letter, message, sendingId } of messages) {
        unit.update('sendings', sendingId, { sentAt: at });
        const delivery = deliveryNote(letter, message, at);
        if (delivery) unit.update('attendance', delivery.id, delivery.patch);
      }
    },
    { step: { kind: 'update', collection: 'sendings', count: messages.length } },
  );
  return undo;
}

/**
 * A person wants messages sent again that were refused, came back, or of which nobody knows: a further claim of this laptop to each.
 */
export async function sendAgain(
  { write, repositories }: Outboxed,
  messages: readonly Pick<Message, 'id' | 'cancelledAt'>[],
): Promise<void> {
  const { sendings } = repositories;
  // No step back: what was claimed may have left a moment later.
  await write(
    (unit) => {
      const groups = groupByMessage([...sendings.snapshot().records, ...sendings.snapshot().deleted]);
      for (const message of messages) {
        const known = groups.get(message.id) ?? [];
        if (!AGAIN.has(fateOf(message, known).type)) continue;
        unit.create('sendings', { messageId: message.id }, { id: sendingIdOf(message.id, known.length + 1) });
      }
    },
    { undoable: false },
  );
}

const AGAIN: ReadonlySet<string> = new Set(['refused', 'bounced', 'doubted', 'claimed']);
