import type { Attendance } from '../../schema';

export function isPresent({ presentFrom, presentUntil }: Pick<Attendance, 'presentFrom' | 'presentUntil'>): boolean {
  return presentFrom !== '' && presentUntil === '';
}

export interface AttendanceCount {
  readonly present: number;
  readonly invited: number;
  readonly accepted: number;
  /** Null where the meeting has no quorum. */
  readonly quorate: boolean | null;
}

export function countAttendance(entries: readonly Attendance[], quorum: number | null): AttendanceCount {
  const present = entries.filter(isPresent).length;
  // Guests do not decide, so they do not make a quorum.
  const voting = entries.filter((entry) => isPresent(entry) && entry.memberId !== '').length;
  return {
    present,
    invited: entries.filter(({ invited }) => invited).length,
    accepted: entries.filter(({ rsvp }) => rsvp === 'yes').length,
    quorate: quorum === null ? null : voting >= quorum,
  };
}
