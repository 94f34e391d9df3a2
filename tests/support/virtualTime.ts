import type { EngineTime } from '../../renderer/data';
import { createRandom } from '../../shared/demo/random';

export interface VirtualTime extends EngineTime {
  /** Lets everything happen that happens without waiting. */
  readonly settle: () => Promise<void>;
  /** Lets this many milliseconds pass; everything that falls due in them happens in order. */
  readonly pass: (ms: number) => Promise<void>;
  /** So many milliseconds in which everything slept, as laptops with closed lids do. What fell due meanwhile happens afterwards. */
  readonly sleep: (ms: number) => Promise<void>;
}

/** Time that passes when a test says so: a minute of waiting costs nothing, and the same seed gives the same run. */
export function createVirtualTime(seed: number, start = Date.parse('2026-11-23T08:00:00.000Z')): VirtualTime {
  let now = start;
  let timers: readonly { readonly at: number; readonly callback: () => void }[] = [];
  const random = createRandom(String(seed)).next;

  async function settle(): Promise<void> {
    // Promises run out before the next macrotask begins. A few rounds, since fetch-like answers take several.
    for (let round = 0; round < 3; round += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  async function pass(ms: number): Promise<void> {
    const end = now + ms;
    await settle();
    for (;;) {
      const next = [...timers].sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      now = Math.max(now, next.at);
      timers = timers.filter((timer) => timer !== next);
      next.callback();
      await settle();
    }
    now = Math.max(now, end);
  }

  return {
    now: () => now,
    random,
    after(ms, callback) {
      const timer = { at: now + ms, callback };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    settle,
    pass,
    async sleep(ms) {
      now += ms;
      await pass(0);
    },
  };
}
