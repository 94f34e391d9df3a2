import { institutionInFullOf, memberToListName } from '../../../shared/domain/membership';
import type { Attendance } from '../../../shared/schema';
import { type MeetingView } from '../meetings';

export interface Attendee {
  readonly entry: Attendance;
  readonly name: string;
  readonly institution: string;
}

/** Everybody who was or is there, sorted by name; the institution is that of the day of the meeting. */
export function attendeesOf(
  { attendance, members, institutions }: Pick<MeetingView, 'attendance' | 'members' | 'institutions'>,
  day: string,
  collator: Intl.Collator,
): readonly Attendee[] {
  return attendance
    .filter(({ presentFrom }) => presentFrom !== '')
    .map((entry): Attendee => {
      const member = members.get(entry.memberId);
      if (!member)
        return {
          entry,
          name: entry.guestName,
          institution: [entry.guestOffice, entry.guestInstitution].filter((part) => part !== '').join(', '),
        };
      return { entry, name: memberToListName(member), institution: institutionInFullOf(member, institutions, day) };
    })
    .sort((a, b) => collator.compare(a.name, b.name));
}
