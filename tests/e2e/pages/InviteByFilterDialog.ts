import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

/** Chooses people by what they have in common. */
export interface InviteByFilterDialog {
  readonly chips: Locator;
  readonly add: (choice: string) => Promise<void>;
  readonly save: (title: string) => Promise<void>;
  readonly choose: (title: string) => Promise<void>;
  readonly invite: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function createInviteByFilterDialog(page: Page): InviteByFilterDialog {
  const dialog = page.getByRole('dialog', { name: t('meetings.invitees.byFilterTitle') });
  const views = dialog.getByRole('button', { name: new RegExp(`^${t('lists.views')}`, 'u') });
  return {
    chips: dialog.getByRole('button', { name: /^Filter „.*“ entfernen$/u }),
    async add(choice) {
      await dialog.getByRole('button', { name: t('ui.filterAdd'), exact: true }).click();
      await page.keyboard.type(choice);
      await page.getByRole('menuitem', { name: choice }).first().click();
    },
    async save(title) {
      await views.click();
      await page.getByRole('menuitem', { name: t('lists.views.save') }).click();
      const naming = page.getByRole('dialog', { name: t('lists.views.saveTitle') });
      await naming.getByRole('textbox').fill(title);
      await page.keyboard.press('Enter');
      await naming.waitFor({ state: 'detached' });
    },
    async choose(title) {
      await views.click();
      // Its mark that it is shown, or shown otherwise, is part of its name.
      await page.getByRole('menuitem', { name: title }).first().click();
    },
    async invite() {
      await dialog.getByRole('button', { name: /einladen$/u }).click();
      await dialog.waitFor({ state: 'detached' });
    },
    async close() {
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    },
  };
}
