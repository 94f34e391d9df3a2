import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../../shared/messages';
import { createTranslate } from '../../../shared/messages/translate';
import { createAppPage } from './AppPage';

/** A backup of the open network beside its present state. */
export interface RestorePage {
  /** The list of known backups, the newest first. */
  readonly states: Locator;
  readonly openNewest: () => Promise<RestorePage>;
  readonly openOldest: () => Promise<RestorePage>;
  /** Asks for the whole state, and confirms: it is made ready and compared. */
  readonly makeReady: () => Promise<RestorePage>;
  /** How each collection came out of the comparison. */
  readonly results: Locator;
  readonly switchOver: () => Promise<void>;
  readonly discard: () => Promise<RestorePage>;
}

/** @param language the one the application shows */
export async function openRestorePage(page: Page, language: Language = 'de'): Promise<RestorePage> {
  const t = createTranslate(language);
  await createAppPage(page, language).goTo('/protection/restore');
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const states = page
    .getByRole('listitem')
    .getByRole('button', { name: t('backup.restore.openNamed', { time: '' }).slice(0, 5) });
  const restore: RestorePage = {
    states,
    async openNewest() {
      await states.first().click();
      return restore;
    },
    async openOldest() {
      await states.last().click();
      return restore;
    },
    async makeReady() {
      await press(t('backup.replace'));
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: t('backup.replace.confirm') })
        .click();
      return restore;
    },
    results: page
      .getByRole('table', { name: t('backup.stage.caption') })
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') }),
    switchOver: () => press(t('backup.stage.switch')),
    async discard() {
      await press(t('backup.stage.discard'));
      return restore;
    },
  };
  return restore;
}
