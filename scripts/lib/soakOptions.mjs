import { stop } from './messages.mjs';

/** Of `parseArgs`. A new seed at every run: what was tried yesterday need not be tried again. */
export function seedOptions() {
  return /** @type {const} */ ({
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
  });
}

/** @param {number} steps of one run where nothing is said */
export function soakOptions(steps) {
  return /** @type {const} */ ({ ...seedOptions(), steps: { type: 'string', default: String(steps) } });
}

/** @param {{ minutes: string, seed: string }} values @param {string} use how the script is called */
export function readMinutesAndSeed({ minutes, seed }, use) {
  return { minutes: toNumber('minutes', minutes, use), seed: toNumber('seed', seed, use) };
}

/** @param {{ minutes: string, seed: string, steps: string }} values @param {string} use how the script is called */
export function readSoak({ steps, ...values }, use) {
  return { ...readMinutesAndSeed(values, use), steps: toNumber('steps', steps, use) };
}

/** @param {string} name @param {string} text @param {string} use */
function toNumber(name, text, use) {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw stop(`--${name} wants a number above 0, not "${text}".\n${use}`);
}
