import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents, type CalendarFile } from '../../../shared/domain/calendar';
import { planEventImport } from '../../../shared/domain/events';
import { record } from '../../support/records';

const field = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../support/data/field/${name}`, import.meta.url)));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array): CalendarFile => {
  const result = readEvents(bytes);
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
};
const entriesOf = (bytes: Uint8Array) => read(bytes).entries;
const daysOf = (bytes: Uint8Array) =>
  entriesOf(bytes).map(({ title, startsOn, endsOn }) => [title, startsOn, endsOn] as const);
const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const dated = (...lines: readonly string[]): Uint8Array =>
  bytesOf(calendar(...event('UID:1', 'SUMMARY:X', 'DTSTAMP:20260901T080000Z', ...lines)));
const stored = (fields: object = {}) =>
  record('events', 'event:a', {
    title: 'Kongress Nord',
    startsOn: '2027-06-09',
    endsOn: '2027-06-10',
    calendarUid: 'c1@muster.example',
    calendarSequence: 5,
    calendarStamp: '2026-10-01T08:00:00.000Z',
    ...fields,
  });

describe('days that no calendar has', () => {
  it.each(['DTSTART;VALUE=DATE:20270231', 'DTSTART:20270431T090000', 'DTSTART;VALUE=DATE:20271301'])(
    '%s is no date, not another day',
    (start) => {
      expect(entriesOf(dated(start))).toEqual([]);
      expect(read(dated(start)).problems).toHaveLength(1);
    },
  );
  it('an end that does not exist leaves the day of the beginning; a leap day exists', () => {
    expect(daysOf(dated('DTSTART:20280229', 'DTEND:20280231'))).toEqual([['X', '2028-02-29', '2028-02-29']]);
  });
});

describe('dates without VALUE=DATE', () => {
  it('reads the file from the field', () => {
    expect(read(field('I1.ics')).problems).toEqual([]);
    expect(daysOf(field('I1.ics'))).toEqual([
      ['Kongress Digitale Kommune', '2027-03-15', '2027-03-17'],
      ['Tag der Verwaltung', '2027-10-04', '2027-10-04'],
    ]);
  });
  it.each([
    ['lower case', 'dtstart:20270315', 'dtend:20270318'],
    ['a zone that a date cannot have', 'DTSTART;TZID=Europe/Berlin:20270315', 'DTEND;TZID="Europe/Berlin":20270318'],
    ['said to be a time', 'DTSTART;VALUE=DATE-TIME:20270315', 'DTEND;VALUE="DATE-TIME":20270318'],
    ['dashes', 'DTSTART:2027-03-15', 'DTEND:2027-03-18'],
    ['an unknown parameter', 'DTSTART;X-A="b;c:d":20270315', 'DTEND:20270318'],
    ['folded', 'DTSTART:2027\r\n 0315', 'DTEND\r\n :20270318'],
    ['one of the two only', 'DTSTART;VALUE=DATE:20270315', 'DTEND:20270318'],
    ['exceptions', 'DTSTART:20270315\r\nRRULE:FREQ=YEARLY\r\nEXDATE:20280315,20290315', 'DTEND:20270318'],
    ['further days', 'DTSTART:20270315\r\nRDATE:20280315', 'DTEND:20270318'],
    ['blanks', 'DTSTART: 20270315 ', 'DTEND: 20270318'],
  ])('%s', (_, start, end) => {
    expect(daysOf(dated(start, end))).toEqual([['X', '2027-03-15', '2027-03-17']]);
  });
  it.each([
    ['a time that is said to be a date', 'DTSTART;VALUE=DATE:20270608T220000Z', '2027-06-09'],
    ['a time of ISO 8601', 'DTSTART:2027-06-08T22:00:00Z', '2027-06-09'],
    ['a time without seconds', 'DTSTART:20270609T0900', '2027-06-09'],
  ])('%s is a time', (_, start, startsOn) => {
    expect(entriesOf(dated(start))).toMatchObject([{ startsOn }]);
  });
  it('tells a moved repetition by its day, however that is written', () => {
    const uid = (line: string): string | undefined => entriesOf(dated('DTSTART:20270316', line))[0]?.uid;
    expect(uid('RECURRENCE-ID:20270315')).toBe('1/2027-03-15');
    expect(uid('recurrence-id;VALUE=DATE:20270315')).toBe('1/2027-03-15');
  });
  it('reads every date in any of the spellings as the same day', () => {
    const dates = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const spelling = fc.constantFrom(
      (day: string) => `DTSTART:${day}`,
      (day: string) => `dtstart:${day.replaceAll('-', '')}`,
      (day: string) => `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      (day: string) => `DTSTART;TZID=Europe/Berlin:${day.replaceAll('-', '')}`,
      (day: string) => `DTSTART;TZID=Europe/Berlin:${day.replaceAll('-', '')}T090000`,
      (day: string) => `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}T000000`,
      (day: string) => `DTSTART:${day}T12:00`,
    );
    fc.assert(
      fc.property(dates, spelling, (day, write) => {
        expect(entriesOf(dated(write(day)))).toMatchObject([{ startsOn: day, endsOn: day }]);
      }),
      { seed: 3 },
    );
  });
});

describe('zones', () => {
  it('reads the file from the field: what means UTC begins on 9 June in Berlin', () => {
    expect(daysOf(field('I2.ics'))).toEqual([
      ['Fachtag Daten', '2027-06-09', '2027-06-10'],
      ['Messe Verwaltung', '2027-06-09', '2027-06-10'],
      ['Messe Zwei', '2027-06-09', '2027-06-10'],
      ['Messe Drei', '2027-06-09', '2027-06-10'],
      ['Messe GMT', '2027-06-09', '2027-06-10'],
    ]);
  });
  const evening = (tzid: string): string | undefined =>
    entriesOf(dated(`DTSTART;TZID=${tzid}:20270608T220000`))[0]?.startsOn;
  it.each([
    ...['UTC', 'utc', 'Etc/UTC', 'etc/utc', 'Etc/UCT', 'UCT', 'GMT', 'Etc/GMT', 'Etc/GMT0', 'Etc/GMT+0', 'GMT-0'],
    ...['Zulu', 'Etc/Zulu', 'Universal', 'Etc/Universal', 'Greenwich', 'Etc/Greenwich', 'Z', 'UTC+00:00', 'GMT+0000'],
    ...['"UTC"', '"tzone://Microsoft/Utc"', '/mozilla.org/20050126_1/Etc/UTC', '/citadel.org/20190411_1/UTC'],
    ...['/freeassociation.sourceforge.net/Tzfile/Etc/GMT', '"http://tzurl.org/zoneinfo/Etc/UTC"', '"(UTC)"'],
    ...['Coordinated Universal Time', '"(UTC) Coordinated Universal Time"', 'Koordinierte Weltzeit'],
    ...['"(UTC) Koordinierte Weltzeit"', 'Greenwich Mean Time', 'Greenwich Standard Time', ' UTC '],
    ...['UTC-11', 'UTC+00:00', 'tzone://Microsoft/Utc'],
  ])('%s is a clock without a place', (tzid) => {
    expect(evening(tzid)).toBe('2027-06-09');
  });
  it.each([
    ...['Europe/Berlin', 'W. Europe Standard Time', '"W. Europe Standard Time"', 'GMT Standard Time', 'Europe/London'],
    ...['/mozilla.org/20050126_1/Europe/Berlin', 'America/New_York', 'Pacific Standard Time', 'Mond'],
    ...[
      '"(UTC+01:00) Amsterdam, Berlin, Bern"',
      '(UTC+01:00) Amsterdam, Berlin, Bern',
      'Etc/GMT-2',
      'UTC+2',
      'GMT+0200',
      '"+02:00"',
    ],
  ])('%s: the day is the one that is written', (tzid) => {
    expect(evening(tzid)).toBe('2027-06-08');
  });
  const withRules = (tzid: string, summer: string, written: string = tzid): string | undefined =>
    entriesOf(
      bytesOf(
        calendar(
          ...['BEGIN:VTIMEZONE', `TZID:${tzid}`, 'BEGIN:STANDARD', 'DTSTART:16010101T000000'],
          ...[`TZOFFSETFROM:${summer}`, `TZOFFSETTO:${summer}`, 'END:STANDARD', 'END:VTIMEZONE'],
          ...event('UID:1', 'SUMMARY:X', `DTSTART;TZID="${written}":20270608T220000`),
        ),
      ),
    )[0]?.startsOn;
  it.each([
    ['a zone called UTC', 'UTC', '+0200', '2027-06-08'],
    ['a zone called Etc/GMT', 'Etc/GMT', '+0200', '2027-06-08'],
    ['a zone that says nothing', 'Customized Time Zone', '+0000', '2027-06-09'],
    ['a zone that says nothing, by its rules', 'Customized Time Zone', '+0200', '2027-06-08'],
    ['a place whose rules are those of UTC', 'Europe/Berlin', '+0000', '2027-06-09'],
    ['a place whose rules are its own', 'America/New_York', '-0400', '2027-06-08'],
    ['a place of Windows whose rules are those of UTC', 'W. Europe Standard Time', '+0000', '2027-06-09'],
  ])('the rules of the file come first: %s', (_, tzid, offset, startsOn) => {
    expect(withRules(tzid, offset)).toBe(startsOn);
  });
  it('finds the rules of a zone whatever its quotes and case', () => {
    expect(withRules('"Own Zone"', '+0000', 'own zone')).toBe('2027-06-09');
  });
  it('each calendar of a file has its own rules, and broken ones spoil nothing', () => {
    const one = (offset: string, uid: string): string =>
      calendar(
        ...['BEGIN:VTIMEZONE', 'TZID:Own', 'BEGIN:STANDARD', 'DTSTART:16010101T000000'],
        ...[`TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, 'END:STANDARD', 'END:VTIMEZONE'],
        ...event(`UID:${uid}`, 'SUMMARY:X', 'DTSTART;TZID=Own:20270608T220000'),
      );
    const { entries, problems } = read(bytesOf(one('+0000', 'a') + one('+0200', 'b') + one('quatsch', 'c')));
    expect(problems).toEqual([]);
    expect(entries.map(({ uid, startsOn }) => [uid, startsOn])).toEqual([
      ['a', '2027-06-09'],
      ['b', '2027-06-08'],
      ['c', '2027-06-08'],
    ]);
  });
});

describe('versions of one entry (RFC 5546 §2.1.5)', () => {
  it('of two in one file the higher SEQUENCE counts, wherever it stands', () => {
    const [planned, ...others] = planEventImport(entriesOf(field('I3.ics')), []);
    expect(others).toEqual([]);
    expect(planned).toMatchObject({
      action: 'create',
      draft: {
        startsOn: '2027-06-09',
        endsOn: '2027-06-10',
        calendarSequence: 5,
        calendarStamp: '2026-10-01T08:00:00.000Z',
      },
    });
  });
  it('of two with one SEQUENCE the later DTSTAMP counts, whatever their order', () => {
    const version = (sequence: number, day: number, title: string): readonly string[] =>
      event(
        'UID:1',
        `SEQUENCE:${sequence}`,
        `DTSTAMP:202610${String(day).padStart(2, '0')}T080000Z`,
        `SUMMARY:${title}`,
        'DTSTART:20270609',
      );
    const versions = fc.uniqueArray(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 28 })), {
      minLength: 1,
      maxLength: 6,
      selector: String,
    });
    fc.assert(
      fc.property(versions, (known) => {
        const file = bytesOf(
          calendar(...known.flatMap(([sequence, day]) => version(sequence, day, `${sequence}/${day}`))),
        );
        const newest = known.toSorted(([a, x], [b, y]) => b - a || y - x)[0] ?? [0, 0];
        expect(planEventImport(entriesOf(file), []).map(({ entry }) => entry.title)).toEqual([newest.join('/')]);
        // The same versions in files of their own, read one after the other.
        let events: readonly ReturnType<typeof stored>[] = [];
        for (const [sequence, day] of known) {
          const one = bytesOf(calendar(...version(sequence, day, `${sequence}/${day}`)));
          const [planned] = planEventImport(entriesOf(one), events);
          if (planned?.action === 'create') events = [record('events', 'event:a', planned.draft)];
          else if (planned?.action === 'update') events = events.map((event) => ({ ...event, ...planned.draft }));
          else expect(planned?.action).toBe('older');
        }
        expect(events.map(({ title }) => title)).toEqual([newest.join('/')]);
      }),
      { seed: 5 },
    );
  });
  it('an older file read later changes nothing and says so', () => {
    const older = entriesOf(field('I3.ics')).slice(1);
    expect(planEventImport(older, [stored()])).toMatchObject([{ action: 'older', changes: [], draft: {} }]);
  });
  it('an event that was read before its version was kept takes the file as the newer one', () => {
    const older = entriesOf(field('I3.ics')).slice(1);
    expect(planEventImport(older, [stored({ calendarSequence: 0, calendarStamp: '' })])).toMatchObject([
      { action: 'update', draft: { startsOn: '2027-05-05', calendarSequence: 2 } },
    ]);
  });
});

describe('cancellations', () => {
  it('one of an unknown event creates nothing', () => {
    const [entry] = entriesOf(field('I4.ics'));
    expect(entry).toMatchObject({ isCancelled: true, title: 'Kongress Süd' });
    const [planned] = planEventImport(entriesOf(field('I4.ics')), []);
    expect(planned?.action).toBe('cancelled');
    expect(planned).not.toHaveProperty('existing');
  });
  it('a known event is offered as cancelled, and stays', () => {
    const known = stored({ calendarUid: 'd1@muster.example', calendarSequence: 2 });
    expect(planEventImport(entriesOf(field('I4.ics')), [known])).toMatchObject([
      { action: 'cancelled', existing: { id: 'event:a' }, draft: { isCancelled: true, calendarSequence: 3 } },
    ]);
  });
  it.each(['STATUS:CANCELLED', 'STATUS:CANCELED', 'status:cancelled', 'STATUS;X-A=b:Cancelled'])('%s', (status) => {
    expect(planEventImport(entriesOf(dated('DTSTART:20270609', status)), []).map(({ action }) => action)).toEqual([
      'cancelled',
    ]);
  });
  it('METHOD counts for its own calendar only, wherever it stands in it', () => {
    const file =
      calendar(...event('UID:1', 'SUMMARY:Neu', 'DTSTART:20270609'), 'METHOD:PUBLISH') +
      calendar(...event('UID:2', 'SUMMARY:Weg', 'DTSTART:20270609'), 'method:cancel') +
      calendar(...event('UID:3', 'SUMMARY:Auch neu', 'DTSTART:20270609'));
    expect(planEventImport(entriesOf(bytesOf(file)), []).map(({ entry, action }) => [entry.title, action])).toEqual([
      ['Neu', 'create'],
      ['Weg', 'cancelled'],
      ['Auch neu', 'create'],
    ]);
  });
  it('need not repeat title and day', () => {
    const file = calendar('METHOD:CANCEL', ...event('UID:c1@muster.example', 'DTSTAMP:20261101T080000Z', 'SEQUENCE:6'));
    expect(planEventImport(entriesOf(bytesOf(file)), [stored()])).toMatchObject([
      { action: 'cancelled', existing: { id: 'event:a' } },
    ]);
  });
  it('an older one changes nothing, one that is noted already neither, and a newer version takes it back', () => {
    const cancelled = (sequence: number) =>
      entriesOf(
        bytesOf(
          calendar('METHOD:CANCEL', ...event('UID:c1@muster.example', 'SUMMARY:Kongress Nord', `SEQUENCE:${sequence}`)),
        ),
      );
    expect(planEventImport(cancelled(4), [stored()])).toMatchObject([{ action: 'older' }]);
    expect(planEventImport(cancelled(5), [stored({ isCancelled: true })])).toMatchObject([{ action: 'same' }]);
    expect(
      planEventImport(entriesOf(field('I3.ics')), [stored({ calendarSequence: 4, isCancelled: true })]),
    ).toMatchObject([{ action: 'update', draft: { isCancelled: false } }]);
  });
  it.each(['REPLY', 'COUNTER', 'REFRESH', 'DECLINECOUNTER'])('%s is no event at all', (method) => {
    const { entries, problems } = read(
      bytesOf(calendar(`METHOD:${method}`, ...event('UID:1', 'SUMMARY:Zugesagt: Treffen', 'DTSTART:20270609'))),
    );
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([{ type: 'noEvent', line: 4 }]);
  });
});

describe('events that are very likely the same', () => {
  const typed = (title: string, startsOn: string, fields: object = {}) =>
    record('events', `event:${title}${startsOn}`, { title, startsOn, endsOn: startsOn, ...fields });
  const actionOf = (title: string, day: string, event: ReturnType<typeof typed>): string | undefined =>
    planEventImport(entriesOf(bytesOf(calendar(...dayEvent('n', title, day)))), [event])[0]?.action;
  const dayEvent = (uid: string, title: string, day: string): readonly string[] =>
    event(`UID:${uid}`, `SUMMARY:${title}`, `DTSTART:${day}`);

  it.each([
    ['Digitaler Staat 2027', '20270316', 'Digitaler Staat', '2027-03-16', 'alike'],
    ['Digitaler Staat', '20270316', 'Digitaler Staat 2027', '2027-03-16', 'alike'],
    ['Digitaler Staat ’27', '20270316', 'Digitaler Staat', '2027-03-16', 'alike'],
    ['Digitaler Staat 2026/27', '20270316', 'Digitaler Staat', '2027-03-17', 'alike'],
    ['Digitaler Staat', '20270316', 'Digitaler Staat', '2027-03-15', 'alike'],
    ['DIGITALER STAAT – 2027', '20270316', 'Digitaler Staat', '2027-03-17', 'alike'],
    ['Digitaler Staat', '20270316', 'Digitaler Staat', '2027-03-16', 'adopt'],
    ['Digitaler Staat 2027', '20270316', 'Digitaler Staat', '2026-03-17', 'create'],
    ['Digitaler Staat', '20270316', 'Digitaler Staat', '2027-03-18', 'create'],
    ['Digitaler Staat', '20270316', 'Digitales Land', '2027-03-16', 'create'],
    ['2027', '20270316', '2026', '2027-03-16', 'create'],
    ['Forum 12', '20270316', 'Forum 13', '2027-03-16', 'create'],
  ])('%s on %s beside %s on %s: %s', (title, day, known, knownDay, action) => {
    expect(actionOf(title, day, typed(known, knownDay))).toBe(action);
  });
  it('came with another calendar: offered too', () => {
    expect(
      actionOf('Digitaler Staat', '20270316', typed('Digitaler Staat', '2027-03-16', { calendarUid: 'other' })),
    ).toBe('alike');
  });
  it('two days of one fair are not both the one that was typed in', () => {
    const file = calendar(...dayEvent('b', 'Messe', '20270317'), ...dayEvent('a', 'Messe', '20270316'));
    expect(
      planEventImport(entriesOf(bytesOf(file)), [typed('Messe', '2027-03-16')]).map(({ action }) => action),
    ).toEqual(['create', 'adopt']);
  });
  it('is not called off by a cancellation of something like it; of the very same it is', () => {
    const cancelled = (title: string): Uint8Array =>
      bytesOf(calendar('METHOD:CANCEL', ...dayEvent('n', title, '20270316')));
    const known = [typed('Digitaler Staat', '2027-03-16')];
    expect(planEventImport(entriesOf(cancelled('Digitaler Staat 2027')), known)[0]).not.toHaveProperty('existing');
    expect(planEventImport(entriesOf(cancelled('Digitaler Staat')), known)).toMatchObject([
      { action: 'cancelled', existing: { title: 'Digitaler Staat' } },
    ]);
  });
  it('keeps what it would be as an event of its own', () => {
    expect(planEventImport(entriesOf(dated('DTSTART:20270316')), [typed('X 2027', '2027-03-16')])).toMatchObject([
      { action: 'alike', ownDraft: { title: 'X', startsOn: '2027-03-16', calendarUid: '1' } },
    ]);
  });
});
