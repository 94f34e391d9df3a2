import { describe, expect, test } from 'vitest';
import { compareStates, countState, differingFields } from '../../../shared/domain/backup';
import type { AnyRecord, CollectionName } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { createSharedText } from '../../../shared/text/sharedText';
import { record } from '../../support/records';

function of(...members: readonly AnyRecord[]): ReadonlyMap<'members', readonly AnyRecord[]> {
  return new Map([['members', members]]);
}
const member = (id: string, fields: Readonly<Record<string, unknown>> = {}): AnyRecord => ({
  ...record('members', `member:${id}`, { familyName: id }),
  ...fields,
});
const deleted = { deletedAt: '2026-11-28T10:00:00.000Z' };

describe('comparing the present state with an earlier one', () => {
  test('tells what comes back, what is older and what would go', () => {
    const now = of(member('same'), member('changed', { city: 'Ulm' }), member('trashed', deleted), member('new'));
    const then = of(member('same'), member('changed', { city: 'Köln' }), member('trashed'), member('gone'));
    const members = compareStates(now, then).find(({ collection }) => collection === 'members');
    expect(members).toMatchObject({ now: 3, then: 4 });
    expect(members?.comesBack.map(({ id }) => id)).toEqual(['member:trashed', 'member:gone']);
    expect(members?.older.map(({ id }) => id)).toEqual(['member:changed']);
    expect(members?.lost.map(({ id }) => id)).toEqual(['member:new']);
  });

  test('says nothing of what was in the trash then, or of who wrote the same', () => {
    const now = of(member('a', { updatedAt: '2026-11-29T10:00:00.000Z', pending: 1 }), member('b', deleted));
    const then = of(member('a'), member('b', deleted), member('c', deleted));
    for (const one of compareStates(now, then))
      expect([one.comesBack, one.older, one.lost].flat(), one.collection).toEqual([]);
  });

  test('leaves alone what was claimed since beside the network itself, as numbers are', () => {
    const network = (id: string): AnyRecord => ({ ...record('network', id, {}) });
    const now = new Map([['network', [network(NETWORK_ID), network('network:numbers-a-2026')]]] as const);
    const then = new Map([['network', [network(NETWORK_ID)]]] as const);
    expect(compareStates(now, then).find(({ collection }) => collection === 'network')).toMatchObject({
      now: 1,
      then: 1,
      lost: [],
    });
  });

  test('compares a text that many wrote by its words', () => {
    const item = (body: unknown): AnyRecord => ({ ...record('agendaItems', 'item:1', {}), body });
    expect(differingFields(item(createSharedText('Ulm')), item(createSharedText('Ulm')))).toEqual([]);
    expect(differingFields(item(createSharedText('Ulm')), item(createSharedText('Köln')))).toEqual(['body']);
  });
});

test('what is in a state is counted as a person would: without the trash, and without what was claimed or erased', () => {
  const network = [
    { ...record('network', NETWORK_ID) },
    { ...record('network', 'network:erased-a-2026-11') },
    { ...record('network', 'network:numbers-decisions.2026-0') },
  ];
  const state = new Map<CollectionName, readonly AnyRecord[]>([
    ['network', network],
    ['members', [member('a'), member('b', deleted)]],
  ]);
  expect(countState(state)).toEqual([
    { collection: 'network', count: 1 },
    { collection: 'members', count: 1 },
  ]);
});
