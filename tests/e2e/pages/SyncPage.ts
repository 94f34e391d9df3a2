import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../../shared/messages';
import { createTranslate } from '../../../shared/messages/translate';

export interface SyncPage {
  /** The button that synchronises at once: only a connected network has it. */
  readonly now: Locator;
  readonly allSent: Locator;
  /** Connects, and creates the database if the server has none of that name. */
  readonly connect: (server: { readonly url: string; readonly database: string }) => Promise<SyncPage>;
}

export function createSyncPage(page: Page, language: Language = 'de'): SyncPage {
  const t = createTranslate(language);
  const connectButton = page.getByRole('button', { name: t('sync.connect'), exact: true });
  const createButton = page.getByRole('button', { name: t('sync.form.create'), exact: true });
  const ready = page.getByText(t('sync.finding.ready.title'), { exact: true });
  const syncPage: SyncPage = {
    now: page.getByRole('button', { name: t('sync.now'), exact: true }),
    allSent: page.getByText(t('sync.ledgerEmpty'), { exact: true }),
    async connect({ url, database }) {
      await page.getByRole('textbox', { name: t('sync.form.url') }).fill(url);
      await page.getByRole('textbox', { name: t('sync.form.database') }).fill(database);
      await page.getByRole('button', { name: t('sync.form.test'), exact: true }).click();
      await createButton.or(ready).waitFor();
      if (await createButton.isVisible()) await createButton.click();
      await ready.waitFor();
      await connectButton.click();
      await syncPage.now.waitFor();
      return syncPage;
    },
  };
  return syncPage;
}
