import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['tests/support/fastCheckSeed.ts'],
    include: ['tests/{unit,property,integration}/**/*.test.{ts,tsx}'],
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts'],
      exclude: ['shared/**/*.d.ts', 'shared/messages/**'],
      reportsDirectory: 'out/coverage',
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
