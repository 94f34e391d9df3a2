import { defineConfig } from '@playwright/test';
import { readDisplays } from './tests/e2e/fixtures/runtime';

/** Real Electron: as many at a time as there are displays, see [Note: a display each]. */
export default defineConfig({
  testDir: 'tests/e2e/specs',
  outputDir: 'out/e2e',
  workers: Math.max(1, readDisplays().length),
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
});
