import type { MinutesAbsentee, MinutesAttendee } from '../../documents';
import type { Attendance } from '../../schema';
import { memberToDisplayName, memberToListName, positionOn, typedNameToListName } from '../membership';
import type { MinutesSource } from './MinutesSource';

/** People as papers print them, with the office of the meeting's day, by family name in German collation. */
export function toAttendees(entries: readonly Attendance[], source: MinutesSource): readonly MinutesAttendee[] {
  return entries
    .map((entry) => toAttendee(entry, source))
    .sort((a, b) => compareNames(a.listName ?? a.name, b.listName ?? b.name));
}

/** As before layout 2: guests among the others by the name as it was typed, without the forms of lists. See [Note: layouts]. */
export function toPlainAttendees(entries: readonly Attendance[], source: MinutesSource): readonly MinutesAttendee[] {
  return entries
    .map((entry) => toAttendee(entry, source))
    .sort((a, b) => compareNames(typedName(a), typedName(b)))
    .map(({ listName: _listName, sector: _sector, ...attendee }) => attendee);
}

function typedName({ guest, name, listName }: MinutesAttendee): string {
  return guest ? name : (listName ?? name);
}

export function toAbsentees(entries: readonly Attendance[], source: MinutesSource): readonly MinutesAbsentee[] {
  return toAttendees(entries, source).map(({ name, listName, institution }) => ({
    name,
    ...(listName !== undefined && { listName }),
    institution,
  }));
}

function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'de');
}

function toAttendee(entry: Attendance, { members, institutions, meeting }: MinutesSource): MinutesAttendee {
  const member = members.get(entry.memberId);
  const position = member && positionOn(member, meeting.startsAt.slice(0, 10));
  const times = {
    ...(entry.presentFrom !== '' && { from: entry.presentFrom }),
    ...(entry.presentUntil !== '' && { to: entry.presentUntil }),
    ...(entry.representedBy !== '' && { representedBy: entry.representedBy }),
  };
  if (!member) {
    return {
      name: entry.guestName,
      listName: typedNameToListName(entry.guestName),
      office: entry.guestOffice,
      institution: entry.guestInstitution,
      guest: true,
      ...times,
    };
  }
  const institution = institutions.get(position?.institutionId ?? '');
  return {
    name: memberToDisplayName(member),
    listName: memberToListName(member),
    ...(institution && institution.sector !== '' && { sector: institution.sector }),
    office: position?.office ?? '',
    institution: institution?.name ?? '',
    guest: false,
    ...times,
  };
}
