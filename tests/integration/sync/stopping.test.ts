import { expect, test } from 'vitest';
import { createSimulation, foundNetwork } from '../../support/simulation';

const MINUTE = 60_000;
/** More turns than a sync takes from hello to its first poll. */
const TURNS = 300;

test('a sync that is stopped ends, in whatever moment that is', async () => {
  const simulation = createSimulation(1);
  const laptop = await simulation.laptop('laptop-a');
  await foundNetwork(laptop);
  await simulation.converge();
  const { sync, repositories } = laptop.session();
  const stuck: number[] = [];
  for (let turn = 0; turn < TURNS && stuck.length === 0; turn += 1) {
    await sync.stop();
    await repositories.members.create({ familyName: String(turn) });
    sync.start();
    for (let count = 0; count < turn; count += 1) await Promise.resolve();
    const hasEnded = await Promise.race([sync.stop().then(() => true), simulation.time.pass(MINUTE).then(() => false)]);
    if (!hasEnded) stuck.push(turn);
  }
  expect(stuck).toEqual([]);
});
