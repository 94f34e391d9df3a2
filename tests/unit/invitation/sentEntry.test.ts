import { describe, expect, it } from 'vitest';
import {
  changesSinceSent,
  deliveryToPatches,
  entryOf,
  planDeliveries,
  sequenceToSend,
  timeZonePatch,
} from '../../../shared/domain/invitation';
import type { Meeting } from '../../../shared/schema';
import { record } from '../../support/records';

const SENT_AT = '2026-11-20T08:00:00.000Z';
const event = record('events', 'event:a', { place: 'Messe', city: 'Berlin' });
const draft = record('meetings', 'meeting:01ABC', {
  title: 'Treffen',
  startsAt: '2026-12-09T10:00',
  endsAt: '2026-12-09T12:00',
  place: 'Messe',
  room: 'M3',
  format: 'hybrid',
  onlineUrl: 'https://example.org/a',
});
const sent: Meeting = {
  ...draft,
  status: 'invited',
  sentEntry: { ...entryOf(draft, event), sentAt: SENT_AT },
  sentTimeZone: draft.timeZone,
};
const members = new Map(
  ['a', 'b', 'c'].map((name) => [
    `member:${name}`,
    record('members', `member:${name}`, { email: name === 'c' ? 'no address' : `${name}@example.org` }),
  ]),
);
const person = (name: string, fields: object = {}) =>
  record('attendance', `attendance:01ABC:${name}`, {
    meetingId: draft.id,
    memberId: `member:${name}`,
    invited: true,
    ...fields,
  });

describe('sequenceToSend', () => {
  it('is 0 for the first invitation', () => {
    expect([changesSinceSent(draft, event), sequenceToSend(draft, event)]).toEqual([[], 0]);
  });
  it.each([
    ['start', { startsAt: '2026-12-10T10:00', endsAt: '2026-12-10T12:00' }],
    ['end', { endsAt: '2026-12-09T13:00' }],
    ['place', { room: 'M4' }],
    ['link', { onlineUrl: 'https://example.org/b' }],
    ['timeZone', { timeZone: 'Europe/Lisbon' }],
    ['cancelled', { cancelledAt: SENT_AT }],
  ] as const)('is raised by a change of the %s', (change, patch) => {
    const changed = { ...sent, ...patch };
    expect([changesSinceSent(changed, event), sequenceToSend(changed, event)]).toEqual([[change], 1]);
  });
  it.each([
    { title: 'Anderer Titel' },
    { description: 'Mehr' },
    { chairId: 'member:a' },
    { calendarSequence: 0, tlp: 'TLP:GREEN' as const },
  ])('is not raised by anything else: %o', (patch) => {
    expect(sequenceToSend({ ...sent, ...patch }, event)).toBe(0);
  });
  it('is raised by a change of zone only once, and again by the way back', () => {
    const moved = { ...sent, timeZone: 'Europe/Lisbon' };
    const { meeting } = deliveryToPatches({ kind: 'update', sequence: 1 }, moved, event, SENT_AT);
    const told = { ...moved, ...meeting };
    expect([sequenceToSend(told, event), sequenceToSend({ ...told, timeZone: 'Europe/Berlin' }, event)]).toEqual([
      1, 2,
    ]);
  });
  it('knows the zone of an entry that an earlier version sent from the moment it is changed', () => {
    const older = { ...sent, sentTimeZone: '' };
    expect(sequenceToSend(older, event)).toBe(0);
    const changed = { ...older, ...timeZonePatch(older, 'Europe/Lisbon') };
    expect(changesSinceSent(changed, event)).toEqual(['timeZone']);
    expect(timeZonePatch(changed, 'Europe/Berlin')).toEqual({ timeZone: 'Europe/Berlin' });
    expect(timeZonePatch(draft, 'Europe/Lisbon')).toEqual({ timeZone: 'Europe/Lisbon' });
  });
  it('is not raised twice by one change', () => {
    const moved = { ...sent, room: 'M4' };
    const { meeting } = deliveryToPatches({ kind: 'update', sequence: 1 }, moved, event, SENT_AT);
    expect(sequenceToSend({ ...moved, ...meeting }, event)).toBe(1);
  });
});

describe('planDeliveries', () => {
  const groups = (meeting: Meeting, attendance: readonly ReturnType<typeof person>[]) =>
    planDeliveries(meeting, event, attendance, members).map(({ kind, sequence, recipients, unreachable }) => [
      kind,
      sequence,
      recipients.map(({ member }) => member.id),
      unreachable.map(({ member }) => member.id),
    ]);

  it('invites who has nothing yet and names who cannot be reached', () => {
    expect(groups(draft, [person('a'), person('c')])).toEqual([['invite', 0, ['member:a'], ['member:c']]]);
  });
  it('tells those who have the old state, and invites newcomers to the new one', () => {
    expect(groups({ ...sent, room: 'M4' }, [person('a', { sentSequence: 0 }), person('b')])).toEqual([
      ['invite', 1, ['member:b'], []],
      ['update', 1, ['member:a'], []],
    ]);
  });
  it('goes on telling the rest after some have been told', () => {
    const moved = { ...sent, room: 'M4' };
    const { meeting } = deliveryToPatches({ kind: 'update', sequence: 1 }, moved, event, SENT_AT);
    expect(
      groups({ ...moved, ...meeting }, [person('a', { sentSequence: 1 }), person('b', { sentSequence: 0 })]),
    ).toEqual([['update', 1, ['member:b'], []]]);
  });
  it('takes the invitation back from who is off the list', () => {
    expect(groups(sent, [person('a', { sentSequence: 0, invited: false })])).toEqual([
      ['uninvite', 0, ['member:a'], []],
    ]);
    expect(deliveryToPatches({ kind: 'uninvite', sequence: 0 }, sent, event, SENT_AT)).toEqual({
      meeting: {},
      attendance: { sentSequence: -1, sentAt: SENT_AT },
    });
  });
  it('cancels for those who know of the meeting, and only once', () => {
    const off = { ...sent, cancelledAt: SENT_AT };
    const people = [person('a', { sentSequence: 0 }), person('b')];
    expect(groups(off, people)).toEqual([['cancel', 1, ['member:a'], []]]);
    const { meeting } = deliveryToPatches({ kind: 'cancel', sequence: 1 }, off, event, SENT_AT);
    expect(groups({ ...off, ...meeting }, [person('a', { sentSequence: 1 })])).toEqual([]);
  });
  it('invites again, with a higher number, when the meeting takes place after all', () => {
    const off = { ...sent, cancelledAt: SENT_AT };
    const { meeting } = deliveryToPatches({ kind: 'cancel', sequence: 1 }, off, event, SENT_AT);
    expect(groups({ ...off, ...meeting, cancelledAt: '' }, [person('a', { sentSequence: 1 })])).toEqual([
      ['update', 2, ['member:a'], []],
    ]);
  });
  it('makes an invited meeting of a draft', () => {
    expect(deliveryToPatches({ kind: 'invite', sequence: 0 }, draft, event, SENT_AT).meeting).toMatchObject({
      status: 'invited',
      calendarSequence: 0,
    });
    expect(
      deliveryToPatches({ kind: 'invite', sequence: 0 }, { ...draft, status: 'running' }, event, SENT_AT).meeting,
    ).not.toHaveProperty('status');
  });
});
