import { describe, expect, it } from 'vitest';
import { checkIn, checkOut, countAttendance, isPresent } from '../../../shared/domain/attendance';
import { record } from '../../support/records';

const NOON = '2026-12-09T12:00:00.000Z';
const LATER = '2026-12-09T13:00:00.000Z';

describe('check-in and check-out', () => {
  it('makes somebody present from now on', () => {
    expect(checkIn(undefined, NOON)).toEqual({ presentFrom: NOON, presentUntil: '' });
  });
  it('keeps the first arrival of somebody who returns', () => {
    expect(checkIn(checkOut(checkIn(undefined, NOON), LATER), LATER)).toEqual({ presentFrom: NOON, presentUntil: '' });
  });
  it('counts only who has come and not gone as present', () => {
    expect(isPresent({ presentFrom: '', presentUntil: '' })).toBe(false);
    expect(isPresent(checkIn(undefined, NOON))).toBe(true);
    expect(isPresent(checkOut({ presentFrom: NOON, presentUntil: '' }, LATER))).toBe(false);
  });
});

describe('countAttendance', () => {
  const entries = [
    record('attendance', 'attendance:m:1', { memberId: 'member:1', invited: true, rsvp: 'yes', presentFrom: NOON }),
    record('attendance', 'attendance:m:2', { memberId: 'member:2', invited: true, rsvp: 'no' }),
    record('attendance', 'attendance:m:3', { guestName: 'Gast', presentFrom: NOON }),
    record('attendance', 'attendance:m:4', { memberId: 'member:4', presentFrom: NOON, presentUntil: LATER }),
  ];
  it('counts guests as present but not as invited', () => {
    expect(countAttendance(entries)).toEqual({ present: 2, invited: 2, accepted: 1 });
  });
});
