import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { meetingToIcs } from '../../../shared/documents';
import { entryOf } from '../../../shared/domain/invitation';
import { invitationToCalendar } from '../../../shared/domain/meetings';
import type { Meeting } from '../../../shared/schema';
import { record } from '../../support/records';

const STAMP = '2026-11-25T08:00:00.000Z';
const draft = record('meetings', 'meeting:01ABC', {
  title: 'Treffen',
  status: 'invited',
  startsAt: '2026-12-09T10:00',
  endsAt: '2026-12-09T12:00',
  place: 'Messe',
});
const sent: Meeting = { ...draft, sentEntry: { ...entryOf(draft, undefined), sentAt: STAMP } };
const organizer = { name: 'Koordination', email: 'netz@example.org' };
const person = (name: string, rsvp: 'none' | 'yes' = 'none') => ({
  entry: record('attendance', 'attendance:a', { rsvp, sentSequence: 0 }),
  member: record('members', 'member:a', { givenName: name, familyName: 'X', email: 'a@example.org' }),
});

describe('invitationToCalendar', () => {
  it.each([
    ['invite', { method: 'REQUEST', status: 'CONFIRMED' }],
    ['update', { method: 'REQUEST', status: 'CONFIRMED' }],
    ['cancel', { method: 'CANCEL', status: 'CANCELLED' }],
  ] as const)('%s', (kind, expected) => {
    expect(
      invitationToCalendar(sent, undefined, organizer, { kind, sequence: 1 }, [person('Kim')], '', STAMP),
    ).toMatchObject({ ...expected, sequence: 1, uid: '01abc@verbund', organizer });
  });
  it('takes one person off without cancelling the meeting', () => {
    expect(
      invitationToCalendar(sent, undefined, organizer, { kind: 'uninvite', sequence: 1 }, [person('Kim')], '', STAMP),
    ).not.toHaveProperty('status');
  });
  it('keeps an answer in a copy of the same entry, and asks anew after a change', () => {
    const partstat = (meeting: Meeting) =>
      invitationToCalendar(
        meeting,
        undefined,
        organizer,
        { kind: 'update', sequence: 1 },
        [person('Kim', 'yes')],
        '',
        STAMP,
      ).attendees.map((attendee) => attendee.partstat);
    expect([partstat(sent), partstat({ ...sent, place: 'Rathaus' })]).toEqual([['ACCEPTED'], ['NEEDS-ACTION']]);
  });
  it('gives names back, whatever is in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aß,;:"^\\ é🏛\n')), maxLength: 90 }), (name) => {
        const text = meetingToIcs(
          invitationToCalendar(
            sent,
            undefined,
            organizer,
            { kind: 'invite', sequence: 0 },
            [person(`x${name}x`)],
            '',
            STAMP,
          ),
        );
        expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        const attendee = ICAL.Component.fromString(text).getFirstSubcomponent('vevent')?.getFirstProperty('attendee');
        expect(attendee?.getFirstValue()).toBe('mailto:a@example.org');
        // Quote, backslash and caret are escapes to some readers, so they are replaced.
        expect(attendee?.getParameter('cn')).toBe(
          `x${name}x X`.replaceAll('"', '’').replaceAll('\\', '/').replaceAll('^', '').replaceAll(/\n+/gu, ' '),
        );
      }),
    );
  });
});
