import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents } from '../../../shared/domain/calendar';
import { planEventImport, splitLocation } from '../../../shared/domain/events';
import { record } from '../../support/records';

const file = new Uint8Array(readFileSync(new URL('../../support/data/veranstaltungen-2027.ics', import.meta.url)));
const entriesOf = (bytes: Uint8Array) => {
  const read = readEvents(bytes);
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const calendar = (...event: readonly string[]): Uint8Array =>
  bytesOf(['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...event, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));

describe('readEvents', () => {
  it('reads the calendar of 2027: all-day with the last day inclusive, timed, folded', () => {
    const { entries, problems } = entriesOf(file);
    expect(problems).toEqual([]);
    expect(entries.map(({ title, startsOn, endsOn }) => [title, startsOn, endsOn])).toEqual([
      ['Digitaler Staat', '2027-03-16', '2027-03-17'],
      ['Zukunftskongress Staat & Verwaltung', '2027-06-21', '2027-06-23'],
      ['Smart Country Convention', '2027-10-12', '2027-10-14'],
      ['KOMMUNALE', '2027-10-20', '2027-10-21'],
      ['NEGZ Herbsttagung', '2027-11-18', '2027-11-18'],
      ['FTVI & FTRI', '2027-03-25', '2027-03-26'],
      ['Creative Bureaucracy Festival', '2027-06-10', '2027-06-10'],
    ]);
    expect(entries[1]?.description).toBe(
      'Leitveranstaltung mit langen Zeilen, die über fünfundsiebzig Oktette hinausgehen müssen, damit gefaltet wird – auch mitten in Umlauten: äöüßÄÖÜ',
    );
  });
  it('puts an umlaut together that was folded between its bytes, wherever', () => {
    const title = 'Kongress für Verwaltung – Größe, Maß 🏛';
    const bytes = [...calendar('UID:1', 'DTSTART;VALUE=DATE:20270101', `SUMMARY:${title.replaceAll(',', '\\,')}`)];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: bytes.length - 1 }), { maxLength: 8 }), (cuts) => {
        const start = Buffer.from(bytes).indexOf('SUMMARY') + 8;
        const end = Buffer.from(bytes).indexOf('END:VEVENT') - 3;
        const folded = bytes.flatMap((byte, index) =>
          cuts.includes(index) && index >= start && index < end ? [0x0d, 0x0a, 0x20, byte] : [byte],
        );
        expect(entriesOf(Uint8Array.from(folded)).entries[0]?.title).toBe(title);
      }),
    );
  });
  it.each([
    [
      'UTC late in the evening is the next day here',
      ['DTSTART:20270630T223000Z', 'DTEND:20270701T080000Z'],
      '2027-07-01',
      '2027-07-01',
    ],
    [
      'an end at midnight is the day before',
      ['DTSTART:20270105T100000', 'DTEND:20270107T000000'],
      '2027-01-05',
      '2027-01-06',
    ],
    ['a duration instead of an end', ['DTSTART;VALUE=DATE:20270105', 'DURATION:P2D'], '2027-01-05', '2027-01-06'],
    ['neither', ['DTSTART;VALUE=DATE:20270105'], '2027-01-05', '2027-01-05'],
    [
      'an end before the start',
      ['DTSTART;VALUE=DATE:20270105', 'DTEND;VALUE=DATE:20270101'],
      '2027-01-05',
      '2027-01-05',
    ],
  ])('days: %s', (_, lines, startsOn, endsOn) => {
    expect(entriesOf(calendar('UID:1', 'SUMMARY:X', ...lines)).entries).toMatchObject([{ startsOn, endsOn }]);
  });
  it('reads files of Windows with bare line feeds', () => {
    const text = new TextDecoder()
      .decode(calendar('UID:1', 'SUMMARY:Führung', 'DTSTART;VALUE=DATE:20270105'))
      .replaceAll('\r\n', '\n');
    expect(entriesOf(Uint8Array.from(Array.from(text, (character) => character.charCodeAt(0)))).entries[0]?.title).toBe(
      'Führung',
    );
  });
  it('keeps the good entries and names the line of each bad one', () => {
    const text = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'SUMMARY:Gut',
      'DTSTART;VALUE=DATE:20270105',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'SUMMARY:Schlecht',
      'das ist keine Zeile',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'SUMMARY:Ohne Beginn',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'SUMMARY:Falsch',
      'DTSTART:morgen',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'SUMMARY:Halb',
    ].join('\n');
    const { entries, problems } = entriesOf(bytesOf(text));
    expect(entries.map(({ title }) => title)).toEqual(['Gut']);
    expect(problems.map(({ type, line, title }) => [type, line, title])).toEqual([
      ['badLine', 8, 'Schlecht'],
      ['noStart', 10, 'Ohne Beginn'],
      ['noStart', 13, 'Falsch'],
      ['brokenOff', 18, ''],
    ]);
  });
  it.each(['', '<html><body>Kalender</body></html>', 'BEGIN:VCARD\nEND:VCARD'])(
    'knows what is no calendar: %s',
    (text) => {
      expect(readEvents(bytesOf(text))).toEqual({ ok: false, error: { type: 'notCalendar' } });
    },
  );
  it('never throws, whatever the bytes', () => {
    const line = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'SUMMARY:ä',
      'DTSTART:2027',
      'DTSTART;VALUE=DATE:20271399',
      'DTSTART;TZID=Mond:20270105T100000',
      'RRULE:X',
      'DURATION:x',
      'BEGIN:X',
      ' x',
      ':',
      'A;B="c:D',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.uint8Array({ maxLength: 20 }), (lines, tail) => {
        const read = readEvents(Uint8Array.from([...bytesOf(['BEGIN:VCALENDAR', ...lines].join('\r\n')), ...tail]));
        expect(typeof read.ok).toBe('boolean');
      }),
    );
  });
});

describe('planEventImport', () => {
  const { entries } = entriesOf(file);
  it('creates every event once; reading the same file again changes nothing', () => {
    const first = planEventImport(entries, []);
    expect(first.map(({ action }) => action)).toEqual(Array.from({ length: 7 }, () => 'create'));
    const events = first.map(({ draft }, index) => record('events', `event:${index}`, draft));
    expect(planEventImport(entries, events).map(({ action }) => action)).toEqual(
      Array.from({ length: 7 }, () => 'same'),
    );
  });
  it('updates what moved, by UID, and leaves the notes of the network alone', () => {
    const [planned] = planEventImport(entries.slice(0, 1), [
      record('events', 'event:a', {
        title: 'Digitaler Staat',
        startsOn: '2027-03-09',
        endsOn: '2027-03-10',
        city: 'Berlin',
        place: "Vienna House Andel's",
        notes: 'Unser Stand: B 12',
        calendarUid: 'event-0@kalender.example',
      }),
    ]);
    expect(planned).toMatchObject({
      action: 'update',
      changes: [{ field: 'startsOn', before: '2027-03-09', after: '2027-03-16' }, { field: 'endsOn' }],
    });
    expect(planned?.draft).not.toHaveProperty('notes');
  });
  it('links a congress that was typed in before instead of doubling it', () => {
    const [planned] = planEventImport(entries.slice(0, 1), [
      record('events', 'event:a', { title: 'digitaler staat', startsOn: '2027-03-16' }),
    ]);
    expect(planned).toMatchObject({
      action: 'adopt',
      existing: { id: 'event:a' },
      draft: { calendarUid: 'event-0@kalender.example', notes: 'Kongress für Verwaltungsmodernisierung; zwei Tage' },
    });
  });
  it('does not take what is cancelled, and takes the newer of two entries of one UID', () => {
    const [first] = entries;
    if (!first) throw new Error('no entry');
    expect(planEventImport([{ ...first, isCancelled: true }], []).map(({ action }) => action)).toEqual(['cancelled']);
    expect(planEventImport([first, { ...first, title: 'Neu' }], []).map(({ entry }) => entry.title)).toEqual(['Neu']);
  });
});

describe('splitLocation', () => {
  it.each([
    ['Berlin, Westhafen', 'Berlin', 'Westhafen'],
    ['Messe Berlin, Messedamm 22, 14055 Berlin, Deutschland', 'Berlin', 'Messe Berlin, Messedamm 22'],
    ['Speyer', 'Speyer', ''],
    ['Haus der Wirtschaft', '', 'Haus der Wirtschaft'],
    ['', '', ''],
  ])('%s', (location, city, place) => {
    expect(splitLocation(location)).toEqual({ city, place });
  });
});
