import { runScript, say } from './lib/messages.mjs';
import { prepare } from './lib/prepare.mjs';

/** @param {readonly import('./lib/testSteps.mjs').ChosenStep[]} steps */
async function openEnvironment(steps) {
  const { withPinnedNode } = await import('./lib/pinnedNode.mjs');
  if (!steps.some((step) => step.needsElectron)) return { env: withPinnedNode(), close: () => {} };
  const { ensurePdfTools } = await import('./lib/pdfTools.mjs');
  const { ensureOfficeTools } = await import('./lib/officeTools.mjs');
  const { openElectronSession, testEnvironment } = await import('./lib/electronSession.mjs');
  await ensurePdfTools();
  await ensureOfficeTools();
  const { endToEndWorkers } = await import('./lib/testSteps.mjs');
  const session = await openElectronSession(endToEndWorkers());
  return { env: testEnvironment(session), close: session.close };
}

// npm test: all checks and tests, or those named: npm test -- types unit numbering e2e invite
await runScript(async () => {
  await prepare(import.meta.url);
  const { rm } = await import('node:fs/promises');
  const { chooseSteps, reports } = await import('./lib/testSteps.mjs');
  const { readCounts } = await import('./lib/testCounts.mjs');
  const { runSteps } = await import('./lib/testRun.mjs');
  const stages = chooseSteps(process.argv.slice(2));
  // A report of an earlier run must not be counted.
  for (const file of Object.values(reports)) await rm(file, { force: true });
  const { env, close } = await openEnvironment(stages.flat(2));
  try {
    const isGreen = await runSteps(stages, env);
    const { passed, failed, skipped } = readCounts(reports.vitest, reports.playwright);
    if (skipped > 0) say(`${skipped} skipped`);
    if (isGreen || failed > 0) say(`${passed} passed, ${failed} failed`);
    return isGreen ? 0 : 1;
  } finally {
    close();
  }
});
