import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

export interface Login {
  readonly url: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

/** The same form on the first window and on the synchronisation screen. */
export async function fillConnection(page: Page, login: Login): Promise<void> {
  for (const field of ['url', 'database', 'user', 'password'] as const) {
    await page.getByRole('textbox', { name: t(`sync.form.${field}`), exact: true }).fill(login[field]);
  }
}

/** What the form says on a runtime that is for trying only, once a real server is entered. */
export function trialRuntimeNotice(page: Page): Locator {
  return page.getByText(t('sync.form.trialRuntime.title'));
}

/** Asks for a test of what is entered; its answer is shown in the form. */
export async function testConnection(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('sync.form.test'), exact: true }).click();
}
