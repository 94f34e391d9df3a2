import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['tests/support/fastCheckSeed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/{unit,property,fuzz}/**/*.test.{ts,tsx}'],
          // What these import holds nothing that one file leaves to the next; evaluated once, they take half the time.
          isolate: false,
        },
      },
      {
        extends: true,
        // Stores, timers and replaced modules live on behind a test that has ended.
        test: { name: 'integration', include: ['tests/integration/**/*.test.{ts,tsx}'] },
      },
    ],
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
