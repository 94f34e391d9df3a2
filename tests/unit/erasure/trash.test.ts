import { describe, expect, it } from 'vitest';
import { dueRecords, eraseAt, massErasure, withParts } from '../../../shared/domain/erasure';
import type { AnyRecord, CollectionName } from '../../../shared/schema';
import { formatStamp } from '../../../shared/sync/clock';
import { record } from '../../support/records';

const NOON = Date.parse('2026-11-29T12:00:00Z');
const DAY = 24 * 60 * 60_000;

function living(collection: CollectionName, id: string, fields: object = {}): AnyRecord {
  return { ...record(collection, id, fields) };
}

function deleted(collection: CollectionName, id: string, daysAgo: number, fields: object = {}): AnyRecord {
  const deletedAt = formatStamp({ ms: NOON - daysAgo * DAY, counter: 0, deviceId: 'a' });
  return { ...record(collection, id, fields), deletedAt };
}

const isNobody = (): boolean => false;

describe('what is due', () => {
  it('lies in the trash for as long as the network says, to the moment', () => {
    const records = [
      deleted('members', 'member:1', 30),
      deleted('members', 'member:2', 29),
      living('members', 'member:3'),
    ];
    expect(dueRecords(records, 30, NOON, isNobody)).toEqual(['member:1']);
    expect(dueRecords(records, 30, NOON - 1, isNobody)).toEqual([]);
    expect(dueRecords(records, 7, NOON, isNobody)).toEqual(['member:1', 'member:2']);
  });

  it('is nothing where the network wants nothing erased by itself, or says nothing that makes sense', () => {
    const records = [deleted('members', 'member:1', 3000)];
    for (const days of [0, -1, Number.NaN]) expect(dueRecords(records, days, NOON, isNobody)).toEqual([]);
    expect(eraseAt(living('members', 'member:1'), 30, isNobody)).toBeUndefined();
    expect(eraseAt({ deletedAt: 'some time' }, 30, isNobody)).toBeUndefined();
  });

  it('is not what was merged into somebody who is still here', () => {
    const records = [deleted('members', 'member:2', 300, { mergedInto: 'member:1' })];
    expect(dueRecords(records, 30, NOON, (id) => id === 'member:1')).toEqual([]);
    expect(dueRecords(records, 30, NOON, isNobody)).toEqual(['member:2']);
  });

  it('is no claim to numbers: what was given out stays so', () => {
    expect(dueRecords([deleted('network', 'network:numbers-P-1', 300)], 30, NOON, isNobody)).toEqual([]);
  });
});

describe('what goes with a record', () => {
  it('are its parts that are in the trash, however long the way, and nothing that lives', () => {
    const records = [
      deleted('topics', 'topic:1', 1),
      deleted('notes', 'note:1', 5, { topicId: 'topic:1' }),
      deleted('notes', 'note:2', 5, { parentId: 'note:1' }),
      living('notes', 'note:3', { parentId: 'note:1' }),
      deleted('notes', 'note:4', 5),
    ];
    expect(withParts(['topic:1'], records)).toEqual(['topic:1', 'note:1', 'note:2']);
    expect(withParts(['note:2'], records)).toEqual(['note:2']);
  });

  it('ends where records are parts of each other', () => {
    const records = [
      deleted('notes', 'note:1', 1, { parentId: 'note:2' }),
      deleted('notes', 'note:2', 1, { parentId: 'note:1' }),
    ];
    expect(withParts(['note:1'], records)).toEqual(['note:1', 'note:2']);
  });
});

describe('unusually many', () => {
  const many = Array.from({ length: 400 }, (_, index) => living('members', `member:${index}`));

  it('are more than twenty and more than a twentieth of all', () => {
    const ids = many.map(({ id }) => id);
    expect(massErasure(ids.slice(0, 20), many)).toBeUndefined();
    expect(massErasure(ids.slice(0, 21), many)).toMatchObject({ collection: 'members', removals: 21, total: 400 });
    expect(massErasure(ids.slice(0, 20), many.slice(0, 20))).toBeUndefined();
  });
});
