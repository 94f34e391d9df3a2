import type { IcsMeeting } from '../../documents';
import type { Event, Meeting } from '../../schema';
import { idTail } from '../../schema/records';
import { endOf, placeOf, sequenceToSend } from '../invitation';

/** UID of a meeting's calendar entry, the same for ever (RFC 5545 §3.8.4.7). */
export function meetingUid(meetingId: string): string {
  return `${idTail(meetingId).toLowerCase()}@verbund`;
}

/**
 * The calendar entry of a meeting that has a start, for everybody to keep; an invitation says more, see `invitationToCalendar`.
 * @param description what the entry says below its title: the agenda, say
 * @param stamp ISO 8601 instant of writing
 */
export function meetingToCalendar(
  meeting: Meeting,
  event: Event | undefined,
  description: string,
  stamp: string,
): IcsMeeting {
  const link = meeting.format === 'onsite' ? '' : meeting.onlineUrl;
  return {
    method: 'PUBLISH',
    uid: meetingUid(meeting.id),
    sequence: sequenceToSend(meeting, event),
    stamp,
    start: meeting.startsAt,
    end: endOf(meeting),
    timeZone: meeting.timeZone,
    title: meeting.title,
    location: placeOf(meeting, event) || link,
    description,
    ...(link !== '' && { url: link }),
    status: meeting.cancelledAt !== '' ? 'CANCELLED' : meeting.status === 'draft' ? 'TENTATIVE' : 'CONFIRMED',
    attendees: [],
  };
}
