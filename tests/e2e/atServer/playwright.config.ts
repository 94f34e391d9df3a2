import { defineConfig } from '@playwright/test';

/** Those that sync, and speak to the server that somebody named: `npm run test:server -- e2e`. */
const specs = [
  'attachedFiles',
  'confidentialRecall',
  'copiedProfile',
  'disputes',
  'erasure',
  'ledger',
  'mainJob',
  'pictures',
  'reader',
  'server',
  'serverLost',
  'sync',
  'syncKill',
  'syncSafety',
  'twins',
  'twoScribes',
  'wrongDatabase',
];

export default defineConfig({
  testDir: '../specs',
  testMatch: specs.map((name) => `${name}.spec.ts`),
  outputDir: '../../../out/e2e-at-server',
  workers: 1,
  forbidOnly: true,
  retries: 0,
  // A password is derived anew at each node that has not seen it, and a cluster on one machine shares its disk.
  expect: { timeout: 10_000 },
  timeout: 60_000,
  reporter: [['list'], ['./untriedReporter.ts']],
});
