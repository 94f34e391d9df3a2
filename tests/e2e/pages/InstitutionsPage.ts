import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

type InstitutionText = 'name' | 'shortName' | 'city' | 'website' | 'notes';

export async function openInstitutionsPage(page: Page): Promise<InstitutionsPage> {
  await page.getByRole('navigation', { name: t('frame.navigation') }).getByRole('link', { name: t('common.nav.institutions') }).click();
  return new InstitutionsPage(page);
}

/** List of institutions and the open one beside it. */
export class InstitutionsPage {
  readonly heading: Locator;
  readonly table: Locator;
  readonly search: Locator;
  readonly removeDialog: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { name: t('institutions.title'), level: 1, exact: true });
    this.table = page.getByRole('grid', { name: t('institutions.title'), exact: true });
    this.search = page.getByRole('searchbox', { name: t('institutions.search') });
    this.removeDialog = page.getByRole('alertdialog');
  }

  row(name: string | RegExp): Locator {
    return this.table.getByRole('row').filter({ hasText: name });
  }

  async find(query: string): Promise<InstitutionsPage> {
    await this.search.fill(query);
    return this;
  }

  async open(name: string | RegExp): Promise<InstitutionsPage> {
    await this.row(name).first().click();
    return this;
  }

  /** Opens a new institution with the focus in its name. */
  async create(): Promise<InstitutionsPage> {
    await this.page.getByRole('button', { name: t('institutions.create'), exact: true }).first().click();
    return this;
  }

  field(field: InstitutionText): Locator {
    return this.page.getByRole('textbox', { name: t(`institutions.${field}`), exact: true });
  }

  /** @param weight 0 (unimportant) to 3 (vital) */
  async weightTopic(topic: string, weight: 0 | 1 | 2 | 3): Promise<InstitutionsPage> {
    await this.page.getByRole('radiogroup', { name: t('institutions.weightOf', { topic }) }).getByText(String(weight), { exact: true }).click();
    return this;
  }

  /** Asks in `removeDialog` where people hold offices. */
  async removeOpen(): Promise<InstitutionsPage> {
    await this.page.getByRole('button', { name: t('institutions.more'), exact: true }).click();
    await this.page.getByRole('menuitem', { name: t('institutions.remove') }).click();
    return this;
  }

  async confirmRemoval(): Promise<InstitutionsPage> {
    await this.removeDialog.getByRole('button', { name: t('institutions.remove') }).click();
    return this;
  }
}
