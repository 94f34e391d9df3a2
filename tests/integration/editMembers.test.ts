import { beforeEach, expect, test } from 'vitest';
import { editMembers, removeMembers, removeView, renameView, saveView } from '../../renderer/actions';
import { NETWORK_ID } from '../../shared/schema/network';
import { createMemoryStore } from '../support/memoryStore';
import { openLaptop, type Laptop } from '../support/laptop';

let laptop: Laptop;
let ids: readonly string[];

beforeEach(async () => {
  laptop = await openLaptop({ deviceId: 'a', base: 'http://127.0.0.1:9/none', store: createMemoryStore() });
  const { members } = laptop.repositories;
  const created = [
    await members.create({ familyName: 'Çelik', membership: 'prospect' }),
    await members.create({ familyName: 'Weiß', membership: 'member' }),
    await members.create({ familyName: 'Öztürk', membership: 'prospect', tags: ['Beirat'] }),
  ];
  ids = created.map(({ id }) => id);
});

const member = (at: number) => laptop.repositories.members.get(ids[at] ?? '');
const occasion = { today: '2026-11-29', createItemId: () => 'entry' };

test('many members are changed in one step, which one undo takes back', async () => {
  const { changed, undo } = await editMembers(
    laptop,
    ids,
    { kind: 'status', membership: 'member', reason: 'Beitritt' },
    occasion,
  );
  expect(changed).toBe(2);
  expect(member(0)).toMatchObject({
    membership: 'member',
    membershipHistory: [{ id: 'entry', membership: 'member', since: '2026-11-29', reason: 'Beitritt' }],
  });
  expect(member(1)?.membershipHistory).toEqual([]);
  expect(await undo.undo()).toMatchObject({ kind: 'undone', step: { collection: 'members', count: 2 } });
  expect([member(0)?.membership, member(0)?.membershipHistory, member(2)?.membership]).toEqual([
    'prospect',
    [],
    'prospect',
  ]);
});

test('whoever was deleted meanwhile is passed over, and nothing changed is no step', async () => {
  await removeMembers(laptop, ids.slice(0, 1));
  const { changed } = await editMembers(laptop, ids, { kind: 'addTag', tag: 'BEIRAT' }, occasion);
  expect([changed, member(0)?.tags, member(1)?.tags, member(2)?.tags]).toEqual([1, [], ['BEIRAT'], ['Beirat']]);
  const again = await editMembers(laptop, ids, { kind: 'addTag', tag: 'Beirat' }, occasion);
  expect(again.changed).toBe(0);
  await laptop.undo.undo();
  expect(member(1)?.tags).toEqual([]);
});

test('deleted together, back together', async () => {
  const undo = await removeMembers(laptop, ids);
  expect(laptop.repositories.members.snapshot().records).toEqual([]);
  await undo.undo();
  expect(laptop.repositories.members.snapshot().records).toHaveLength(3);
});

test('a view is saved, called otherwise, deleted, and each comes back', async () => {
  const { network } = laptop.repositories;
  await network.create({ title: 'Netz' }, { id: NETWORK_ID });
  const titles = () => network.get(NETWORK_ID)?.savedViews.map(({ title }) => title);
  await saveView(laptop, {
    id: 'v',
    title: 'NRW',
    list: 'members',
    filters: [],
    query: 'land:NW',
    groupBy: '',
    columns: ['email'],
  });
  const renamed = await renameView(laptop, 'v', 'Nordrhein-Westfalen');
  expect(titles()).toEqual(['Nordrhein-Westfalen']);
  await renamed.undo();
  expect(titles()).toEqual(['NRW']);
  const removed = await removeView(laptop, 'v');
  expect(titles()).toEqual([]);
  await removed.undo();
  expect(network.get(NETWORK_ID)?.savedViews).toMatchObject([{ query: 'land:NW', columns: ['email'] }]);
});
