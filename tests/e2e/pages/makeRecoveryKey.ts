import type { Page } from '@playwright/test';

/** Puts a recovery key in force, without the paper: the eight groups as its sheet would have them. */
export function makeRecoveryKey(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const made = await window.verbund.makeRecoveryKey();
    if (!made.ok) throw new Error(made.error.code);
    await window.verbund.keepRecoveryKey(made.value.id);
    return made.value.groups;
  });
}
