import type { Letter, Message } from '../../schema';
import { attendanceId, type Draft } from '../../schema/records';

/** What else has to be noted once a message has left: the person's attendance says which state of the invitation they hold. */
export interface DeliveryNote {
  readonly id: string;
  readonly patch: Draft<'attendance'>;
}

/** @param sentAt ISO 8601 instant */
export function deliveryNote(
  { kind, targetId, sequence }: Pick<Letter, 'kind' | 'targetId' | 'sequence'>,
  { memberId }: Pick<Message, 'memberId'>,
  sentAt: string,
): DeliveryNote | undefined {
  if (sequence < 0) return undefined;
  return {
    id: attendanceId(targetId, memberId),
    patch: { sentSequence: kind === 'uninvite' ? -1 : sequence, sentAt },
  };
}
