import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../../shared/schema';
import { withDefaults } from '../../../shared/schema/records';
import { compareDelay, decideForgotten, findDifferences } from '../../../shared/sync/compare';

const DAY = 24 * 3_600_000;

function record(id: string, fields: Partial<AnyRecord>): AnyRecord {
  return { ...withDefaults('members', { id }), ...fields };
}

describe('differences', () => {
  test('are what is missing here or in another revision, and what the server does not list', () => {
    const theirs = [
      { id: 'member:1', rev: '2-b' },
      { id: 'member:2', rev: '3-c' },
      { id: 'member:3', rev: '1-a' },
    ];
    const ours = [
      record('member:1', { rev: '2-b' }),
      record('member:2', { rev: '2-x' }),
      record('member:4', { rev: '5-e' }),
    ];
    expect(findDifferences(theirs, ours, () => false)).toEqual({
      toRead: ['member:2', 'member:3'],
      unlisted: [{ id: 'member:4', rev: '5-e' }],
    });
  });

  test('are never in what waits to be sent', () => {
    const ours = [
      record('member:1', { rev: '1-a', pending: 1 }),
      record('member:2', { rev: '', pending: 1 }),
      record('member:3', { rev: '1-a', pending: 1 }),
    ];
    expect(findDifferences([{ id: 'member:1', rev: '2-b' }], ours, () => false)).toEqual({ toRead: [], unlisted: [] });
  });
});

test('a record that was thrown away before it was sent is read where the server has it all the same', () => {
  const ours = [
    record('member:1', { rev: '', pending: 1, deletedAt: 'now' }),
    record('member:2', { rev: '', pending: 1 }),
  ];
  const theirs = [{ id: 'member:1', rev: '1-a' }];
  expect(findDifferences(theirs, ours, ({ id }) => id === 'member:1').toRead).toEqual(['member:1']);
});

describe('a record that the server has forgotten', () => {
  const seen = { id: 'member:1', rev: '2-b' };

  test('is sent again as it is', () => {
    expect(decideForgotten(record('member:1', { rev: '2-b' }), seen)).toMatchObject({
      kind: 'write',
      record: { rev: '', base: null, pending: 1 },
    });
  });

  test.each([
    ['was edited meanwhile', { rev: '2-b', pending: 1 } as const],
    ['came in another revision meanwhile', { rev: '3-c' } as const],
  ])('is left alone where it %s', (_name, fields) => {
    expect(decideForgotten(record('member:1', fields), seen)).toEqual({ kind: 'keep' });
    expect(decideForgotten(undefined, seen)).toEqual({ kind: 'keep' });
  });
});

test.each([
  ['never before', null, 0, 0],
  ['a day ago', 0, DAY, 0],
  ['an hour ago', 0, DAY / 24, (DAY * 23) / 24],
  ['in the future, by a clock that was wrong', 2 * DAY, DAY, 0],
])('compared %s', (_name, comparedAt, now, delay) => {
  expect(compareDelay(comparedAt, now)).toBe(delay);
});
