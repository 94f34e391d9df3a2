import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { bringBackRecords } from '../../../renderer/data';
import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { openLaptop, type Laptop } from '../../support/laptop';
import { createMemoryChunks } from '../../support/memoryChunks';
import { bytesOf, fileOf } from '../../support/testFiles';

let laptop: Laptop;
let chunks: ReturnType<typeof createMemoryChunks>;

beforeEach(async () => {
  chunks = createMemoryChunks();
  laptop = await openLaptop({ deviceId: 'laptop-a', base: 'http://127.0.0.1:9/none', chunks });
});

function get(id: string): AnyRecord | undefined {
  const collection = collectionOfId(id);
  // A typing edge: a record of any collection.
  return collection && (laptop.repositories[collection].get(id) as AnyRecord | undefined);
}

function all(): readonly AnyRecord[] {
  return COLLECTION_NAMES.flatMap((name) => laptop.repositories[name].snapshot().records as unknown as AnyRecord[]);
}

test('who was erased since is in no earlier state that may come back', async () => {
  const { members } = laptop.repositories;
  const erased = await members.create({ familyName: 'Weiß' });
  const stays = await members.create({ familyName: 'Haas' });
  const saved = [...all()];
  await laptop.erasure.erase(() => ({ ids: [erased.id] }));
  const kept = laptop.keepOut(saved);
  expect(kept.map(({ id }) => id)).toContain(stays.id);
  expect(kept.map(({ id }) => id)).not.toContain(erased.id);
  expect((await bringBackRecords(laptop.write, get, kept)).value).toBe(0);
  expect(members.get(erased.id)).toBeUndefined();
});

describe('single records of a backup', () => {
  test('come back as edits that sync, and go again with one undo', async () => {
    const { members } = laptop.repositories;
    const changed = await members.create({ familyName: 'Weiß', city: 'Köln' });
    const removed = await members.create({ familyName: 'Haas', city: 'Bonn' });
    const saved = [...all()];
    const gone: AnyRecord = {
      ...(saved[0] ?? removed),
      id: 'member:01JDKGONE00000000000000000',
      familyName: 'Lange fort',
    };
    await members.update(changed.id, { city: 'Ulm' });
    await members.update(removed.id, { city: 'Essen' });
    await members.remove([removed.id]);
    const later = await members.create({ familyName: 'Neu' });

    const { value, undo } = await bringBackRecords(laptop.write, get, [...saved, gone]);
    expect(value).toBe(3);
    expect(members.get(changed.id)).toMatchObject({ city: 'Köln', pending: 1 });
    expect(members.get(removed.id)).toMatchObject({ city: 'Bonn', deletedAt: '' });
    expect(members.get(gone.id)).toMatchObject({ familyName: 'Lange fort', pending: 1, rev: '' });
    expect(members.get(later.id)?.familyName).toBe('Neu');
    expect((await undo.undo()).kind).toBe('undone');
    expect(members.get(changed.id)).toMatchObject({ city: 'Ulm' });
    expect(members.get(removed.id)?.deletedAt).not.toBe('');
  });

  test('that say what they say now change nothing', async () => {
    await laptop.repositories.members.create({ familyName: 'Weiß' });
    expect((await bringBackRecords(laptop.write, get, all())).value).toBe(0);
  });
});

describe('what files consist of', () => {
  test('is here before their records come back, and where it was lost', async () => {
    const note = await laptop.repositories.notes.create({ title: 'Notiz' });
    const added = await laptop.files.add(note.id, fileOf('a.pdf', bytesOf(1, 1_000)));
    if (!added.ok) throw new Error(added.error);
    const { id } = added.value;
    const saved = all().filter((one) => one.id === id);
    const [hash = ''] = [...chunks.facts().keys()];
    const take = (asked: string) => Promise.resolve(asked === hash ? bytesOf(1, 1_000) : undefined);

    await added.value.undo.undo();
    await chunks.drop([hash]);
    expect(await laptop.files.bringBack(saved, { take })).toEqual({ kind: 'placed', missing: 0, damaged: 0 });
    await bringBackRecords(laptop.write, get, saved);
    expect(laptop.files.state(id)).toEqual({ kind: 'here' });

    await chunks.drop([hash]);
    expect((await laptop.files.read(id)).ok).toBe(false);
    const nothing = { take: () => Promise.resolve(undefined) };
    expect(await laptop.files.bringBack(saved, nothing)).toEqual({ kind: 'placed', missing: 1, damaged: 0 });
    const signal = AbortSignal.abort();
    expect(await laptop.files.bringBack(saved, { take, signal })).toEqual({ kind: 'cancelled' });
    expect(laptop.files.state(id)).toEqual({ kind: 'missing', why: 'noServer' });
    await laptop.files.bringBack(saved, { take });
    expect(laptop.files.state(id)).toEqual({ kind: 'here' });
    expect(laptop.defects).toEqual([]);
  });
});
