import { app } from 'electron';

const SAFE_MODE = '--safe-mode';

/** Nothing opens by itself: for when the normal start does not get that far. */
export function isSafeMode(): boolean {
  return process.argv.includes(SAFE_MODE);
}

/** With the arguments of this start, whatever they were, and safe mode as asked for. What the page still holds is written first. */
export function restart(how: 'normally' | 'safely'): void {
  const args = process.argv.slice(1).filter((arg) => arg !== SAFE_MODE);
  app.relaunch({ args: how === 'safely' ? [...args, SAFE_MODE] : args });
  app.quit();
}
