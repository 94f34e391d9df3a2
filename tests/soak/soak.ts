import type { ConvergenceResult } from '../support/convergence';

export interface Soak {
  readonly minutes: number;
  readonly seed: number;
  /** Of one run. */
  readonly steps: number;
}

const SUMMED = ['written', 'requests', 'faults', 'crashes', 'contested'] as const;

/** A parsing edge: the scripts write this variable. */
export function readSoak(): Soak {
  return JSON.parse(process.env['VERBUND_SOAK'] ?? '{"minutes":1,"seed":1,"steps":100}') as Soak;
}

/**
 * One run after the other, each with the next seed, until the time is up; the last one is finished.
 * @param where of a run, for the report
 * @returns seeds of the runs that failed
 */
export async function soak(
  { minutes, seed, steps }: Soak,
  run: (seed: number) => Promise<ConvergenceResult>,
  where: (seed: number) => string = () => '',
): Promise<readonly number[]> {
  const end = Date.now() + minutes * 60_000;
  const sums = Object.fromEntries(SUMMED.map((name) => [name, 0]));
  const failed: number[] = [];
  let runs = 0;
  while (Date.now() < end) {
    const result = await run(seed + runs);
    runs += 1;
    for (const name of SUMMED) sums[name] = (sums[name] ?? 0) + result[name];
    if (result.problems.length === 0) continue;
    failed.push(result.seed);
    const problems = result.problems.slice(0, 5).map((problem) => problem.slice(0, 400));
    process.stdout.write(`✗ seed ${result.seed}${where(result.seed)}, ${steps} steps\n  ${problems.join('\n  ')}\n`);
  }
  process.stdout.write(
    `${runs} runs, seeds ${seed} to ${seed + runs - 1}: ${SUMMED.map((name) => `${sums[name] ?? 0} ${name}`).join(', ')}; ${failed.length} failed\n`,
  );
  return failed;
}
