import { describe, expect, it } from 'vitest';
import { dateConflicts, guessState, knownSpans, withSchoolHolidays } from '../../../shared/domain/holidays';
import { readEvents } from '../../../shared/domain/calendar';
import { createTranslate } from '../../../shared/messages/translate';
import { STATES } from '../../../shared/schema/institutions';

const t = createTranslate('de');
const nameOf = (state: (typeof STATES)[number]): string => t(`institutions.state.${state}`);
/** Invented: what matters is the shape, not when there is school. */
const school = (state: string, startsOn: string, endsOn: string, title = 'Ferien') => ({
  id: `${state}:${startsOn}`,
  state,
  title,
  startsOn,
  endsOn,
});

describe('dateConflicts', () => {
  it('knows a holiday of all, of some and of none', () => {
    expect(dateConflicts('2027-10-03', []).publicHolidays).toMatchObject([{ type: 'DEUTSCHEEINHEIT', states: STATES }]);
    expect(dateConflicts('2027-01-06', []).publicHolidays).toMatchObject([
      { type: 'HEILIGEDREIKOENIGE', states: ['DE-BW', 'DE-BY', 'DE-ST'] },
    ]);
    expect(dateConflicts('2027-11-17', []).publicHolidays).toMatchObject([{ type: 'BUBETAG', states: ['DE-SN'] }]);
    expect(dateConflicts('2027-03-16', []).publicHolidays).toEqual([]);
    expect(dateConflicts('2027-08-08', []).publicHolidays).toEqual([]);
  });
  it.each([
    ['2027-03-26', 'KARFREITAG'],
    ['2027-03-29', 'OSTERMONTAG'],
    ['2027-05-06', 'CHRISTIHIMMELFAHRT'],
    ['2028-04-14', 'KARFREITAG'],
    ['2038-04-26', 'OSTERMONTAG'],
  ])('moves with Easter: %s is %s', (day, type) => {
    expect(dateConflicts(day, []).publicHolidays.map((holiday) => holiday.type)).toEqual([type]);
  });
  it('tells the weekend', () => {
    expect([
      dateConflicts('2027-03-20', []).weekday,
      dateConflicts('2027-03-21', []).weekday,
      dateConflicts('2027-03-22', []).weekday,
    ]).toEqual(['saturday', 'sunday', null]);
  });
  it('puts Länder with the same holidays together and says of whom nothing is known', () => {
    const conflicts = dateConflicts('2027-07-10', [
      school('DE-BY', '2027-07-01', '2027-07-31', 'Sommerferien'),
      school('DE-BE', '2027-07-10', '2027-08-10', 'Sommerferien'),
      school('DE-HE', '2027-04-01', '2027-04-10'),
      school('DE-HE', '2027-07-20', '2027-08-10'),
    ]);
    expect(conflicts.schoolHolidays).toEqual([{ title: 'Sommerferien', states: ['DE-BY', 'DE-BE'] }]);
    expect(conflicts.unknownStates).toHaveLength(13);
    expect(conflicts.unknownStates).not.toContain('DE-HE');
  });
});

describe('knownSpans', () => {
  it('reaches from the first to the last known holidays', () => {
    expect(
      knownSpans([school('DE-BY', '2027-05-18', '2027-05-28'), school('DE-BY', '2027-03-22', '2027-04-02')]),
    ).toEqual([{ state: 'DE-BY', from: '2027-03-22', to: '2027-05-28' }]);
  });
  it('does not claim a school year that was never read in', () => {
    expect(
      knownSpans([school('DE-BY', '2026-10-01', '2026-10-10'), school('DE-BY', '2027-10-01', '2027-10-10')]),
    ).toHaveLength(2);
  });
});

describe('withSchoolHolidays', () => {
  const read = readEvents(
    new TextEncoder().encode(
      [
        'BEGIN:VCALENDAR',
        'X-WR-CALNAME:Ferien Sachsen-Anhalt 2027',
        'BEGIN:VEVENT',
        'UID:1',
        'SUMMARY:Osterferien',
        'DTSTART;VALUE=DATE:20270322',
        'DTEND;VALUE=DATE:20270403',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    ),
  );
  const file = read.ok ? read.value : undefined;
  it('replaces what the calendar covers, once, and leaves other years and Länder', () => {
    const before = [
      school('DE-ST', '2026-10-01', '2026-10-10'),
      school('DE-ST', '2027-03-25', '2027-04-05'),
      school('DE-BY', '2027-03-25', '2027-04-05'),
    ];
    const once = withSchoolHolidays(before, 'DE-ST', file?.entries ?? []);
    expect(once.map(({ id }) => id)).toEqual(['DE-BY:2027-03-25', 'DE-ST:2026-10-01', 'DE-ST:2027-03-22']);
    expect(withSchoolHolidays(once, 'DE-ST', file?.entries ?? [])).toEqual(once);
  });
  it.each([
    [file?.name ?? '', 'DE-ST'],
    ['ferien_baden-wuerttemberg_2027.ics', 'DE-BW'],
    ['Ferien Sachsen', 'DE-SN'],
    ['ferien.ics', undefined],
  ])('guesses the Land from the name: %s', (name, state) => {
    expect(guessState(name, nameOf)).toBe(state);
  });
});
