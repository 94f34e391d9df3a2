import { assertNever } from '../../assertNever';
import type { IcsAttendee, IcsMeeting, IcsPerson } from '../../documents';
import type { Attendance, Event, Meeting } from '../../schema';
import { changesSinceSent, type Delivery, type Recipient } from '../invitation';
import { memberToDisplayName } from '../membership';
import { meetingToCalendar } from './meetingToCalendar';

const PARTSTAT = {
  none: 'NEEDS-ACTION',
  yes: 'ACCEPTED',
  no: 'DECLINED',
  maybe: 'TENTATIVE',
} as const satisfies Record<Attendance['rsvp'], IcsAttendee['partstat']>;

/**
 * The calendar object of one delivery to the people in it (RFC 5546 §3.2.2, §3.2.5). After a change everybody is asked again.
 * @param recipients who is in it, for all of them to see: one person, where each gets a file of their own
 */
export function invitationToCalendar(
  meeting: Meeting,
  event: Event | undefined,
  organizer: IcsPerson,
  { kind, sequence }: Pick<Delivery, 'kind' | 'sequence'>,
  recipients: readonly Recipient[],
  description: string,
  stamp: string,
): IcsMeeting {
  const isAskedAnew = changesSinceSent(meeting, event).length > 0;
  const attendees = recipients.map(({ entry, member }) => ({
    name: memberToDisplayName(member),
    email: member.email,
    partstat: isAskedAnew ? ('NEEDS-ACTION' as const) : PARTSTAT[entry.rsvp],
  }));
  const { status: _, ...entry } = {
    ...meetingToCalendar(meeting, event, description, stamp),
    sequence,
    organizer,
    attendees,
  };
  switch (kind) {
    case 'invite':
    case 'update':
      return { ...entry, method: 'REQUEST', status: 'CONFIRMED' };
    case 'uninvite':
      return { ...entry, method: 'CANCEL' };
    case 'cancel':
      return { ...entry, method: 'CANCEL', status: 'CANCELLED' };
    default:
      return assertNever(kind);
  }
}
