import { expect, test } from 'vitest';
import type { ConvergenceResult } from '../support/convergence';
import { runConvergence } from '../support/simulatedConvergence';

interface Soak {
  readonly minutes: number;
  readonly seed: number;
  readonly steps: number;
}

const SUMMED = ['written', 'requests', 'faults', 'crashes', 'contested'] as const;

// A parsing edge: scripts/soak.mjs writes this variable.
const { minutes, seed, steps } = JSON.parse(
  process.env['VERBUND_SOAK'] ?? '{"minutes":1,"seed":1,"steps":400}',
) as Soak;

/** One server and a cluster in turn, told by the seed alone so that it can be run again. */
function isClusterOf(seed: number): boolean {
  return seed % 2 === 1;
}

test(`three laptops agree and lose nothing, for ${minutes} min from seed ${seed}`, async () => {
  const end = Date.now() + minutes * 60_000;
  const sums = Object.fromEntries(SUMMED.map((name) => [name, 0]));
  const failed: ConvergenceResult[] = [];
  let runs = 0;
  while (Date.now() < end) {
    const result = await runConvergence(seed + runs, steps, isClusterOf(seed + runs));
    runs += 1;
    for (const name of SUMMED) sums[name] = (sums[name] ?? 0) + result[name];
    if (result.problems.length > 0) {
      failed.push(result);
      process.stdout.write(
        `✗ seed ${result.seed}${isClusterOf(result.seed) ? ' on a cluster' : ''}, ${steps} steps\n  ${result.problems
          .slice(0, 5)
          .map((problem) => problem.slice(0, 400))
          .join('\n  ')}\n`,
      );
    }
  }
  process.stdout.write(
    `${runs} runs, seeds ${seed} to ${seed + runs - 1}: ${SUMMED.map((name) => `${sums[name] ?? 0} ${name}`).join(', ')}; ${failed.length} failed\n`,
  );
  expect(failed.map((result) => result.seed)).toEqual([]);
});
