import type { Locator, Page } from '@playwright/test';

/** Enough for every screen; further means that the element is not in the tab order. */
const STOPS = 80;

/** Presses Tab until the focus is on the element or in it. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = target.page();
  await target.waitFor();
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach ${String(target)}; the focus is on ${await describeFocus(page)}.`);
}

export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.contains(document.activeElement));
}

/** „button Beenden“; `body` when the focus is lost. */
export function describeFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'body';
    return [
      element.getAttribute('role') ?? element.localName,
      element.getAttribute('aria-label') ?? element.textContent.slice(0, 60),
    ].join(' ');
  });
}
