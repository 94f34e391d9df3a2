import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../../shared/messages/translate';
import { buildMinutesContent, checkMinutes } from '../../../shared/domain/minutes';
import {
  byGroupPatch,
  electorateOf,
  establishAt,
  fixedRule,
  groupsOf,
  isRoomQuorate,
  leaveGroupsPatch,
  meetingQuorumKindOf,
  openingByRule,
  quorumKindOf,
  quorumRuleOf,
  roomQuorum,
} from '../../../shared/domain/quorum';
import { extractMinutes, isQuorumMet, minutesDocument, parseMinutesContent } from '../../../shared/documents';
import type { Attendance, Meeting } from '../../../shared/schema';
import { record } from '../../support/records';
import { source as recorded } from '../../support/minutesSource';

const at = (time: string): string => `2027-03-09T${time}:00.000Z`;
const DAY = '2027-03-09';
const group = (id: string, amount: number, isShare = false) => ({ id, amount, isShare, members: null });
const byId = <T extends { readonly id: string }>(...records: readonly T[]) =>
  new Map(records.map((each) => [each.id, each]));
const institutions = byId(
  record('institutions', 'institution:bund', { name: 'BMI', sector: 'federal' }),
  record('institutions', 'institution:land', { name: 'Hessen', sector: 'state' }),
  record('institutions', 'institution:ulm', { name: 'Ulm', sector: 'municipal' }),
);
const member = (id: string, institution: string, to = '') =>
  record('members', `member:${id}`, {
    membership: 'member',
    positions: [
      {
        id: 'p',
        office: 'CDO',
        department: '',
        institutionId: `institution:${institution}`,
        from: '2020-01',
        to,
        isMain: false,
      },
    ],
  });
const members = byId(
  member('b1', 'bund'),
  member('l1', 'land'),
  member('l2', 'land'),
  member('l3', 'land'),
  member('l4', 'land'),
  member('u1', 'ulm'),
  member('former', 'ulm', '2026-12'),
);
const present = (id: string, from: string, until = ''): Attendance =>
  record('attendance', `attendance:m:${id}`, {
    memberId: `member:${id}`,
    presentFrom: at(from),
    presentUntil: until === '' ? '' : at(until),
  });
const network = record('network', 'network:main', {
  quorumRule: 'share',
  quorumShare: 100,
  quorumGroups: [group('federal', 1), group('state', 50, true), group('municipal', 0)],
});
const meeting = record('meetings', 'meeting:m', {
  status: 'running',
  startsAt: `${DAY}T10:00`,
  startedAt: at('09:00'),
});
const electorate = electorateOf({ members, institutions, day: DAY });
const room = (...attendance: readonly Attendance[]) =>
  roomQuorum({ meeting, network, attendance, members, institutions });

describe('a rule by group', () => {
  it('asks of each group that has a minimum for a number, or for a share of its members', () => {
    expect(quorumRuleOf(meeting, network, electorate)).toEqual({
      required: 3,
      groups: [
        { group: 'federal', required: 1 },
        { group: 'state', required: 2, share: { percent: 50, members: 4 } },
      ],
      without: 'notPossible',
    });
  });
  it('counts people where their office of the day is, and nobody twice', () => {
    expect(electorate.members).toBe(7);
    expect(Object.fromEntries(electorate.byGroup)).toEqual({ federal: 1, state: 4, municipal: 1, '': 1 });
  });
  it('asks for nothing where no group has a minimum', () => {
    expect(quorumRuleOf(meeting, { ...network, quorumGroups: [group('state', 0)] }, electorate)).toBeUndefined();
  });
  it('gives way to what a laptop that does not know it sets in its place', () => {
    expect(quorumRuleOf(meeting, { ...network, quorumShare: 40 }, electorate)?.share?.percent).toBe(40);
    expect(quorumRuleOf(meeting, { ...network, quorumRule: 'none' }, electorate)).toBeUndefined();
    expect(
      quorumRuleOf(meeting, { ...network, quorumRule: 'number', quorumNumber: 2 }, electorate)?.groups,
    ).toBeUndefined();
  });
  it('stays what it was when the meeting was closed', () => {
    const closed: Meeting = { ...meeting, ...fixedRule(meeting, network, electorate), status: 'closed' };
    const later = { members: 90, byGroup: new Map([['state', 60]]) };
    expect(quorumRuleOf(closed, { ...network, quorumGroups: [] }, later)).toEqual(
      quorumRuleOf(meeting, network, electorate),
    );
  });
  it('begins with somebody of each group that has members, and leaves no share behind that nobody chose', () => {
    const chosen = { ...network, ...byGroupPatch(electorate) };
    expect(quorumKindOf(chosen)).toBe('groups');
    expect(chosen.quorumGroups.filter(({ amount }) => amount > 0).map(({ id }) => id)).toEqual([
      'federal',
      'state',
      'municipal',
    ]);
    expect(leaveGroupsPatch('groups')).toEqual({ quorumGroups: [], quorumShare: null });
    expect(leaveGroupsPatch('share')).toEqual({});
    expect(meetingQuorumKindOf({ ...meeting, ...byGroupPatch(electorate) })).toBe('groups');
    expect(meetingQuorumKindOf(meeting)).toBe('network');
  });
});

describe('the room', () => {
  it('is quorate only when each group is, however many others have come', () => {
    const states = ['l1', 'l2', 'l3', 'l4'].map((id) => present(id, '09:00'));
    expect(isRoomQuorate(room(...states, present('u1', '09:00')))).toBe(false);
    expect(isRoomQuorate(room(present('b1', '09:00'), present('l1', '09:00')))).toBe(false);
    expect(isRoomQuorate(room(present('b1', '09:00'), present('l1', '09:00'), present('l2', '09:00')))).toBe(true);
  });
  it('is not when somebody a group needs has gone', () => {
    expect(isRoomQuorate(room(present('b1', '09:00', '09:30'), present('l1', '09:00'), present('l2', '09:00')))).toBe(
      false,
    );
  });
});

describe('a vote', () => {
  const established = establishAt(room(...['l1', 'l2', 'l3'].map((id) => present(id, '09:00'))), at('10:00'));
  it('keeps two numbers that a laptop without groups reads the same way, and the groups beside them', () => {
    expect(established.quorum).toEqual({ at: at('10:00'), present: 2, required: 3, without: 'notPossible' });
    expect(groupsOf(established)).toEqual([
      { group: 'federal', present: 0, required: 1 },
      { group: 'state', present: 3, required: 2 },
    ]);
  });
  it('says nothing of groups when another laptop has established it without them', () => {
    expect(groupsOf({ ...established, quorum: { at: '', present: 6, required: 7, without: 'notPossible' } })).toEqual(
      [],
    );
    expect(groupsOf({ ...established, quorum: null })).toEqual([]);
  });
});

describe('minutes', () => {
  const t = createTranslate('de');
  const attendance = [present('l1', '09:00'), present('l2', '09:10'), present('b1', '09:20', '09:40')];
  const established = establishAt(room(present('l1', '09:00'), present('l2', '09:00')), at('10:00'));
  const source = {
    ...recorded,
    meeting: { ...recorded.meeting, ...meeting, quorum: null, closedAt: at('11:00') },
    network: { ...network, title: 'CDO-Netzwerk' },
    members,
    institutions,
    attendance,
    outcomes: [
      record('outcomes', 'outcome:1', {
        agendaItemId: 'agendaItem:2',
        kind: 'decision',
        text: 'Der Leitfaden gilt.',
        result: 'adopted',
        votes: { yes: 2, no: 0, abstain: 0 },
        ...established,
      }),
    ],
  };
  const heading = { number: 'P-2027-01', version: 1, language: 'de', finalisedAt: at('12:00') } as const;
  const content = buildMinutesContent(source, heading);
  const words = (of: typeof content): string => JSON.stringify(minutesDocument(of, t).blocks);

  it('state what each group needs, who was there, and when it was lost again', () => {
    expect(content.contentVersion).toBe(3);
    expect(words(content)).toContain('Bund mindestens 1; Länder mindestens 2 (50 % von 4 Mitgliedern).');
    expect(words(content)).toContain(
      'Uhr beschlussfähig; anwesend oder vertreten waren zu diesem Zeitpunkt: Bund 1, Länder 2.',
    );
    expect(words(content)).toContain('Uhr war es nicht mehr beschlussfähig.');
  });
  it('name with a vote the group that was short', () => {
    expect(words(content)).toContain('nicht beschlussfähig: zu wenige Stimmberechtigte anwesend (Bund 0 von 1)');
  });
  it('name with a meeting that never was quorate the groups that were short', () => {
    const missed = buildMinutesContent({ ...source, attendance: attendance.slice(0, 2) }, heading);
    expect(words(missed)).toContain(
      'Es war nicht beschlussfähig; zu wenige waren anwesend oder vertreten: Bund 0 von 1.',
    );
    expect(checkMinutes({ ...source, attendance: attendance.slice(0, 2) })).toContainEqual({ type: 'notQuorate' });
    expect(checkMinutes(source)).not.toContainEqual({ type: 'notQuorate' });
  });
  it('do not tell by a count who was there, where nobody is to be named', () => {
    const anonymous = words(extractMinutes(content, 'chathamHouse').content);
    expect(anonymous).toContain('Bund mindestens 1');
    expect(anonymous).not.toContain('Bund 1');
    expect(anonymous).not.toContain('Bund 0');
    expect(anonymous).toContain('nicht beschlussfähig: 2 von 3 erforderlichen Stimmberechtigten anwesend');
  });
  it('are read as they were frozen', () => {
    expect(parseMinutesContent(JSON.stringify(content))).toEqual({ ok: true, value: content });
    const [decision] = content.agenda.flatMap(({ outcomes }) => outcomes);
    expect(decision?.quorum && isQuorumMet(decision.quorum)).toBe(false);
  });
  it('know how it became quorate by the rule', () => {
    const rule = quorumRuleOf(meeting, network, electorate);
    expect(rule && openingByRule({ ...source, meeting }, rule)).toMatchObject({
      quorateFrom: at('09:20'),
      quorateUntil: at('09:40'),
      present: 3,
    });
  });
});
