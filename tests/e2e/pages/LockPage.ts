import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../../shared/messages';
import { createTranslate } from '../../../shared/messages/translate';

/** Of every laptop in these tests that has none of its own. */
export const PASSPHRASE = 'Zwiebel Fahrrad Ostsee Klammer';

/** What stands before the application while it is locked, or while a protection is chosen. */
export interface LockPage {
  readonly heading: Locator;
  readonly passphrase: Locator;
  readonly recoveryKey: Locator;
  readonly unlock: (passphrase?: string) => Promise<void>;
  /** Chooses the passphrase that protects this laptop from now on. */
  readonly choose: (passphrase?: string) => Promise<void>;
  /** Whichever of the two is asked for. */
  readonly enter: () => Promise<void>;
  readonly choosePlain: () => Promise<void>;
  readonly useRecoveryKey: () => Promise<void>;
}

/** @param language the one the application shows */
export function createLockPage(page: Page, language: Language = 'de'): LockPage {
  const t = createTranslate(language);
  const passphrase = page.getByLabel(t('protection.passphrase'), { exact: true });
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  return {
    heading: page.getByRole('heading', { level: 1 }),
    passphrase,
    recoveryKey: page.getByLabel(t('protection.recoveryKey'), { exact: true }),
    async unlock(typed = PASSPHRASE) {
      await passphrase.fill(typed);
      await press(t('protection.unlock.submit'));
    },
    async choose(typed = PASSPHRASE) {
      await passphrase.fill(typed);
      await press(t('protection.choose.submit'));
    },
    async enter() {
      await passphrase.fill(PASSPHRASE);
      await page.keyboard.press('Enter');
    },
    async choosePlain() {
      await press(t('protection.choose.plain'));
      await press(t('protection.plain.confirm'));
    },
    useRecoveryKey: () => press(t('protection.way.recoveryKey')),
  };
}
