import { beforeEach, describe, expect, test } from 'vitest';
import { planErasure } from '../../../shared/domain/erasure';
import { designDocument } from '../../../shared/sync/designDocument';
import { putAsAdmin } from '../../support/fakeCouch/fakeCouch';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../../support/simulation';
import { bytesOf, fileOf } from '../../support/testFiles';

const MINUTE = 60_000;
const SMALL = bytesOf(1, 1_000);

let simulation: Simulation;
let a: SimulatedLaptop;
let note: string;
let file: string;

beforeEach(async () => {
  simulation = createSimulation(1);
  putAsAdmin(simulation.couch.database(), designDocument);
  a = await simulation.laptop('laptop-a');
  await foundNetwork(a);
  note = (await a.session().repositories.notes.create({ title: 'Notiz' })).id;
  await simulation.converge();
});

async function add(): Promise<void> {
  const added = await a.session().files.add(note, fileOf('a.pdf', SMALL));
  if (!added.ok) throw new Error(added.error);
  file = added.value.id;
  await simulation.time.pass(MINUTE);
}

/** What a person says once they are told, here that this laptop has it right. */
async function saidToBeRight(): Promise<void> {
  a.session().sync.wake();
  await simulation.time.pass(10 * MINUTE);
  expect(a.session().sync.snapshot().trouble?.type).toBe('wrongDatabase');
  await a.session().sync.reconcile('mineWins');
  await simulation.time.pass(MINUTE);
  expect(a.status()).toEqual({ kind: 'upToDate' });
}

async function expectFileOnAnother(): Promise<void> {
  const b = await simulation.laptop('laptop-b');
  await simulation.converge();
  expect(b.session().files.state(file)).toEqual({ kind: 'here' });
  const read = await b.session().files.read(file);
  expect(read.ok && new Uint8Array(await read.value.arrayBuffer())).toEqual(SMALL);
}

describe('the bytes of files go again, as records do', () => {
  test('to a database that was made anew', async () => {
    await add();
    simulation.couch.create();
    putAsAdmin(simulation.couch.database(), designDocument);
    await saidToBeRight();
    await expectFileOnAnother();
  });

  test('to one that was set back to before the file', async () => {
    const backup = simulation.couch.database()?.snapshot();
    const madeAt = simulation.couch.database()?.madeAt;
    await add();
    simulation.couch.create(backup, madeAt);
    await saidToBeRight();
    await expectFileOnAnother();
  });
});

test('what was erased goes at once from a backup of the server that is put back', async () => {
  await add();
  const backup = simulation.couch.database()?.snapshot();
  const madeAt = simulation.couch.database()?.madeAt;
  await a.session().erasure.erase((records) => planErasure([file], records));
  await simulation.time.pass(MINUTE);
  simulation.couch.create(backup, madeAt);
  await saidToBeRight();
  const ids =
    simulation.couch
      .database()
      ?.all()
      .map(({ _id: id }) => id) ?? [];
  expect(ids.filter((id) => id === file || id.startsWith('chunk:'))).toEqual([]);
});
