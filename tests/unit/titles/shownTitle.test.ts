import { describe, expect, it } from 'vitest';
import { buildMinutesContent, hasChangedSince, type MinutesSource } from '../../../shared/domain/minutes';
import { meetingTitle, recordToTitle, shownTitle, typedTitle } from '../../../shared/domain/titles';
import { createTranslate } from '../../../shared/messages/translate';
import { record } from '../../support/records';

const german = createTranslate('de');
const english = createTranslate('en');

describe('what has no title', () => {
  it('is called so in the language of whoever reads it', () => {
    expect([meetingTitle({ title: '' }, german), meetingTitle({ title: ' ' }, english)]).toEqual([
      'Ohne Titel',
      'Untitled',
    ]);
    expect([shownTitle('', german), shownTitle('', english)]).toEqual(['Ohne Titel', 'Untitled']);
    expect(recordToTitle({ ...record('meetings', 'meeting:m') }, { t: english, get: () => undefined })).toBe(
      'Untitled',
    );
  });
  it('is also a meeting for which an earlier version stored the words of its page', () => {
    for (const title of ['Ohne Titel', 'Untitled']) {
      expect(typedTitle({ title })).toBe('');
      expect([meetingTitle({ title }, german), meetingTitle({ title }, english)]).toEqual(['Ohne Titel', 'Untitled']);
    }
  });
  it('is nothing that somebody typed', () => {
    for (const title of ['Ohne Titel?', 'Treffen ohne Titel', 'ohne Titel'])
      expect(meetingTitle({ title }, english)).toBe(title);
  });
});

describe('minutes of a meeting without a title', () => {
  const source = (title: string): MinutesSource => ({
    network: undefined,
    meeting: record('meetings', 'meeting:m', { title, status: 'closed' }),
    event: undefined,
    agendaItems: [],
    attendance: [],
    outcomes: [],
    members: new Map(),
    institutions: new Map(),
    topics: new Map(),
    files: new Map(),
  });
  const heading = { number: 'P-2027-01', version: 1, finalisedAt: '2027-03-09T12:00:00.000Z' } as const;

  it('say so in their own language', () => {
    expect(buildMinutesContent(source('Ohne Titel'), { ...heading, language: 'en' }).meeting.title).toBe('Untitled');
  });
  it('of an earlier version, with its words or none, are not taken for changed', () => {
    const frozen = buildMinutesContent(source(''), { ...heading, language: 'de' });
    for (const title of ['', 'Ohne Titel', 'Untitled']) {
      const earlier = { ...frozen, meeting: { ...frozen.meeting, title } };
      expect(hasChangedSince(source('Ohne Titel'), earlier)).toBe(false);
      expect(hasChangedSince(source(''), earlier)).toBe(false);
      expect(hasChangedSince(source('Frühjahrstreffen'), earlier)).toBe(true);
    }
  });
});
