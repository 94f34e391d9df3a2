import type { Locator, Page } from '@playwright/test';
import type { DocumentFormat, MinutesVariant } from '../../../shared/documents';
import { documentFormats } from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

/** Which version of minutes, for whom, as which files. */
export interface ExportDialogPage {
  readonly dialog: Locator;
  readonly preview: Locator;
  /** What the chosen variant lacks, in words. */
  readonly omitted: Locator;
  readonly format: (format: DocumentFormat) => Locator;
  readonly save: Locator;
  readonly chooseVariant: (variant: MinutesVariant) => Promise<ExportDialogPage>;
  /** These and no others. */
  readonly chooseFormats: (formats: readonly DocumentFormat[]) => Promise<ExportDialogPage>;
  /** Answer the dialog of the system first. */
  readonly saveFiles: () => Promise<void>;
}

export function createExportDialogPage(page: Page): ExportDialogPage {
  const dialog = page.getByRole('dialog', { name: t('minutes.export.title') });
  const format = (id: DocumentFormat): Locator =>
    dialog.getByRole('checkbox', { name: t(`minutes.export.format.${id}`) });
  const save = dialog.getByRole('button', { name: /speichern …$/u });

  const exportDialog: ExportDialogPage = {
    dialog,
    preview: dialog.getByRole('document', { name: t('minutes.preview') }),
    omitted: dialog.getByRole('status'),
    format,
    save,
    async chooseVariant(variant) {
      await dialog.getByRole('button', { name: new RegExp(`${t('minutes.export.variant')}$`, 'u') }).click();
      await page.getByRole('option', { name: t(`minutes.export.variant.${variant}`), exact: true }).click();
      return exportDialog;
    },
    async chooseFormats(formats) {
      for (const id of documentFormats) {
        const isChosen = await format(id).isChecked();
        if (isChosen === formats.includes(id)) continue;
        await format(id).focus();
        await page.keyboard.press('Space');
      }
      return exportDialog;
    },
    async saveFiles() {
      await save.click();
      await dialog.waitFor({ state: 'detached' });
    },
  };
  return exportDialog;
}
