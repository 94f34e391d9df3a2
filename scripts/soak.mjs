import { parseArgs } from 'node:util';
import { runScript, say, stop } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';

const USE = 'Use: npm run soak -- [--minutes 10] [--seed 4711] [--steps 400]';

/** @param {string} name @param {string} text */
function toNumber(name, text) {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw stop(`--${name} wants a number above 0, not "${text}".\n${USE}`);
}

function readOptions() {
  try {
    // A new seed at every run: what was tried yesterday need not be tried again.
    return parseArgs({
      options: {
        minutes: { type: 'string', default: '10' },
        seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
        steps: { type: 'string', default: '400' },
      },
    }).values;
  } catch (error) {
    throw stop(`${error instanceof Error ? error.message : error}\n${USE}`);
  }
}

// npm run soak: random convergence of three laptops with faults, until the time is up. Prints seeds and statistics, see tests/soak.
await runScript(async () => {
  await prepare(import.meta.url);
  const { runAttached } = await import('./lib/processes.mjs');
  const { inRepo } = await import('./lib/paths.mjs');
  const { withPinnedNode } = await import('./lib/pinnedNode.mjs');
  const options = readOptions();
  const soak = {
    minutes: toNumber('minutes', options.minutes),
    seed: toNumber('seed', options.seed),
    steps: toNumber('steps', options.steps),
  };
  say(`Soak for ${soak.minutes} min from seed ${soak.seed}, ${soak.steps} steps a run.`);
  return runAttached(
    {
      file: process.execPath,
      args: [
        inRepo('node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--config',
        inRepo('tests', 'soak', 'vitest.config.ts'),
      ],
    },
    { env: { ...withPinnedNode(), VERBUND_SOAK: JSON.stringify(soak) } },
  );
});
