import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../../shared/messages';
import { createTranslate } from '../../../shared/messages/translate';

/** Backups on the screen “Protection”, and a backup that is opened before there is any network. */
export interface BackupPart {
  readonly section: Locator;
  readonly rows: Locator;
  readonly backUpNow: () => Promise<void>;
  /** The dialog of the system is answered beforehand. */
  readonly chooseFile: () => Promise<void>;
  readonly passphrase: Locator;
  readonly recoveryKey: Locator;
  readonly submit: () => Promise<void>;
  readonly useRecoveryKey: () => Promise<void>;
  readonly restore: () => Promise<void>;
}

/** @param language the one the application shows */
export function createBackupPart(page: Page, language: Language = 'de'): BackupPart {
  const t = createTranslate(language);
  const section = page.getByRole('region', { name: t('backup.title') });
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  return {
    section,
    rows: section.getByRole('row').filter({ has: page.getByRole('rowheader') }),
    backUpNow: () => press(t('backup.now')),
    chooseFile: () => press(t('backup.open.choose')),
    passphrase: page.getByLabel(t('protection.passphrase'), { exact: true }),
    recoveryKey: page.getByLabel(t('protection.recoveryKey'), { exact: true }),
    submit: () => press(t('backup.open.submit')),
    useRecoveryKey: () => press(t('protection.way.recoveryKey')),
    restore: () => press(t('backup.found.restore')),
  };
}
