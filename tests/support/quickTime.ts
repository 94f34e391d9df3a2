import type { EngineTime } from '../../renderer/data';

/** How much faster a laptop's time passes than ours. The server's does not, so it stays well below a server's answer. */
const SPEED = 5;

/**
 * For laptops at real servers whose patience is not what is tested: what the engine waits for by the clock (a feed that is quiet, a second
 * look) passes sooner, and everything that it measures passes with it.
 */
export function createQuickTime(): EngineTime {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * SPEED,
    random: Math.random,
    after(ms, callback) {
      const timer = setTimeout(callback, ms / SPEED);
      return () => clearTimeout(timer);
    },
  };
}
