import type { IcsMeeting } from '../../documents';
import type { Event, Meeting } from '../../schema';
import { idTail } from '../../schema/records';
import { addMinutes } from '../agenda';

const UNTIL_KNOWN_MINUTES = 120;

/**
 * The calendar entry of a meeting that has a start.
 * @param description what the entry says below its title: the agenda, say
 * @param stamp ISO 8601 instant of writing
 */
export function meetingToCalendar(meeting: Meeting, event: Event | undefined, description: string, stamp: string): IcsMeeting {
  const venue = meeting.place || event?.place || '';
  const city = event && !venue.includes(event.city) ? event.city : '';
  return {
    uid: `${idTail(meeting.id).toLowerCase()}@verbund`,
    sequence: meeting.calendarSequence,
    stamp,
    start: meeting.startsAt,
    end: meeting.endsAt > meeting.startsAt ? meeting.endsAt : addMinutes(meeting.startsAt, UNTIL_KNOWN_MINUTES),
    timeZone: 'Europe/Berlin',
    title: meeting.title,
    location: [venue, meeting.room, city].filter((part) => part !== '').join(', '),
    description,
    ...(meeting.onlineUrl !== '' && { url: meeting.onlineUrl }),
    status: meeting.status === 'draft' ? 'TENTATIVE' : 'CONFIRMED',
  };
}
