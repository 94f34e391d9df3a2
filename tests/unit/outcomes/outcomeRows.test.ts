import { describe, expect, it } from 'vitest';
import {
  compareRows,
  filterDecisions,
  filterTasks,
  findRows,
  isTaskShown,
  ownersOf,
  toDecisionRows,
  toTaskRows,
  yearsOf,
  type OutcomeSource,
} from '../../../renderer/features/outcomes/outcomeRows';
import { withDefaults } from '../../../shared/schema/records';

const meetings = [
  withDefaults('meetings', { id: 'meeting:a', title: 'Treffen Köln', startsAt: '2025-03-04T10:00' }),
  withDefaults('meetings', { id: 'meeting:b', title: 'Treffen Berlin', startsAt: '2026-06-10T10:00' }),
];
const source: OutcomeSource = {
  outcomes: [
    withDefaults('outcomes', {
      id: '1',
      kind: 'decision',
      number: 'B-2025-01',
      text: 'Gründung',
      meetingId: 'meeting:a',
    }),
    withDefaults('outcomes', {
      id: '2',
      kind: 'decision',
      number: 'B-2026-01',
      text: 'Leitfaden',
      meetingId: 'meeting:b',
    }),
    withDefaults('outcomes', {
      id: '3',
      kind: 'decision',
      number: 'B-2026-02',
      text: 'Umfrage',
      meetingId: 'meeting:b',
    }),
    withDefaults('outcomes', {
      id: '4',
      kind: 'decision',
      number: 'B-2024-01',
      text: 'Verwaist',
      meetingId: 'meeting:gone',
    }),
    withDefaults('outcomes', { id: '5', kind: 'task', text: 'Ohne Frist', ownerText: 'Stadt Ulm' }),
    withDefaults('outcomes', {
      id: '6',
      kind: 'task',
      text: 'Später',
      due: '2027-01-01',
      ownerIds: ['member:x', 'member:gone'],
    }),
    withDefaults('outcomes', {
      id: '7',
      kind: 'task',
      text: 'Überfällig',
      due: '2026-11-01',
      ownerIds: ['member:x'],
      ownerText: 'Stadt Ulm',
    }),
    withDefaults('outcomes', { id: '8', kind: 'task', text: 'Fertig', due: '2026-01-01', state: 'done' }),
    withDefaults('outcomes', { id: '9', kind: 'task', text: 'Aufgegeben', due: '2026-02-01', state: 'dropped' }),
    withDefaults('outcomes', { id: '10', kind: 'information', text: 'Hinweis' }),
  ],
  meetings: new Map(meetings.map((meeting) => [meeting.id, meeting])),
  members: new Map([['member:x', withDefaults('members', { id: 'member:x', givenName: 'Ayşe', familyName: 'Çelik' })]]),
  today: '2026-11-23',
};

describe('decision register', () => {
  const rows = toDecisionRows(source);

  it('holds every decision, the latest first, one whose meeting is gone last', () => {
    expect(rows.map(({ outcome }) => outcome.number)).toEqual(['B-2026-02', 'B-2026-01', 'B-2025-01', 'B-2024-01']);
  });

  it('offers the years that have decisions', () => {
    expect(yearsOf(rows)).toEqual(['2026', '2025']);
  });

  it('is searched by number, text and meeting, whatever the case and accents', () => {
    expect(findRows(rows, 'koln').map(({ id }) => id)).toEqual(['1']);
    expect(findRows(rows, 'berlin LEIT').map(({ id }) => id)).toEqual(['2']);
    expect(findRows(rows, '')).toBe(rows);
  });
});

describe('tasks across meetings', () => {
  const rows = toTaskRows(source);
  const shown = (filter: 'open' | 'overdue' | 'done' | 'all'): readonly string[] =>
    rows.filter((row) => isTaskShown(row, filter)).map(({ id }) => id);

  it('come by urgency, without a date last', () => {
    expect(shown('all')).toEqual(['8', '9', '7', '6', '5']);
  });

  it('are filtered by state; a finished task is never overdue', () => {
    expect(shown('open')).toEqual(['7', '6', '5']);
    expect(shown('overdue')).toEqual(['7']);
    expect(shown('done')).toEqual(['8', '9']);
  });

  it('name members and others as owners and leave out who is gone', () => {
    expect(rows.find(({ id }) => id === '7')?.owners).toEqual(['Ayşe Çelik', 'Stadt Ulm']);
    expect(rows.find(({ id }) => id === '6')?.owners).toEqual(['Ayşe Çelik']);
    expect(ownersOf(rows)).toEqual(['Ayşe Çelik', 'Stadt Ulm']);
  });
});

describe('both lists', () => {
  const decisions = toDecisionRows(source);
  const tasks = toTaskRows(source);

  it('combine search, year or owner, and state', () => {
    expect(
      filterDecisions(decisions, { query: '', year: '2026', filter: 'all' }, source.today).map(({ id }) => id),
    ).toEqual(['3', '2']);
    expect(filterDecisions(decisions, { query: 'leit', year: 'all', filter: 'open' }, source.today)).toEqual([]);
    expect(filterTasks(tasks, { query: '', owner: 'Stadt Ulm', filter: 'open' }).map(({ id }) => id)).toEqual([
      '7',
      '5',
    ]);
    expect(filterTasks(tasks, { query: 'später', owner: '', filter: 'all' }).map(({ id }) => id)).toEqual(['6']);
  });

  it('count the hundredth decision of a year after the ninety-ninth', () => {
    const rows = toDecisionRows({
      ...source,
      outcomes: ['B-2026-100', 'B-2026-99', ''].map((number, index) =>
        withDefaults('outcomes', { id: `n${index}`, kind: 'decision', number, meetingId: 'meeting:b' }),
      ),
    });
    expect(rows.toSorted(compareRows('number')).map(({ outcome }) => outcome.number)).toEqual([
      'B-2026-99',
      'B-2026-100',
      '',
    ]);
    expect(rows.map(({ outcome }) => outcome.number)).toEqual(['B-2026-100', 'B-2026-99', '']);
  });

  it('are sorted by what a column shows, what is empty last', () => {
    expect(
      tasks
        .toSorted(compareRows('owner'))
        .map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['6', '7', '5']);
    const rows = toDecisionRows({
      ...source,
      outcomes: [
        withDefaults('outcomes', { id: 'a', kind: 'decision', result: 'adopted', implementation: 'done' }),
        withDefaults('outcomes', {
          id: 'b',
          kind: 'decision',
          result: 'adopted',
          meetingId: 'meeting:a',
          followUpOn: '2026-12-01',
        }),
        withDefaults('outcomes', {
          id: 'c',
          kind: 'decision',
          result: 'adopted',
          implementation: 'underway',
          followUpOn: '2026-11-01',
        }),
        withDefaults('outcomes', {
          id: 'd',
          kind: 'decision',
          result: 'rejected',
          meetingId: 'meeting:b',
          followUpOn: '2026-10-01',
        }),
      ],
    });
    const order = (column: string) => rows.toSorted(compareRows(column)).map(({ id }) => id);
    expect(order('implementation')).toEqual(['b', 'c', 'a', 'd']);
    expect(order('followUp')).toEqual(['c', 'b', 'a', 'd']);
  });
});
