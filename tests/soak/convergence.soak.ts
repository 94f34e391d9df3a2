import { expect, test } from 'vitest';
import { runConvergence } from '../support/simulatedConvergence';
import { readSoak, soak } from './soak';

const options = readSoak();

/** One server and a cluster in turn, told by the seed alone so that it can be run again. */
function isClusterOf(seed: number): boolean {
  return seed % 2 === 1;
}

test(`three laptops agree and lose nothing, for ${options.minutes} min from seed ${options.seed}`, async () => {
  const failed = await soak(
    options,
    (seed) => runConvergence(seed, options.steps, isClusterOf(seed)),
    (seed) => (isClusterOf(seed) ? ' on a cluster' : ''),
  );
  expect(failed).toEqual([]);
});
