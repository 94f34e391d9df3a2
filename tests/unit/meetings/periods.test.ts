import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeEvents, quarterPlan } from '../../../shared/domain/meetings';
import {
  nextMeeting,
  periodOf,
  periodStart,
  periodTimeline,
  periodToLabel,
  shiftPeriod,
  type Cadence,
} from '../../../shared/domain/quarters';
import type { Meeting } from '../../../shared/schema';
import { record } from '../../support/records';

const CADENCES = ['monthly', 'quarterly', 'halfYearly', 'yearly'] as const satisfies readonly Cadence[];
const meeting = record('meetings', 'meeting:a', { startsAt: '2026-12-09T10:00', status: 'invited' });
const period = (date: string, cadence: Cadence = 'quarterly') => {
  const of = periodOf(date, cadence);
  if (!of) throw new Error(date);
  return of;
};

describe('periods', () => {
  it.each([
    ['monthly', 'März 2027', 'March 2027'],
    ['quarterly', 'Q1/2027', 'Q1/2027'],
    ['halfYearly', '1. Halbjahr 2027', 'H1 2027'],
    ['yearly', '2027', '2027'],
  ] as const)('are called by their cadence: %s', (cadence, de, en) => {
    const march = period('2027-03-16', cadence);
    expect([periodToLabel(march, 'de'), periodToLabel(march, 'en')]).toEqual([de, en]);
  });
  it('goes there and back, and starts inside itself', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CADENCES),
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -40, max: 40 }),
        (cadence, year, month, by) => {
          const of = period(`${year}-${String(month).padStart(2, '0')}-15`, cadence);
          expect(shiftPeriod(shiftPeriod(of, by), -by)).toEqual(of);
          expect(periodOf(periodStart(of), cadence)).toEqual(of);
        },
      ),
    );
  });
  it('has none for what is no date', () => {
    expect([periodOf('', 'monthly'), periodOf('2027-13-01', 'yearly')]).toEqual([undefined, undefined]);
  });
});

describe('a meeting that was called off', () => {
  const off = { ...meeting, cancelledAt: '2026-11-20T08:00:00Z' };
  it('is not the next one and plans nothing, but stays in the list', () => {
    expect(nextMeeting([off], '2026-11-23')).toBeUndefined();
    const [state] = periodTimeline([off], '2026-11-23', 'quarterly', 0, 0);
    expect([state?.state, state?.meetings.length]).toEqual(['unplanned', 1]);
  });
  it('frees its event for another', () => {
    const event = record('events', 'event:a', { startsOn: '2026-12-09' });
    const at = (cancelledAt: string) =>
      proposeEvents(period('2026-12-01'), [event], [{ ...meeting, eventId: event.id, cancelledAt }], '2026-11-23');
    expect([at('').length, at(off.cancelledAt).length]).toEqual([0, 1]);
  });
});

it('a meeting that is closed is no coming one, whatever its date, and its period is not called open', () => {
  const closed = record('meetings', 'meeting:closed', { startsAt: '2027-02-09T10:00', status: 'closed' });
  const { coming, past } = quarterPlan([meeting, closed], '2026-11-23');
  expect(coming.flatMap(({ meetings }) => meetings)).toEqual([meeting]);
  expect(coming[1]).toMatchObject({ period: period('2027-02-09'), state: 'past', meetings: [] });
  expect(past.flatMap(({ meetings }) => meetings)).toEqual([closed]);
});

describe('quarterPlan by cadence', () => {
  it.each([
    ['monthly', 12],
    ['quarterly', 4],
    ['halfYearly', 2],
    ['yearly', 2],
  ] as const)('looks a year ahead: %s', (cadence, count) => {
    expect(quarterPlan([meeting], '2026-11-23', cadence).coming).toHaveLength(count);
  });
});

describe('proposeEvents', () => {
  it('takes what is still to come in the period, the earliest first', () => {
    const events = [
      record('events', 'event:late', { startsOn: '2027-03-25' }),
      record('events', 'event:early', { startsOn: '2027-02-01' }),
      record('events', 'event:over', { startsOn: '2027-01-05' }),
      record('events', 'event:off', { startsOn: '2027-03-01', isCancelled: true }),
      record('events', 'event:other', { startsOn: '2027-04-01' }),
      record('events', 'event:undated'),
    ];
    expect(proposeEvents(period('2027-01-01'), events, [], '2027-01-20').map(({ id }) => id)).toEqual([
      'event:early',
      'event:late',
    ]);
  });
});

describe('periodTimeline of a young network', () => {
  const labels = (since: string, meetings: readonly Meeting[] = []): readonly string[] =>
    periodTimeline(meetings, '2026-11-23', 'quarterly', 3, 1, since).map(
      ({ period, state }) => `${period.index}/${period.year} ${state}`,
    );

  it('begins with the period in which it was set up: nobody missed what was before', () => {
    expect(labels('2026-10-04')).toEqual([
      '4/2026 unplanned',
      '1/2027 unplanned',
      '2/2027 unplanned',
      '3/2027 unplanned',
      '4/2027 unplanned',
    ]);
    expect(labels('2026-08-01')[0]).toBe('3/2026 missed');
  });

  it('begins with its first meeting where that was written down afterwards', () => {
    const first = record('meetings', 'meeting:first', { startsAt: '2026-05-04T10:00', status: 'closed' });
    expect(labels('2026-10-04', [first]).slice(0, 2)).toEqual(['2/2026 past', '3/2026 missed']);
  });

  it('shows as many periods before as it is asked for where the network is older, or nothing is known of that', () => {
    expect(labels('2019-01-01')[0]).toBe('1/2026 missed');
    expect(labels('')[0]).toBe('1/2026 missed');
  });
});
