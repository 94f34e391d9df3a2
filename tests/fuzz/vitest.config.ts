import { defineConfig } from 'vitest/config';

/** `npm run fuzz`; `npm test` runs the same for some hundred files. */
export default defineConfig({
  test: { include: ['tests/fuzz/**/*.fuzz.ts'], testTimeout: 0, disableConsoleIntercept: true },
});
