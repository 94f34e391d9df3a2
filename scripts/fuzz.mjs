import { parseArgs } from 'node:util';
import { runScript, say, stop } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';
import { readMinutesAndSeed, seedOptions } from './lib/soakOptions.mjs';

const USE = 'Use: npm run fuzz -- [--minutes 10] [--seed 4711]';

function readOptions() {
  try {
    return parseArgs({ options: seedOptions() }).values;
  } catch (error) {
    throw stop(`${error instanceof Error ? error.message : error}\n${USE}`);
  }
}

// npm run fuzz: files that were damaged at random, for every reader of files, until the time is up. Prints its seed, see tests/fuzz.
await runScript(async () => {
  await prepare(import.meta.url);
  const { configOf, runVitest } = await import('./lib/vitestRun.mjs');
  const fuzz = readMinutesAndSeed(readOptions(), USE);
  say(
    `Fuzz for ${fuzz.minutes} min from seed ${fuzz.seed}. What a reader throws at, and what is slowest, is kept in out/fuzz.`,
  );
  return runVitest(configOf('fuzz'), { VERBUND_FUZZ: JSON.stringify(fuzz) });
});
