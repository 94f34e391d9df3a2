import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { repoRoot } from './paths.mjs';

/**
 * @typedef {{ file: string, args: readonly string[], shell?: boolean }} Command
 * @typedef {{ code: number, output: string, timedOut: boolean }} Outcome
 */

/** @param {number | null} code @param {NodeJS.Signals | null} signal */
function toExitCode(code, signal) {
  // The shell's convention for a process ended by a signal.
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}

/**
 * Runs quietly and keeps the output, so that a step prints it only when it failed.
 * @param {Command} command
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, signal?: AbortSignal, onLine?: (line: string) => void }} [options]
 *   timeout in milliseconds; `signal` ends the program; `onLine` is given what it prints while it runs
 * @returns {Promise<Outcome>}
 */
export function runQuietly(command, { cwd = repoRoot, env = process.env, timeout, signal, onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command.file, command.args, {
      cwd,
      env,
      shell: command.shell ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let timedOut = false;
    const end = () => child.kill();
    signal?.addEventListener('abort', end);
    const timer =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
          }, timeout);
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onLine?.(line);
      });
    }
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: output + error.message, timedOut });
    });
    child.on('close', (code, endSignal) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve({ code: toExitCode(code, endSignal), output, timedOut });
    });
  });
}

/**
 * Runs with our terminal. Ctrl+C reaches the child on its own, and must reach it only once: Electron closes properly at the first
 * SIGINT (and writes what was typed last), but dies at the second. So we only wait. SIGTERM, sent to us alone, is passed on; a second
 * one ends a child that does not react.
 * @param {Command} command
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} the child's exit code
 */
export function runAttached(command, { cwd = repoRoot, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, command.args, { cwd, env, shell: command.shell ?? false, stdio: 'inherit' });
    let terminations = 0;
    const handOn = () => {
      terminations += 1;
      child.kill(terminations > 1 ? 'SIGKILL' : 'SIGTERM');
    };
    const wait = () => {};
    process.on('SIGINT', wait).on('SIGTERM', handOn);
    const letGo = () => process.off('SIGINT', wait).off('SIGTERM', handOn);
    child.on('error', (error) => {
      letGo();
      reject(error);
    });
    child.on('close', (code, signal) => {
      letGo();
      resolve(toExitCode(code, signal));
    });
  });
}

/** The end of a long output, where the reason stands. @param {string} output @param {number} [lines] */
export function lastLines(output, lines = 30) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
