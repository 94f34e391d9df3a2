import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../../shared/schema';
import { withDefaults } from '../../../shared/schema/records';
import { contentOf } from '../../../shared/sync/localEdit';
import { decideSplit, foldSplit } from '../../../shared/sync/leaves';
import { documentToRemoteState, recordToDocument, type CouchDocument } from '../../../shared/sync/wire';

const AT = '2026-11-24T10:00:00.000Z';

function member(fields: Readonly<Record<string, unknown>>): AnyRecord {
  return { ...withDefaults('members', { id: 'member:1', ...fields }) };
}

function version(rev: string, fields: Readonly<Record<string, unknown>>): CouchDocument {
  return { ...recordToDocument(member(fields), 'members'), _rev: rev };
}

const ancestor = version('4-x', { city: 'Köln', updatedAt: 't1' });
const winner = version('5-z', { city: 'Bonn', updatedAt: 't3', updatedBy: 'z' });
const loser = version('5-a', { city: 'Köln', phone: '030 1', updatedAt: 't2', updatedBy: 'a' });

describe('versions of one document side by side', () => {
  test('say together what each of them changed', () => {
    expect(foldSplit({ winner, losers: [loser], ancestors: new Map([['5-a', ancestor]]) })).toMatchObject({
      city: 'Bonn',
      phone: '030 1',
      contested: [],
    });
  });

  test('keep both values where the server has forgotten what they came from', () => {
    expect(foldSplit({ winner, losers: [loser], ancestors: new Map() })).toMatchObject({
      city: 'Bonn',
      phone: '030 1',
      contested: [{ id: 'city', value: '"Köln"' }],
    });
  });

  test('say nothing new where the shown one holds it all', () => {
    expect(
      foldSplit({
        winner,
        losers: [version('5-a', { city: 'Köln', updatedAt: 't1' })],
        ancestors: new Map([['5-a', ancestor]]),
      }),
    ).toBeUndefined();
  });

  test('become an edit of this laptop on top of the shown one', () => {
    const state = documentToRemoteState(winner);
    const folded = foldSplit({ winner, losers: [loser], ancestors: new Map([['5-a', ancestor]]) });
    const decided = decideSplit(undefined, state, folded ?? {}, AT);
    expect(decided).toMatchObject({
      kind: 'write',
      record: { city: 'Bonn', phone: '030 1', rev: '5-z', pending: 1, base: { city: 'Bonn', phone: '' } },
    });
  });

  // Found by the soak, seed 1019: the shown version stood in for one that was already replaced, and its value was taken for the base.
  test('leave a record alone that is further on than the shown one', () => {
    const further = member({ city: 'Ulm', rev: '6-f', updatedAt: 't4' });
    const state = documentToRemoteState(winner);
    expect(decideSplit(further, state, { ...contentOf(member({ city: 'Bonn' })) }, AT)).toEqual({ kind: 'keep' });
  });
});
