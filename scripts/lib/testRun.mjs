import { stripVTControlCharacters } from 'node:util';
import { formatSeconds, say, sayStatus } from './messages.mjs';

/**
 * @typedef {import('./testSteps.mjs').ChosenStep} ChosenStep
 * @typedef {{ env: NodeJS.ProcessEnv, signal: AbortSignal, abort: () => void, count: number }} Run
 */

/** How often a step says where it is when the output is not a terminal, in milliseconds. */
const PROGRESS_EVERY = 30_000;

/** Ten silent minutes look like a hang, so a step tells where it is. @param {string} label @param {ChosenStep['progress']} progress */
function createReporter(label, progress) {
  const read = progress?.();
  let last = Date.now();
  return (/** @type {string} */ line) => {
    const where = read?.(stripVTControlCharacters(line));
    if (where === undefined) return;
    if (process.stdout.isTTY) sayStatus(`${label} … ${where}`);
    else if (Date.now() - last >= PROGRESS_EVERY) {
      last = Date.now();
      say(`${label} … ${where}`);
    }
  };
}

/** @param {ChosenStep} step @param {number} position @param {Run} run @returns {Promise<boolean>} whether it went well */
async function runStep(step, position, { env, signal, abort, count }) {
  const label = `[${position}/${count}] ${step.name}`;
  const start = Date.now();
  say(`${label} …`);
  const onLine = createReporter(label, step.progress);
  const { code, output } = await step.run({ env, filters: step.filters, signal, onLine });
  const took = formatSeconds(Date.now() - start);
  if (code === 0) {
    say(`✓ ${step.name} (${took})`);
    return true;
  }
  if (signal.aborted) say(`– ${step.name} was ended (${took})`);
  else say(`${output.trimEnd()}\n\n✗ ${step.name} failed (${took}); the steps after it were not run.`);
  abort();
  return false;
}

/**
 * Stages one after the other, lanes of a stage side by side. The first step that fails ends what runs beside it.
 * @param {readonly (readonly (readonly ChosenStep[])[])[]} stages
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether all went well
 */
export async function runSteps(stages, env) {
  const all = stages.flat(2);
  const controller = new AbortController();
  const run = { env, signal: controller.signal, abort: () => controller.abort(), count: all.length };
  for (const lanes of stages) {
    const isGreen = await Promise.all(
      lanes.map(async (lane) => {
        for (const step of lane) {
          if (run.signal.aborted || !(await runStep(step, all.indexOf(step) + 1, run))) return false;
        }
        return true;
      }),
    );
    if (isGreen.includes(false)) return false;
  }
  return true;
}
