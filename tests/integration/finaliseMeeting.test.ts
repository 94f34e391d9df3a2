import { beforeEach, describe, expect, test } from 'vitest';
import { finaliseMeeting } from '../../renderer/actions';
import { minutesOf, readMinutes, rivalVersions } from '../../shared/domain/minutes';
import { NETWORK_ID } from '../../shared/schema/network';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../support/simulation';

const NOW = Date.parse('2031-03-04T12:00:00Z');
const MEETINGS = ['meeting:1', 'meeting:2', 'meeting:3', 'meeting:4', 'meeting:5'];
let simulation: Simulation;
let a: SimulatedLaptop;
let b: SimulatedLaptop;

/** Two laptops that know the same meetings, and go offline. */
beforeEach(async () => {
  simulation = createSimulation(5);
  a = await simulation.laptop('laptop-a');
  await foundNetwork(a);
  for (const id of MEETINGS)
    await a
      .session()
      .repositories.meetings.create({ title: id, status: 'running', startsAt: '2031-03-04T10:00' }, { id });
  await simulation.converge();
  b = await simulation.laptop('laptop-b');
  await simulation.converge();
  for (const laptop of [a, b]) laptop.setOnline(false);
});

async function numberOf(laptop: SimulatedLaptop, meetingId: string): Promise<string> {
  const [finalised] = await Promise.all([
    finaliseMeeting(laptop.session(), meetingId, { language: 'de', now: NOW }),
    simulation.time.pass(10_000),
  ]);
  return finalised.kind === 'finalised' ? finalised.minutes.number : finalised.kind;
}

describe('minutes finalised on two laptops offline', () => {
  test('have numbers of the year of the meeting that no other minutes have', async () => {
    const numbers = [
      await numberOf(a, 'meeting:1'),
      await numberOf(b, 'meeting:2'),
      await numberOf(a, 'meeting:3'),
      await numberOf(b, 'meeting:4'),
    ];
    expect(numbers.every((number) => /^P-2031-\d\d$/u.test(number))).toBe(true);
    expect(new Set(numbers).size).toBe(4);
  });

  test('end what undo reaches: the closed record is not taken apart by a key', async () => {
    const { repositories, undo } = a.session();
    await repositories.meetings.update('meeting:1', { title: 'Sommertreffen' });
    await numberOf(a, 'meeting:1');
    expect(await undo.undo()).toBeUndefined();
    expect(repositories.meetings.get('meeting:1')).toMatchObject({ title: 'Sommertreffen', status: 'closed' });
  });

  test('write down by what rule the meeting was quorate, so that a later rule changes nothing about it', async () => {
    const { repositories } = a.session();
    await repositories.network.update(NETWORK_ID, {
      quorumRule: 'share',
      quorumShare: 50,
      withoutQuorum: 'recommendation',
    });
    for (const id of ['member:1', 'member:2', 'member:3'])
      await repositories.members.create({ familyName: id, membership: 'member' }, { id });
    await numberOf(a, 'meeting:1');
    const rule = { quorumRule: 'share', quorumShare: 50, quorumMembers: 3, withoutQuorum: 'recommendation' };
    expect(repositories.meetings.get('meeting:1')).toMatchObject(rule);
    await repositories.network.update(NETWORK_ID, { quorumRule: 'none' });
    await numberOf(a, 'meeting:1');
    expect(repositories.meetings.get('meeting:1')).toMatchObject(rule);
    const [second] = minutesOf(repositories.minutes.snapshot().records, 'meeting:1');
    expect(second && readMinutes(second)).toMatchObject({
      value: { content: { version: 2, quorum: { required: 2, present: 0, share: { percent: 50, members: 3 } } } },
    });
  });

  test('change nothing where no number is left, until the laptop has met the server or a person takes the next one', async () => {
    const { repositories } = b.session();
    let open = [...MEETINGS];
    for (const id of MEETINGS) if ((await numberOf(b, id)) !== 'noNumber') open = open.filter((other) => other !== id);
    const [left = '', last = ''] = open;
    expect(repositories.meetings.get(left)?.status).toBe('running');
    expect(repositories.minutes.snapshot().records.every(({ meetingId }) => meetingId !== left)).toBe(true);

    expect(await finaliseMeeting(b.session(), left, { language: 'de', now: NOW, takesNextNumber: true })).toMatchObject(
      {
        kind: 'finalised',
        minutes: { number: expect.stringMatching(/^P-2031-/u) as string },
      },
    );
    await simulation.converge();
    expect(await numberOf(b, last)).toMatch(/^P-2031-/u);
  });

  test('of the same meeting are both kept and known as rivals, until a new version takes their place', async () => {
    const numbers = [await numberOf(a, 'meeting:1'), await numberOf(b, 'meeting:1')];
    await simulation.converge();
    const versions = () => minutesOf(a.session().repositories.minutes.snapshot().records, 'meeting:1');
    expect(
      rivalVersions(versions())
        .map(({ number }) => number)
        .sort(),
    ).toEqual(numbers.sort());
    expect(await numberOf(a, 'meeting:1')).toMatch(/^P-2031-/u);
    expect(versions().map(({ revision }) => revision)).toEqual([2, 1, 1]);
    expect(rivalVersions(versions())).toEqual([]);
  });

  test('of a meeting that is gone are told as such', async () => {
    expect(await numberOf(a, 'meeting:gone')).toBe('gone');
  });
});
