import type { Locator, Page } from '@playwright/test';
import { HISTORY_DAYS, HISTORY_MEGABYTES } from '../../../renderer/data/journal/tidyJournal';
import type { Language } from '../../../shared/messages';
import { createTranslate } from '../../../shared/messages/translate';

/** „Änderungen an …“ */
export interface HistoryDialogPage {
  readonly dialog: Locator;
  /** The latest first. */
  readonly changes: Locator;
  /** @param field as the screen calls it: „Ort“ */
  readonly field: (change: Locator, field: string) => Locator;
  readonly bringBack: (change: Locator, field: string) => Promise<HistoryDialogPage>;
  readonly bringBackAll: (change: Locator) => Promise<HistoryDialogPage>;
  /** All of it, for good. */
  readonly forget: () => Promise<HistoryDialogPage>;
  readonly close: () => Promise<void>;
}

/** From the menu of the open record. @param menu name of its button */
export async function openHistory(page: Page, menu: string, language: Language = 'de'): Promise<HistoryDialogPage> {
  const t = createTranslate(language);
  await page.getByRole('button', { name: menu, exact: true }).last().click();
  await page.getByRole('menuitem', { name: t('history.open') }).click();
  return createHistoryDialogPage(page, language);
}

export function createHistoryDialogPage(page: Page, language: Language = 'de'): HistoryDialogPage {
  const t = createTranslate(language);
  const kept = t('history.kept', { days: HISTORY_DAYS, megabytes: HISTORY_MEGABYTES });
  const dialog = page.getByRole('dialog').filter({ hasText: kept });
  const field = (change: Locator, name: string): Locator => change.getByRole('group', { name, exact: true });
  const historyDialog: HistoryDialogPage = {
    dialog,
    changes: dialog.getByTestId('change'),
    field,
    async bringBack(change, name) {
      await field(change, name).getByRole('button').click();
      return historyDialog;
    },
    async bringBackAll(change) {
      await change.getByRole('button', { name: t('history.bringBackAll') }).click();
      return historyDialog;
    },
    async forget() {
      await dialog.getByRole('button', { name: t('history.forget') }).click();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: t('history.forget') })
        .click();
      return historyDialog;
    },
    async close() {
      await page.keyboard.press('Escape');
    },
  };
  return historyDialog;
}
