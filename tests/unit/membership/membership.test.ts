import { describe, expect, test } from 'vitest';
import { changeMembership, membershipTimeline } from '../../../shared/domain/membership';
import { record } from '../../support/records';

const prospect = record('members', 'member:kim', { membership: 'prospect' });
const joined = { id: '1', membership: 'member', since: '2025-03-01' } as const;

describe('a status', () => {
  test('changes together with its history', () => {
    expect(changeMembership(prospect, { ...joined, reason: 'auf der Messe' })).toEqual({
      membership: 'member',
      membershipHistory: [{ id: '1', membership: 'member', since: '2025-03-01', reason: 'auf der Messe' }],
    });
  });

  test('that it is already is no change', () => {
    expect(changeMembership(prospect, { ...joined, membership: 'prospect' })).toEqual({});
  });

  test('is told with the latest first, and of a day what was entered later', () => {
    const history = [
      { id: 'a', membership: 'member', since: '2025-03-01', reason: '' },
      { id: 'b', membership: 'paused', since: '2026-01-10', reason: '' },
      { id: 'c', membership: 'member', since: '2026-01-10', reason: 'verklickt' },
      { id: 'd', membership: 'prospect', since: '', reason: '' },
    ];
    expect(membershipTimeline({ membershipHistory: history }).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  });
});
