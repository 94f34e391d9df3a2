import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Swallows what the terminal would echo. */
const silence = new Writable({ write: (_chunk, _encoding, done) => done() });

/**
 * Asks on the error output, so that what a script prints can be piped on.
 * @param {string} question @param {{ isSecret?: boolean }} [options]
 */
export async function askInTerminal(question, { isSecret = false } = {}) {
  const terminal = createInterface({
    input: process.stdin,
    output: isSecret ? silence : process.stderr,
    terminal: true,
  });
  // Only now, when the terminal has stopped echoing.
  if (isSecret) process.stderr.write(question);
  const answer = await terminal.question(isSecret ? '' : question);
  terminal.close();
  if (isSecret) process.stderr.write('\n');
  return answer;
}
