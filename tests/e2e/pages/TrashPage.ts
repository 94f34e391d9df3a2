import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

/** „Papierkorb“ */
export interface TrashPage {
  readonly table: Locator;
  readonly row: (title: string) => Locator;
  readonly search: Locator;
  readonly bringBack: (title: string) => Promise<void>;
}

export async function openTrashPage(page: Page): Promise<TrashPage> {
  await page
    .getByRole('navigation', { name: t('frame.navigation') })
    .getByRole('link', { name: t('trash.title') })
    .click();
  await page.getByRole('heading', { level: 1, name: t('trash.title') }).waitFor();
  const table = page.getByRole('grid', { name: t('trash.title') });
  return {
    table,
    row: (title) => table.getByRole('row', { name: title }),
    search: page.getByRole('searchbox', { name: t('trash.search') }),
    bringBack: (title) => page.getByRole('button', { name: t('trash.restoreNamed', { title }), exact: true }).click(),
  };
}
