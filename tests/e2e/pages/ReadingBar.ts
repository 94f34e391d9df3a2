import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

/** What shows while a file is read, wherever it was chosen. */
export interface ReadingBar {
  readonly bar: Locator;
  readonly cancel: () => Promise<void>;
}

/** @param within the dialog or screen */
export function createReadingBar(within: Locator | Page, file: string): ReadingBar {
  const bar = within.getByRole('progressbar', { name: t('reading.now', { file }) });
  return {
    bar,
    cancel: () =>
      bar
        .locator('..')
        .getByRole('button', { name: t('ui.cancel') })
        .click(),
  };
}
