import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../shared/domain/import/readAnswer';
import { readInstant } from '../../../shared/domain/import/readInstant';
import { readMeetingRole } from '../../../shared/domain/import/readMeetingRole';

describe('an answer', () => {
  it.each([
    ['ja', 'yes', ''],
    ['Zusage', 'yes', ''],
    ['nimmt teil', 'yes', ''],
    ['Ich nehme teil.', 'yes', ''],
    ['Ja, gerne', 'yes', 'Ja, gerne'],
    ['Ja ich komme', 'yes', 'Ja ich komme'],
    ['vor Ort', 'yes', 'vor Ort'],
    ['Ja, online', 'yes', 'Ja, online'],
    ['Teilnahme (online)', 'yes', 'Teilnahme (online)'],
    ['Going', 'yes', ''],
    ['Attending – in person', 'yes', 'Attending – in person'],
    ['X', 'yes', ''],
    ['✓', 'yes', ''],
    ['Absage', 'no', ''],
    ['Nein, leider verhindert', 'no', 'Nein, leider verhindert'],
    ['Ich nehme nicht teil', 'no', ''],
    ['Canceled', 'no', ''],
    ['storniert, vor Ort', 'no', 'storniert, vor Ort'],
    ['Vielleicht', 'maybe', ''],
    ['unter Vorbehalt', 'maybe', ''],
    ['Tentative', 'maybe', ''],
    ['', 'none', ''],
    ['Needs-Action', 'none', ''],
    ['noch offen', 'none', ''],
    ['-', 'none', ''],
  ] as const)('%j is %s', (text, rsvp, comment) => {
    expect(readAnswer(text)).toEqual({ rsvp, comment });
  });

  it.each([
    'Ja, aber erst ab 14 Uhr',
    'ja oder nein',
    'ja, nein',
    'nur am zweiten Tag',
    'Warteliste',
    'Frau Moor vertritt mich',
    'Nicht ohne Hund',
    'ja wenn die Bahn fährt',
  ])('%j is not guessed', (text) => {
    expect(readAnswer(text)).toBeUndefined();
  });
});

describe('a role', () => {
  it.each([
    ['Gast', 'guest'],
    ['Referentin', 'speaker'],
    ['Keynote', 'speaker'],
    ['MODERATION', 'moderator'],
    ['Teilnehmer/in', ''],
    ['', ''],
  ])('%j is %j', (text, role) => {
    expect(readMeetingRole(text)).toBe(role);
  });

  it('is not known by every word', () => {
    expect(readMeetingRole('Early Bird')).toBeUndefined();
  });
});

describe('the time of an answer', () => {
  it.each([
    ['2026-07-16T09:05:00+01:00', '2026-07-16T08:05:00.000Z'],
    ['2026-07-16T09:05:00Z', '2026-07-16T09:05:00.000Z'],
    ['2026-07-16 09:05:11', '2026-07-16T07:05:00.000Z'],
    ['14.09.2026 14:22', '2026-09-14T12:22:00.000Z'],
    ['14.09.2026, 14:22 Uhr', '2026-09-14T12:22:00.000Z'],
    ['14.12.26 um 8.05', '2026-12-14T07:05:00.000Z'],
    ['9/14/2026 2:22:10 PM', '2026-09-14T12:22:00.000Z'],
    ['2026/09/14 12:05:10 AM GMT+2', '2026-09-13T22:05:00.000Z'],
    ['2026/09/14 2:22:10 PM UTC', '2026-09-14T14:22:00.000Z'],
    ['20260914T142210Z', '2026-09-14T14:22:00.000Z'],
    ['Sep 14, 2026 2:22 pm', '2026-09-14T12:22:00.000Z'],
    ['14. September 2026 14:22', '2026-09-14T12:22:00.000Z'],
    ['Monday, 14 September 2026 14:22', '2026-09-14T12:22:00.000Z'],
    ['2026-09-14', '2026-09-13T22:00:00.000Z'],
    ['14-09-2026', '2026-09-13T22:00:00.000Z'],
    ['14.09.2026', '2026-09-13T22:00:00.000Z'],
  ])('%j is %s in Berlin', (text, instant) => {
    expect(readInstant(text, undefined, 'Europe/Berlin')).toBe(instant);
  });

  it('is none where there is no day', () => {
    expect(readInstant('gestern 14:22', undefined, 'Europe/Berlin')).toBeUndefined();
  });
});
