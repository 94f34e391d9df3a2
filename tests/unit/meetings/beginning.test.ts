import { describe, expect, it } from 'vitest';
import {
  arrivalAt,
  departureAt,
  isNothingRecorded,
  isUnderWay,
  meetingDay,
  moveStart,
  nextAction,
  plannedStart,
  proposeEnd,
  startForNow,
  type MeetingGap,
} from '../../../shared/domain/meetings';
import type { Meeting } from '../../../shared/schema';
import { createSharedText } from '../../../shared/text/sharedText';
import { record } from '../../support/records';

const meeting = (draft: Partial<Meeting> = {}): Meeting =>
  record('meetings', 'meeting:1', { startsAt: '2026-12-09T10:00', endsAt: '2026-12-09T12:00', ...draft });
const at = (instant: string): number => Date.parse(instant);
const gap = (type: MeetingGap['type'], isRequired = true): MeetingGap => ({ type, isRequired, count: 0 });

describe('the day of a meeting', () => {
  it('is that of its place, not of the laptop', () => {
    // In Auckland it is the 9th already, in New York still the 8th.
    const now = at('2026-12-08T23:30:00Z');
    expect(meetingDay(meeting({ timeZone: 'Pacific/Auckland' }), now)).toBe('today');
    expect(meetingDay(meeting({ timeZone: 'Europe/Berlin' }), now)).toBe('today');
    expect(meetingDay(meeting({ timeZone: 'America/New_York' }), now)).toBe('before');
  });
  it('is each day of a meeting of several, also after midnight', () => {
    const long = meeting({ endsAt: '2026-12-11T00:30' });
    expect(meetingDay(long, at('2026-12-10T22:00:00Z'))).toBe('today');
    expect(meetingDay(long, at('2026-12-11T23:30:00Z'))).toBe('after');
  });
  it('is none without a date, and that of the start where the end makes no sense', () => {
    expect(meetingDay(meeting({ startsAt: '' }), at('2026-12-09T10:00:00Z'))).toBe('undated');
    expect(meetingDay(meeting({ endsAt: '2026-12-01T10:00' }), at('2026-12-09T10:00:00Z'))).toBe('today');
  });
});

describe('what to do next', () => {
  const before = at('2026-08-09T10:00:00Z');
  const day = at('2026-12-09T08:00:00Z');
  const after = at('2026-12-20T08:00:00Z');

  it('is never beginning a draft that lies months ahead', () => {
    expect(nextAction(meeting(), [gap('invitees')], before)).toBe('complete');
    expect(nextAction(meeting(), [gap('chair', false)], before)).toBe('invite');
    expect(nextAction(meeting({ status: 'invited' }), [], before)).toBe('wait');
  });
  it('is beginning on the day, and minutes afterwards', () => {
    expect(nextAction(meeting({ status: 'invited' }), [], day)).toBe('begin');
    expect(nextAction(meeting(), [gap('invitees')], day)).toBe('begin');
    expect(nextAction(meeting({ status: 'invited' }), [], after)).toBe('record');
  });
  it('is an agenda where there is none to begin with', () => {
    expect(nextAction(meeting(), [gap('agenda')], day)).toBe('complete');
  });
  it('is going on with what runs, and nothing with what is over or called off', () => {
    expect(nextAction(meeting({ status: 'running' }), [], before)).toBe('continue');
    expect(nextAction(meeting({ status: 'closed' }), [], day)).toBe('none');
    expect(nextAction(meeting({ status: 'invited', cancelledAt: '2026-12-01T10:00:00Z' }), [], day)).toBe('none');
  });
});

describe('moving the start', () => {
  it('moves the end along, over days and changes of the clocks', () => {
    expect(moveStart(meeting(), '2026-12-10T15:30')).toEqual({
      startsAt: '2026-12-10T15:30',
      endsAt: '2026-12-10T17:30',
    });
    expect(moveStart(meeting({ endsAt: '2026-12-11T09:00' }), '2027-03-27T23:00').endsAt).toBe('2027-03-29T22:00');
  });
  it('leaves an end alone that is not there, or has no length to keep', () => {
    expect(moveStart(meeting({ endsAt: '' }), '2026-12-10T15:30').endsAt).toBe('');
    expect(moveStart(meeting({ startsAt: '' }), '2026-12-10T15:30').endsAt).toBe('2026-12-09T12:00');
    expect(moveStart(meeting({ endsAt: '2026-12-09T08:00' }), '2026-12-09T07:00').endsAt).toBe('2026-12-09T08:00');
    expect(moveStart(meeting(), '')).toEqual({ startsAt: '', endsAt: '2026-12-09T12:00' });
  });
  it('to now is to the last five minutes on the clock of the place', () => {
    expect(startForNow(meeting(), at('2026-12-09T09:04:59Z'))).toBe('2026-12-09T10:00');
    expect(startForNow(meeting({ timeZone: 'Pacific/Auckland' }), at('2026-12-09T12:26:00Z'))).toBe('2026-12-10T01:25');
  });
});

describe('taking a beginning back', () => {
  const item = record('agendaItems', 'agendaItem:1', { startedAt: '2026-12-09T09:00:00Z' });
  const bare = { agendaItems: [item], attendance: [{ presentFrom: '' }], outcomes: [] };

  it('loses nothing while only the first clock runs', () => {
    expect(isNothingRecorded(bare)).toBe(true);
    expect(isNothingRecorded({ ...bare, agendaItems: [{ ...item, spentSeconds: 12 }] })).toBe(true);
  });
  it.each([
    ['a person checked in', { ...bare, attendance: [{ presentFrom: '2026-12-09T09:00:00Z' }] }],
    ['a text', { ...bare, agendaItems: [{ ...item, body: createSharedText('Alle da.') }] }],
    ['an outcome', { ...bare, outcomes: [{ agendaItemId: 'agendaItem:1' }] }],
    ['an item that was discussed', { ...bare, agendaItems: [{ ...item, spentSeconds: 90 }] }],
    ['an item that was ticked', { ...bare, agendaItems: [{ ...item, done: true }] }],
    ['an item that was adjourned', { ...bare, agendaItems: [{ ...item, setAside: 'adjourned' as const }] }],
  ])('would lose %s', (_, recorded) => {
    expect(isNothingRecorded(recorded)).toBe(false);
  });
});

describe('a meeting that runs', () => {
  const running = meeting({ status: 'running', startedAt: '2026-12-09T09:00:00Z' });

  it('measures time on its day, and not when its minutes are written days later', () => {
    expect(isUnderWay(running, at('2026-12-09T20:00:00Z'))).toBe(true);
    expect(isUnderWay(running, at('2026-12-10T09:00:00Z'))).toBe(false);
    expect(isUnderWay({ ...running, endsAt: '2026-12-11T16:00' }, at('2026-12-11T15:00:00Z'))).toBe(true);
    expect(isUnderWay({ ...running, status: 'closed' }, at('2026-12-09T10:00:00Z'))).toBe(false);
  });
  it('ends now while it is under way, and later at what was recorded last', () => {
    const now = at('2026-12-09T10:40:00Z');
    const nextDay = at('2026-12-10T18:00:00Z');
    const left = { presentFrom: '2026-12-09T09:00:00Z', presentUntil: '2026-12-09T11:20:00Z' };
    expect(proposeEnd(running, [left], now)).toBe(now);
    expect(proposeEnd(running, [], nextDay)).toBe(at('2026-12-09T11:00:00Z'));
    expect(proposeEnd(running, [left], nextDay)).toBe(at('2026-12-09T11:20:00Z'));
    expect(proposeEnd({ ...running, status: 'closed', closedAt: '2026-12-09T10:30:00Z' }, [left], nextDay)).toBe(
      at('2026-12-09T10:30:00Z'),
    );
  });
  it('had people from its beginning to its end, whenever that is written down', () => {
    const now = at('2026-12-09T10:40:00Z');
    const later = at('2026-12-12T18:00:00Z');
    expect([arrivalAt(running, now), departureAt(running, now)]).toEqual(Array(2).fill('2026-12-09T10:40:00.000Z'));
    expect([arrivalAt(running, later), departureAt(running, later)]).toEqual([
      running.startedAt,
      '2026-12-09T11:00:00.000Z',
    ]);
    const closed = { ...running, status: 'closed', closedAt: '2026-12-09T10:30:00.000Z' } as const;
    expect([arrivalAt(closed, later), departureAt(closed, later)]).toEqual([running.startedAt, closed.closedAt]);
    expect(arrivalAt(meeting(), now)).toBe('2026-12-09T10:40:00.000Z');
  });
  it('written up afterwards began when it was planned to, on the clock of its place', () => {
    expect(plannedStart(meeting())).toBe(at('2026-12-09T09:00:00Z'));
    expect(plannedStart(meeting({ timeZone: 'America/New_York' }))).toBe(at('2026-12-09T15:00:00Z'));
  });
});
