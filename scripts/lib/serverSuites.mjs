import { runPlaywright } from './playwrightRun.mjs';
import { configOf, runVitest } from './vitestRun.mjs';

/**
 * @typedef {{
 *   filters: readonly string[],
 *   grep?: string | undefined,
 *   soak: { minutes: number, seed: number, steps: number },
 *   env: Readonly<Record<string, string>>,
 * }} SuiteRun `filters`: words of the paths of files that are wanted, all where there are none; `grep`: words of titles
 */

/** @param {readonly string[]} args @param {SuiteRun} run @returns {Promise<number>} */
function runSuite(args, { grep, env }) {
  return runVitest([...args, ...(grep === undefined ? [] : ['-t', grep])], env);
}

/** @param {readonly string[]} files @returns {(run: SuiteRun) => Promise<number>} */
function vitestSuite(files) {
  return (run) => {
    const wanted = files.filter((file) => run.filters.length === 0 || run.filters.some((word) => file.includes(word)));
    // A cluster on one machine takes its time; what is proven here is what it answers. One file after the other: CouchDB may salt the password of an administrator
    // anew while another one is made, and then takes the right one for wrong.
    return runSuite([...wanted, '--testTimeout=30000', '--no-file-parallelism'], run);
  };
}

/**
 * What runs against any server. Each makes and removes databases and logins of its own, and resolves to an exit code.
 * @type {Readonly<Record<string, (run: SuiteRun) => Promise<number>>>}
 */
export const serverSuites = {
  contract: vitestSuite([
    'tests/integration/couchContract.test.ts',
    'tests/integration/couchUnlikePouch.test.ts',
    'tests/integration/couchLimits.test.ts',
    'tests/integration/files/chunkContract.test.ts',
  ]),
  integration: vitestSuite([
    'tests/integration/sync/twoLaptops.test.ts',
    'tests/integration/sync/pastTheApplication.test.ts',
    'tests/integration/files/filesAtServer.test.ts',
  ]),
  e2e: ({ filters, grep, env }) =>
    runPlaywright('tests/e2e/atServer/playwright.config.ts', env, [
      ...filters,
      ...(grep === undefined ? [] : ['-g', grep]),
    ]),
  soak: (run) =>
    runSuite([...configOf('soak'), 'atServer'], {
      ...run,
      env: { ...run.env, VERBUND_SOAK: JSON.stringify(run.soak) },
    }),
};
