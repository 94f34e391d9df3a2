import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['tests/support/fastCheckSeed.ts'],
    // Without it one core is left to somebody else, and the checks beside are done sooner.
    maxWorkers: '100%',
    // Modules hold nothing that one file leaves to the next; evaluated once, the suite takes half the time.
    isolate: false,
    include: ['tests/{unit,property,fuzz,integration}/**/*.test.{ts,tsx}'],
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts'],
      exclude: ['shared/**/*.d.ts', 'shared/messages/**'],
      reportsDirectory: 'out/coverage',
      reporter: ['text-summary', 'json-summary'],
      // What is pure is proven; a change may not leave more of it unproven than there was.
      thresholds: { lines: 97, branches: 88 },
    },
  },
});
