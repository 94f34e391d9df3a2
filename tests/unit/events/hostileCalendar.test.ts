import { describe, expect, it } from 'vitest';
import { readEvents, type CalendarFile } from '../../../shared/domain/calendar';
import { mostEntries, mostLines, mostBytes } from '../../../shared/domain/calendar/limits';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const calendar = (...lines: readonly string[]): Uint8Array =>
  bytesOf(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'));
const event = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const good = event('UID:good', 'SUMMARY:Gut', 'DTSTART:20270609');
const read = (bytes: Uint8Array): CalendarFile => {
  const result = readEvents(bytes);
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
};
const zone = (...observances: readonly (readonly string[])[]): readonly string[] => [
  ...['BEGIN:VTIMEZONE', 'TZID:Own'],
  ...observances.flatMap((lines) => ['BEGIN:STANDARD', ...lines, 'END:STANDARD']),
  'END:VTIMEZONE',
];
const late = event('UID:late', 'SUMMARY:Spät', 'DTSTART;TZID=Own:20270608T220000');
const dayIn = (...lines: readonly string[]): string | undefined =>
  read(calendar(...lines, ...late)).entries[0]?.startsOn;
const utc = ['DTSTART:16010101T000000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000'];

describe('one bad entry never discards its file', () => {
  it.each([
    ['DURATION:P99999999D', 'tooLong'],
    ['DURATION:P9999999999D', 'tooLong'],
    ['DURATION:-P9999999999D', 'tooLong'],
    ['DURATION:P99999999999999999999999999W', 'tooLong'],
    ['DURATION:PT999999999999S', 'tooLong'],
    ['DTEND:21000101', 'tooLong'],
    ['DTSTART:00010101', 'outOfRange'],
    ['DTSTART:99991231T235959Z', 'outOfRange'],
    ['DTSTART;TZID=UTC-11:22001231T235959', 'outOfRange'],
    ['DTEND:99991231', 'outOfRange'],
  ])('%s is the problem of its entry: %s', (line, type) => {
    const bad = event('UID:bad', 'SUMMARY:Schlecht', ...(line.startsWith('DTSTART') ? [] : ['DTSTART:20270609']), line);
    const { entries, problems } = read(calendar(...bad, ...good));
    expect(entries.map(({ title }) => title)).toEqual(['Gut']);
    expect(problems).toEqual([{ line: 3, title: 'Schlecht', type }]);
  });
  const begun = ['BEGIN:VEVENT', 'SUMMARY:Schlecht', 'DTSTART:20270609'];
  it.each([
    ['the next one begins before it ends', [...begun, ...good]],
    ['the calendar ends before it does', [...good, ...begun]],
    ['the next calendar begins before it ends', [...begun, 'BEGIN:VCALENDAR', ...good]],
  ])('%s', (_, lines) => {
    const { entries, problems } = read(calendar(...lines));
    expect(entries.map(({ title }) => title)).toEqual(['Gut']);
    expect(problems).toMatchObject([{ title: 'Schlecht', type: 'unreadable' }]);
  });
  it('the end of something that never began ends nothing', () => {
    expect(
      read(calendar('END:VTODO', ...event('SUMMARY:Auch', 'DTSTART:20270609', 'END:VALARM'), ...good)),
    ).toMatchObject({
      entries: [{ title: 'Auch' }, { title: 'Gut' }],
      problems: [],
    });
  });
  it('a field that is longer than any text is the problem of its entry', () => {
    const bad = event('UID:bad', 'SUMMARY:Schlecht', 'DTSTART:20270609', `DESCRIPTION:${'x'.repeat(2_000_000)}`);
    const { entries, problems } = read(calendar(...bad, ...good));
    expect(entries.map(({ title }) => title)).toEqual(['Gut']);
    expect(problems).toMatchObject([{ title: 'Schlecht', type: 'fieldTooLong' }]);
  });
  it('a line of nothing but quotes is a bad line', () => {
    const { entries, problems } = read(
      calendar(...event('SUMMARY:Schlecht', `X-A;X=${'"'.repeat(5_000_001)}`), ...good),
    );
    expect(entries.map(({ title }) => title)).toEqual(['Gut']);
    expect(problems).toMatchObject([{ title: 'Schlecht', type: 'badLine' }]);
  });
  it.each([
    ['NAME:', true],
    ['X-A2;B=c;D="e:f;g",h:i', true],
    ['A;B="c":', true],
    ['A;B=c"d:e":f', true],
    ['A;B="c:d', false],
    ['A;B', false],
    ['A B:c', false],
    ['ä:b', false],
    [':b', false],
    ['', false],
  ])('%s as a line (RFC 5545 §3.1)', (line, isLine) => {
    const lines = event('UID:1', 'SUMMARY:X', 'DTSTART:20270609', line === '' ? 'nichts' : line);
    expect(read(calendar(...lines)).problems).toHaveLength(isLine ? 0 : 1);
  });
  it('what is not read of an entry cannot spoil it', () => {
    const lines = ['RRULE:FREQ=QUATSCH', `ATTACH:${'x'.repeat(2_000_000)}`, 'GEO:nirgends', 'TRIGGER:P9999999999D'];
    const alarm = ['BEGIN:VALARM', 'TRIGGER:P9999999999D', 'SUMMARY:Wecker', 'DURATION:P9999999999D', 'END:VALARM'];
    expect(
      read(calendar(...event('UID:1', 'SUMMARY:X', 'DTSTART:20270609', ...lines, ...alarm))).entries,
    ).toMatchObject([{ title: 'X', startsOn: '2027-06-09', endsOn: '2027-06-09', repeats: true }]);
  });
  it('a SEQUENCE that no program counts to is none', () => {
    const { entries } = read(
      calendar(...event('UID:1', 'SUMMARY:X', 'DTSTART:20270609', 'SEQUENCE:99999999999999999999')),
    );
    expect(entries).toMatchObject([{ sequence: 0 }]);
  });
  it.each([
    ['days', '20270609', 'P40D', '2027-07-18'],
    ['weeks', '20270609', 'P2W', '2027-06-22'],
    ['hours over midnight', '20270609T200000', 'P1DT30H', '2027-06-12'],
    ['ten years', '20270609', 'P3653D', '2037-06-08'],
    ['less than nothing', '20270609', '-P1D', '2027-06-09'],
  ])('DURATION of %s', (_, start, duration, endsOn) => {
    expect(
      read(calendar(...event('UID:1', 'SUMMARY:X', `DTSTART:${start}`, `DURATION:${duration}`))).entries,
    ).toMatchObject([{ endsOn }]);
  });
});

describe('rules of zones', () => {
  it.each([
    ...['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY'].map((name) => `FREQ=${name}`),
    ...['FREQ=YEARLY;BYHOUR=0,1,2;BYMINUTE=1;BYSECOND=1', 'FREQ=YEARLY;BYSETPOS=1;BYDAY=SU', 'FREQ=YEARLY;INTERVAL=2'],
    ...['FREQ=YEARLY;BYMONTH=13', 'FREQ=YEARLY;BYWEEKNO=1', 'BYMONTH=1', 'FREQ=YEARLY;BYMONTH=1;BYDAY=99SU', 'quatsch'],
  ])('%s is no rule of a zone: its times count as they are written', (rule) => {
    expect(dayIn(...zone([...utc, `RRULE:${rule}`]))).toBe('2027-06-08');
  });
  it('of a day that no year has are looked for in a few years only', () => {
    expect(dayIn(...zone([...utc, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31']))).toBe('2027-06-09');
  });
  it('of more changes than any country ever made are none', () => {
    expect(dayIn(...zone(...Array.from({ length: 5000 }, () => utc)))).toBe('2027-06-08');
    expect(dayIn(...zone(...Array.from({ length: 31 }, () => [...utc, 'RRULE:FREQ=YEARLY'])))).toBe('2027-06-08');
    expect(dayIn(...zone([...utc, `RDATE:${'20270101T000000,'.repeat(50_000)}20280101T000000`]))).toBe('2027-06-08');
  });
  it('are read once for all entries, of 5,000 zones those that entries name', () => {
    const zones = Array.from({ length: 5000 }, () => zone(utc)).flat();
    const events = Array.from({ length: 5000 }, () => late).flat();
    const { entries } = read(calendar(...zones, ...events));
    expect(entries).toHaveLength(5000);
    expect(new Set(entries.map(({ startsOn }) => startsOn))).toEqual(new Set(['2027-06-09']));
  });
  it('a date with an endless list of values behind it is none', () => {
    const start = `DTSTART:${'1111:'.repeat(100_000)}\u2028`;
    expect(read(calendar(...event('UID:1', 'SUMMARY:X', start.slice(0, 99_000)))).problems).toMatchObject([
      { type: 'noStart' },
    ]);
  });
  it('a name of a zone that is endless is no name', () => {
    const name = `${' '.repeat(400_000)}x`;
    expect(
      read(
        calendar(
          'BEGIN:VTIMEZONE',
          `TZID:${name}`,
          'END:VTIMEZONE',
          ...event('UID:1', 'SUMMARY:X', `DTSTART;TZID="${name}":20270608T220000`),
        ),
      ).problems,
    ).toHaveLength(1);
  });
});

describe('a calendar that is none any more', () => {
  it.each([
    ['bytes', new Uint8Array(mostBytes + 1).fill(0x41)],
    ['lines', calendar('X:Y\r\n'.repeat(mostLines))],
    ['empty lines', bytesOf(`BEGIN:VCALENDAR${'\n'.repeat(mostLines + 1)}`)],
    ['entries', calendar('BEGIN:VEVENT\r\nEND:VEVENT\r\n'.repeat(mostEntries + 1))],
    ['calendars in one', calendar('END:VCALENDAR\r\nBEGIN:VCALENDAR\r\n'.repeat(mostEntries + 1))],
  ])('too many %s', (_, bytes) => {
    expect(readEvents(bytes)).toEqual({ ok: false, error: { type: 'tooLarge' } });
  });
});
