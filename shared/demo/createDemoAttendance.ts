import { attendanceId } from '../schema/records';
import { berlinToInstant } from './dates';
import type { DemoRecord } from './DemoData';
import { createRandom } from './random';

type Attendance = DemoRecord<'attendance'>;

export interface DemoMeetingDay {
  readonly meetingId: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly end: string;
}

/** Who was invited to a past meeting, who came and when, who sent somebody, and one guest from the audience. */
export function createPastAttendance(
  { meetingId, date, end }: DemoMeetingDay,
  members: readonly DemoRecord<'members'>[],
  present: number,
): readonly Attendance[] {
  const random = createRandom(`attendance ${meetingId}`);
  const invited = random.sample(members, random.between(52, 60));
  const closed = berlinToInstant(date, end);
  const entries = invited.map(({ id }, index): Attendance => {
    const base = { meetingId, memberId: id, invited: true } as const;
    if (index >= present)
      return {
        id: attendanceId(meetingId, id),
        draft: { ...base, rsvp: random.pick(['no', 'no', 'none', 'maybe', 'yes']) },
      };
    const arrived = random.chance(0.75)
      ? `09:${random.between(46, 59)}`
      : `10:${String(random.between(0, 12)).padStart(2, '0')}`;
    const left = random.chance(0.12) ? berlinToInstant(date, '11:15') : closed;
    const representedBy = random.chance(0.04) ? 'Vertretung der Stabsstelle' : '';
    return {
      id: attendanceId(meetingId, id),
      draft: { ...base, rsvp: 'yes', presentFrom: berlinToInstant(date, arrived), presentUntil: left, representedBy },
    };
  });
  const guest = {
    meetingId,
    guestName: 'Gast aus dem Publikum',
    guestInstitution: 'ohne Angabe',
    presentFrom: berlinToInstant(date, '10:05'),
    presentUntil: closed,
  };
  return [...entries, { id: attendanceId(meetingId, 'guest:01JDEM0000GUEST00000000001'), draft: guest }];
}

const ANSWERS = [
  ['yes', 34],
  ['no', 6],
  ['maybe', 5],
  ['none', 11],
] as const;

/** 56 invited, 34 accepted. */
export function createComingAttendance(
  meetingId: string,
  members: readonly DemoRecord<'members'>[],
  sentAt: string,
): readonly Attendance[] {
  const answers = ANSWERS.flatMap(([rsvp, count]) => Array.from({ length: count }, () => rsvp));
  const invited = createRandom(`attendance ${meetingId}`).sample(members, answers.length);
  return invited.map(({ id }, index) => ({
    id: attendanceId(meetingId, id),
    draft: { meetingId, memberId: id, invited: true, rsvp: answers[index] ?? 'none', sentSequence: 0, sentAt },
  }));
}
