import { beforeEach, describe, expect, test } from 'vitest';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../support/simulation';

let simulation: Simulation;
let a: SimulatedLaptop;
let b: SimulatedLaptop;
const position = { id: 'p1', office: 'CDO', department: '', institutionId: '', from: '', to: '', isMain: false };

/** B came later with the city and the office; A's values are contested, and B has merged. */
beforeEach(async () => {
  simulation = createSimulation(4);
  a = await simulation.laptop('laptop-a');
  b = await simulation.laptop('laptop-b');
  await foundNetwork(a);
  await a
    .session()
    .repositories.members.create({ familyName: 'Weiß', city: 'Köln', positions: [position] }, { id: 'member:1' });
  await simulation.converge();
  for (const laptop of [a, b]) laptop.setOnline(false);
  await a.session().repositories.members.update('member:1', {
    city: 'Bonn',
    phone: '1',
    positions: [{ ...position, office: 'Amtsleitung' }],
  });
  await simulation.time.pass(1000);
  await b.session().repositories.members.update('member:1', {
    city: 'Ulm',
    email: 'b@example.org',
    positions: [{ ...position, office: 'Referatsleitung' }],
  });
  a.setOnline(true);
  await simulation.time.pass(1000);
  b.setOnline(true);
  await simulation.time.pass(5000);
});

function member(of: SimulatedLaptop) {
  const record = of.session().repositories.members.get('member:1');
  if (!record) throw new Error('the member is gone');
  return record;
}

describe('what sync decided by itself', () => {
  test('is listed: the contested values for everybody, the merge where it happened', () => {
    for (const laptop of [a, b])
      expect(laptop.session().disputes.records()).toMatchObject([
        {
          id: 'member:1',
          contested: [
            { id: 'city', value: '"Bonn"' },
            { id: 'positions/p1/office', value: '"Amtsleitung"' },
          ],
        },
      ]);
    expect(member(a).merges).toEqual([]);
    const [note] = member(b).merges;
    expect(note?.by).toBe('laptop-a');
    expect(note?.fields.map(({ id, from }) => `${id} ${from}`).sort()).toEqual([
      'city later',
      'email local',
      'phone remote',
      'positions joined',
    ]);
    expect(note?.fields.find(({ id }) => id === 'city')).toMatchObject({ mine: '"Ulm"', theirs: '"Bonn"' });
  });

  test('can be decided otherwise, inside a list too, and that is known to all', async () => {
    const [city, office] = member(a).contested;
    if (!city || !office) throw new Error('nothing to decide');
    await a.session().disputes.decide('member:1', city, 'Bonn');
    await a.session().disputes.decide('member:1', office, 'Dezernat');
    await simulation.converge();
    for (const laptop of [a, b])
      expect(member(laptop)).toMatchObject({ city: 'Bonn', positions: [{ office: 'Dezernat' }], contested: [] });
  });

  test('comes back with undo', async () => {
    const [city] = member(a).contested;
    if (!city) throw new Error('nothing to decide');
    await a.session().disputes.decide('member:1', city, 'Bonn');
    await a.session().undo.undo();
    expect(member(a)).toMatchObject({ city: 'Ulm' });
    expect(member(a).contested).toHaveLength(2);
  });

  test('can be taken back field by field, to either side', async () => {
    const [note] = member(b).merges;
    if (!note) throw new Error('no merge');
    await b.session().disputes.takeBack('member:1', note, 'city', 'theirs');
    expect(member(b)).toMatchObject({ city: 'Bonn', contested: [{ id: 'positions/p1/office' }] });
    expect(member(b).merges[0]?.fields.map(({ id }) => id)).not.toContain('city');
    await b.session().disputes.takeBack('member:1', note, 'phone', 'mine');
    expect(member(b).phone).toBe('');
    await simulation.converge();
    expect(member(a)).toMatchObject({ city: 'Bonn', phone: '' });
  });

  test('is accepted as a whole, in one step that undo takes back', async () => {
    await b.session().disputes.accept(['member:1']);
    expect(b.session().disputes.records()).toEqual([]);
    expect(member(b)).toMatchObject({ city: 'Ulm', phone: '1', contested: [], merges: [] });
    await b.session().undo.undo();
    expect(member(b).contested).toHaveLength(2);
    expect(member(b).merges).toHaveLength(1);
  });
});
