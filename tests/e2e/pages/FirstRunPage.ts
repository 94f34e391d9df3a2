import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../../shared/messages';
import { createTranslate } from '../../../shared/messages/translate';

export interface FirstRunPage {
  readonly ways: Locator;
  readonly choose: (way: 'create' | 'connect' | 'demo') => Promise<FirstRunPage>;
  readonly back: () => Promise<FirstRunPage>;
  /** From the form for a new network; afterwards its overview is there. */
  readonly create: (title: string) => Promise<void>;
}

export function createFirstRunPage(page: Page, language: Language = 'de'): FirstRunPage {
  const t = createTranslate(language);
  const firstRun: FirstRunPage = {
    ways: page.getByRole('heading', { level: 1, name: t('firstRun.choose.title') }),
    async choose(way) {
      await page.getByRole('button', { name: t(`firstRun.way.${way}.action`), exact: true }).click();
      return firstRun;
    },
    async back() {
      await page.getByRole('button', { name: t('firstRun.back') }).click();
      return firstRun;
    },
    async create(title) {
      await page.getByRole('textbox', { name: t('firstRun.create.name') }).fill(title);
      await page.getByRole('button', { name: t('firstRun.create.submit') }).click();
      await page.getByRole('navigation', { name: t('frame.navigation') }).waitFor();
    },
  };
  return firstRun;
}
