import { describe, expect, it } from 'vitest';
import { dueStateOf, nextDecisionNumber, nextMinutesNumber, openTasks } from '../../../shared/domain/outcomes';
import { record } from '../../support/records';

describe('running numbers', () => {
  it('begin with 01 in every year', () => {
    expect(nextDecisionNumber(['B-2026-07'], 2027)).toBe('B-2027-01');
  });
  it('go on behind the highest, whatever the order and whatever else there is', () => {
    expect(nextDecisionNumber(['B-2026-09', 'B-2026-10', 'P-2026-44', '', 'B-2026-x'], 2026)).toBe('B-2026-11');
    expect(nextMinutesNumber(['P-2026-99'], 2026)).toBe('P-2026-100');
  });
});

describe('tasks', () => {
  it('are overdue from the day after', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-24', ''].map((due) => dueStateOf({ due }, '2026-11-23'))).toEqual([
      'overdue',
      'today',
      'later',
      'none',
    ]);
  });
  it('come the most urgent first, those without a date last', () => {
    const tasks = [
      record('outcomes', 'outcome:c', { kind: 'task' }),
      record('outcomes', 'outcome:b', { kind: 'task', due: '2026-12-15' }),
      record('outcomes', 'outcome:a', { kind: 'task', due: '2026-12-01' }),
      record('outcomes', 'outcome:d', { kind: 'task', due: '2026-12-01' }),
      record('outcomes', 'outcome:e', { kind: 'task', state: 'done' }),
      record('outcomes', 'outcome:f', { kind: 'decision' }),
    ];
    expect(openTasks(tasks).map(({ id }) => id)).toEqual(['outcome:a', 'outcome:d', 'outcome:b', 'outcome:c']);
  });
});
