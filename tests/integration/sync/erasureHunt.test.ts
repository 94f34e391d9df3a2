import { expect, test } from 'vitest';
import { runErasureHunt } from '../../support/erasureHunt';

const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);

test.each(SEEDS)('whoever was erased is nowhere in the end, whatever happens in between (seed %i)', async (seed) => {
  const { survivors, problems, erased } = await runErasureHunt(seed, 120);
  expect(survivors).toEqual([]);
  expect(problems).toEqual([]);
  expect(erased).toBeGreaterThan(0);
});
