import { describe, expect, it } from 'vitest';
import {
  buildMinutesContent,
  checkMinutes,
  freezeMinutes,
  hasChangedSince,
  latestMinutes,
  minutesOf,
  readMinutes,
} from '../../../shared/domain/minutes';
import { parseMinutesContent } from '../../../shared/documents';
import { labelsAmong } from '../../support/labels';
import { MEETING, source, heading } from '../../support/minutesSource';
import { record } from '../../support/records';

const labelOf = labelsAmong([source.meeting, ...source.agendaItems]);

describe('freezeMinutes', () => {
  const options = {
    existing: [],
    number: 'P-2026-01',
    language: 'de' as const,
    finalisedAt: heading.finalisedAt,
    labelOf,
    deviceId: 'laptop-a',
  };
  const first = record('minutes', 'minutes:1', freezeMinutes(source, options));
  it('makes an intact first version that can be read again', () => {
    expect(first).toMatchObject({ meetingId: MEETING, number: 'P-2026-01', revision: 1, supersedesId: '' });
    expect(readMinutes(first)).toMatchObject({ ok: true, value: { isIntact: true, content: { number: 'P-2026-01' } } });
  });
  it('makes a correction a version of the same number, which says what it replaces', () => {
    const other = record('minutes', 'minutes:o', { meetingId: 'meeting:other', number: 'P-2026-07' });
    const second = freezeMinutes(source, {
      existing: [first, other],
      number: 'P-2026-01',
      language: 'de',
      finalisedAt: '2026-12-10T12:00:00.000Z',
      labelOf,
      deviceId: 'laptop-a',
    });
    expect(second).toMatchObject({ number: 'P-2026-01', revision: 2, supersedesId: 'minutes:1' });
    expect(readMinutes(second)).toMatchObject({ value: { content: { supersedes: 'P-2026-01', version: 2 } } });
  });
  it('states the quorum, as version 2 of the content, which earlier versions of Verbund do not misread', () => {
    const frozen = readMinutes(first);
    expect(frozen.ok && frozen.value.content).toMatchObject({
      contentVersion: 2,
      quorum: { required: 1, present: 2, from: '2026-12-09T09:00:00Z', without: 'notPossible' },
    });
    const free = freezeMinutes({ ...source, meeting: { ...source.meeting, quorum: null } }, options);
    const read = readMinutes(free);
    expect(read.ok && read.value.content).toMatchObject({ contentVersion: 1 });
    expect(read.ok && read.value.content).not.toHaveProperty('quorum');
  });
  it('finds minutes of earlier versions unchanged, which state nothing about a quorum', () => {
    const earlier = buildMinutesContent(source, { ...heading, quorum: null });
    expect(earlier.contentVersion).toBe(1);
    expect(hasChangedSince(source, earlier)).toBe(false);
  });
  it('keeps the quorum that was established, whoever left the network since', () => {
    const frozen = readMinutes(first);
    const left = new Map([...source.members].map(([id, member]) => [id, { ...member, membership: 'left' as const }]));
    expect(frozen.ok && hasChangedSince({ ...source, members: left }, frozen.value.content)).toBe(false);
  });
  it('keeps with a vote how many were there, and not whether it was confirmed since', () => {
    const quorum = { at: '2026-12-09T09:30:00Z', present: 1, required: 30, without: 'confirmedLater' } as const;
    const voted = { ...source, outcomes: source.outcomes.map((outcome) => ({ ...outcome, quorum })) };
    const content = buildMinutesContent(voted, heading);
    const decisions = content.agenda.flatMap(({ outcomes }) => outcomes.filter(({ kind }) => kind === 'decision'));
    expect(decisions.map((decision) => decision.quorum)).toEqual([
      { present: 1, required: 30, without: 'confirmedLater' },
      { present: 1, required: 30, without: 'confirmedLater' },
    ]);
    const confirmed = voted.outcomes.map((outcome) => ({ ...outcome, confirmation: 'confirmed' as const }));
    expect(hasChangedSince({ ...voted, outcomes: confirmed }, content)).toBe(false);
  });
  it('says of a decision without a result that nobody voted, and how the quorum stood', () => {
    const closed = { ...source.meeting, quorum: 30, status: 'closed' as const, closedAt: '2026-12-09T09:30:00Z' };
    const open = {
      ...source,
      meeting: closed,
      outcomes: source.outcomes.map((outcome) => ({ ...outcome, result: '' as const, votes: null, quorum: null })),
    };
    const content = buildMinutesContent(open, heading);
    const [decision] = content.agenda.flatMap(({ outcomes }) => outcomes.filter(({ kind }) => kind === 'decision'));
    expect(decision).toMatchObject({ undecided: 'notVoted', quorum: { required: 30, without: 'notPossible' } });
    expect(content.agenda.flatMap(({ outcomes }) => outcomes.filter(({ kind }) => kind === 'task'))).not.toContainEqual(
      expect.objectContaining({ undecided: 'notVoted' }),
    );
    expect(parseMinutesContent(JSON.stringify(content))).toEqual({ ok: true, value: content });
    expect(hasChangedSince(open, content)).toBe(false);
    const left = new Map([...source.members].map(([id, member]) => [id, { ...member, membership: 'left' as const }]));
    expect(hasChangedSince({ ...open, members: left }, content)).toBe(false);
    expect(hasChangedSince({ ...source, meeting: closed }, content)).toBe(true);
    for (const quorum of [undefined, null]) {
      const earlier = { ...heading, ...(quorum === null && { quorum }), isSilentOnUndecided: true };
      expect(hasChangedSince(open, buildMinutesContent(open, earlier))).toBe(false);
    }
  });
  it('notices a changed letter', () => {
    expect(readMinutes({ ...first, content: first.content.replace('Ulm', 'Ulf') })).toMatchObject({
      ok: true,
      value: { isIntact: false },
    });
  });
  it('refuses to read what is no minutes', () => {
    expect(readMinutes({ content: '', hash: '' })).toEqual({ ok: false, error: { type: 'notJson' } });
  });
  it('tells whether the record has moved on since', () => {
    const frozen = readMinutes(first);
    if (!frozen.ok) throw new Error('unreadable');
    expect(hasChangedSince(source, frozen.value.content)).toBe(false);
    expect(hasChangedSince({ ...source, outcomes: [] }, frozen.value.content)).toBe(true);
  });
  it('takes a new distribution list of the network for no change of a meeting that is past, but one of its own for one', () => {
    const network = record('network', 'network:main', { title: 'CDO-Netzwerk', distributionList: 'Teilnehmende' });
    const content = buildMinutesContent({ ...source, network }, heading);
    expect(content.distribution).toEqual(['Teilnehmende']);
    expect(hasChangedSince({ ...source, network: { ...network, distributionList: 'Alle' } }, content)).toBe(false);
    const meeting = { ...source.meeting, distributionList: 'Ablage' };
    expect(hasChangedSince({ ...source, network, meeting }, content)).toBe(true);
  });
  it('compares what an earlier version froze with what that version would freeze now', () => {
    const older = buildMinutesContent(source, { ...heading, layout: 1 });
    expect(older).not.toHaveProperty('layout');
    expect(older.present.map(({ name, from }) => [name, from])).toEqual([
      ['Götz Albrecht', '2026-12-09T09:05:00Z'],
      ['Gerd Gast', '2026-12-09T09:00:00Z'],
      ['Zoe Zander', '2026-12-09T09:00:00Z'],
    ]);
    expect(JSON.stringify(older)).not.toMatch(/listName|sector/u);
    expect(hasChangedSince(source, older)).toBe(false);
    expect(hasChangedSince({ ...source, outcomes: [] }, older)).toBe(true);
  });
  it('lists versions the newest first', () => {
    const second = record('minutes', 'minutes:2', { meetingId: MEETING, revision: 2 });
    expect(minutesOf([first, second], MEETING).map(({ revision }) => revision)).toEqual([2, 1]);
    expect(latestMinutes([], MEETING)).toBeUndefined();
  });
});

describe('how a meeting really went', () => {
  const began = '2026-12-09T09:07:30.000Z';
  const ended = '2026-12-09T11:20:00.000Z';
  const held = { ...source, meeting: { ...source.meeting, startedAt: began, closedAt: ended } };
  const [guide, welcome] = source.agendaItems;
  if (!guide || !welcome) throw new Error('the sample has two items');

  it('is frozen with its beginning and end', () => {
    expect(buildMinutesContent(held, heading).meeting).toMatchObject({ start: '2026-12-09T10:00', began, ended });
  });
  it('does not make a difference to minutes that were frozen without', () => {
    const frozen = buildMinutesContent(source, heading);
    expect(hasChangedSince(held, frozen)).toBe(false);
    expect(hasChangedSince({ ...held, agendaItems: [guide] }, frozen)).toBe(true);
    const now = buildMinutesContent(held, heading);
    expect(hasChangedSince({ ...held, meeting: { ...held.meeting, closedAt: began } }, now)).toBe(true);
  });
  it('says of each item what became of it, and of those discussed nothing new', () => {
    const agendaItems = [
      { ...guide, setAside: 'adjourned' as const },
      { ...welcome, done: true },
      record('agendaItems', 'agendaItem:3', { position: 3, spentSeconds: 20, setAside: 'notReached' }),
    ];
    expect(
      buildMinutesContent({ ...source, agendaItems }, heading).agenda.map((item) => [item.state, item.actualMinutes]),
    ).toEqual([
      [undefined, 1],
      ['adjourned', 23],
      ['notReached', undefined],
    ]);
  });
  it('lists before freezing what nobody came to, and asks no text of what was set aside', () => {
    const agendaItems = [
      record('agendaItems', 'agendaItem:1', { position: 1, title: 'Leitfaden', setAside: 'withdrawn', done: true }),
      record('agendaItems', 'agendaItem:2', { position: 2, title: 'Ausblick' }),
      record('agendaItems', 'agendaItem:3', { position: 3, title: 'Termine', done: true }),
    ];
    const issuesOf = (status: 'running' | 'closed') =>
      checkMinutes({ ...source, meeting: { ...source.meeting, status }, agendaItems, outcomes: [] });
    expect(issuesOf('running')).toMatchObject([
      { type: 'itemNotReached', title: 'Ausblick' },
      { type: 'itemWithoutText', title: 'Termine' },
    ]);
    const current = agendaItems.map((item) => (item.id === 'agendaItem:2' ? { ...item, spentSeconds: 40 } : item));
    const meeting = { ...source.meeting, status: 'running' as const, currentItemId: 'agendaItem:2' };
    expect(checkMinutes({ ...source, meeting, agendaItems: current, outcomes: [] })).toMatchObject([
      { type: 'itemWithoutText', title: 'Ausblick' },
      { type: 'itemWithoutText', title: 'Termine' },
    ]);
    expect(issuesOf('closed').map(({ type }) => type)).toEqual(['itemWithoutText', 'itemWithoutText']);
  });
});
