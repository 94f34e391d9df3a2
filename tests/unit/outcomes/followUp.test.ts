import { describe, expect, it } from 'vitest';
import {
  createOpenSince,
  followUpsDue,
  followUpStateOf,
  isDecisionShown,
  isPursued,
  isUnfinished,
  type DecisionFilter,
} from '../../../shared/domain/outcomes';
import { record } from '../../support/records';

const TODAY = '2026-11-23';
const adopted = { kind: 'decision', result: 'adopted', quorum: null, confirmation: '' } as const;

describe('what is to be carried out', () => {
  it('are decisions that were adopted or found by consensus, and no others', () => {
    const results = (['adopted', 'consensus', 'rejected', ''] as const).map((result) =>
      isPursued({ ...adopted, result }),
    );
    expect(results).toEqual([true, true, false, false]);
    expect(isPursued({ ...adopted, kind: 'task' })).toBe(false);
  });

  it('is unfinished until it is carried out or obsolete; a task until it is done or dropped', () => {
    const decisions = (['open', 'underway', 'done', 'obsolete'] as const).map((implementation) =>
      isUnfinished(record('outcomes', 'outcome:a', { ...adopted, implementation })),
    );
    expect(decisions).toEqual([true, true, false, false]);
    const tasks = (['open', 'done', 'dropped'] as const).map((state) =>
      isUnfinished(record('outcomes', 'outcome:a', { kind: 'task', state })),
    );
    expect(tasks).toEqual([true, false, false]);
    expect(isUnfinished(record('outcomes', 'outcome:a', { kind: 'decision', result: 'rejected' }))).toBe(false);
    expect(isUnfinished(record('outcomes', 'outcome:a', { kind: 'information' }))).toBe(false);
  });
});

describe('follow-up', () => {
  const decisions = [
    record('outcomes', 'outcome:later', { ...adopted, followUpOn: '2026-11-24' }),
    record('outcomes', 'outcome:today', { ...adopted, followUpOn: TODAY }),
    record('outcomes', 'outcome:longAgo', { ...adopted, followUpOn: '2026-01-01', implementation: 'underway' }),
    record('outcomes', 'outcome:carriedOut', { ...adopted, followUpOn: '2026-01-01', implementation: 'done' }),
    record('outcomes', 'outcome:rejected', { kind: 'decision', result: 'rejected', followUpOn: '2026-01-01' }),
    record('outcomes', 'outcome:undated', adopted),
    record('outcomes', 'outcome:alsoToday', { ...adopted, result: 'consensus', followUpOn: TODAY }),
    record('outcomes', 'outcome:task', { kind: 'task', followUpOn: '2026-01-01' }),
  ];

  it('is due from its day on, the longest waiting first, and never for what is finished or rejected', () => {
    expect(followUpsDue(decisions, TODAY).map(({ id }) => id)).toEqual([
      'outcome:longAgo',
      'outcome:alsoToday',
      'outcome:today',
    ]);
  });

  it('says how its day lies to today', () => {
    expect(decisions.map((decision) => followUpStateOf(decision, TODAY))).toEqual([
      'later',
      'today',
      'overdue',
      'none',
      'none',
      'none',
      'today',
      'none',
    ]);
  });
});

describe('filters of the register', () => {
  const shown = (filter: DecisionFilter): readonly string[] =>
    [
      record('outcomes', 'open', { ...adopted, followUpOn: TODAY }),
      record('outcomes', 'underway', { ...adopted, implementation: 'underway' }),
      record('outcomes', 'done', { ...adopted, implementation: 'done' }),
      record('outcomes', 'obsolete', { ...adopted, implementation: 'obsolete' }),
      record('outcomes', 'rejected', { kind: 'decision', result: 'rejected' }),
      record('outcomes', 'undecided', { kind: 'decision' }),
    ]
      .filter((decision) => isDecisionShown(decision, filter, TODAY))
      .map(({ id }) => id);

  it('show what is open, due for follow-up, finished, rejected, or all', () => {
    expect(shown('open')).toEqual(['open', 'underway']);
    expect(shown('followUp')).toEqual(['open']);
    expect(shown('done')).toEqual(['done', 'obsolete']);
    expect(shown('rejected')).toEqual(['rejected']);
    expect(shown('all')).toHaveLength(6);
  });
});

describe('open since', () => {
  const closed = (id: string, startsAt: string) => record('meetings', id, { startsAt, status: 'closed' });
  const openSince = createOpenSince([
    closed('meeting:3', '2026-06-10T10:00'),
    closed('meeting:1', '2025-12-10T10:00'),
    closed('meeting:2', '2026-03-10T10:00'),
    record('meetings', 'meeting:off', {
      startsAt: '2026-05-01T10:00',
      status: 'closed',
      cancelledAt: '2026-04-01T08:00:00Z',
    }),
    record('meetings', 'meeting:next', { startsAt: '2026-12-09T10:00', status: 'running' }),
  ]);
  const task = (meetingId: string, state: 'open' | 'done' = 'open') =>
    openSince(record('outcomes', 'outcome:x', { kind: 'task', meetingId, state }));

  it('counts the meetings held after the one it comes from, without those called off or not over yet', () => {
    expect(['meeting:1', 'meeting:2', 'meeting:3', 'meeting:next'].map((id) => task(id))).toEqual([2, 1, 0, 0]);
  });
  it('says nothing of what is finished, rejected, or from a meeting that is gone', () => {
    expect(task('meeting:1', 'done')).toBe(0);
    expect(task('meeting:gone')).toBe(0);
    expect(
      openSince(record('outcomes', 'outcome:x', { kind: 'decision', result: 'rejected', meetingId: 'meeting:1' })),
    ).toBe(0);
    expect(openSince(record('outcomes', 'outcome:x', { ...adopted, meetingId: 'meeting:1' }))).toBe(2);
  });
});
