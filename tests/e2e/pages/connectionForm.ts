import type { Page } from '@playwright/test';
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
