import { expect, test } from 'vitest';
import { runConvergence } from '../../support/simulatedConvergence';

/** `npm run soak` runs the same for as long as one likes, with new seeds. */
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

test.each(SEEDS)(
  'three laptops that do anything, with everything going wrong, agree in the end and lose nothing (seed %i)',
  async (seed) => {
    const { problems, written } = await runConvergence(seed, 150);
    expect(problems).toEqual([]);
    expect(written).toBeGreaterThan(20);
  },
);

test.each(SEEDS.slice(0, 12))(
  'they agree and lose nothing on a cluster whose copies lag, whose nodes go away, and from which others remove records (seed %i)',
  async (seed) => {
    const { problems, written } = await runConvergence(seed, 100, true);
    expect(problems).toEqual([]);
    expect(written).toBeGreaterThan(10);
  },
);
