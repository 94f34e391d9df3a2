import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { meetingToIcs, type IcsMeeting } from '../../../shared/documents';
import { foldIcsLine } from '../../../shared/documents/icsText';

const meeting: IcsMeeting = {
  method: 'PUBLISH',
  uid: 'meeting:01J@verbund',
  sequence: 3,
  stamp: '2026-11-23T08:30:00Z',
  start: '2026-12-09T10:00',
  end: '2026-12-09T12:30',
  timeZone: 'Europe/Berlin',
  title: 'Herbsttagung; Netzwerk, „CDO“ \\ Öffentlicher Sektor 🏛️ – mit einem Titel, der bestimmt gefaltet werden muss',
  location: 'Messe Berlin, Eingang Süd; Raum M3',
  description: 'Tagesordnung:\r\n1. Begrüßung\n2. KI; Ethik, Recht\n\nBEGIN:VALARM',
  url: 'https://example.org/a,b;c',
  status: 'CONFIRMED',
  attendees: [],
};

const request: IcsMeeting = {
  ...meeting,
  method: 'REQUEST',
  organizer: { name: 'Koordination „CDO-Netzwerk“; Büro Süd', email: 'netzwerk@example.org' },
  attendees: [{ name: 'Çelik, Dr. "Ayşe"', email: 'ayse.celik@example.org', partstat: 'NEEDS-ACTION' }],
};

function parse(text: string): { readonly calendar: ICAL.Component; readonly event: ICAL.Event } {
  const calendar = ICAL.Component.fromString(text);
  const component = calendar.getFirstSubcomponent('vevent');
  if (component === null) throw new Error('no VEVENT');
  return { calendar, event: new ICAL.Event(component) };
}

describe('meetingToIcs', () => {
  it('is read back by an independent library with every text intact', () => {
    const { calendar, event } = parse(meetingToIcs(meeting));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event.uid).toBe(meeting.uid);
    expect(event.sequence).toBe(3);
    expect(event.summary).toBe(meeting.title);
    expect(event.location).toBe(meeting.location);
    expect(event.description).toBe(meeting.description?.replace('\r\n', '\n'));
    expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(event.component.getFirstPropertyValue('url')).toBe(meeting.url);
  });

  it.each([
    ['wall clock in winter', '2026-12-09T10:00', '2026-12-09T09:00:00.000Z'],
    ['wall clock in summer', '2027-06-15T10:00', '2027-06-15T08:00:00.000Z'],
    ['an instant in summer', '2027-06-15T08:00:00Z', '2027-06-15T08:00:00.000Z'],
    ['an instant after midnight in Berlin', '2026-12-31T23:30:00Z', '2026-12-31T23:30:00.000Z'],
    ['the first hour after the change of March', '2027-03-28T03:00', '2027-03-28T01:00:00.000Z'],
    ['the last hour before the change of October', '2027-10-31T01:59', '2027-10-30T23:59:00.000Z'],
  ])('carries its zone, so that others compute the same instant: %s', (_, start, instant) => {
    const { calendar, event } = parse(meetingToIcs({ ...meeting, start }));
    const zone = calendar.getFirstSubcomponent('vtimezone');
    if (zone === null) throw new Error('no VTIMEZONE');
    const zoned = event.startDate.clone();
    zoned.zone = new ICAL.Timezone(zone);
    expect(zoned.toJSDate().toISOString()).toBe(instant);
    expect(event.component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Berlin');
  });

  it('ends every line in CRLF and keeps it within 75 octets', () => {
    const lines = meetingToIcs(meeting).split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
  });

  it('writes no address that could end its line', () => {
    expect(meetingToIcs({ ...meeting, url: 'https://x.example/\r\nATTENDEE:x' })).not.toContain('ATTENDEE');
  });

  it('asks a person to answer (RFC 5546 §3.2.2)', () => {
    const { calendar, event } = parse(meetingToIcs(request));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.organizer).toBe('mailto:netzwerk@example.org');
    expect(event.component.getFirstProperty('organizer')?.getParameter('cn')).toBe(
      'Koordination „CDO-Netzwerk“; Büro Süd',
    );
    const [attendee] = event.attendees;
    expect([
      attendee?.getFirstValue(),
      attendee?.getParameter('partstat'),
      attendee?.getParameter('rsvp'),
      attendee?.getParameter('cn'),
    ]).toEqual(['mailto:ayse.celik@example.org', 'NEEDS-ACTION', 'TRUE', 'Çelik, Dr. ’Ayşe’']);
  });

  it('cancels the whole meeting, or one person only (RFC 5546 §3.2.5)', () => {
    expect(meetingToIcs({ ...request, method: 'CANCEL', status: 'CANCELLED' })).toContain('METHOD:CANCEL\r\n');
    const { status: _, ...withoutStatus } = request;
    expect(meetingToIcs({ ...withoutStatus, method: 'CANCEL' })).not.toContain('STATUS');
  });

  it('names nobody in an entry that is only published (RFC 5546 §3.2.1)', () => {
    expect(meetingToIcs({ ...request, method: 'PUBLISH' })).not.toContain('ATTENDEE');
  });

  it.each(['', 'kim', 'kim@example', 'kim@example.org\r\nX:y', 'a@b.de,c@d.de', 'Kim <kim@example.org>'])(
    'leaves out what is no address: %j',
    (email) => {
      const text = meetingToIcs({
        ...request,
        organizer: { name: 'x', email },
        attendees: [{ name: 'x', email, partstat: 'ACCEPTED' }],
      });
      expect(text).not.toMatch(/ORGANIZER|ATTENDEE|X:y/u);
    },
  );

  it('means the instant that the clock of the place means, on every day and around both changes', () => {
    const berlin = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Berlin',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const nearChange = fc
      .constantFrom('2027-03-28T00:00:00Z', '2027-10-31T00:00:00Z', '2030-03-31T00:00:00Z', '2030-10-27T00:00:00Z')
      .chain((change) => fc.integer({ min: -300, max: 300 }).map((minutes) => Date.parse(change) + minutes * 60_000));
    const anyTime = fc
      .integer({ min: Date.parse('2025-01-01T00:00:00Z') / 60_000, max: Date.parse('2045-01-01T00:00:00Z') / 60_000 })
      .map((minutes) => minutes * 60_000);
    fc.assert(
      fc.property(fc.oneof(nearChange, anyTime), (instant) => {
        const wall = berlin.format(instant).replace(' ', 'T');
        const { calendar, event } = parse(meetingToIcs({ ...meeting, start: wall }));
        const zone = calendar.getFirstSubcomponent('vtimezone');
        const zoned = event.startDate.clone();
        if (zone) zoned.zone = new ICAL.Timezone(zone);
        expect(berlin.format(zoned.toJSDate())).toBe(wall.replace('T', ' '));
        // The hour that comes twice in October is the only one that a wall clock does not tell apart.
        const isTwice = [-3_600_000, 3_600_000].some(
          (hour) => berlin.format(instant + hour) === berlin.format(instant),
        );
        if (!isTwice) expect(zoned.toJSDate().getTime()).toBe(instant);
      }),
    );
  });

  it.each([
    ['Europe/London', '2027-06-15T10:00', '20270615T090000Z'],
    ['Europe/London', '2027-01-15T10:00', '20270115T100000Z'],
    ['Mond/Krater', '2027-06-15T10:00', '20270615T100000Z'],
  ])('writes a zone it has no rules for in UTC: %s', (timeZone, start, expected) => {
    const text = meetingToIcs({ ...meeting, timeZone, start });
    expect(text).toContain(`DTSTART:${expected}\r\n`);
    expect(text).not.toContain('VTIMEZONE');
  });

  it('names its zone by the rules it carries', () => {
    const text = meetingToIcs({ ...meeting, timeZone: 'Europe/Vienna' });
    expect(text).toContain('TZID:Europe/Vienna\r\n');
    expect(text).toContain('DTSTART;TZID=Europe/Vienna:20261209T100000\r\n');
  });

  it('gives back every title and description', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('aÄß€,;:\\n\n"^ 🏛👩‍💻é')), maxLength: 120 });
    fc.assert(
      fc.property(text, text, (title, description) => {
        const { event } = parse(meetingToIcs({ ...meeting, title: `x${title}`, description: `x${description}` }));
        expect([event.summary, event.description]).toEqual([`x${title}`, `x${description}`]);
      }),
    );
  });
});

/** No half of a surrogate pair: encoding and decoding gives the same text. */
function isWellFormed(text: string): boolean {
  return Buffer.from(text).toString() === text;
}

describe('foldIcsLine', () => {
  it('never splits a character and unfolds to what it was', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...Array.from('aäß€🏛️👩‍💻')),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, (line) => {
        fc.pre(!/[\r\n]/u.test(line));
        const folded = foldIcsLine(line);
        const pieces = folded.split('\r\n').slice(0, -1);
        expect(pieces.every((piece) => Buffer.byteLength(piece) <= 75 && isWellFormed(piece))).toBe(true);
        expect(folded.replaceAll('\r\n ', '')).toBe(`${line}\r\n`);
      }),
    );
  });
});
