import { describe, expect, test } from 'vitest';
import { mergeTwins } from '../../../renderer/actions';
import { attendanceId } from '../../../shared/schema/records';
import { SEEDS } from '../../support/seeds';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../../support/simulation';
import { createRandom } from '../../support/twins/random';

const PEOPLE = 6;
const STEPS = 30;
const ids = Array.from({ length: PEOPLE }, (_, at) => `member:01J0000000000000000000000${at}`);
const MEETING = 'meeting:1';

interface Run {
  readonly simulation: Simulation;
  readonly laptops: readonly SimulatedLaptop[];
  /** Pairs of whom somebody said that they are one. */
  readonly merged: readonly (readonly [string, string])[];
  readonly tagsById: ReadonlyMap<string, readonly string[]>;
}

/** Three laptops that merge, go on writing in what another one has merged, and are off line most of the time. */
async function run(seed: number): Promise<Run> {
  const simulation = createSimulation(seed, { latencyMs: 500 });
  const { pass } = simulation.time;
  const random = createRandom(seed);
  const first = await simulation.laptop('laptop-a');
  await foundNetwork(first);
  for (const [at, id] of ids.entries())
    await first.session().repositories.members.create({ familyName: 'Stellfeld', email: `m${at}@ulm.example` }, { id });
  await first.session().repositories.meetings.create({ title: 'Herbst', status: 'invited' }, { id: MEETING });
  await simulation.converge();
  const laptops = [
    first,
    await simulation.laptop('laptop-b', { clockAheadMs: 60_000 }),
    await simulation.laptop('laptop-c', { clockAheadMs: -60_000 }),
  ];
  await simulation.converge();
  const merged: (readonly [string, string])[] = [];
  const tagsById = new Map<string, string[]>();
  for (let step = 0; step < STEPS; step += 1) {
    const laptop = random.pick(laptops);
    const { repositories } = laptop.session();
    const id = random.pick(ids);
    const living = repositories.members.snapshot().records.map((record) => record.id);
    laptop.setOnline(random.chance(0.4));
    if (living.length > 1 && random.chance(0.2)) {
      const one = random.pick(living);
      const other = random.pick(living.filter((each) => each !== one));
      const pair = [one, other] as const;
      const [undo] = await Promise.all([
        mergeTwins(laptop.session(), { collection: 'members', ids: pair, chosen: {} }),
        pass(200),
      ]);
      if (undo) merged.push(pair);
    } else if (living.includes(id)) {
      const tag = `tag-${step}`;
      await repositories.members.update(id, ({ tags }) => ({ tags: [...tags, tag] }));
      tagsById.set(id, [...(tagsById.get(id) ?? []), tag]);
      await repositories.outcomes.create({ meetingId: MEETING, kind: 'task', ownerIds: [id] });
      await repositories.attendance.create(
        { meetingId: MEETING, memberId: id, invited: true },
        { id: attendanceId(MEETING, id) },
      );
    }
    await pass(random.below(20_000));
  }
  await simulation.converge();
  return { simulation, laptops, merged, tagsById };
}

/** The first of all that are one, by what was said. */
function firstOf(id: string, merged: Run['merged']): string {
  const same = new Set([id]);
  for (const each of same)
    for (const pair of merged) if (pair.includes(each)) for (const other of pair) same.add(other);
  return [...same].toSorted()[0] ?? id;
}

describe('laptops that merge the same people at the same time', () => {
  test.each(SEEDS)('end with one record for each of them, and nothing is lost: %i', async (seed) => {
    const { simulation, laptops, merged, tagsById } = await run(seed);
    const [first] = laptops;
    if (!first) throw new Error('no laptop');
    const expected = [...new Set(ids.map((id) => firstOf(id, merged)))].toSorted();
    const contents = simulation.contentsOf(first);
    for (const laptop of laptops) {
      const { members } = laptop.session().repositories;
      expect(
        members
          .snapshot()
          .records.map(({ id }) => id)
          .toSorted(),
      ).toEqual(expected);
      expect(simulation.contentsOf(laptop)).toEqual(contents);
      expect(laptop.defects()).toEqual([]);
    }
    expect(simulation.serverContents()).toEqual(contents);
    const { members, outcomes, attendance } = first.session().repositories;
    for (const [at, id] of ids.entries()) {
      const stays = members.get(firstOf(id, merged));
      const addresses = [stays?.email, ...(stays?.contacts.map(({ value }) => value) ?? [])];
      expect(addresses).toContain(`m${at}@ulm.example`);
      expect(stays?.tags).toEqual(expect.arrayContaining([...(tagsById.get(id) ?? [])]));
    }
    const named = [
      ...outcomes.snapshot().records.flatMap(({ ownerIds }) => ownerIds),
      ...attendance.snapshot().records.map(({ memberId }) => memberId),
    ];
    expect(named.filter((id) => !expected.includes(id))).toEqual([]);
  });
});
