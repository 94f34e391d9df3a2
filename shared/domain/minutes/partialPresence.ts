import type { MinutesAttendee } from '../../documents';
import { wallClockIn } from '../../documents/wallClock';
import type { Meeting } from '../../schema';

/** Minutes note who missed a part of a meeting, not who stood in the queue at the door: up to so many minutes nobody came late or went early. */
const GRACE_MINUTES = 10;

/**
 * Leaves the times of presence to those who came late or left early.
 * @param finalisedAt ISO 8601 instant; the meeting had ended by then
 */
export function toPartialPresence(
  attendees: readonly MinutesAttendee[],
  meeting: Pick<Meeting, 'startsAt' | 'endsAt' | 'startedAt' | 'closedAt' | 'timeZone'>,
  finalisedAt: string,
): readonly MinutesAttendee[] {
  const minute = (time: string): number | undefined => minuteOf(time, meeting.timeZone);
  const planned = { start: minute(meeting.startsAt), end: minute(meeting.endsAt) };
  const startedAt = minute(meeting.startedAt);
  // Begun late, nobody was late who was there then; begun early, nobody who came for the hour on the invitation.
  const start = Math.max(planned.start ?? -Infinity, startedAt ?? -Infinity);
  const ended = minute(meeting.closedAt) ?? minute(finalisedAt) ?? Infinity;
  // Closed in the evening, it was over at the planned hour; held on another day than planned, only the clock tells.
  const end =
    planned.end !== undefined && planned.end > (startedAt ?? planned.start ?? -Infinity)
      ? Math.min(planned.end, ended)
      : ended;
  return attendees.map(({ from, to, ...attendee }) => {
    const arrived = from === undefined ? undefined : minute(from);
    const left = to === undefined ? undefined : minute(to);
    return {
      ...attendee,
      ...(from !== undefined && arrived !== undefined && arrived > start + GRACE_MINUTES && { from }),
      ...(to !== undefined && left !== undefined && left < end - GRACE_MINUTES && { to }),
    };
  });
}

/** On the clock of the place, counted from anywhere: two times of one meeting can be compared. Undefined for what is no time. */
function minuteOf(time: string, timeZone: string): number | undefined {
  if (Number.isNaN(Date.parse(time))) return undefined;
  const [, year, month, day, hour, minute] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/u.exec(wallClockIn(time, timeZone))?.map(Number) ?? [];
  return year === undefined || month === undefined ? undefined : Date.UTC(year, month - 1, day, hour, minute) / 60_000;
}
