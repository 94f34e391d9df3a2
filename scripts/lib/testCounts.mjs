import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {string} file @returns {any} */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @param {any} report of `vitest --reporter=json` @returns {Counts} */
export function countVitest(report) {
  // A file that could not even be loaded holds no failed test, and is a failure all the same.
  const brokenFiles = (report?.testResults ?? []).filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + brokenFiles.length,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

/** @param {any} report of `playwright --reporter=json` @returns {Counts} */
export function countPlaywright(report) {
  const stats = report?.stats;
  // A flaky test passed in the end, by a repetition that this project does not allow: counted as failed.
  return {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    skipped: stats?.skipped ?? 0,
  };
}

/** @param {readonly Counts[]} counts @returns {Counts} */
function addCounts(counts) {
  return counts.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** @param {string} vitestFile @param {string} playwrightFile */
export function readCounts(vitestFile, playwrightFile) {
  return addCounts([countVitest(readReport(vitestFile)), countPlaywright(readReport(playwrightFile))]);
}
