import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { wallClock } from '../../shared/domain/calendar/timeZones';
import { readZoneRules } from '../../shared/domain/calendar/zoneRules';

const pad = (value: number): string => String(value).padStart(2, '0');
const offsetText = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}${pad(Math.abs(minutes) % 60)}`;
const observance = (kind: string, from: number, to: number, start: string, rule: string): readonly string[] => [
  ...[`BEGIN:${kind}`, `DTSTART:${start}`, `TZOFFSETFROM:${offsetText(from)}`, `TZOFFSETTO:${offsetText(to)}`],
  ...(rule === '' ? [] : [`RRULE:${rule}`]),
  `END:${kind}`,
];
const zoneOf = (...observances: readonly (readonly string[])[]): readonly string[] => [
  'BEGIN:VTIMEZONE',
  'TZID:Own',
  ...observances.flat(),
  'END:VTIMEZONE',
];
/** Noon, when no clock is changed: which of two equal hours is meant is told below. */
const noon = fc
  .date({ min: new Date('1972-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 10)}T12:00:00`);
const ours = (zone: readonly string[], time: string): number | undefined =>
  readZoneRules(zone.map((text, index) => ({ number: index + 1, text })))('own')?.(
    wallClock(ICAL.Time.fromDateTimeString(time)),
  );
const theirs = (zone: readonly string[], time: string): number =>
  new ICAL.Timezone(ICAL.Component.fromString(zone.join('\r\n'))).utcOffset(ICAL.Time.fromDateTimeString(time)) * 1000;

describe('rules of zones, beside a library that expands them', () => {
  it('say the same at every noon, whatever days of the year the clock changes on', () => {
    const day = fc.oneof(
      fc
        .tuple(fc.constantFrom('-1', '1', '2', '3', '4'), fc.constantFrom('SU', 'SA', 'TH'))
        .map(([nth, name]) => `BYDAY=${nth}${name}`),
      fc.integer({ min: 1, max: 28 }).map((date) => `BYMONTHDAY=${date}`),
      fc.constant('BYDAY=SU;BYMONTHDAY=8,9,10,11,12,13,14'),
    );
    const standard = fc.integer({ min: -11 * 4, max: 11 * 4 }).map((quarters) => quarters * 15);
    fc.assert(
      fc.property(
        standard,
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 8, max: 11 }),
        day,
        day,
        noon,
        (base, spring, autumn, on, off, time) => {
          const zone = zoneOf(
            observance(
              'DAYLIGHT',
              base,
              base + 60,
              `1970${pad(spring)}01T020000`,
              `FREQ=YEARLY;BYMONTH=${spring};${on}`,
            ),
            observance(
              'STANDARD',
              base + 60,
              base,
              `1970${pad(autumn)}01T030000`,
              `FREQ=YEARLY;${off};BYMONTH=${autumn};WKST=MO`,
            ),
          );
          expect(ours(zone, time)).toBe(theirs(zone, time));
        },
      ),
      { seed: 45, numRuns: 80 },
    );
  });
  it('say the same where rules ended, began later, or were single days', () => {
    const zone = zoneOf(
      observance('DAYLIGHT', -300, -240, '19700426T020000', 'FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z'),
      observance('DAYLIGHT', -300, -240, '20070311T020000', 'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'),
      observance('STANDARD', -240, -300, '19701025T020000', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z'),
      observance('STANDARD', -240, -300, '20071104T020000', 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'),
      observance('STANDARD', -240, -360, '20300601T000000', ''),
    );
    fc.assert(
      fc.property(noon, (time) => {
        expect(ours(zone, time)).toBe(theirs(zone, time));
      }),
      { seed: 45, numRuns: 200 },
    );
  });
  it('begin with DTSTART, and again with every RDATE', () => {
    const zone = zoneOf(
      [...observance('DAYLIGHT', 60, 120, '20300601T000000', '').slice(0, -1), 'RDATE:20320601T000000', 'END:DAYLIGHT'],
      observance('STANDARD', 120, 60, '20301001T000000', ''),
    );
    const hoursOf = (day: string): number => (ours(zone, `${day}T12:00:00`) ?? NaN) / 3_600_000;
    expect(['2030-05-31', '2030-06-01', '2030-10-01', '2032-05-31', '2032-06-01'].map(hoursOf)).toEqual([
      1, 2, 1, 1, 2,
    ]);
  });
  it('know the hour that is skipped and the one that is doubled (RFC 5545 §3.3.5)', () => {
    const zone = zoneOf(
      observance('DAYLIGHT', 60, 120, '19810329T020000', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'),
      observance('STANDARD', 120, 60, '19961027T030000', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'),
    );
    const hoursAt = (time: string): number => (ours(zone, time) ?? NaN) / 3_600_000;
    expect(['2027-03-28T01:59:00', '2027-03-28T02:30:00', '2027-03-28T03:00:00'].map(hoursAt)).toEqual([1, 1, 2]);
    expect(['2027-10-31T01:59:00', '2027-10-31T02:30:00', '2027-10-31T03:00:00'].map(hoursAt)).toEqual([2, 2, 1]);
    expect(hoursAt('1960-06-01T12:00:00')).toBe(1);
  });
});
