import { expect, test } from 'vitest';
import { compareInvitees, toInviteeRows } from '../../../renderer/features/invitations/invitees/inviteeRows';
import { record } from '../../support/records';

const collator = new Intl.Collator('de');
const ministry = record('institutions', 'institution:1', {
  name: 'Bundesministerium für Digitales',
  shortName: 'BMDS',
});
const member = record('members', 'member:1', {
  familyName: 'Çelik',
  positions: [{ id: 'p', institutionId: ministry.id, office: 'CDO', department: '', from: '', to: '', isMain: false }],
});
const rows = toInviteeRows(
  [
    record('attendance', 'attendance:1', { memberId: member.id, rsvp: 'no', repliedAt: '2026-11-20T08:00:00.000Z' }),
    record('attendance', 'attendance:2', { guestName: 'Adler', guestInstitution: 'Stadt Ulm' }),
    record('attendance', 'attendance:3', { guestName: 'Vogt', rsvp: 'yes', repliedAt: '2026-11-02T08:00:00.000Z' }),
  ],
  {
    members: new Map([[member.id, member]]),
    institutions: new Map([[ministry.id, ministry]]),
    today: '2026-11-29',
  },
);
const namesBy = (columnId: string): readonly string[] =>
  rows.toSorted(compareInvitees(columnId, collator)).map(({ name }) => name);

test('invitees are read with the full name of their institution', () => {
  expect(rows.map(({ institution }) => institution)).toEqual(['Bundesministerium für Digitales', 'Stadt Ulm', '']);
});

test('invitees are sorted by name, by the day of their answer, by the answer; who has none comes last', () => {
  expect(namesBy('name')).toEqual(['Adler', 'Çelik', 'Vogt']);
  expect(namesBy('replied')).toEqual(['Vogt', 'Çelik', 'Adler']);
  expect(namesBy('rsvp')).toEqual(['Vogt', 'Çelik', 'Adler']);
  expect(namesBy('institution')).toEqual(['Çelik', 'Adler', 'Vogt']);
});
