import type { Letter, Message, Sending } from '../../schema';
import type { Draft } from '../../schema/records';
import { fateOf } from './fate';
import { messageIdOf } from './ids';

/** What one person is to get. */
export type MessageDraft = Draft<'messages'> & Pick<Message, 'memberId'>;

export interface PlannedMessages {
  readonly messages: readonly { readonly id: string; readonly draft: MessageDraft }[];
  /** People to whom the same is on its way already, by another letter or from another laptop. */
  readonly underway: readonly string[];
}

/**
 * The messages of a letter. What was sent and then taken back is said anew; what is still on its way is not said twice.
 * @param known a message of the network by its id, those in the trash included
 * @param sendingsOf those of a message
 */
export function planMessages(
  letter: Pick<Letter, 'id' | 'kind' | 'targetId' | 'sequence'>,
  drafts: readonly MessageDraft[],
  known: (id: string) => Pick<Message, 'id' | 'cancelledAt' | 'deletedAt'> | undefined,
  sendingsOf: (messageId: string) => readonly Sending[],
): PlannedMessages {
  const messages: { readonly id: string; readonly draft: MessageDraft }[] = [];
  const underway: string[] = [];
  for (const draft of drafts) {
    const isOver = (id: string): boolean => {
      const message = known(id);
      return message !== undefined && OVER.has(fateOf(message, sendingsOf(id)).type);
    };
    const id = messageIdOf(letter, draft.memberId, isOver);
    // What was taken back before it left is said by the letter that says it now.
    if (known(id)?.deletedAt === '') underway.push(draft.memberId);
    else messages.push({ id, draft: { ...draft, letterId: letter.id } });
  }
  return { messages, underway };
}

/** Nothing more becomes of these by themselves. */
const OVER: ReadonlySet<string> = new Set(['sent', 'bounced', 'refused', 'cancelled']);
