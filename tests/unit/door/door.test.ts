import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildDoor, doorMessageSchema, doorRequestSchema } from '../../../shared/domain/door';
import { record } from '../../support/records';

const SECRET = 'nur-im-protokoll@example.org';
const meeting = record('meetings', 'meeting:m', {
  title: 'Treffen Q4',
  startsAt: '2026-12-09T10:00',
  place: 'Berlin',
  room: 'Raum 338',
  description: SECRET,
});
const institution = record('institutions', 'institution:b', {
  name: 'Bundesinstitut für Berufsbildung',
  shortName: 'BIBB',
});
const member = record('members', 'member:1', {
  familyName: 'Marx',
  givenName: 'Carla',
  email: SECRET,
  notes: SECRET,
  positions: [
    {
      id: '1',
      institutionId: institution.id,
      office: SECRET,
      department: SECRET,
      from: '2020-01-01',
      to: '',
      isMain: false,
    },
  ],
});
const attendance = [
  record('attendance', 'attendance:1', {
    meetingId: meeting.id,
    memberId: member.id,
    invited: true,
    replyComment: SECRET,
  }),
  record('attendance', 'attendance:2', {
    meetingId: meeting.id,
    guestName: 'Gerda Gast',
    guestOffice: SECRET,
    presentFrom: '2026-12-09T09:30:00Z',
  }),
];
const state = buildDoor(
  {
    meeting,
    attendance,
    members: new Map([[member.id, member]]),
    institutions: new Map([[institution.id, institution]]),
  },
  'de',
  (a, b) => a.localeCompare(b),
);

describe('what the window at the door is told', () => {
  it('is who is expected with the full institution, who came last, and no more', () => {
    expect(state.people).toEqual([
      {
        memberId: member.id,
        name: 'Marx, Carla',
        institution: 'Bundesinstitut für Berufsbildung',
        shortName: 'BIBB',
        since: '',
      },
    ]);
    expect(state.latest.map(({ name }) => name)).toEqual(['Gerda Gast']);
    expect(state).toMatchObject({ present: 1, invited: 1, place: 'Berlin, Raum 338' });
    expect(JSON.stringify(state)).not.toContain(SECRET);
    expect(v.parse(doorMessageSchema, { type: 'state', state })).toEqual({ type: 'state', state });
  });
});

describe('what the window at the door may ask for', () => {
  it.each([
    { type: 'checkIn', memberId: 'member:1' },
    { type: 'code', typed: 'VERBUND:M:01JDEM0000ZZZZZZZZZZZZZZZZ' },
    { type: 'takeBack', attendanceId: 'attendance:1' },
  ])('is $type', (request) => {
    expect(v.is(doorRequestSchema, request)).toBe(true);
  });

  it.each([
    { type: 'remove', memberId: 'member:1' },
    { type: 'update', collection: 'members', id: 'member:1' },
    { type: 'guest', name: 'x'.repeat(501), office: '', institution: '' },
    'checkIn',
  ])('is not %j', (request) => {
    expect(v.is(doorRequestSchema, request)).toBe(false);
  });
});
