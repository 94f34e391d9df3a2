import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runLeakHunt } from '../support/leaks/hunt';
import { SEEDS } from '../support/seeds';

/**
 * See [Note: confidentiality is inherited] and [Note: taken off the server]: what people do is drawn anew in each run, and the numbers of a
 * failing one are printed.
 */
test.each(SEEDS)(
  'no word of TLP:RED reaches the server, whatever two or three laptops do in whatever order (seed %i)',
  async (seed) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1_000_000_000 }),
        fc.constantFrom(2 as const, 3 as const),
        fc.integer({ min: 30, max: 160 }),
        async (hunt, laptops, steps) => {
          const { leaks, problems } = await runLeakHunt(hunt, { laptops, steps });
          expect([...leaks, ...problems]).toEqual([]);
        },
      ),
      { seed, numRuns: 4 },
    );
  },
);
