import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

/** „Protokoll prüfen“ */
export interface CheckDialogPage {
  readonly dialog: Locator;
  /** What the check found, in a sentence with what it means. */
  readonly verdict: Locator;
  /** Every place where the file says something else. */
  readonly passages: Locator;
  readonly check: (file: string) => Promise<CheckDialogPage>;
  readonly close: () => Promise<void>;
}

export function createCheckDialogPage(page: Page): CheckDialogPage {
  const dialog = page.getByRole('dialog', { name: t('minutesCheck.title') });
  const checkDialog: CheckDialogPage = {
    dialog,
    verdict: dialog.getByRole('status').or(dialog.getByRole('alert')),
    passages: dialog.getByRole('list', { name: t('minutesCheck.passages') }).getByRole('listitem'),
    async check(file) {
      await dialog.locator('input[type="file"]').setInputFiles(file);
      await checkDialog.verdict.filter({ hasText: file.split('/').at(-1) ?? file }).waitFor();
      return checkDialog;
    },
    async close() {
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    },
  };
  return checkDialog;
}
