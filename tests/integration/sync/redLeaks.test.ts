import { expect, test } from 'vitest';
import { runLeakHunt } from '../../support/leaks/hunt';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

test.each(SEEDS)(
  'no word of TLP:RED leaves a laptop, whatever is copied, moved, merged or undone (seed %i)',
  async (seed) => {
    const { leaks, problems, secrets, sent } = await runLeakHunt(seed, { laptops: 3, steps: 220 });
    expect(leaks).toEqual([]);
    expect(problems).toEqual([]);
    expect(secrets).toBeGreaterThan(0);
    expect(sent).toBeGreaterThan(10);
  },
);
