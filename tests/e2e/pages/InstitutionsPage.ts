import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

type InstitutionText = 'name' | 'shortName' | 'city' | 'website' | 'notes';

/** List of institutions and the open one beside it. Every action returns the page one is on then. */
export interface InstitutionsPage {
  readonly heading: Locator;
  readonly table: Locator;
  readonly search: Locator;
  readonly removeDialog: Locator;
  readonly row: (name: string | RegExp) => Locator;
  readonly find: (query: string) => Promise<InstitutionsPage>;
  readonly open: (name: string | RegExp) => Promise<InstitutionsPage>;
  /** Opens a new institution with the focus in its name. */
  readonly create: () => Promise<InstitutionsPage>;
  readonly field: (field: InstitutionText) => Locator;
  /** @param weight 0 (unimportant) to 3 (vital) */
  readonly weightTopic: (topic: string, weight: 0 | 1 | 2 | 3) => Promise<InstitutionsPage>;
  /** Asks in `removeDialog` where people hold offices. */
  readonly removeOpen: () => Promise<InstitutionsPage>;
  readonly confirmRemoval: () => Promise<InstitutionsPage>;
}

export async function openInstitutionsPage(page: Page): Promise<InstitutionsPage> {
  await page
    .getByRole('navigation', { name: t('frame.navigation') })
    .getByRole('link', { name: t('common.nav.institutions') })
    .click();
  return createInstitutionsPage(page);
}

function createInstitutionsPage(page: Page): InstitutionsPage {
  const table = page.getByRole('grid', { name: t('institutions.title'), exact: true });
  const search = page.getByRole('searchbox', { name: t('institutions.search') });
  const removeDialog = page.getByRole('alertdialog');
  const row = (name: string | RegExp): Locator => table.getByRole('row').filter({ hasText: name });

  async function act(...steps: readonly (() => Promise<unknown>)[]): Promise<InstitutionsPage> {
    for (const step of steps) await step();
    return institutionsPage;
  }

  const institutionsPage: InstitutionsPage = {
    heading: page.getByRole('heading', { name: t('institutions.title'), level: 1, exact: true }),
    table,
    search,
    removeDialog,
    row,
    find: (query) => act(() => search.fill(query)),
    open: (name) => act(() => row(name).first().click()),
    create: () =>
      act(() =>
        page
          .getByRole('button', { name: t('institutions.create'), exact: true })
          .first()
          .click(),
      ),
    field: (field) => page.getByRole('textbox', { name: t(`institutions.${field}`), exact: true }),
    weightTopic: (topic, weight) =>
      act(() =>
        page
          .getByRole('radiogroup', { name: t('institutions.weightOf', { topic }) })
          .getByText(String(weight), { exact: true })
          .click(),
      ),
    removeOpen: () =>
      act(
        () => page.getByRole('button', { name: t('institutions.more'), exact: true }).click(),
        () => page.getByRole('menuitem', { name: t('institutions.remove') }).click(),
      ),
    confirmRemoval: () => act(() => removeDialog.getByRole('button', { name: t('institutions.remove') }).click()),
  };
  return institutionsPage;
}
