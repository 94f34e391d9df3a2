import { describe, expect, test } from 'vitest';
import { addRemovals, countRemovals, findMassRemoval, isMassRemoval, recentRemovals } from '../../../shared/sync/fuse';
import { isReviewDue } from '../../../shared/sync/review';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the deletion fuse', () => {
  test.each([
    [20, 20, false],
    [21, 21, true],
    [21, 419, true],
    [21, 420, false],
    [2500, 50_000, false],
    [2501, 50_000, true],
  ])('%i of %i: stops %s', (removals, total, expected) => {
    expect(isMassRemoval(removals, total)).toBe(expected);
  });

  test('counts what went already, and only where something would go now', () => {
    expect(findMassRemoval({ members: 1 }, { members: 20 }, () => 80)).toEqual({
      collection: 'members',
      removals: 21,
      total: 100,
    });
    expect(findMassRemoval({ notes: 1 }, { members: 50 }, () => 50)).toBeUndefined();
  });

  test('forgets after an hour without a deletion', () => {
    const removals = { at: 10 * HOUR, ids: ['member:1', 'member:2', 'note:1'], gone: [] };
    expect(recentRemovals(removals, 10.9 * HOUR)).toBe(removals);
    expect(recentRemovals(removals, 11.1 * HOUR)).toBeNull();
    expect(recentRemovals(null, 0)).toBeNull();
    expect(countRemovals(removals)).toEqual({ members: 2, notes: 1 });
    expect(countRemovals(null)).toEqual({});
  });

  test('counts each record once, and takes the time of the last', () => {
    const earlier = { at: 1, ids: ['member:1'], gone: [] };
    expect(addRemovals(earlier, { at: 2, ids: ['member:1', 'member:2'], gone: [] })).toEqual({
      at: 2,
      ids: ['member:1', 'member:2'],
      gone: [],
    });
  });
});

describe('looking at the plan first', () => {
  const facts = { agreedAt: 0, now: 15 * DAY, unsent: 1, afterDays: 14 };

  test.each([
    ['after a long absence', facts, true],
    ['not before', { ...facts, now: 13 * DAY }, false],
    ['not where nothing would be sent', { ...facts, unsent: 0 }, false],
    ['not at the first connection', { ...facts, agreedAt: null, unsent: 2000 }, false],
    ['with very many changes at any time', { ...facts, now: HOUR, unsent: 500 }, true],
    ['as a person set it', { ...facts, now: 3 * DAY, afterDays: 2 }, true],
  ])('%s', (_name, given, expected) => {
    expect(isReviewDue(given)).toBe(expected);
  });
});
