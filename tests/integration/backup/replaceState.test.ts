import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  deleteStore,
  dropStaged,
  forgetReplaced,
  nameOfStore,
  openStore,
  putReplacement,
  returnToReplaced,
  type RecordsByCollection,
  type StagedReplacement,
  type Store,
  type StoreKeys,
} from '../../../renderer/data';
import type { LostState } from '../../../renderer/data/backup/replaceRecords';
import { compareStates } from '../../../shared/domain/backup';
import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { failPut } from '../../support/failingDisk';
import { dumpDatabases, dumpToText } from '../../support/indexedDbDump';
import { openLaptop, type Laptop } from '../../support/laptop';
import { openLaptopsAtServer, type LaptopAtServerOptions } from '../../support/laptopsAtServer';
import { createTestKey, keysOf } from '../../support/testKeys';

const MADE_AT = '2026-11-20T08:30:00.000Z';
const NOWHERE = 'http://127.0.0.1:9/none';

let networks = 0;
let networkId: string;
let keys: StoreKeys;
let store: Store;
let laptop: Laptop;
const atServer = openLaptopsAtServer();

beforeEach(async () => {
  networks += 1;
  networkId = `replaced${networks}`;
  keys = keysOf(await createTestKey('k1'));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await laptop.close();
});

/** @param openHere by default a laptop without a server */
async function start(
  openHere?: (disk: NonNullable<LaptopAtServerOptions['disk']>) => Promise<Laptop>,
): Promise<Laptop> {
  store = await openStore(nameOfStore(networkId), keys);
  const disk = { store, networkId, keys };
  laptop = await (openHere?.(disk) ??
    openLaptop({
      deviceId: 'laptop-a',
      base: NOWHERE,
      forgetReplaced: () => forgetReplaced(networkId),
      ...disk,
    }));
  return laptop;
}

/** All of it, as a backup would hold it. */
function stateOf({ repositories }: Laptop): RecordsByCollection {
  return new Map(
    // A typing edge: records of any collection.
    COLLECTION_NAMES.map((name) => [name, repositories[name].snapshot().records as unknown as readonly AnyRecord[]]),
  );
}

function stage(saved: RecordsByCollection, ofLost?: LostState): Promise<StagedReplacement> {
  const all = laptop.keepOut([...saved.values()].flat());
  const kept = new Map(COLLECTION_NAMES.map((name) => [name, all.filter(({ id }) => collectionOfId(id) === name)]));
  const compared = compareStates(stateOf(laptop), kept);
  return laptop.stageReplacement({
    kept,
    saved: compared.flatMap(({ comesBack, older }) => [...comesBack, ...older]),
    lost: compared.flatMap(({ lost }) => lost.map(({ id }) => id)),
    madeAt: MADE_AT,
    ...(ofLost && { ofLost }),
  });
}

/** What a backup of long ago holds, and what became of it since. */
async function liveOn(): Promise<{
  readonly saved: RecordsByCollection;
  readonly ids: Readonly<Record<'changed' | 'removed' | 'later', string>>;
}> {
  const { members } = (await start()).repositories;
  const changed = await members.create({ familyName: 'Weiß', city: 'Köln' });
  const removed = await members.create({ familyName: 'Haas', city: 'Bonn' });
  const saved = stateOf(laptop);
  await members.update(changed.id, { city: 'Ulm' });
  await members.remove([removed.id]);
  const later = await members.create({ familyName: 'Spätling' });
  return { saved, ids: { changed: changed.id, removed: removed.id, later: later.id } };
}

function seen(): readonly string[] {
  return laptop.repositories.members
    .snapshot()
    .records.filter(({ deletedAt }) => deletedAt === '')
    .map(({ familyName, city }) => `${familyName} ${city}`.trim())
    .sort();
}

const BEFORE = ['Spätling', 'Weiß Ulm'];
const AFTER = ['Haas Bonn', 'Weiß Köln'];

async function databases(): Promise<readonly string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => (name?.endsWith(networkId) ? [name] : []));
}

describe('an earlier state in the place of the present one', () => {
  test('lies ready beside it, sealed, compared with the backup, and is nowhere else before the switch', async () => {
    const { saved } = await liveOn();
    const staged = await stage(saved);
    expect(staged.isSame).toBe(true);
    const check = staged.checks.find(({ collection }) => collection === 'members');
    expect(check?.backup.count).toBe(2);
    expect(check?.staged).toEqual(check?.backup);
    expect(seen()).toEqual(BEFORE);
    const dumped = dumpToText(await dumpDatabases('verbund-staged-'));
    expect(dumped).not.toContain('Haas');
    await dropStaged(networkId);
    expect(await databases()).toEqual([nameOfStore(networkId)]);
  });

  test('is in force after the switch, and what it took the place of lies beside it until a good start', async () => {
    const { saved, ids } = await liveOn();
    const staged = await stage(saved);
    await laptop.close();
    expect(await putReplacement(staged)).toBe('replaced');
    await start();
    expect(seen()).toEqual(AFTER);
    const { members } = laptop.repositories;
    // Edits of this laptop, not old records: the server merges them with what it has learnt.
    expect(members.get(ids.changed)).toMatchObject({ city: 'Köln', pending: 1 });
    expect(members.get(ids.later)?.deletedAt).not.toBe('');
    expect(laptop.sync.snapshot().restoredFrom).toBe(MADE_AT);
    // Who changed what on this laptop stays known.
    const changed = stateOf(laptop)
      .get('members')
      ?.find(({ id }) => id === ids.changed);
    const history = changed ? await laptop.history(changed) : [];
    expect(history.map(({ step }) => step.after['city'])).toContain('Ulm');
    expect(await databases()).toHaveLength(2);
    await forgetReplaced(networkId);
    expect(await databases()).toEqual([nameOfStore(networkId)]);
  });

  test('keeps what this laptop noted while somebody looked at the comparison', async () => {
    const { saved } = await liveOn();
    const staged = await stage(saved);
    // As sync does with how far it has come.
    await store.writeLocal('noted', 'meanwhile');
    await laptop.close();
    expect(await putReplacement(staged)).toBe('replaced');
    await start();
    expect(seen()).toEqual(AFTER);
    expect(await store.readLocal('noted')).toBe('meanwhile');
  });

  test('gives way to the one before where it does not open', async () => {
    const { saved } = await liveOn();
    const staged = await stage(saved);
    await laptop.close();
    await putReplacement(staged);
    expect(await returnToReplaced(networkId)).toBe(true);
    await start();
    expect(seen()).toEqual(BEFORE);
    await forgetReplaced(networkId);
    expect(await returnToReplaced(networkId)).toBe(false);
  });

  test('is not put where the present one was changed since', async () => {
    const { saved } = await liveOn();
    const staged = await stage(saved);
    await laptop.repositories.members.create({ familyName: 'Zwischenzeit' });
    await laptop.close();
    expect(await putReplacement(staged)).toBe('changed');
    await start();
    expect(seen()).toEqual([...BEFORE, 'Zwischenzeit']);
  });

  test('leaves out who was erased since', async () => {
    const { saved, ids } = await liveOn();
    await laptop.erasure.erase(() => ({ ids: [ids.removed] }));
    const staged = await stage(saved);
    expect(staged.isSame).toBe(true);
    await laptop.close();
    await putReplacement(staged);
    await start();
    expect(seen()).toEqual(['Weiß Köln']);
  });

  test('leaves nobody who is erased afterwards in the state that it took the place of', async () => {
    const { saved, ids } = await liveOn();
    const staged = await stage(saved);
    await laptop.close();
    await putReplacement(staged);
    await start();
    expect(await databases()).toHaveLength(2);
    await laptop.erasure.erase(() => ({ ids: [ids.removed] }));
    await laptop.erasure.settled();
    expect(await databases()).toEqual([nameOfStore(networkId)]);
  });

  test('that is not what the backup says is not put', async () => {
    const { saved } = await liveOn();
    const staged = await laptop.stageReplacement({ kept: saved, saved: [], lost: [], madeAt: MADE_AT });
    expect(staged.isSame).toBe(false);
    await expect(putReplacement(staged)).rejects.toThrow();
  });
});

describe('cut off', () => {
  test('while it is made ready, the present state is untouched and the next attempt succeeds', async () => {
    const { saved } = await liveOn();
    for (let nth = 1; ; nth += 1) {
      failPut(nth);
      const staged = await stage(saved).then(
        () => true,
        () => false,
      );
      vi.restoreAllMocks();
      expect(seen()).toEqual(BEFORE);
      if (staged) {
        expect(nth).toBeGreaterThan(3);
        break;
      }
    }
    await laptop.close();
    await start();
    expect(seen()).toEqual(BEFORE);
  });

  test('at any entry of the switch, either state is there as a whole', async () => {
    const { saved } = await liveOn();
    for (let nth = 1; ; nth += 1) {
      const staged = await stage(saved);
      await laptop.close();
      failPut(nth);
      const put = await putReplacement(staged).then(
        () => true,
        () => false,
      );
      vi.restoreAllMocks();
      await start();
      expect(seen()).toEqual(put ? AFTER : BEFORE);
      // As the next good start does.
      await forgetReplaced(networkId);
      if (!put) continue;
      expect(nth).toBeGreaterThan(6);
      break;
    }
  });
});

describe('with a server', () => {
  test('nothing is sent before a person has seen the plan, and what a colleague wrote meanwhile is not lost', async () => {
    const connect = async (): Promise<void> => {
      await start((disk) => atServer.laptop('laptop-a', { disk }));
      laptop.sync.start();
    };
    const colleague = await atServer.networkOn('laptop-b');
    colleague.sync.start();
    await colleague.until(({ kind }) => kind === 'upToDate');
    await connect();
    await laptop.until(({ kind }) => kind === 'upToDate');
    const { members } = laptop.repositories;
    const one = await members.create({ familyName: 'Weiß', city: 'Köln' });
    await laptop.until(({ kind }) => kind === 'upToDate');
    const saved = stateOf(laptop);
    await members.update(one.id, { city: 'Ulm' });
    const later = await members.create({ familyName: 'Spätling' });
    await laptop.until(({ kind }) => kind === 'upToDate');

    const staged = await stage(saved);
    await laptop.close();
    // Not seen here before the switch: another field, and the same one.
    await expect.poll(() => colleague.repositories.members.get(one.id)?.city).toBe('Ulm');
    await colleague.repositories.members.update(one.id, { email: 'weiss@example.org', city: 'Aachen' });
    await colleague.until(({ kind }) => kind === 'upToDate');
    expect(await putReplacement(staged)).toBe('replaced');

    await connect();
    await laptop.until(({ kind }) => kind === 'review');
    expect(await atServer.readDocument(later.id)).toMatchObject({ deletedAt: '' });
    expect(await atServer.readDocument(one.id)).toMatchObject({ city: 'Aachen' });
    expect(laptop.repositories.members.get(one.id)).toMatchObject({ email: 'weiss@example.org' });
    const contested = laptop.repositories.members.get(one.id)?.contested ?? [];
    expect(contested.map(({ value }) => value).join()).toMatch(/Aachen|Köln/u);

    laptop.sync.approve();
    await laptop.until(({ kind }) => kind === 'upToDate');
    expect((await atServer.readDocument(later.id))['deletedAt']).not.toBe('');
    expect(laptop.sync.snapshot().restoredFrom).toBe('');
    // Only once: from now on it is the present state.
    await laptop.close();
    await connect();
    await laptop.repositories.members.create({ familyName: 'Danach' });
    await laptop.until(({ kind }) => kind === 'upToDate');
  });
});

describe('a store that was lost', () => {
  test('has back what nobody but this laptop remembers: lists of what was erased, numbers given out, what was sent', async () => {
    const { members, network } = (await start()).repositories;
    await network.create({ title: 'Arbeitskreis', databaseId: 'd1' }, { id: NETWORK_ID, undoable: false });
    const sent = await members.create({ familyName: 'Weiß' });
    await store.tables.members.write([sent.id], (_, current) => current && { ...current, rev: '3-abc', pending: 0 });
    const erased = await members.create({ familyName: 'Gelöscht' });
    await store.tables.members.write([erased.id], (_, current) => current && { ...current, rev: '1-abc' });
    await laptop.erasure.erase(() => ({ ids: [erased.id] }));
    const records = COLLECTION_NAMES.flatMap((name) => store.tables[name].snapshot().all);
    const saved = stateOf(laptop);
    const locals = new Map<string, unknown>([
      ['numbers d1', ['2026-01']],
      ['sync-cursor', 'of long ago'],
    ]);
    await laptop.close();
    await deleteStore(networkId);

    await start();
    expect(laptop.erasure.register().size).toBe(0);
    const staged = await stage(saved, { records, locals });
    expect(staged.isSame).toBe(true);
    await laptop.close();
    expect(await putReplacement(staged)).toBe('replaced');
    await start();
    expect(seen()).toEqual(['Weiß']);
    expect(laptop.repositories.members.get(sent.id)).toMatchObject({ rev: '3-abc', pending: 0 });
    expect([...laptop.erasure.register().keys()]).toEqual([erased.id]);
    expect(await store.readLocal('numbers d1')).toEqual(['2026-01']);
    expect(await store.readLocal('sync-cursor')).toBeUndefined();
    expect(laptop.sync.snapshot().restoredFrom).toBe(MADE_AT);
  });
});
