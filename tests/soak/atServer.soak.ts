import { expect, test } from 'vitest';
import { openTestServer } from '../support/testServer';
import { runConvergenceAt } from '../support/worldAtServer';
import { readSoak, soak } from './soak';

const options = readSoak();

/** `npm run test:server -- soak`; without a named server the local one. */
test(`three laptops agree and lose nothing at a server, for ${options.minutes} min from seed ${options.seed}`, async () => {
  const server = await openTestServer();
  try {
    expect(await soak(options, (seed) => runConvergenceAt(server, seed, options.steps))).toEqual([]);
  } finally {
    await server.close();
  }
});
