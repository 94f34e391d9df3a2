import { describe, expect, test } from 'vitest';
import { addWitnesses, FEED_START, isRemade, toCursor, type Witness } from '../../../shared/sync/cursor';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('witnesses', () => {
  test('are the last documents that were seen, each once, in its newest revision', () => {
    const documents = Array.from({ length: 10 }, (_, index) => ({ _id: `member:${index}`, _rev: '1-a' }));
    const known = addWitnesses([], documents, 0);
    expect(known.map(({ id }) => id)).toEqual([4, 5, 6, 7, 8, 9].map((index) => `member:${index}`));
    expect(addWitnesses(known, [{ _id: 'member:5', _rev: '2-b' }], 1).at(-1)).toEqual({
      id: 'member:5',
      rev: '2-b',
      at: 1,
    });
  });

  test('stay of different age, so that a backup of yesterday is told from one of last month', () => {
    let known: readonly Witness[] = [];
    const now = 60 * DAY;
    for (let at = 0; at <= now; at += HOUR) known = addWitnesses(known, [{ _id: `member:${at}`, _rev: '1-a' }], at);
    const ages = known.map(({ at }) => now - at);
    expect(known.length).toBeLessThanOrEqual(12);
    expect(ages.some((age) => age >= HOUR && age < DAY)).toBe(true);
    expect(ages.some((age) => age >= DAY && age < 7 * DAY)).toBe(true);
    expect(ages.some((age) => age >= 7 * DAY && age < 30 * DAY)).toBe(true);
    expect(ages.some((age) => age >= 30 * DAY)).toBe(true);
  });
});

describe('a database made at another time', () => {
  test.each([
    ['the same one', '1', '1', false],
    ['one that was made later', '1', '2', true],
    ['a server that does not say when', '', '', false],
    ['a server that began to say when', '', '2', false],
  ])('%s', (_name, before, now, expected) => {
    expect(isRemade({ madeAt: before }, { madeAt: now })).toBe(expected);
  });
});

test('a cursor of an older version is made whole', () => {
  expect(toCursor({ since: '7-x', databaseId: 'd' })).toMatchObject({
    since: '7-x',
    databaseId: 'd',
    firstPull: null,
    witnesses: [],
    agreedAt: null,
    newer: [],
    reconcile: null,
  });
});

test('a first pull that an older version began as a walk by id begins anew; what it knew of removals is forgotten', () => {
  const stored = {
    since: '176-g1AAAA',
    firstPull: { after: 'member:3', received: 3, total: 9 },
    removals: { at: 5, counts: { members: 3 } },
    witnesses: [{ id: 'member:1', rev: '1-a' }],
  };
  expect(toCursor(stored)).toMatchObject({
    since: FEED_START,
    firstPull: { received: 0, total: 9 },
    removals: null,
    witnesses: [{ id: 'member:1', rev: '1-a', at: 0 }],
  });
});
