import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';
import { MembersPage } from './MembersPage';

const t = createTranslate('de');

/** From a file to members: choose, check, write, summary. */
export class ImportPage {
  readonly file: Locator;
  /** „1.994 Mitglieder übernehmen“ */
  readonly write: Locator;
  readonly rows: Locator;
  readonly summary: Locator;
  readonly problem: Locator;

  constructor(readonly page: Page) {
    this.file = page.getByLabel(t('members.import.choose'), { exact: true });
    this.write = page.getByRole('button', { name: /übernehmen$/u });
    this.rows = page.getByRole('grid', { name: t('members.import.rows'), exact: true });
    this.summary = page.getByRole('main').getByRole('status');
    this.problem = page.getByRole('alert');
  }

  async choose(path: string): Promise<ImportPage> {
    await this.file.setInputFiles(path);
    return this;
  }

  async openTab(tab: 'rows' | 'columns' | 'institutions'): Promise<ImportPage> {
    await this.page.getByRole('tab', { name: t(`members.import.${tab}`) }).click();
    return this;
  }

  /** @param heading of the file's column; @param field as the list of fields shows it */
  async mapColumn(heading: string, field: string): Promise<ImportPage> {
    await this.page.getByRole('button', { name: t('members.import.targetOf', { heading }) }).click();
    await this.page.getByRole('option', { name: field, exact: true }).click();
    return this;
  }

  /** The row of a line of the file. */
  row(line: number): Locator {
    return this.rows.getByRole('row').filter({ has: this.page.getByRole('gridcell', { name: line.toLocaleString('de-DE'), exact: true }) });
  }

  /** Writes, waits for the summary and goes to the list. */
  async import(): Promise<MembersPage> {
    await this.write.click();
    await this.page.getByRole('button', { name: t('members.import.toMembers') }).click();
    return new MembersPage(this.page);
  }
}
