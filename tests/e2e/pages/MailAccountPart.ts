import type { Locator, Page } from '@playwright/test';
import type { PlainMessageKey } from '../../../shared/messages';
import { createAppPage } from './AppPage';

interface TypedAccount {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly perMinute: number;
}

/** „Post“ in the settings. */
export interface MailAccountPart {
  readonly section: Locator;
  /** What was found, by the words that say it. */
  readonly says: (key: PlainMessageKey) => Locator;
  readonly button: (key: PlainMessageKey) => Locator;
  readonly fill: (account: Partial<TypedAccount>) => Promise<void>;
  readonly press: (key: PlainMessageKey) => Promise<void>;
}

export async function openMailAccount(page: Page): Promise<MailAccountPart> {
  const app = await createAppPage(page).open('settings');
  const { t } = app;
  const section = app.main.getByRole('region', { name: t('mailAccount.section'), exact: true });
  await section.scrollIntoViewIfNeeded();
  const button = (key: PlainMessageKey): Locator => section.getByRole('button', { name: t(key), exact: true });
  return {
    section,
    says: (key) => section.getByText(t(key), { exact: true }),
    button,
    async fill(account) {
      for (const [name, value] of Object.entries(account)) {
        const field = section.getByLabel(t(labelByField[name as keyof typeof labelByField]), { exact: true });
        await field.fill(String(value));
        // A number is read when the field is left.
        if (typeof value === 'number') await field.press('Tab');
      }
    },
    press: (key) => button(key).click(),
  };
}

const labelByField = {
  host: 'mailAccount.host',
  port: 'mailAccount.port',
  perMinute: 'mailAccount.perMinute',
  user: 'mailAccount.user',
  password: 'mailAccount.password',
  fromName: 'mailAccount.fromName',
  fromAddress: 'mailAccount.fromAddress',
} as const;
