import type { Locator, Page } from '@playwright/test';
import type { ConnectionFinding } from '../../../shared/ipc/settings';
import { createTranslate } from '../../../shared/messages/translate';
import { fillConnection, type Login } from './connectionForm';

const t = createTranslate('de');

/** „Synchronisation“. Every action returns the page one is on then. */
export interface SyncPage {
  /** The same words as in the frame. */
  readonly status: Locator;
  /** Records with unsent changes. */
  readonly ledger: Locator;
  readonly finding: (type: ConnectionFinding['type']) => Locator;
  readonly fill: (login: Login) => Promise<SyncPage>;
  readonly test: () => Promise<SyncPage>;
  /** Offered where server and login are right and the database is missing. */
  readonly createDatabase: () => Promise<SyncPage>;
  readonly connect: () => Promise<SyncPage>;
  /** A changed access, or the password again. */
  readonly save: () => Promise<SyncPage>;
  readonly syncNow: () => Promise<SyncPage>;
}

export async function openSyncPage(page: Page): Promise<SyncPage> {
  await page.getByRole('navigation', { name: t('frame.navigation') }).getByRole('link', { name: t('common.nav.sync') }).click();
  return createSyncPage(page);
}

function createSyncPage(page: Page): SyncPage {
  const press = async (name: string): Promise<SyncPage> => {
    await page.getByRole('button', { name, exact: true }).click();
    return syncPage;
  };

  const syncPage: SyncPage = {
    status: page.getByRole('main').getByRole('status').first(),
    ledger: page.getByRole('grid', { name: t('sync.ledger') }),
    finding: (type) => page.getByText(t(`sync.finding.${type}.title`), { exact: true }),
    async fill(login) {
      await fillConnection(page, login);
      return syncPage;
    },
    test: () => press(t('sync.form.test')),
    createDatabase: () => press(t('sync.form.create')),
    connect: () => press(t('sync.connect')),
    save: () => press(t('sync.save')),
    syncNow: () => press(t('sync.now')),
  };
  return syncPage;
}
