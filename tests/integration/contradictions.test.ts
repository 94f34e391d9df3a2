import { beforeEach, describe, expect, test } from 'vitest';
import { keepApart, keepMerged, mergeTwins, takeBackMerge } from '../../renderer/actions';
import { whoSaid } from '../../renderer/data';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../support/simulation';

const A = 'member:01JAAAAAAAAAAAAAAAAAAAAAAA';
const B = 'member:01JBBBBBBBBBBBBBBBBBBBBBBB';
const PAIR = { collection: 'members', ids: [A, B] } as const;
const MEETING = 'meeting:1';
let simulation: Simulation;
let one: SimulatedLaptop;
let other: SimulatedLaptop;

beforeEach(async () => {
  simulation = createSimulation(12);
  one = await simulation.laptop('laptop-a');
  await foundNetwork(one);
  const { members, meetings, institutions } = one.session().repositories;
  await institutions.create({ name: 'Stadt Ulm' }, { id: 'institution:1' });
  await institutions.create({ name: 'Ulm, Stadt' }, { id: 'institution:2' });
  await members.create({ familyName: 'Stellfeld', email: 'mira.stellfeld@ulm.example' }, { id: A });
  await members.create({ familyName: 'Stellfeld', email: 'stellfeld@ulm.example' }, { id: B });
  await meetings.create({ title: 'Herbst', status: 'invited', chairId: B }, { id: MEETING });
  await simulation.converge();
  other = await simulation.laptop('laptop-b');
  await simulation.converge();
  for (const laptop of [one, other]) laptop.setOnline(false);
});

async function done<T>(step: Promise<T>): Promise<T> {
  const [value] = await Promise.all([step, simulation.time.pass(100)]);
  return value;
}

const saysApart = (laptop: SimulatedLaptop) => done(keepApart(laptop.session(), PAIR));
const merges = (laptop: SimulatedLaptop) => done(mergeTwins(laptop.session(), { ...PAIR, chosen: {} }));

function pairsOn(laptop: SimulatedLaptop) {
  return laptop
    .session()
    .contradictions()
    .map(({ stays, goes }) => [stays.id, goes.id]);
}

function membersOn(laptop: SimulatedLaptop) {
  return laptop
    .session()
    .repositories.members.snapshot()
    .records.map(({ id }) => id);
}

async function expectEverywhere(pairs: readonly (readonly string[])[], members: readonly string[]): Promise<void> {
  await simulation.converge();
  for (const laptop of [one, other]) {
    expect(pairsOn(laptop)).toEqual(pairs);
    expect(membersOn(laptop)).toEqual(members);
    expect(laptop.defects()).toEqual([]);
  }
  expect(simulation.contentsOf(other)).toEqual(simulation.contentsOf(one));
}

async function authorsOn(laptop: SimulatedLaptop) {
  const [pair] = laptop.session().contradictions();
  if (!pair) throw new Error('nothing contradicts');
  const { history } = laptop.session();
  const [ofStays, ofGoes] = await done(Promise.all([history(pair.stays), history(pair.goes)]));
  const { merged, apart } = whoSaid(pair, { ofStays, ofGoes });
  return { merged: merged?.by, apart: apart?.by };
}

describe.each([
  ['the one who tells apart first', () => [one, other] as const, true],
  ['the one who tells apart later', () => [one, other] as const, false],
  ['the other way round', () => [other, one] as const, true],
])('two laptops decide differently about a pair: %s', (_, roles, apartFirst) => {
  let teller: SimulatedLaptop;
  let merger: SimulatedLaptop;

  beforeEach(async () => {
    [teller, merger] = roles();
    if (apartFirst) await saysApart(teller);
    await merges(merger);
    if (!apartFirst) await saysApart(teller);
    teller.setOnline(true);
    await simulation.time.pass(5000);
    merger.setOnline(true);
    await expectEverywhere([[A, B]], [A]);
  });

  test('both are told, with who said what', async () => {
    const [tells, merged] = teller === one ? ['laptop-a', 'laptop-b'] : ['laptop-b', 'laptop-a'];
    for (const laptop of [one, other]) expect(await authorsOn(laptop)).toEqual({ merged, apart: tells });
  });

  test('“leave it” on either settles it for both, and stays settled', async () => {
    const undo = await done(keepMerged(teller.session(), PAIR));
    await expectEverywhere([], [A]);
    await merger.session().repositories.members.update(A, { city: 'Ulm' });
    await expectEverywhere([], [A]);
    await done(undo.undo());
    await expectEverywhere([[A, B]], [A]);
    await done(keepMerged(merger.session(), PAIR));
    await expectEverywhere([], [A]);
  });

  test('taken back where it was made, everything is as it was, and the two stay two', async () => {
    expect(await done(takeBackMerge(merger.session(), PAIR))).toBe('all');
    await expectEverywhere([], [A, B]);
    const { members, meetings } = teller.session().repositories;
    expect(meetings.get(MEETING)?.chairId).toBe(B);
    expect(members.get(A)).toMatchObject({ contacts: [], notSameAs: [B] });
    expect(members.get(B)?.mergedInto).toBe('');
  });

  test('taken back on the other laptop, the other record is there again', async () => {
    expect(await done(takeBackMerge(teller.session(), PAIR))).toBe('record');
    await expectEverywhere([], [A, B]);
    expect(merger.session().repositories.members.get(A)?.notSameAs).toEqual([B]);
  });
});

test('what was written in the other record meanwhile does not hide that somebody told them apart', async () => {
  await saysApart(one);
  await one.session().repositories.members.update(B, { city: 'Ulm' });
  await merges(other);
  for (const laptop of [one, other]) laptop.setOnline(true);
  await expectEverywhere([[A, B]], [A]);
  expect(one.session().repositories.members.get(A)?.city).toBe('Ulm');
});

test('whoever merges what they know to be told apart has decided', async () => {
  await saysApart(one);
  one.setOnline(true);
  other.setOnline(true);
  await simulation.converge();
  await merges(other);
  await expectEverywhere([], [A]);
});

test('institutions are told likewise', async () => {
  const bodies = { collection: 'institutions', ids: ['institution:2', 'institution:1'] } as const;
  await done(keepApart(one.session(), bodies));
  await done(mergeTwins(other.session(), { ...bodies, chosen: {} }));
  await simulation.converge();
  for (const laptop of [one, other]) expect(pairsOn(laptop)).toEqual([['institution:1', 'institution:2']]);
  await done(takeBackMerge(one.session(), bodies));
  await simulation.converge();
  for (const laptop of [one, other]) {
    expect(pairsOn(laptop)).toEqual([]);
    expect(laptop.session().repositories.institutions.snapshot().records).toHaveLength(2);
  }
});
