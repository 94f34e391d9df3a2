import { describe, expect, it } from 'vitest';
import { coverageBySector, greetingOf, newcomersSince, parallelWork, tasksDue } from '../../../shared/domain/overview';
import { withDefaults } from '../../../shared/schema/records';

const TODAY = '2026-11-23';

describe('tasks due', () => {
  const task = (id: string, due: string, state: 'open' | 'done' = 'open') =>
    withDefaults('outcomes', { id, kind: 'task', due, state });

  it('counts what is due today or earlier, and keeps the rest in order', () => {
    const { open, dueCount, overdueCount } = tasksDue(
      [
        task('a', ''),
        task('b', '2026-12-01'),
        task('c', TODAY),
        task('d', '2026-11-22'),
        task('e', '2026-01-01', 'done'),
      ],
      TODAY,
    );
    expect(open.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
    expect({ dueCount, overdueCount }).toEqual({ dueCount: 2, overdueCount: 1 });
  });

  it.each([
    ['2026-11-23', ['2026-11-23', '2026-11-29']],
    ['2026-11-29', ['2026-11-29']],
  ] as const)('counts what is due until Sunday, seen from %s', (today, days) => {
    const tasks = ['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30', ''].map((due) => task(due, due));
    const { weekCount } = tasksDue(tasks, today);
    expect(weekCount).toBe(days.length);
  });
});

describe('newcomers', () => {
  const meetings = [
    withDefaults('meetings', { id: 'meeting:old', status: 'closed', startsAt: '2026-06-10T10:00' }),
    withDefaults('meetings', { id: 'meeting:last', status: 'closed', startsAt: '2026-09-10T10:00' }),
    withDefaults('meetings', { id: 'meeting:next', status: 'invited', startsAt: '2026-12-09T10:00' }),
  ];
  const prospect = (id: string, joinedOn: string, source: string, membership: 'prospect' | 'member' = 'prospect') =>
    withDefaults('members', { id, joinedOn, source, membership });

  it('are those who became interested on the day of the last closed meeting or later', () => {
    const members = [
      prospect('a', '2026-09-10', 'QR'),
      prospect('b', '2026-09-09', 'QR'),
      prospect('c', '2026-10-01', 'Stand'),
      prospect('d', '2026-10-02', 'QR'),
      prospect('e', '2026-10-03', 'QR', 'member'),
      prospect('f', '', 'QR'),
    ];
    const { since, prospects, sources } = newcomersSince(members, meetings);
    expect(since?.id).toBe('meeting:last');
    expect(prospects.map(({ id }) => id)).toEqual(['d', 'c', 'a']);
    expect(sources).toEqual([
      { source: 'QR', count: 2 },
      { source: 'Stand', count: 1 },
    ]);
  });

  it('are all prospects before the first meeting', () => {
    expect(newcomersSince([prospect('a', '2020-01-01', '')], [])).toMatchObject({
      since: undefined,
      prospects: [{ id: 'a' }],
    });
  });
});

describe('coverage', () => {
  it('counts institutions and different Länder per sector and shows empty sectors', () => {
    const institutions = [
      withDefaults('institutions', { id: '1', sector: 'state', state: 'DE-BY' }),
      withDefaults('institutions', { id: '2', sector: 'state', state: 'DE-BY' }),
      withDefaults('institutions', { id: '3', sector: 'state', state: 'DE-HE' }),
      withDefaults('institutions', { id: '4', sector: 'state', state: '' }),
      withDefaults('institutions', { id: '5' }),
    ];
    const coverage = coverageBySector(institutions);
    expect(coverage.find(({ sector }) => sector === 'state')).toEqual({ sector: 'state', institutions: 4, states: 2 });
    expect(coverage.find(({ sector }) => sector === 'science')).toEqual({
      sector: 'science',
      institutions: 0,
      states: 0,
    });
  });
});

describe('parallel work', () => {
  const approach = (topicId: string, maturity: '' | 'idea' | 'pilot' | 'proven', institutionIds: readonly string[]) =>
    withDefaults('notes', { id: `${topicId}${maturity}`, kind: 'approach', topicId, maturity, institutionIds });

  it('counts each institution once, by its most mature approach', () => {
    expect(
      parallelWork([
        approach('topic:a', 'idea', ['x', 'y']),
        approach('topic:a', 'proven', ['y']),
        approach('topic:a', '', ['z']),
      ]),
    ).toEqual([{ topicId: 'topic:a', institutions: 3, byMaturity: { idea: 2, pilot: 0, proven: 1, transferable: 0 } }]);
  });

  it('leaves out what one institution does alone, and what is no approach', () => {
    expect(
      parallelWork([
        approach('topic:a', 'pilot', ['x']),
        withDefaults('notes', { id: 'n', kind: 'note', topicId: 'topic:b', institutionIds: ['x', 'y'] }),
      ]),
    ).toEqual([]);
  });

  it('puts the busiest topic first', () => {
    expect(
      parallelWork([approach('topic:a', 'idea', ['x', 'y']), approach('topic:b', 'idea', ['x', 'y', 'z'])]).map(
        ({ topicId }) => topicId,
      ),
    ).toEqual(['topic:b', 'topic:a']);
  });
});

describe('greeting', () => {
  it.each([
    [0, 'evening'],
    [4, 'evening'],
    [5, 'morning'],
    [10, 'morning'],
    [11, 'day'],
    [17, 'day'],
    [18, 'evening'],
    [23, 'evening'],
  ] as const)('at %s is for the %s', (hour, expected) => {
    expect(greetingOf(hour)).toBe(expected);
  });
});
