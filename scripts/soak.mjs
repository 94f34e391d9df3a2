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
  const { configOf, runVitest } = await import('./lib/vitestRun.mjs');
  const soak = readSoak(readOptions(), USE);
  say(`Soak for ${soak.minutes} min from seed ${soak.seed}, ${soak.steps} steps a run.`);
  return runVitest([...configOf('soak'), 'convergence'], { VERBUND_SOAK: JSON.stringify(soak) });
});
