import type { MinutesAttendee } from '../../documents';
import type { Attendance } from '../../schema';
import { memberToDisplayName, memberToListName, positionOn } from '../membership';
import type { MinutesSource } from './MinutesSource';

/** People as papers print them, with the office of the meeting's day, by family name in German collation. */
export function toAttendees(entries: readonly Attendance[], source: MinutesSource): readonly MinutesAttendee[] {
  return entries
    .map((entry) => toAttendee(entry, source))
    .sort((a, b) => a.sortName.localeCompare(b.sortName, 'de'))
    .map(({ attendee }) => attendee);
}

function toAttendee(
  entry: Attendance,
  { members, institutions, meeting }: MinutesSource,
): { readonly attendee: MinutesAttendee; readonly sortName: string } {
  const member = members.get(entry.memberId);
  const position = member && positionOn(member, meeting.startsAt.slice(0, 10));
  const times = {
    ...(entry.presentFrom !== '' && { from: entry.presentFrom }),
    ...(entry.presentUntil !== '' && { to: entry.presentUntil }),
    ...(entry.representedBy !== '' && { representedBy: entry.representedBy }),
  };
  if (!member) {
    return {
      attendee: {
        name: entry.guestName,
        office: entry.guestOffice,
        institution: entry.guestInstitution,
        guest: true,
        ...times,
      },
      sortName: entry.guestName,
    };
  }
  return {
    attendee: {
      name: memberToDisplayName(member),
      office: position?.office ?? '',
      institution: institutions.get(position?.institutionId ?? '')?.name ?? '',
      guest: false,
      ...times,
    },
    sortName: memberToListName(member),
  };
}
