import { parseArgs } from 'node:util';
import { runScript, say, stop } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';
import { readSoak, soakOptions } from './lib/soakOptions.mjs';

const USE = 'Use: npm run soak -- [--minutes 10] [--seed 4711] [--steps 400]';

function readOptions() {
  try {
    return parseArgs({ options: soakOptions(400) }).values;
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
  const soak = readSoak(readOptions(), USE);
  say(`Soak for ${soak.minutes} min from seed ${soak.seed}, ${soak.steps} steps a run.`);
  return runAttached(
    {
      file: process.execPath,
      args: [
        inRepo('node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--config',
        inRepo('tests', 'soak', 'vitest.config.ts'),
        'convergence',
      ],
    },
    { env: { ...withPinnedNode(), VERBUND_SOAK: JSON.stringify(soak) } },
  );
});
