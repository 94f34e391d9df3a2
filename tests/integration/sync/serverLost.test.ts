import { expect, test } from 'vitest';
import { createSimulation, foundNetwork } from '../../support/simulation';

test('a network that was connected says so where no server is known any more, until somebody leaves it for good', async () => {
  const simulation = createSimulation(7);
  const laptop = await simulation.laptop('laptop-a');
  const { sync } = laptop.session();
  await sync.stop();
  sync.goWithout();
  expect(laptop.status()).toEqual({ kind: 'local' });
  sync.start();
  await foundNetwork(laptop);
  await simulation.converge();
  expect(laptop.status()).toEqual({ kind: 'upToDate' });
  expect(await laptop.local('sync-connected')).toBe(true);

  await sync.stop();
  sync.goWithout();
  await laptop.session().repositories.members.create({ familyName: 'Brandt' });
  expect(laptop.status()).toEqual({ kind: 'serverLost', unsent: 1 });

  sync.start();
  await simulation.converge();
  expect(laptop.status()).toEqual({ kind: 'upToDate' });

  await sync.disconnect();
  sync.goWithout();
  expect(laptop.status()).toEqual({ kind: 'local' });
  expect(laptop.defects()).toEqual([]);
});
