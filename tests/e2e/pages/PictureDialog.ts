import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

/** Asks what a picture shows. */
export interface PictureDialogPart {
  readonly dialog: Locator;
  readonly text: Locator;
  readonly decorative: Locator;
  readonly insert: Locator;
}

export function createPictureDialog(page: Page): PictureDialogPart {
  const dialog = page.getByRole('dialog');
  return {
    dialog,
    text: dialog.getByRole('textbox', { name: t('pictures.alt') }),
    decorative: dialog.getByRole('checkbox', { name: t('pictures.isDecorative') }),
    insert: dialog.getByRole('button', { name: t('pictures.insert') }),
  };
}
