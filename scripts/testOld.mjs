import { runScript } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';

/** The first version that keeps what it does not know: whatever is released must get along with it. */
const FIRST_OF_TWO_VERSIONS = 'a1ce85dca32676862894f648510bf1d68a7e0d8b';

/*
 * npm run test:old [-- <tag or commit>]
 *
 * Laptops of two versions on one server, see tests/old. Not part of npm test: it takes the history, which a shallow clone or an archive of the
 * sources lacks, and another minute to build.
 */
await runScript(async () => {
  await prepare(import.meta.url);
  const { inRepo } = await import('./lib/paths.mjs');
  const { buildOldVersion } = await import('./lib/oldVersion.mjs');
  const { runPlaywright } = await import('./lib/playwrightRun.mjs');
  const folder = await buildOldVersion(process.argv[2] ?? FIRST_OF_TWO_VERSIONS);
  return runPlaywright(inRepo('tests', 'old', 'playwright.config.ts'), { VERBUND_OLD_APP: folder });
});
