import { defineConfig } from '@playwright/test';

/** Figures, not checks: one after the other, nothing repeated by the runner (each figure repeats itself). */
export default defineConfig({
  testDir: 'specs',
  testMatch: '*.bench.ts',
  outputDir: '../../out/bench/playwright',
  workers: 1,
  retries: 0,
  timeout: 15 * 60_000,
  reporter: [['list'], ['./support/reporter.ts']],
  globalSetup: './support/globalSetup.ts',
});
