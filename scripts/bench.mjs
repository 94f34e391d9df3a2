import { runScript } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';

// npm run bench [-- name …]: see tests/bench.
await runScript(async () => {
  await prepare(import.meta.url);
  const { runPlaywright } = await import('./lib/playwrightRun.mjs');
  return runPlaywright('tests/bench/playwright.config.ts', { BENCH_NAMES: process.argv.slice(2).join(' ') });
});
