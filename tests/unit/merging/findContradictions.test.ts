import { describe, expect, it } from 'vitest';
import { findContradictions } from '../../../shared/domain/merging';
import type { AnyRecord, Member } from '../../../shared/schema';
import type { Draft } from '../../../shared/schema/records';
import { record } from '../../support/records';

function member(id: string, draft: Draft<'members'> = {}, deletedAt = ''): AnyRecord & Member {
  return { ...record('members', `member:${id}`, draft), deletedAt };
}

function pairsOf(...records: readonly AnyRecord[]) {
  const byId = new Map(records.map((each) => [each.id, each]));
  return findContradictions(records, (id) => byId.get(id)).map(({ stays, goes }) => [stays.id, goes.id]);
}

const GONE = '2026-11-01';
const merged = member('2', { mergedInto: 'member:1' }, GONE);

describe('a pair that was merged and told apart', () => {
  it('is found whichever of the two remembers it', () => {
    expect(pairsOf(member('1', { notSameAs: ['member:2'] }), merged)).toEqual([['member:1', 'member:2']]);
    const other = member('2', { mergedInto: 'member:1', notSameAs: ['member:1'] }, GONE);
    expect(pairsOf(member('1'), other)).toEqual([['member:1', 'member:2']]);
  });

  it('is none where nobody told these two apart', () => {
    expect(pairsOf(member('1', { notSameAs: ['member:3'] }), merged, member('3'))).toEqual([]);
  });

  it('is none where one of them is gone, or the other one is back', () => {
    const older = { notSameAs: ['member:2'] };
    expect(pairsOf(member('1', older, GONE), merged)).toEqual([]);
    expect(pairsOf(merged)).toEqual([]);
    expect(pairsOf(member('1', older), member('2', { mergedInto: 'member:1' }))).toEqual([]);
  });
});
