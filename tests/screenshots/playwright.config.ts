import { defineConfig } from '@playwright/test';

/** Pictures, not checks; the time is that of taking them all. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.shots.ts',
  outputDir: '../../out/screenshots-run',
  workers: 1,
  retries: 0,
  timeout: 10 * 60_000,
  reporter: [['list']],
});
