import * as v from 'valibot';
import type { Attendance, Institution, Meeting, Member } from '../../schema';
import { countAttendance, isPresent } from '../attendance';
import { institutionInFullOf, institutionOf, memberToListName } from '../membership';

/**
 * [Note: what the door knows] All that the window at the door is ever told: names and institutions of those invited or there, since
 * whoever stands before it is to be found. No address, no reply, no item, no word of the minutes has a field here.
 */
const doorStateSchema = v.object({
  language: v.picklist(['de', 'en']),
  title: v.string(),
  place: v.string(),
  /** Of the meeting: times are those on its clock. */
  timeZone: v.string(),
  present: v.number(),
  invited: v.number(),
  people: v.array(
    v.object({
      memberId: v.string(),
      name: v.string(),
      /** In full. */
      institution: v.string(),
      shortName: v.string(),
      /** ISO 8601 instant, `''` while the person is not there. */
      since: v.string(),
    }),
  ),
  /** Who came last, the latest first, guests among them. */
  latest: v.array(v.object({ attendanceId: v.string(), name: v.string(), since: v.string() })),
});
export type DoorState = v.InferOutput<typeof doorStateSchema>;

export const doorMessageSchema = v.variant('type', [
  v.object({ type: v.literal('state'), state: doorStateSchema }),
  /** The minutes were left: nobody is there who could take a check-in. */
  v.object({ type: v.literal('away') }),
  v.object({
    type: v.literal('answer'),
    outcome: v.picklist(['checkedIn', 'takenBack', 'unknownCode', 'failed', 'readOnly']),
    name: v.string(),
    /** Of whom that request has let in or taken back, `''` where it changed nothing. */
    attendanceId: v.string(),
  }),
]);
export type DoorMessage = v.InferOutput<typeof doorMessageSchema>;

const shortText = v.pipe(v.string(), v.maxLength(500));

/** All that the window at the door may ask for. It names nobody it was not told of, except by the code on a badge. */
export const doorRequestSchema = v.variant('type', [
  /** The window has opened and knows nothing yet. */
  v.object({ type: v.literal('hello') }),
  v.object({ type: v.literal('checkIn'), memberId: shortText }),
  v.object({ type: v.literal('code'), typed: shortText }),
  v.object({ type: v.literal('guest'), name: shortText, office: shortText, institution: shortText }),
  v.object({ type: v.literal('takeBack'), attendanceId: shortText }),
]);
export type DoorRequest = v.InferOutput<typeof doorRequestSchema>;

export interface DoorSource {
  readonly meeting: Meeting;
  readonly attendance: readonly Attendance[];
  readonly members: ReadonlyMap<string, Member>;
  readonly institutions: ReadonlyMap<string, Institution>;
}

const LATEST = 4;

/** @param compare names, in the order of the language */
export function buildDoor(
  { meeting, attendance, members, institutions }: DoorSource,
  language: DoorState['language'],
  compare: (a: string, b: string) => number,
): DoorState {
  const day = meeting.startsAt.slice(0, 10);
  const { present, invited } = countAttendance(attendance);
  const nameOf = (entry: Attendance): string => {
    const member = members.get(entry.memberId);
    return member ? memberToListName(member) : entry.guestName;
  };
  return {
    language,
    title: meeting.title,
    place: [meeting.place, meeting.room].filter((part) => part !== '').join(', '),
    timeZone: meeting.timeZone,
    present,
    invited,
    people: attendance
      .flatMap((entry) => {
        const member = members.get(entry.memberId);
        if (!member || !(entry.invited || isPresent(entry))) return [];
        return [
          {
            memberId: member.id,
            name: memberToListName(member),
            institution: institutionInFullOf(member, institutions, day),
            shortName: institutionOf(member, institutions, day),
            since: isPresent(entry) ? entry.presentFrom : '',
          },
        ];
      })
      .sort((a, b) => compare(a.name, b.name)),
    latest: attendance
      .filter(isPresent)
      .sort((a, b) => b.presentFrom.localeCompare(a.presentFrom) || b.id.localeCompare(a.id))
      .slice(0, LATEST)
      .map((entry) => ({ attendanceId: entry.id, name: nameOf(entry), since: entry.presentFrom })),
  };
}
