import { runScript } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';

// npm run screenshots: the pictures of the documentation, taken from the running application, and those of the hall and of papers (out/screenshots/hall).
// With --widths every screen from 900 to 2,560 px instead, into out/screenshots.
await runScript(async () => {
  await prepare(import.meta.url);
  const { runPlaywright } = await import('./lib/playwrightRun.mjs');
  const words = process.argv.slice(2).filter((word) => word !== '--widths');
  const isWidths = process.argv.includes('--widths');
  return runPlaywright(
    'tests/screenshots/playwright.config.ts',
    isWidths ? { VERBUND_SCREENSHOTS: 'widths' } : {},
    isWidths ? ['screens.shots', ...words] : words,
  );
});
