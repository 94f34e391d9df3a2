import type { AgendaItem, Attendance, Meeting, Member } from '../../schema';
import { computeAgendaTimes } from '../agenda';

/** What an invitation lacks. Without a `required` part there is nothing to invite to. */
export interface MeetingGap {
  readonly type:
    | 'start'
    | 'agenda'
    | 'invitees'
    | 'end'
    | 'place'
    | 'onlineUrl'
    | 'overrun'
    | 'addresses'
    | 'chair'
    | 'minuteTaker'
    | 'presenters';
  readonly isRequired: boolean;
  /** Minutes too many, people without a mail address, items nobody presents. */
  readonly count: number;
}

export function meetingGaps(
  meeting: Meeting,
  agenda: readonly AgendaItem[],
  attendance: readonly Attendance[],
  members: ReadonlyMap<string, Pick<Member, 'email'>>,
): readonly MeetingGap[] {
  const invited = attendance.filter((entry) => entry.invited);
  const { items, overrunMinutes } = computeAgendaTimes(agenda, meeting);
  const unpresented = items.filter(({ item }) => item.presenterId === '' && item.presenterText === '').length;
  const unreachable = invited.filter(({ memberId }) => (members.get(memberId)?.email ?? '') === '').length;
  const needsPlace = meeting.format !== 'online';
  const needsLink = meeting.format !== 'onsite';
  return [
    ...when(meeting.startsAt === '', 'start', true),
    ...when(items.length === 0, 'agenda', true),
    ...when(invited.length === 0, 'invitees', true),
    ...when(meeting.startsAt !== '' && meeting.endsAt <= meeting.startsAt, 'end', false),
    ...when(needsPlace && meeting.place === '', 'place', false),
    ...when(needsLink && meeting.onlineUrl === '', 'onlineUrl', false),
    ...when(overrunMinutes > 0, 'overrun', false, overrunMinutes),
    ...when(meeting.chairId === '', 'chair', false),
    ...when(meeting.minuteTakerId === '', 'minuteTaker', false),
    ...when(unpresented > 0, 'presenters', false, unpresented),
    ...when(unreachable > 0, 'addresses', false, unreachable),
  ];
}

function when(applies: boolean, type: MeetingGap['type'], isRequired: boolean, count = 0): readonly MeetingGap[] {
  return applies ? [{ type, isRequired, count }] : [];
}
