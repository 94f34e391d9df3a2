import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

/** „Fassungen vergleichen“ */
export interface CompareDialogPage {
  readonly dialog: Locator;
  readonly summary: Locator;
  /** What can be scrolled. */
  readonly region: Locator;
  readonly section: (title: string) => Locator;
  readonly removed: Locator;
  readonly added: Locator;
  readonly chooseLeft: (version: string) => Promise<CompareDialogPage>;
  readonly show: (what: 'changesOnly' | 'all') => Promise<CompareDialogPage>;
}

export function createCompareDialogPage(page: Page): CompareDialogPage {
  const dialog = page.getByRole('dialog', { name: t('minutesCheck.compare.title') });
  const region = dialog.getByRole('region', { name: t('minutesCheck.compare.region') });
  const compareDialog: CompareDialogPage = {
    dialog,
    summary: dialog.getByRole('status'),
    region,
    section: (title) => region.getByRole('region', { name: title }),
    removed: region.locator('del'),
    added: region.locator('ins'),
    async chooseLeft(version) {
      await dialog.getByRole('button', { name: new RegExp(`${t('minutesCheck.compare.left')}$`, 'u') }).click();
      await page.getByRole('option', { name: version }).click();
      return compareDialog;
    },
    async show(what) {
      await dialog.getByText(t(`minutesCheck.compare.${what}`), { exact: true }).click();
      return compareDialog;
    },
  };
  return compareDialog;
}
