import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

export interface EraseDialogPage {
  readonly dialog: Locator;
  readonly confirm: () => Promise<void>;
}

/** „Papierkorb“ */
export interface TrashPage {
  readonly table: Locator;
  readonly row: (title: string) => Locator;
  readonly search: Locator;
  readonly bringBack: (title: string) => Promise<void>;
  /** Asks first. */
  readonly erase: (title: string) => Promise<EraseDialogPage>;
  readonly empty: () => Promise<EraseDialogPage>;
}

export async function openTrashPage(page: Page): Promise<TrashPage> {
  await page
    .getByRole('navigation', { name: t('frame.navigation') })
    .getByRole('link', { name: t('trash.title') })
    .click();
  await page.getByRole('heading', { level: 1, name: t('trash.title') }).waitFor();
  const table = page.getByRole('grid', { name: t('trash.title') });
  const dialog = page.getByRole('alertdialog', { name: /\?$/u });
  const asked: EraseDialogPage = {
    dialog,
    async confirm() {
      await dialog.getByRole('button', { name: t('trash.eraseDialog.confirm') }).click();
      await dialog.waitFor({ state: 'hidden' });
    },
  };
  async function ask(button: string): Promise<EraseDialogPage> {
    await page.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor();
    return asked;
  }
  return {
    table,
    row: (title) => table.getByRole('row', { name: title }),
    search: page.getByRole('searchbox', { name: t('trash.search') }),
    bringBack: (title) => page.getByRole('button', { name: t('trash.restoreNamed', { title }), exact: true }).click(),
    erase: (title) => ask(t('trash.eraseNamed', { title })),
    empty: () => ask(t('trash.eraseAll')),
  };
}
