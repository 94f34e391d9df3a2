import { formatSeconds, runScript, say } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';

/** @param {readonly import('./lib/testSteps.mjs').Step[]} steps */
async function openEnvironment(steps) {
  const { withPinnedNode } = await import('./lib/pinnedNode.mjs');
  if (!steps.some((step) => step.needsElectron)) return { env: withPinnedNode(), close: () => {} };
  const { ensurePdfTools } = await import('./lib/pdfTools.mjs');
  const { ensureOfficeTools } = await import('./lib/officeTools.mjs');
  const { openElectronSession, testEnvironment } = await import('./lib/electronSession.mjs');
  await ensurePdfTools();
  await ensureOfficeTools();
  const session = await openElectronSession();
  return { env: testEnvironment(session), close: session.close };
}

/**
 * @param {readonly import('./lib/testSteps.mjs').Step[]} steps
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} whether all went well
 */
async function runSteps(steps, env) {
  for (const step of steps) {
    const start = Date.now();
    const { code, output } = await step.run(env);
    if (code !== 0) {
      say(
        `${output.trimEnd()}\n\n✗ ${step.name} failed (${formatSeconds(Date.now() - start)}); the steps after it were not run.`,
      );
      return false;
    }
    say(`✓ ${step.name} (${formatSeconds(Date.now() - start)})`);
  }
  return true;
}

// npm test: all checks and tests, or those named: npm test -- types unit
await runScript(async () => {
  await prepare(import.meta.url);
  const { rm } = await import('node:fs/promises');
  const { chooseSteps, reports } = await import('./lib/testSteps.mjs');
  const { readCounts } = await import('./lib/testCounts.mjs');
  const steps = chooseSteps(process.argv.slice(2));
  // A report of an earlier run must not be counted.
  for (const file of Object.values(reports)) await rm(file, { force: true });
  const { env, close } = await openEnvironment(steps);
  try {
    const isGreen = await runSteps(steps, env);
    const { passed, failed, skipped } = readCounts(reports.vitest, reports.playwright);
    if (skipped > 0) say(`${skipped} skipped`);
    if (isGreen || failed > 0) say(`${passed} passed, ${failed} failed`);
    return isGreen ? 0 : 1;
  } finally {
    close();
  }
});
