import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../../shared/messages';
import { createTranslate } from '../../../shared/messages/translate';

/** The part of the screen “Protection” that says what opens the laptop's data, and its windows. */
export interface EncryptionPart {
  readonly section: Locator;
  readonly dialog: Locator;
  readonly currentPassphrase: Locator;
  readonly setPassphrase: (next: string, current?: string) => Promise<void>;
  /** Opens the window of the sheet and saves it. */
  readonly saveSheet: () => Promise<void>;
  /** The number of the group that is asked for, from 1. */
  readonly askedGroup: () => Promise<number>;
  readonly typeGroup: (text: string) => Promise<void>;
  readonly encrypt: (passphrase: string) => Promise<void>;
}

/** @param language the one the application shows */
export function createEncryptionPart(page: Page, language: Language = 'de'): EncryptionPart {
  const t = createTranslate(language);
  const section = page.getByRole('region', { name: t('protection.section.title') });
  const dialog = page.getByRole('dialog');
  const field = (name: string): Locator => dialog.getByLabel(name, { exact: true });
  const press = (within: Locator, name: string): Promise<void> =>
    within.getByRole('button', { name, exact: true }).click();
  const group = dialog.getByRole('textbox');
  return {
    section,
    dialog,
    currentPassphrase: field(t('protection.currentPassphrase')),
    async setPassphrase(next, current) {
      if (!(await dialog.isVisible()))
        await press(section, t(current === undefined ? 'protection.set.open' : 'protection.change.open'));
      if (current !== undefined) await field(t('protection.currentPassphrase')).fill(current);
      await field(t('protection.newPassphrase')).fill(next);
      await press(dialog, t(current === undefined ? 'protection.set.submit' : 'protection.change.submit'));
    },
    async saveSheet() {
      await section
        .getByRole('button', { name: t('protection.sheet.first') })
        .or(section.getByRole('button', { name: t('protection.sheet.again') }))
        .click();
      await press(dialog, t('protection.sheet.save'));
    },
    async askedGroup() {
      const label = await dialog.getByText(/^(?:Gruppe|Group) [1-8]$/u).textContent();
      return Number(label?.slice(-1));
    },
    async typeGroup(text) {
      await group.fill(text);
      await press(dialog, t('protection.sheet.confirm.submit'));
    },
    async encrypt(passphrase) {
      await press(section, t('protection.encrypt.open'));
      await field(t('protection.passphrase')).fill(passphrase);
      await press(dialog, t('protection.choose.submit'));
    },
  };
}
