import { beforeEach, describe, expect, test } from 'vitest';
import { openSession } from '../../../renderer/data';
import { createId } from '../../../shared/schema/records';
import { designDocument } from '../../../shared/sync/designDocument';
import type { CouchDocument } from '../../../shared/sync/wire';
import { putAsAdmin } from '../../support/fakeCouch/fakeCouch';
import { createMemoryChunks } from '../../support/memoryChunks';
import { createMemoryStore } from '../../support/memoryStore';
import { createMemoryVault } from '../../support/memoryVault';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../../support/simulation';

const MINUTE = 60_000;
let simulation: Simulation;
let laptop: SimulatedLaptop;
/** Bodies of what the laptop sent, once it is asked to be watched. */
let sent: string[];

beforeEach(async () => {
  simulation = createSimulation(21);
  putAsAdmin(simulation.couch.database(), designDocument);
  sent = [];
  simulation.watch((_name, request) => sent.push(request));
  laptop = await simulation.laptop('laptop-a');
});

async function makeMembers(count: number): Promise<readonly string[]> {
  const { members } = laptop.session().repositories;
  const made = Array.from({ length: count }, () => ({ id: createId('members'), draft: { familyName: 'Import' } }));
  await members.createMany(made);
  return made.map(({ id }) => id);
}

const ledger = () => laptop.session().sync.snapshot().ledger;
const membersOnServer = () => Object.values(simulation.serverContents()).filter(({ _id }) => _id.startsWith('member:'));
const isDeleted = (document: CouchDocument): boolean => document['deletedAt'] !== '';

describe('what was made and deleted before any server was told of it', () => {
  test('does not wait and is not sent: an import taken back before the first connection', async () => {
    laptop.setOnline(false);
    await foundNetwork(laptop);
    // The claims to numbers come by themselves.
    await simulation.time.pass(MINUTE);
    const { unsent } = ledger();
    await makeMembers(40);
    expect(ledger().unsent).toBe(unsent + 40);
    await laptop.session().undo.undo();
    expect(laptop.session().repositories.members.snapshot().records).toEqual([]);
    expect(ledger().unsent).toBe(unsent);
    await simulation.converge();
    expect(ledger().unsent).toBe(0);
    expect(laptop.status().kind).toBe('upToDate');
    expect(sent.join()).not.toContain('Import');
    expect(membersOnServer()).toEqual([]);
  });

  test('does not wait and is not sent on a laptop that was connected before', async () => {
    await foundNetwork(laptop);
    await makeMembers(3);
    await simulation.converge();
    laptop.setOnline(false);
    const [id = ''] = await makeMembers(1);
    expect(ledger().unsent).toBe(1);
    await laptop.session().repositories.members.remove([id]);
    expect(ledger().unsent).toBe(0);
    expect(laptop.session().sync.unsent()).toEqual([]);
    await laptop.restart();
    expect(ledger().unsent).toBe(0);
    await simulation.converge();
    expect(membersOnServer()).toHaveLength(3);
    expect(sent.join()).not.toContain(id);
  });

  test('is sent when it is brought back from the trash', async () => {
    await foundNetwork(laptop);
    await simulation.converge();
    laptop.setOnline(false);
    const [id = ''] = await makeMembers(1);
    await laptop.session().undo.undo();
    await laptop.session().undo.redo();
    expect(ledger().unsent).toBe(1);
    await simulation.converge();
    expect(membersOnServer()).toMatchObject([{ _id: id, deletedAt: '' }]);
  });
});

describe('a deletion is sent', () => {
  test('when the record was sent and no answer came: it may have arrived', async () => {
    await foundNetwork(laptop);
    await simulation.converge();
    let crashed: Promise<void> | undefined;
    simulation.couch.setFault(({ path }) => {
      if (crashed) return 'cutBefore';
      if (!path.startsWith('/_bulk_docs')) return undefined;
      crashed = laptop.crash();
      return 'cutAfter';
    });
    const [id = ''] = await makeMembers(1);
    await simulation.time.pass(5_000);
    await crashed;
    expect(membersOnServer()).toMatchObject([{ _id: id, deletedAt: '' }]);
    expect(laptop.session().repositories.members.get(id)).toMatchObject({ rev: '', pending: 1 });
    await laptop.session().repositories.members.remove([id]);
    expect(ledger().unsent).toBe(1);
    await simulation.converge();
    expect(membersOnServer().every(isDeleted)).toBe(true);
    expect(membersOnServer()).toHaveLength(1);
  });

  test('when it was deleted while the request was under way', async () => {
    simulation = createSimulation(22, { latencyMs: 2_000 });
    putAsAdmin(simulation.couch.database(), designDocument);
    laptop = await simulation.laptop('laptop-a');
    await foundNetwork(laptop);
    await simulation.converge();
    let removed: Promise<unknown> | undefined;
    simulation.watch((_name, request) => {
      if (!request.includes('Import')) return;
      const { members } = laptop.session().repositories;
      removed ??= members.remove(members.snapshot().records.map(({ id }) => id));
    });
    await makeMembers(2);
    await simulation.time.pass(MINUTE);
    await removed;
    await simulation.converge();
    expect(removed).toBeDefined();
    expect(membersOnServer().map(isDeleted)).toEqual([true, true]);
  });

  test('when an earlier version of Verbund may have sent the record', async () => {
    const store = createMemoryStore();
    const open = () =>
      openSession({
        networkId: 'test',
        deviceId: 'laptop-a',
        store,
        vault: createMemoryVault(),
        chunks: createMemoryChunks(),
        http: () => Promise.reject(new TypeError('fetch failed')),
        syncAddress: { database: 'http://couch/network', session: 'http://couch/_session' },
        onDefect: (defect) => {
          throw defect;
        },
      });
    const before = await open();
    const { id } = await before.repositories.members.create({ familyName: 'Alt' });
    await store.writeLocal('sync-cursor', { since: '7-x' });
    const after = await open();
    await after.repositories.members.remove([id]);
    expect(after.sync.unsent()).toMatchObject([{ id }]);
    const { id: fresh } = await after.repositories.members.create({ familyName: 'Neu' });
    await after.repositories.members.remove([fresh]);
    expect(after.sync.unsent()).toMatchObject([{ id }]);
  });
});
