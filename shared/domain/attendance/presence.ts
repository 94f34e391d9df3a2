import type { Attendance } from '../../schema';

export function isPresent({ presentFrom, presentUntil }: Pick<Attendance, 'presentFrom' | 'presentUntil'>): boolean {
  return presentFrom !== '' && presentUntil === '';
}

export interface AttendanceCount {
  readonly present: number;
  readonly invited: number;
  readonly accepted: number;
}

export function countAttendance(entries: readonly Attendance[]): AttendanceCount {
  return {
    present: entries.filter(isPresent).length,
    invited: entries.filter(({ invited }) => invited).length,
    accepted: entries.filter(({ rsvp }) => rsvp === 'yes').length,
  };
}
