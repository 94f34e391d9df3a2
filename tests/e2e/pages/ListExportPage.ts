import type { Locator, Page } from '@playwright/test';
import type { Audience, FieldId } from '../../../shared/domain/listExport';
import type germanTexts from '../../../shared/messages/de/listExport.json';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

type FormatKey = Extract<keyof typeof germanTexts, `listExport.format.${string}`>;
export type ListFormat = FormatKey extends `listExport.format.${infer Id}` ? Id : never;

/** The one dialog in which every list is exported. */
export interface ListExportPage {
  readonly dialog: Locator;
  readonly save: Locator;
  readonly audience: Locator;
  /** What is left out, and why. */
  readonly summary: Locator;
  readonly format: (format: ListFormat) => Locator;
  readonly field: (field: FieldId) => Locator;
  /** These files and no others. */
  readonly choose: (formats: readonly ListFormat[]) => Promise<ListExportPage>;
  readonly setAudience: (audience: Audience) => Promise<ListExportPage>;
  /** Saves and waits until the dialog has closed. */
  readonly saveFiles: () => Promise<void>;
}

export async function openListExport(page: Page): Promise<ListExportPage> {
  await page.getByRole('button', { name: t('listExport.open') }).click();
  return createListExportPage(page);
}

export function createListExportPage(page: Page): ListExportPage {
  const dialog = page.getByRole('dialog');
  const checkbox = (name: string): Locator => dialog.getByRole('checkbox', { name, exact: true });
  const audience = dialog.getByRole('button', { name: new RegExp(`${t('listExport.audience')}$`, 'u') });
  const save = dialog.getByRole('button', { name: /speichern$/iu });
  const files = dialog.getByRole('group', { name: t('listExport.formats') });
  const listExportPage: ListExportPage = {
    dialog,
    save,
    audience,
    summary: dialog.getByRole('status'),
    format: (id) => checkbox(t(`listExport.format.${id}`)),
    field: (id) => checkbox(t(`listExport.field.${id}`)),
    async choose(formats) {
      for (const box of await files.getByRole('checkbox').all())
        if (await box.isChecked()) await box.setChecked(false, { force: true });
      for (const id of formats) await listExportPage.format(id).setChecked(true, { force: true });
      return listExportPage;
    },
    async setAudience(id) {
      await audience.click();
      await page.getByRole('option', { name: t(`listExport.audience.${id}`), exact: true }).click();
      return listExportPage;
    },
    async saveFiles() {
      await save.click();
      await dialog.waitFor({ state: 'detached' });
    },
  };
  return listExportPage;
}
