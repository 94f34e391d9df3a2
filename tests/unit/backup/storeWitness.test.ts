import { describe, expect, test } from 'vitest';
import { isStoreLost, type StoreWitness } from '../../../shared/domain/backup';

const witness: StoreWitness = { mark: 7, at: '2026-11-29T08:30:00.000Z', records: 17, members: 3, hasNetwork: true };

describe('a store beside what was noted of it', () => {
  test.each([
    ['a new store in the place of the one that was', { mark: undefined, records: 0, hasNetwork: false }],
    ['one whose end was cut off', { mark: 5, records: 14, hasNetwork: true }],
    ['one that lost the record of the network', { mark: 7, records: 16, hasNetwork: false }],
    ['one that somebody has begun to fill again', { mark: undefined, records: 30, hasNetwork: false }],
  ])('%s lost something', (_, store) => {
    expect(isStoreLost(witness, store)).toBe(true);
  });

  test.each([
    ['one in which a person erased almost everything', { mark: 7, records: 2, hasNetwork: true }],
    ['one that was written after the note, before a crash', { mark: 8, records: 12, hasNetwork: true }],
    ['one that a server filled again while an older version ran', { mark: undefined, records: 17, hasNetwork: true }],
    ['one whose mark alone is damaged', { mark: 'unreadable', records: 12, hasNetwork: true }],
  ] as const)('%s did not', (_, store) => {
    expect(isStoreLost(witness, store)).toBe(false);
  });

  test('of which nothing was ever noted is taken as it is', () => {
    expect(isStoreLost(null, { mark: undefined, records: 0, hasNetwork: false })).toBe(false);
  });

  test('of a network that was joined may be empty before its first sync', () => {
    const joined = { ...witness, records: 0, hasNetwork: false };
    expect(isStoreLost(joined, { mark: 7, records: 0, hasNetwork: false })).toBe(false);
  });
});
