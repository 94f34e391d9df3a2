import { beforeEach, expect, test } from 'vitest';
import type { Position } from '../../../shared/schema';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../../support/simulation';

let simulation: Simulation;
let laptop: SimulatedLaptop;

const POSITION: Position = {
  id: 'p1',
  office: 'CDO',
  department: '',
  institutionId: 'institution:1',
  from: '2026-01',
  to: '',
  isMain: false,
};
/** A record as a later version of Verbund writes it: with an additional field, and one more in the items of a list. */
const NEWER = {
  ...{ createdAt: '', createdBy: 'b', updatedAt: '2026-11-01T10:00:00.000Z-0000-b', updatedBy: 'b', deletedAt: '' },
  contested: [],
  schemaVersion: 1,
  familyName: 'Weiß',
  pronouns: 'sie/ihr',
  positions: [{ ...POSITION, room: 'A 12' }],
};

function putOnServer(fields: object): void {
  const database = simulation.couch.database();
  const shown = database?.shown('member:1');
  database?.write({ ...NEWER, ...shown, ...fields, _id: 'member:1' }, { name: 'newer', roles: ['_admin'] });
}

beforeEach(async () => {
  simulation = createSimulation(8);
  laptop = await simulation.laptop('laptop-a');
  await foundNetwork(laptop);
  await simulation.converge();
  putOnServer({});
  await simulation.converge();
});

/** As a form does it that was made of the fields that this version knows. */
async function changeOffice(office: string): Promise<void> {
  await laptop
    .session()
    .repositories.members.update('member:1', { city: 'Köln', positions: [{ ...POSITION, office }] });
}

test('what a newer version wrote survives an edit by an older one, at the top and inside of lists', async () => {
  await changeOffice('CIO');
  await simulation.converge();
  expect(simulation.serverContents()['member:1']).toMatchObject({
    city: 'Köln',
    pronouns: 'sie/ihr',
    positions: [{ office: 'CIO', room: 'A 12' }],
  });
});

test('and a merge with what the newer one writes at the same time', async () => {
  laptop.setOnline(false);
  await changeOffice('CIO');
  putOnServer({
    pronouns: 'er/ihm',
    positions: [{ ...POSITION, department: 'IT', room: 'B 7' }],
    updatedAt: '2026-11-02T10:00:00.000Z-0000-b',
  });
  laptop.setOnline(true);
  await simulation.converge();
  expect(simulation.serverContents()['member:1']).toMatchObject({
    city: 'Köln',
    pronouns: 'er/ihm',
    positions: [{ office: 'CIO', department: 'IT', room: 'B 7' }],
    contested: [],
  });
});

test('and undo of what the older one did', async () => {
  const { undo } = await laptop
    .session()
    .write((unit) => unit.update('members', 'member:1', { positions: [{ ...POSITION, office: 'CIO' }] }));
  await undo.undo();
  await simulation.converge();
  expect(simulation.serverContents()['member:1']).toMatchObject({ positions: [{ office: 'CDO', room: 'A 12' }] });
});
