import { defineConfig } from 'vitest/config';

/** `npm run soak`; not part of `npm test`, which runs the same simulation for a few seconds. */
export default defineConfig({
  test: { include: ['tests/soak/**/*.soak.ts'], testTimeout: 0, disableConsoleIntercept: true },
});
