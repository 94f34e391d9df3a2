import { describe, expect, it } from 'vitest';
import { meetingToIcs } from '../../../shared/documents';
import {
  instantToLocal,
  meetingGaps,
  meetingsAtEvent,
  meetingToCalendar,
  quarterPlan,
} from '../../../shared/domain/meetings';
import { periodToLabel } from '../../../shared/domain/quarters';
import { record } from '../../support/records';

const meeting = record('meetings', 'meeting:01ABC', {
  title: 'Treffen Q4/2026',
  startsAt: '2026-12-09T10:00',
  endsAt: '2026-12-09T12:00',
  place: 'Messe',
  room: 'M3',
  status: 'invited',
  chairId: 'member:a',
  minuteTakerId: 'member:a',
});
const item = record('agendaItems', 'agendaItem:a', {
  meetingId: meeting.id,
  plannedMinutes: 30,
  presenterText: 'Stadt Ulm',
});
const guest = record('attendance', 'attendance:a', { meetingId: meeting.id, memberId: 'member:a', invited: true });
const members = new Map([['member:a', record('members', 'member:a', { email: 'a@example.org' })]]);

describe('instantToLocal', () => {
  it('shows the clock of the place, in summer and in winter', () => {
    expect(instantToLocal(Date.parse('2026-12-09T09:00:00Z'), 'Europe/Berlin')).toBe('2026-12-09T10:00');
    expect(instantToLocal(Date.parse('2026-06-30T22:30:00Z'), 'Europe/Berlin')).toBe('2026-07-01T00:30');
  });
  it('falls back to UTC for a zone nobody knows', () => {
    expect(instantToLocal(Date.parse('2026-12-09T09:00:00Z'), 'Mond/Krater')).toBe('2026-12-09T09:00');
  });
});

describe('meetingGaps', () => {
  it('finds nothing on a complete meeting', () => {
    expect(meetingGaps(meeting, [item], [guest], members)).toEqual([]);
  });
  it('requires start, agenda and invitees, and names what else is missing', () => {
    const empty = record('meetings', 'meeting:x', { format: 'hybrid' });
    expect(meetingGaps(empty, [], [], members).map(({ type, isRequired }) => [type, isRequired])).toEqual([
      ['start', true],
      ['agenda', true],
      ['invitees', true],
      ['place', false],
      ['onlineUrl', false],
      ['chair', false],
      ['minuteTaker', false],
    ]);
  });
  it('counts minutes too many and people without an address', () => {
    const gaps = meetingGaps(
      meeting,
      [{ ...item, plannedMinutes: 150 }],
      [guest, { ...guest, memberId: 'member:gone' }],
      members,
    );
    expect(gaps.map(({ type, count }) => [type, count])).toEqual([
      ['overrun', 30],
      ['addresses', 1],
    ]);
  });
  it('counts items that nobody presents, and no heading for an item', () => {
    const heading = { ...item, id: 'agendaItem:h', kind: 'section' as const, presenterText: '' };
    const gaps = (agenda: readonly (typeof item)[]) =>
      meetingGaps(meeting, agenda, [guest], members).map(({ type, count }) => [type, count]);
    expect(gaps([item, heading, { ...item, presenterText: '' }])).toEqual([['presenters', 1]]);
    expect(gaps([heading])).toEqual([['agenda', 0]]);
  });
  it('notices an end before the start, and needs no place for an online meeting', () => {
    const online = {
      ...meeting,
      endsAt: '2026-12-09T09:00',
      format: 'online' as const,
      place: '',
      onlineUrl: 'https://example.org',
    };
    expect(meetingGaps(online, [item], [guest], members).map(({ type }) => type)).toEqual(['end']);
  });
});

describe('quarterPlan', () => {
  const held = record('meetings', 'meeting:old', { startsAt: '2026-02-01T10:00', status: 'closed' });
  const plan = quarterPlan([meeting, held, record('meetings', 'meeting:undated')], '2026-11-23');
  it('looks a year ahead and says what is not planned', () => {
    expect(plan.coming.map(({ period, state }) => `${periodToLabel(period, 'de')} ${state}`)).toEqual([
      'Q4/2026 next',
      'Q1/2027 unplanned',
      'Q2/2027 unplanned',
      'Q3/2027 unplanned',
    ]);
  });
  it('goes back to the first meeting and admits what was missed', () => {
    expect(plan.past.map(({ period, state }) => `Q${period.index} ${state}`)).toEqual([
      'Q3 missed',
      'Q2 missed',
      'Q1 past',
    ]);
  });
  it('keeps meetings without a date apart', () => {
    expect(plan.undated.map(({ id }) => id)).toEqual(['meeting:undated']);
  });
  it('has no past before the first meeting, and nothing without a day', () => {
    expect(quarterPlan([], '2026-11-23').past).toEqual([]);
    expect(quarterPlan([meeting], '')).toEqual({ coming: [], past: [], undated: [] });
  });
});

describe('meetingToCalendar', () => {
  it('gives an entry a uid that stays, a place and a status', () => {
    const event = record('events', 'event:a', { place: 'Messe', city: 'Berlin' });
    const ics = meetingToIcs(meetingToCalendar(meeting, event, 'Tagesordnung', '2026-11-23T08:00:00Z'));
    expect(ics).toContain('UID:01abc@verbund\r\n');
    expect(ics).toContain('LOCATION:Messe\\, M3\\, Berlin\r\n');
    expect(ics).toContain('STATUS:CONFIRMED\r\n');
  });
  it('marks a draft as tentative and gives it two hours until its end is known', () => {
    const entry = meetingToCalendar(
      { ...meeting, format: 'hybrid', status: 'draft', endsAt: '', onlineUrl: 'https://example.org' },
      undefined,
      '',
      '2026-11-23T08:00:00Z',
    );
    expect(entry).toMatchObject({ status: 'TENTATIVE', end: '2026-12-09T12:00', url: 'https://example.org' });
  });
});

describe('meetingsAtEvent', () => {
  it('lists the meetings of one event by time', () => {
    const at = (id: string, eventId: string, startsAt: string) => record('meetings', id, { eventId, startsAt });
    const meetings = [
      at('meeting:b', 'event:1', '2027-01-02T10:00'),
      at('meeting:a', 'event:1', '2027-01-01T10:00'),
      at('meeting:c', 'event:2', '2027-01-01T10:00'),
    ];
    expect(meetingsAtEvent(meetings, 'event:1').map(({ id }) => id)).toEqual(['meeting:a', 'meeting:b']);
  });
});
