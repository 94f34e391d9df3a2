import { buildApp } from './buildApp.mjs';
import { stop } from './messages.mjs';
import { npmCommand } from './npmCommand.mjs';
import { inRepo } from './paths.mjs';
import { runQuietly } from './processes.mjs';

export const reports = {
  vitest: inRepo('out', 'reports', 'vitest.json'),
  playwright: inRepo('out', 'reports', 'playwright.json'),
};

/**
 * @typedef {{ code: number, output: string }} StepOutcome
 * @typedef {{ name: string, needsElectron?: boolean, run: (env: NodeJS.ProcessEnv) => Promise<StepOutcome> }} Step
 */

/** @param {string} script @returns {Step['run']} */
function npmScript(script) {
  return (env) => runQuietly(npmCommand(['run', '--silent', script]), { env });
}

/** @param {string[]} cli the program's file in node_modules, then its arguments @returns {Step['run']} */
function nodeProgram([file = '', ...args]) {
  return (env) => runQuietly({ file: process.execPath, args: [inRepo('node_modules', file), ...args] }, { env });
}

async function buildStep() {
  await buildApp();
  return { code: 0, output: '' };
}

/** @type {readonly Step[]} in this order: what is quick and fails often comes first */
const steps = [
  { name: 'types', run: npmScript('check:types') },
  { name: 'format', run: npmScript('check:format') },
  { name: 'lint', run: npmScript('check:lint') },
  { name: 'cycles', run: npmScript('check:cycles') },
  { name: 'dead', run: npmScript('check:dead') },
  {
    name: 'unit',
    run: nodeProgram([
      'vitest/vitest.mjs',
      'run',
      '--coverage',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reports.vitest}`,
    ]),
  },
  { name: 'build', run: buildStep },
  {
    name: 'e2e',
    needsElectron: true,
    run: (env) =>
      nodeProgram(['@playwright/test/cli.js', 'test', '--reporter=line,json'])({
        ...env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright,
      }),
  },
];

/** @param {readonly string[]} names none: all; the order stays that of the list @returns {readonly Step[]} */
export function chooseSteps(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0)
    throw stop(`There is no step ${unknown.join(', ')}. Steps: ${steps.map((step) => step.name).join(', ')}.`);
  if (names.length === 0) return steps;
  // e2e runs what was built.
  const wanted = names.includes('e2e') ? [...names, 'build'] : names;
  return steps.filter((step) => wanted.includes(step.name));
}
