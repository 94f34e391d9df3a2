import { describe, expect, it } from 'vitest';
import { findLikeMembers } from '../../../shared/domain/duplicates';
import type { Member } from '../../../shared/schema';
import type { Draft } from '../../../shared/schema/records';
import { record } from '../../support/records';

function member(id: string, draft: Draft<'members'>): Member {
  return record('members', `member:${id}`, draft);
}

function at(institutionId: string): Member['positions'] {
  return [{ id: `p-${institutionId}`, office: '', department: '', institutionId, from: '', to: '', isMain: false }];
}

function pairsOf(created: readonly Member[], known: readonly Member[]): readonly string[] {
  return findLikeMembers(created, [...known, ...created]).map(
    ({ created: one, known: other, by }) => `${one.id} ${other.id} ${by}`,
  );
}

describe('members that look like others', () => {
  const known = member('known', {
    givenName: 'Jörg',
    familyName: 'Groß',
    email: 'j.gross@stadt.example',
    positions: at('institution:ulm'),
  });

  it('share the address, whatever its case', () => {
    expect(pairsOf([member('new', { familyName: 'Anders', email: ' J.Gross@Stadt.example ' })], [known])).toEqual([
      'member:new member:known email',
    ]);
  });

  it('share name and institution, however the name is spelt', () => {
    expect(
      pairsOf([member('new', { givenName: 'Joerg', familyName: 'GROSS', positions: at('institution:ulm') })], [known]),
    ).toEqual(['member:new member:known nameAndInstitution']);
  });

  it('do not look alike by the name alone', () => {
    expect(
      pairsOf([member('new', { givenName: 'Jörg', familyName: 'Groß', positions: at('institution:koeln') })], [known]),
    ).toEqual([]);
    expect(pairsOf([member('new', { givenName: 'Jörg', familyName: 'Groß' })], [known])).toEqual([]);
  });

  it('do not look alike because both have no address, no name or no institution', () => {
    expect(
      pairsOf([member('new', {}), member('other', { positions: at('') })], [member('old', { positions: at('') })]),
    ).toEqual([]);
  });

  it('are not looked for among the deleted, nor are two old ones named', () => {
    expect(pairsOf([member('new', { email: 'j.gross@stadt.example' })], [{ ...known, deletedAt: 'x' }])).toEqual([]);
    expect(pairsOf([], [known, member('old', { email: 'j.gross@stadt.example' })])).toEqual([]);
  });

  it('may both be made here: named once', () => {
    expect(pairsOf([member('one', { email: 'a@b.example' }), member('two', { email: 'a@b.example' })], [])).toEqual([
      'member:two member:one email',
    ]);
  });
});
