import { useMemo } from 'react';
import { planDeliveries, type Delivery, type DeliveryKind } from '../../../../shared/domain/invitation';
import { isMailAddress } from '../../../../shared/documents';
import type { MeetingView } from '../../meetings';

/** Why people are written to; `remind` changes nobody's calendar. */
export type Occasion = DeliveryKind | 'remind';
export type Posting = Omit<Delivery, 'kind'> & { readonly kind: Occasion };

/** Whom there is something to tell, and everybody on the list for a letter in between. */
export function useDeliveries({ meeting, event, attendance, members }: MeetingView): readonly Posting[] {
  return useMemo(() => {
    const deliveries: readonly Posting[] = planDeliveries(meeting, event, attendance, members);
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
  }, [meeting, event, attendance, members]);
}
