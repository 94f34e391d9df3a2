import { describe, expect, it } from 'vitest';
import { choicesOf, combine, groupMerged } from '../../../shared/domain/merging';
import type { AnyRecord, Member } from '../../../shared/schema';
import type { Draft } from '../../../shared/schema/records';
import { record } from '../../support/records';

function member(id: string, draft: Draft<'members'>): AnyRecord & Member {
  return { ...record('members', `member:${id}`, draft) };
}

describe('what two members say together', () => {
  const stays = member('1', {
    givenName: 'Jürgen',
    familyName: 'Möhrke',
    email: 'j@ulm.example',
    notes: 'alt',
    tags: ['a'],
  });
  const goes = member('2', {
    givenName: 'Juergen',
    familyName: 'Möhrke ',
    email: 'J@ulm.example',
    phone: '1',
    notes: 'neu',
    tags: ['b', 'a'],
    consents: [{ id: 'c', scope: 'list', givenOn: '2026-09-14', textVersion: '2' }],
  });

  it('asks only where both say something else', () => {
    expect(choicesOf('members', stays, goes).map(({ field }) => field)).toEqual(['givenName', 'email', 'notes']);
  });

  it('fills gaps and unites lists without a question', () => {
    expect(combine('members', stays, goes)).toEqual({ phone: '1', tags: ['a', 'b'], consents: goes.consents });
  });

  it('takes what was chosen, and both of a long text', () => {
    expect(combine('members', stays, goes, { givenName: 'goes', notes: 'both' })).toMatchObject({
      givenName: 'Juergen',
      notes: 'alt\n\nneu',
    });
  });

  it('leaves one main office', () => {
    const office = { office: 'CDO', department: '', institutionId: 'institution:1', from: '', to: '', isMain: true };
    const patch = combine(
      'members',
      member('1', { positions: [{ ...office, id: 'p' }] }),
      member('2', { positions: [{ ...office, id: 'q' }] }),
    );
    expect(patch['positions']).toMatchObject([
      { id: 'p', isMain: true },
      { id: 'q', isMain: false },
    ]);
  });

  it('keeps the address that was not chosen, and its own among those of whom it is not', () => {
    const other = member('2', { ...goes, email: 'moehrke@gmx.de', notSameAs: ['member:1', 'member:9'] });
    const patch = combine('members', stays, other, { email: 'goes' });
    expect(patch).toMatchObject({ email: 'moehrke@gmx.de', notSameAs: ['member:9'] });
    expect(patch['contacts']).toMatchObject([{ id: 'stays-1-email', kind: 'email', value: 'j@ulm.example' }]);
  });
});

describe('who is whom', () => {
  it('ends with the first of a chain, and of what two said at the same time', () => {
    const contested = [{ id: 'mergedInto', value: '"member:2"', at: '', by: '' }];
    const groups = groupMerged([
      member('4', { mergedInto: 'member:3' }),
      { ...member('3', { mergedInto: 'member:1' }), contested },
    ]);
    expect(Object.fromEntries(groups)).toEqual({
      'member:4': 'member:1',
      'member:3': 'member:1',
      'member:2': 'member:1',
    });
  });

  it('is not said by a younger one, another collection or oneself', () => {
    const groups = groupMerged([
      member('1', { mergedInto: 'member:2' }),
      member('3', { mergedInto: 'institution:1' }),
      member('5', { mergedInto: 'member:5' }),
    ]);
    expect(groups.size).toBe(0);
  });
});
