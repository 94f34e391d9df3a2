import { spawn } from 'node:child_process';

/**
 * A program that is started again on demand.
 * @param {() => import('node:child_process').ChildProcess} start
 * @param {(code: number) => void} onEnd it ended on its own
 */
export function createRestartable(start, onEnd) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let running;
  let isWanted = false;

  function launch() {
    const child = start();
    running = child;
    child.once('exit', (code) => {
      running = undefined;
      if (isWanted) {
        isWanted = false;
        launch();
      } else {
        onEnd(code ?? 1);
      }
    });
  }

  return {
    restart: () => {
      if (running === undefined) return launch();
      isWanted = true;
      running.kill();
    },
    stop: () => {
      isWanted = false;
      running?.kill();
    },
  };
}

/** @param {string} file @param {readonly string[]} args @param {NodeJS.ProcessEnv} env @param {string} cwd */
export function startAttached(file, args, env, cwd) {
  return spawn(file, args, { env, cwd, stdio: 'inherit' });
}
