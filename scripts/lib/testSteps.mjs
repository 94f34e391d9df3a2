import { availableParallelism } from 'node:os';
import { buildApp } from './buildApp.mjs';
import { stop } from './messages.mjs';
import { npmCommand } from './npmCommand.mjs';
import { inRepo } from './paths.mjs';
import { runQuietly } from './processes.mjs';
import { playwrightProgress, vitestProgress } from './testProgress.mjs';

export const reports = {
  vitest: inRepo('out', 'reports', 'vitest.json'),
  playwright: inRepo('out', 'reports', 'playwright.json'),
};

/**
 * @typedef {{ code: number, output: string }} StepOutcome
 * @typedef {import('./testProgress.mjs').Progress} Progress
 * @typedef {{ env: NodeJS.ProcessEnv, filters: readonly string[], signal: AbortSignal, onLine: (line: string) => void }} StepContext
 * @typedef {{ name: string, needsElectron?: boolean, takesFilters?: boolean, progress?: () => Progress, run: (context: StepContext) => Promise<StepOutcome> }} Step
 * @typedef {Step & { filters: readonly string[] }} ChosenStep
 */

/** @param {string} script @returns {Step['run']} */
function npmScript(script) {
  return ({ env, signal, onLine }) => runQuietly(npmCommand(['run', '--silent', script]), { env, signal, onLine });
}

/** @param {string[]} cli the program's file in node_modules, then its arguments @returns {Step['run']} */
function nodeProgram([file = '', ...args]) {
  return ({ env, filters, signal, onLine }) =>
    runQuietly(
      { file: process.execPath, args: [inRepo('node_modules', file), ...args, ...filters] },
      { env, signal, onLine },
    );
}

/** @type {Step['run']} */
async function buildStep() {
  await buildApp();
  return { code: 0, output: '' };
}

/** @type {Step['run']} */
const runVitest = (context) => {
  // The threshold is that of the whole suite; a part of it covers a part.
  const coverage = context.filters.length === 0 ? ['--coverage'] : [];
  return nodeProgram([
    'vitest/vitest.mjs',
    'run',
    ...coverage,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports.vitest}`,
  ])(context);
};

/** @type {Step['run']} */
const runPlaywright = (context) =>
  nodeProgram(['@playwright/test/cli.js', 'test', '--reporter=line,json'])({
    ...context,
    filters: withinSuite(context.filters),
    env: { ...context.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright },
  });

/**
 * An application waits half of the time (for a window, for its disk): on two cores two at a time take six tenths of what one after the other takes.
 * More than two were never measured.
 */
export function endToEndWorkers(cores = availableParallelism()) {
  return Math.min(2, cores);
}

/**
 * Playwright looks for a word in the whole path of a file: in a checkout whose own folder has the word in its name, it would run everything.
 * @param {readonly string[]} filters words, options and their values
 */
export function withinSuite(filters) {
  return filters.map((filter, index) => {
    const before = filters[index - 1];
    const isOfOption = filter.startsWith('-') || (before?.startsWith('-') === true && !before.includes('='));
    return isOfOption ? filter : String.raw`[\\/]tests[\\/]e2e[\\/].*${filter}`;
  });
}

/**
 * Lanes run side by side, their steps one after the other; stages follow each other. Checking and testing are one
 * process each and share two cores well. End-to-end tests have the machine for themselves, several applications at a time.
 * @type {readonly (readonly (readonly Step[])[])[]}
 */
const stages = [
  [
    [
      { name: 'format', run: npmScript('check:format') },
      { name: 'types', run: npmScript('check:types') },
      { name: 'cycles', run: npmScript('check:cycles') },
      { name: 'dead', run: npmScript('check:dead') },
      { name: 'lint', run: npmScript('check:lint') },
    ],
    [{ name: 'unit', takesFilters: true, progress: vitestProgress, run: runVitest }],
  ],
  [[{ name: 'build', run: buildStep }]],
  [[{ name: 'e2e', needsElectron: true, takesFilters: true, progress: playwrightProgress, run: runPlaywright }]],
];

const steps = stages.flat(2);

/**
 * Reads `unit numbering e2e invite lifeCycle`: names of steps, each followed by the files that are wanted of it.
 * @param {readonly string[]} words none: everything
 * @returns {readonly (readonly (readonly ChosenStep[])[])[]} what is to run, in stages and lanes
 */
export function chooseSteps(words) {
  /** @type {Map<string, string[]>} */
  const chosen = new Map(words.length === 0 ? steps.map(({ name }) => [name, []]) : []);
  /** @type {Step | undefined} */
  let last;
  for (const word of words) {
    const step = steps.find(({ name }) => name === word);
    if (step) {
      last = step;
      chosen.set(step.name, chosen.get(step.name) ?? []);
    } else if (last?.takesFilters) chosen.get(last.name)?.push(word);
    else
      throw stop(
        `There is no step ${word}. Steps: ${steps.map(({ name }) => name).join(', ')}. Behind unit and e2e files can be named, such as: npm test -- e2e invite`,
      );
  }
  // End-to-end tests run what was built.
  if (chosen.has('e2e')) chosen.set('build', []);
  return stages
    .map((lanes) =>
      lanes
        .map((lane) =>
          lane.flatMap((step) => {
            const filters = chosen.get(step.name);
            return filters ? [{ ...step, filters }] : [];
          }),
        )
        .filter((lane) => lane.length > 0),
    )
    .filter((lanes) => lanes.length > 0);
}
