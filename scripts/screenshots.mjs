import { runScript } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';

// npm run screenshots: the pictures of the documentation, taken from the running application.
await runScript(async () => {
  await prepare(import.meta.url);
  const { runPlaywright } = await import('./lib/playwrightRun.mjs');
  return runPlaywright('tests/screenshots/playwright.config.ts');
});
