import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../../shared/schema';
import { changeOf } from '../../../shared/sync/changes';
import { applyCreation, applyLocalEdit } from '../../../shared/sync/localEdit';
import { record } from '../../support/records';

const MEMBER: AnyRecord = { ...record('members', 'member:1', { familyName: 'Brandt', city: 'Ulm' }) };
const SYNCED: AnyRecord = { ...MEMBER, rev: '1-a' };

describe('what an unsent record says', () => {
  it('a created one names what it holds, not its defaults', () => {
    expect(changeOf(applyCreation(MEMBER, 's1', 'a'))).toEqual({
      kind: 'created',
      fields: ['familyName', 'membership', 'city'],
    });
  });

  it('an edited one names the fields that differ', () => {
    expect(changeOf(applyLocalEdit(SYNCED, { city: 'Köln' }, 's2', 'a'))).toEqual({
      kind: 'changed',
      fields: ['city'],
    });
  });

  it('an edit that was taken back by hand changes nothing', () => {
    const edited = applyLocalEdit(applyLocalEdit(SYNCED, { city: 'Köln' }, 's2', 'a'), { city: 'Ulm' }, 's3', 'a');
    expect(changeOf(edited)).toEqual({ kind: 'changed', fields: [] });
  });

  it('a deletion, and the way back', () => {
    expect(changeOf(applyLocalEdit(SYNCED, { deletedAt: 's2' }, 's2', 'a')).kind).toBe('deleted');
    expect(changeOf(applyLocalEdit({ ...SYNCED, deletedAt: 's1' }, { deletedAt: '' }, 's2', 'a')).kind).toBe(
      'restored',
    );
  });

  it('one that was made and deleted before the server saw it', () => {
    expect(changeOf(applyLocalEdit(applyCreation(MEMBER, 's1', 'a'), { deletedAt: 's2' }, 's2', 'a')).kind).toBe(
      'deleted',
    );
  });
});
