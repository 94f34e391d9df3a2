import { describe, expect, it } from 'vitest';
import { approvalsDecided, awaitedApprovals, minutesStanding, proposeDeadline } from '../../../shared/domain/minutes';
import type { Minutes, Objection } from '../../../shared/schema';
import type { Draft } from '../../../shared/schema/records';
import { record } from '../../support/records';

const TODAY = '2027-03-20';
const objection = (state: Objection['state'], raisedOn = '2027-03-12'): Objection => ({
  id: `${state}-${raisedOn}`,
  raisedOn,
  raisedBy: 'Zoe Zander',
  itemNumber: '2',
  text: 'Köln hat nicht zugestimmt.',
  state,
  settlement: '',
});
const version = (revision: number, draft: Draft<'minutes'> = {}): Minutes =>
  record('minutes', `minutes:${revision}`, {
    meetingId: 'meeting:a',
    number: `P-2027-0${revision}`,
    revision,
    ...draft,
  });
const CIRCULATED = { circulatedAt: '2027-03-05T10:00:00.000Z', objectionsUntil: '2027-03-19' } as const;
const nextOf = (draft: Draft<'minutes'>): string | undefined => minutesStanding([version(1, draft)], TODAY)?.next;

describe('minutesStanding', () => {
  it('is nothing where there are no minutes', () => {
    expect(minutesStanding([], TODAY)).toBeUndefined();
  });
  it('goes from frozen over circulated to approved', () => {
    expect(minutesStanding([version(1)], TODAY)).toMatchObject({ stage: 'frozen', next: 'circulate' });
    expect(minutesStanding([version(1, { ...CIRCULATED, objectionsUntil: TODAY })], TODAY)).toMatchObject({
      stage: 'circulated',
      next: 'wait',
    });
    expect(minutesStanding([version(1, CIRCULATED)], TODAY)).toMatchObject({ stage: 'circulated', next: 'decide' });
    expect(minutesStanding([version(1, { ...CIRCULATED, approvedOn: TODAY })], TODAY)).toMatchObject({
      stage: 'approved',
      next: 'none',
    });
  });
  it('waits for somebody to state that nobody objected, where silence approves', () => {
    expect(nextOf({ ...CIRCULATED, approval: 'silence' })).toBe('establish');
    expect(nextOf({ ...CIRCULATED, objectionsUntil: TODAY, approval: 'silence' })).toBe('wait');
  });
  it('asks for an answer to every open objection first, also to a late one', () => {
    expect(nextOf({ ...CIRCULATED, objections: [objection('open'), objection('declined')] })).toBe('settle');
    expect(nextOf({ ...CIRCULATED, approvedOn: '2027-03-20', objections: [objection('open')] })).toBe('settle');
  });
  it('asks for a new version after an accepted objection, and is content with it', () => {
    const objected = { ...CIRCULATED, objections: [objection('accepted')] };
    expect(nextOf(objected)).toBe('revise');
    expect(minutesStanding([version(2), version(1, objected)], TODAY)).toMatchObject({
      next: 'circulate',
      openCount: 0,
    });
  });
  it('is not held up by objections that were declined or withdrawn', () => {
    expect(nextOf({ ...CIRCULATED, objections: [objection('declined'), objection('withdrawn')] })).toBe('decide');
  });
  it('counts objections to every version, the oldest first', () => {
    const standing = minutesStanding(
      [
        version(2, { objections: [objection('open', '2027-03-18')] }),
        version(1, { objections: [objection('open', '2027-03-09')] }),
      ],
      TODAY,
    );
    expect(standing?.openCount).toBe(2);
    expect(standing?.objections.map(({ objection: { raisedOn }, minutes }) => [raisedOn, minutes.number])).toEqual([
      ['2027-03-09', 'P-2027-01'],
      ['2027-03-18', 'P-2027-02'],
    ]);
  });
  it('proposes two weeks, over the change of the clocks and of the year', () => {
    expect(proposeDeadline('2027-03-20')).toBe('2027-04-03');
    expect(proposeDeadline('2026-12-24')).toBe('2027-01-07');
  });
});

const closed = (id: string, startsAt: string) =>
  record('meetings', `meeting:${id}`, { title: id, status: 'closed', startsAt });
const meetings = [closed('b', '2027-02-01T10:00'), closed('a', '2026-11-01T10:00'), closed('c', '2027-05-01T10:00')];
const of = (meeting: string, draft: Draft<'minutes'> = {}) =>
  record('minutes', `minutes:${meeting}`, { meetingId: `meeting:${meeting}`, number: meeting, ...draft });

describe('awaitedApprovals', () => {
  const next = { id: 'meeting:n', startsAt: '2027-04-01T10:00' };
  const titles = (existing: readonly Minutes[], network = record('network', 'network:main')): readonly string[] =>
    awaitedApprovals(next, meetings, existing, network).map(({ recorded }) => recorded.title);

  it('are those of earlier meetings, the oldest first', () => {
    expect(titles([of('a', CIRCULATED), of('b'), of('c', CIRCULATED)])).toEqual(['a', 'b']);
  });
  it('are not old minutes that nobody ever circulated', () => {
    expect(titles([of('a'), of('b')])).toEqual(['b']);
  });
  it('are not those that are approved, nor those that silence approves', () => {
    expect(titles([of('a', { approvedOn: '2027-01-01' }), of('b', { ...CIRCULATED, approval: 'silence' })])).toEqual(
      [],
    );
  });
  it('follow the rule of the network until they are circulated', () => {
    const silent = record('network', 'network:main', { minutesApproval: 'silence' });
    expect(titles([of('a'), of('b', CIRCULATED)], silent)).toEqual(['b']);
  });
  it('name the latest version, and never an addendum', () => {
    const existing = [
      of('b'),
      record('minutes', 'minutes:b2', { meetingId: 'meeting:b', revision: 2 }),
      record('minutes', 'minutes:n1', { meetingId: 'meeting:b', kind: 'addendum', revision: 9 }),
    ];
    expect(awaitedApprovals(next, meetings, existing, undefined).map(({ minutes }) => minutes.id)).toEqual([
      'minutes:b2',
    ]);
  });
});

describe('approvalsDecided', () => {
  const meeting = closed('n', '2027-04-01T10:00');
  const item = record('agendaItems', 'agendaItem:1', {
    meetingId: meeting.id,
    purpose: 'approval',
    minutesId: 'minutes:a',
  });
  const decision = (draft: Draft<'outcomes'>) =>
    record('outcomes', 'outcome:1', { meetingId: meeting.id, agendaItemId: item.id, kind: 'decision', ...draft });
  const ids = (draft: Draft<'outcomes'>, minutes = of('a')): readonly string[] =>
    approvalsDecided(meeting, [item], [decision(draft)], [minutes]).map(({ id }) => id);

  it('follow from an adopted decision, by votes or by consensus, with the day of the meeting', () => {
    expect(approvalsDecided(meeting, [item], [decision({ result: 'consensus' })], [of('a'), of('b')])).toEqual([
      { id: 'minutes:a', patch: { approvedOn: '2027-04-01', approvedInId: 'meeting:n', approval: 'decision' } },
    ]);
    expect(ids({ result: 'adopted' })).toEqual(['minutes:a']);
  });
  it('do not follow from a rejection, an open vote, or a mere note', () => {
    expect(ids({ result: 'rejected' })).toEqual([]);
    expect(ids({ result: '' })).toEqual([]);
    expect(ids({ kind: 'information', result: 'adopted' })).toEqual([]);
  });
  it('leave what is approved already as it is', () => {
    expect(ids({ result: 'adopted' }, of('a', { approvedOn: '2027-03-01' }))).toEqual([]);
  });
});
