import type { Page } from '@playwright/test';

/** What one could use just now to change something: the names of buttons, and of fields that take text. */
export interface Offer {
  readonly buttons: readonly string[];
  readonly fields: readonly string[];
}

export function offeredControls(page: Page): Promise<Offer> {
  return page.evaluate(() => {
    const front = document.querySelector('[role="dialog"]') ?? document.querySelector('#root');
    const nameOf = (element: Element): string =>
      element.getAttribute('aria-label') ??
      (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.labels?.[0]?.textContent
        : undefined) ??
      element.textContent.trim().slice(0, 60);
    const isSeen = (element: Element): boolean =>
      element.checkVisibility() && !element.closest('nav, header[role="banner"]');
    const isOff = (element: Element): boolean =>
      element.matches(':disabled, [aria-disabled="true"], [data-disabled]') ||
      element.closest('[data-disabled]') !== null;
    const buttons = [
      ...(front?.querySelectorAll('button, [role="button"], input[type="checkbox"], input[type="radio"]') ?? []),
    ];
    const fields = [
      ...(front?.querySelectorAll<HTMLElement>('input, textarea, [contenteditable="true"]') ?? []),
    ].filter((field) => !(field instanceof HTMLInputElement) || (field.type !== 'checkbox' && field.type !== 'radio'));
    const isReadOnly = (field: Element): boolean =>
      (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.readOnly;
    return {
      buttons: buttons.filter((button) => isSeen(button) && !isOff(button)).map(nameOf),
      fields: fields
        .filter(
          (field) => isSeen(field) && !isOff(field) && !isReadOnly(field) && field.closest('[data-readonly]') === null,
        )
        .map(nameOf),
    };
  });
}

/** Enough to meet every kind of menu of a screen; those of rows are alike. */
const MENUS = 6;

/** Opens what menus can be opened, and names their enabled entries that say they write. */
export async function writingMenuEntries(page: Page, writes: RegExp): Promise<readonly string[]> {
  const menus = page.getByRole('main').locator('button[aria-haspopup="true"]:not(:disabled)');
  const found: string[] = [];
  for (let index = 0; index < Math.min(await menus.count(), MENUS); index += 1) {
    await menus.nth(index).click();
    const entries = page.getByRole('menuitem');
    await entries.first().waitFor();
    const enabled = await entries.evaluateAll((all) =>
      all.flatMap((entry) => (entry.getAttribute('aria-disabled') === 'true' ? [] : [entry.textContent])),
    );
    found.push(...enabled.filter((label) => writes.test(label)));
    await page.keyboard.press('Escape');
    await entries.first().waitFor({ state: 'detached' });
  }
  return found;
}
