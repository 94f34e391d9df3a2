/** Whether the last line of the terminal is one that the next output takes the place of. */
let hasStatus = false;

function clearStatus() {
  if (hasStatus) process.stdout.write('\r\x1b[2K');
  hasStatus = false;
}

/** @param {string} line */
export function say(line) {
  clearStatus();
  console.log(line);
}

/** A line that the next one replaces; for terminals only. @param {string} line */
export function sayStatus(line) {
  clearStatus();
  process.stdout.write(line.slice(0, process.stdout.columns - 1));
  hasStatus = true;
}

/**
 * Something is missing that no script can supply. Thrown, because every step between here and the top would only hand it on;
 * `runScript` prints the sentence without a stack.
 * @param {string} sentence
 */
export function stop(sentence) {
  return Object.assign(new Error(sentence), { isStop: true });
}

/**
 * Top level of every script: a stop ends in its sentence, a defect in its stack, both in the same exit code.
 * @param {() => Promise<number | void>} main @param {number} [failureCode]
 */
export async function runScript(main, failureCode = 1) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const isStop = error instanceof Error && 'isStop' in error;
    console.error(isStop ? `\n${error.message}` : error);
    process.exitCode = failureCode;
  }
}

/** @param {number} milliseconds */
export function formatSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
