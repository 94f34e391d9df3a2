import type { Page } from '@playwright/test';

declare global {
  interface Window {
    frameWatch: { readonly stop: () => number };
  }
}

/** The longest time between two frames of the page while something goes on, in milliseconds. One frame of an idle page takes 16 to 17. */
export async function longestFrame(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    let last = performance.now();
    let longest = 0;
    let isOver = false;
    function onFrame(): void {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (!isOver) requestAnimationFrame(onFrame);
    }
    requestAnimationFrame(onFrame);
    window.frameWatch = {
      stop() {
        isOver = true;
        return longest;
      },
    };
  });
  await act();
  return page.evaluate(() => window.frameWatch.stop());
}
