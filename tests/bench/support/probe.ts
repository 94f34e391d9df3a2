import type { Page } from '@playwright/test';

/** What to wait for: an element with this text (the end of it). */
export interface Target {
  readonly selector: string;
  readonly text?: string;
}

/** Measures in the page, where the way to the test does not count. All answers are milliseconds from the event on. */
interface Measures {
  /** Until the frame after the element is there. */
  readonly untilShown: (event: string, target: Target) => Promise<number>;
  /** Until the frame after the last change of the screen that the event caused. */
  readonly untilSettled: (events: readonly string[]) => Promise<number>;
  /** Until the first frame after the event. */
  readonly untilFrame: (events: readonly string[]) => Promise<number>;
}

export interface Probe extends Measures {
  /** What the last call of one of the above measures. */
  pending: Promise<number>;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** From the key to what it does, whichever comes first: a letter that no key has arrives without a `keydown`. */
export const KEYSTROKE = ['keydown', 'beforeinput', 'input'] as const;

export async function installProbe(page: Page): Promise<void> {
  await page.evaluate(() => {
    /** Without a change for so long the screen is taken for settled; only the time of the last change counts. */
    const QUIET_MS = 400;

    /** The time when the event happened, which is before anybody listened to it. */
    function untilEvent(names: readonly string[]): Promise<number> {
      return new Promise((resolve) => {
        const seen = new AbortController();
        for (const name of names) {
          window.addEventListener(
            name,
            ({ timeStamp }) => {
              seen.abort();
              resolve(timeStamp);
            },
            { capture: true, signal: seen.signal },
          );
        }
      });
    }

    /** A task posted from an animation frame runs when that frame is painted. */
    function untilPainted(): Promise<number> {
      return new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        });
      });
    }

    function watch(onChange: () => void): () => void {
      const observer = new MutationObserver(onChange);
      observer.observe(document.body, { childList: true, characterData: true, attributes: true, subtree: true });
      return () => observer.disconnect();
    }

    window.probe = {
      pending: Promise.resolve(0),

      async untilShown(event, { selector, text = '' }) {
        const began = await untilEvent([event]);
        const isShown = (): boolean =>
          [...document.querySelectorAll(selector)].some(({ textContent }) => textContent.endsWith(text));
        await new Promise<void>((resolve) => {
          const end = watch(() => {
            if (!isShown()) return;
            end();
            resolve();
          });
        });
        return (await untilPainted()) - began;
      },

      async untilSettled(events) {
        const began = await untilEvent(events);
        return new Promise((resolve) => {
          let painted = untilPainted();
          let quiet = setTimeout(settle, QUIET_MS);
          const end = watch(() => {
            painted = untilPainted();
            clearTimeout(quiet);
            quiet = setTimeout(settle, QUIET_MS);
          });
          function settle(): void {
            end();
            void painted.then((at) => resolve(at - began));
          }
        });
      },

      async untilFrame(events) {
        const began = await untilEvent(events);
        return (await untilPainted()) - began;
      },
    };
  });
}

/** Begins to measure, then acts: an action sent along with the question could overtake it, and its event would be missed. */
export async function measure<M extends keyof Measures>(
  page: Page,
  how: M,
  args: Parameters<Measures[M]>,
  act: () => Promise<unknown>,
): Promise<number> {
  await page.evaluate(
    ([name, given]) => {
      const { probe } = window;
      // A typing edge: the arguments are those of the measure, which the compiler cannot follow through a union of names.
      const begin = probe[name] as (...rest: readonly unknown[]) => Promise<number>;
      probe.pending = begin(...given);
    },
    [how, args] as const,
  );
  await act();
  return page.evaluate(() => window.probe.pending);
}
