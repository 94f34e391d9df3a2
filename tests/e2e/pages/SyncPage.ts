import type { Locator, Page } from '@playwright/test';
import type { ConnectionFinding } from '../../../shared/ipc/settings';
import type { MessageKey, PlainMessageKey } from '../../../shared/messages';
import { createTranslate, type MessageValues } from '../../../shared/messages/translate';
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
  /** A changed login, or the password again. */
  readonly save: () => Promise<SyncPage>;
  readonly syncNow: () => Promise<SyncPage>;
  readonly openTab: (tab: 'status' | 'ledger' | 'disputes') => Promise<SyncPage>;
  /** What stands in the way and needs a person. */
  readonly trouble: Locator;
  /** Presses a button by its words: a way out, or an answer. */
  readonly press: <Key extends MessageKey>(key: Key, ...values: MessageValues<Key>) => Promise<SyncPage>;
  /** Answers the question that the last press raised. */
  readonly confirm: (key: PlainMessageKey) => Promise<SyncPage>;
  readonly progress: Locator;
  readonly restorePoints: Locator;
  /** The record in the list of decisions. */
  readonly disputed: (title: string) => Locator;
  /** A pair that one person merged and another one told apart. */
  readonly contradiction: (title: string) => Contradiction;
  /** @param field as its label calls it: „Ort“ */
  readonly decision: (field: string) => Verdict;
  /** Opens a record of the ledger beside the list. */
  readonly openUnsent: (title: string | RegExp) => Promise<SyncPage>;
  readonly unsentRow: (title: string | RegExp) => Locator;
  /** The plan: what would be sent, by collection. */
  readonly outgoing: Locator;
  readonly incoming: Locator;
  readonly duplicates: Locator;
}

export interface Contradiction {
  readonly entry: Locator;
  readonly keep: () => Promise<void>;
  readonly takeBack: () => Promise<void>;
}

export interface Verdict {
  readonly entry: Locator;
  readonly keep: () => Promise<void>;
  readonly take: () => Promise<void>;
  readonly takeBoth: () => Promise<void>;
  readonly enter: (text: string) => Promise<void>;
}

export async function openSyncPage(page: Page): Promise<SyncPage> {
  await page
    .getByRole('navigation', { name: t('frame.navigation') })
    .getByRole('link', { name: t('common.nav.sync') })
    .click();
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
    async openTab(tab) {
      await page.getByRole('tab', { name: tab === 'ledger' ? t('sync.ledger') : t(`sync.tab.${tab}`) }).click();
      return syncPage;
    },
    trouble: page.getByRole('main').getByRole('alert'),
    press: (key, ...values) => press(t(key, ...values)),
    async confirm(key) {
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: t(key), exact: true })
        .click();
      return syncPage;
    },
    progress: page.getByRole('progressbar'),
    restorePoints: page.getByRole('region', { name: t('sync.restore.title') }).getByRole('listitem'),
    disputed: (title) => page.getByTestId('disputed').filter({ hasText: title }),
    contradiction(title) {
      const entry = page.getByTestId('contradiction').filter({ hasText: title });
      const choose = (key: PlainMessageKey): Promise<void> =>
        entry.getByRole('button', { name: t(key), exact: true }).click();
      return {
        entry,
        keep: () => choose('sync.disputes.keep'),
        takeBack: () => choose('sync.contradictions.takeBack'),
      };
    },
    decision(field) {
      const entry = page.getByRole('group', { name: field, exact: true });
      const choose = (key: PlainMessageKey): Promise<void> =>
        entry.getByRole('button', { name: t(key), exact: true }).click();
      return {
        entry,
        keep: () => choose('sync.disputes.keep'),
        take: () => choose('sync.disputes.take'),
        takeBoth: () => choose('sync.disputes.both'),
        async enter(text) {
          await choose('sync.disputes.own');
          await entry.getByRole('textbox').fill(text);
          await choose('sync.disputes.takeOwn');
        },
      };
    },
    async openUnsent(title) {
      await syncPage.unsentRow(title).click();
      return syncPage;
    },
    unsentRow: (title) => syncPage.ledger.getByRole('row').filter({ hasText: title }),
    outgoing: page.getByRole('region', { name: /^Wird gesendet/u }),
    incoming: page.getByRole('region', { name: t('sync.plan.in') }),
    duplicates: page.getByRole('region', { name: /^Vielleicht doppelt/u }),
  };
  return syncPage;
}
