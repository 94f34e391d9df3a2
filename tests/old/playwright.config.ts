import { defineConfig } from '@playwright/test';

/** Two versions of the application, see `npm run test:old`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../out/old-run',
  workers: 1,
  // Two applications are opened and connected one after the other: the time of two tests.
  timeout: 60_000,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
});
