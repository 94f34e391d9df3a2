import { useMemo } from 'react';
import { planDeliveries, type Delivery, type DeliveryKind } from '../../../../shared/domain/invitation';
import { isMailAddress } from '../../../../shared/documents';
import type { MeetingView } from '../../meetings';
import { useOutboxRows } from '../../outboxStatus';

/** Why people are written to; `remind` changes nobody's calendar. */
export type Occasion = DeliveryKind | 'remind';
export type Posting = Omit<Delivery, 'kind'> & { readonly kind: Occasion };

/** Whom there is something to tell, and everybody on the list for a letter in between. */
export function useDeliveries({ meeting, event, attendance, members }: MeetingView): readonly Posting[] {
  const underway = useUnderway(meeting.id);
  return useMemo(() => {
    const deliveries: readonly Posting[] = planDeliveries(meeting, event, attendance, members).flatMap((delivery) => {
      const recipients = delivery.recipients.filter(
        ({ member }) => !underway.has(toKey(delivery.kind, delivery.sequence, member.id)),
      );
      return recipients.length + delivery.unreachable.length === 0 ? [] : [{ ...delivery, recipients }];
    });
    const everybody = attendance.flatMap((entry) => {
      const member = entry.invited ? members.get(entry.memberId) : undefined;
      return member ? [{ entry, member }] : [];
    });
    if (everybody.length === 0) return deliveries;
    const isReachable = ({ member }: { readonly member: { readonly email: string } }): boolean =>
      isMailAddress(member.email);
    const reminder = {
      kind: 'remind',
      sequence: meeting.calendarSequence,
      recipients: everybody.filter(isReachable),
      unreachable: everybody.filter((person) => !isReachable(person)),
    } as const;
    return [...deliveries, reminder];
  }, [meeting, event, attendance, members, underway]);
}

/** What is in the outbox and on its way to somebody: whoever has it there is not to be told again. */
function useUnderway(meetingId: string): ReadonlySet<string> {
  const rows = useOutboxRows();
  return new Set(
    rows.flatMap(({ letter, open, doubted }) =>
      letter.targetId === meetingId
        ? [...open, ...doubted].map(({ message }) => toKey(letter.kind, letter.sequence, message.memberId))
        : [],
    ),
  );
}

function toKey(kind: string, sequence: number, memberId: string): string {
  return `${kind} ${sequence} ${memberId}`;
}
