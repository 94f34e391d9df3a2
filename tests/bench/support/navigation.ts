import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

export const t = createTranslate('de');

export function navigationLink(page: Page, screen: 'members' | 'settings'): Locator {
  return page
    .getByRole('navigation', { name: t('frame.navigation') })
    .getByRole('link', { name: t(`common.nav.${screen}`) });
}
