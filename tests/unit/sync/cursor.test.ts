import { describe, expect, test } from 'vitest';
import { isOtherCopy, isSetBack, toCursor, witnessesOfFeed, witnessesOfPage } from '../../../shared/sync/cursor';

describe('witnesses', () => {
  test('are the last documents of the feed, each once, in its newest revision', () => {
    const documents = Array.from({ length: 10 }, (_, index) => ({ _id: `member:${index}`, _rev: '1-a' }));
    const known = witnessesOfFeed([], documents);
    expect(known.map(({ id }) => id)).toEqual([
      'member:2',
      'member:3',
      'member:4',
      'member:5',
      'member:6',
      'member:7',
      'member:8',
      'member:9',
    ]);
    expect(witnessesOfFeed(known, [{ _id: 'member:5', _rev: '2-b' }]).at(-1)).toEqual({ id: 'member:5', rev: '2-b' });
  });

  test('are the latest edits of a page, whatever its order', () => {
    const documents = [
      ['member:a', 't3'],
      ['member:b', 't1'],
      ['member:c', 't2'],
    ].map(([id = '', updatedAt]) => ({ _id: id, _rev: '1-a', updatedAt }));
    expect(witnessesOfPage([], documents).map(({ id }) => id)).toEqual(['member:c', 'member:a']);
  });

  test('tell a server that was set back: a document is missing or older', () => {
    const witnesses = [{ id: 'member:1', rev: '3-c' }];
    expect(isSetBack(witnesses, new Map())).toBe(true);
    expect(isSetBack(witnesses, new Map([['member:1', { _id: 'member:1', _rev: '2-b' }]]))).toBe(true);
    expect(isSetBack(witnesses, new Map([['member:1', { _id: 'member:1', _rev: '3-x' }]]))).toBe(false);
    expect(isSetBack(witnesses, new Map([['member:1', { _id: 'member:1', _rev: '4-d', _deleted: true }]]))).toBe(false);
    expect(isSetBack([], new Map())).toBe(false);
  });
});

describe('another copy of the database', () => {
  test.each([
    ['the same one, further on', { since: '5-g1', madeAt: '1' }, { updateSequence: '9-g1', madeAt: '1' }, false],
    ['one that counts from the start', { since: '5-g1', madeAt: '1' }, { updateSequence: '3-g1', madeAt: '1' }, true],
    ['one that was made later', { since: '5-g1', madeAt: '1' }, { updateSequence: '9-g1', madeAt: '2' }, true],
    ['a server that does not say when', { since: 5, madeAt: '' }, { updateSequence: 5, madeAt: '' }, false],
  ])('%s', (_name, cursor, info, expected) => {
    expect(isOtherCopy(cursor, info)).toBe(expected);
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
