import { defineConfig } from '@playwright/test';

/** Real Electron, one instance after the other: two at a time on two cores measure the machine, not the application. */
export default defineConfig({
  testDir: 'tests/e2e/specs',
  outputDir: 'out/e2e',
  workers: 1,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
});
