import type { Locator, Page } from '@playwright/test';
import type { Membership } from '../../../shared/schema';
import { createTranslate } from '../../../shared/messages/translate';
import { ImportPage } from './ImportPage';

const t = createTranslate('de');

type MemberText = 'givenName' | 'familyName' | 'salutation' | 'academicTitle' | 'email' | 'phone' | 'city' | 'notes' | 'source';

export async function openMembersPage(page: Page): Promise<MembersPage> {
  await page.getByRole('navigation', { name: t('frame.navigation') }).getByRole('link', { name: t('common.nav.members') }).click();
  return new MembersPage(page);
}

/** List of members and the open member beside it. */
export class MembersPage {
  readonly heading: Locator;
  readonly table: Locator;
  readonly search: Locator;
  /** „312 von 1.248 · …“ */
  readonly countLine: Locator;
  readonly empty: Locator;
  readonly nothingFound: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { name: t('members.title'), level: 1, exact: true });
    this.table = page.getByRole('grid', { name: t('members.title'), exact: true });
    this.search = page.getByRole('searchbox', { name: t('members.search') });
    this.countLine = page.locator('header').filter({ has: this.heading }).getByRole('status');
    this.empty = page.getByRole('heading', { name: t('members.empty.title') });
    this.nothingFound = page.getByRole('heading', { name: t('members.nothing.title') });
  }

  row(name: string | RegExp): Locator {
    return this.table.getByRole('row').filter({ hasText: name });
  }

  /** @param name as the list shows it: „Çelik, Ayşe“ */
  async open(name: string | RegExp): Promise<MembersPage> {
    await this.row(name).first().click();
    return this;
  }

  async find(query: string): Promise<MembersPage> {
    await this.search.fill(query);
    return this;
  }

  async sortBy(column: 'name' | 'office' | 'institution' | 'status'): Promise<MembersPage> {
    await this.table.getByRole('button', { name: t(`members.column.${column}`), exact: true }).click();
    return this;
  }

  /** @param choice as the menu shows it: „Kommune“ */
  async addFilter(choice: string): Promise<MembersPage> {
    await this.page.getByRole('button', { name: t('institutions.filter.add'), exact: true }).click();
    await this.page.getByRole('searchbox', { name: t('institutions.filter.search') }).fill(choice);
    await this.page.getByRole('menuitem', { name: choice, exact: true }).first().click();
    return this;
  }

  /** @param label of the chip: „Ebene: Kommune“ */
  async removeFilter(label: string): Promise<MembersPage> {
    await this.page.getByRole('button', { name: t('ui.removeFilter', { label }) }).click();
    return this;
  }

  async startImport(): Promise<ImportPage> {
    await this.page.getByRole('button', { name: t('members.import'), exact: true }).click();
    return new ImportPage(this.page);
  }

  /** Opens a new member with the focus in the family name. */
  async create(): Promise<MembersPage> {
    await this.page.getByRole('button', { name: t('members.create'), exact: true }).click();
    return this;
  }

  /** The open member; its name is a person's, „Dr. Ayşe Çelik“. */
  detail(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  field(field: MemberText): Locator {
    return this.page.getByRole('textbox', { name: t(`members.${field}`), exact: true });
  }

  async fill(fields: Partial<Readonly<Record<MemberText, string>>>): Promise<MembersPage> {
    for (const field of FIELDS) {
      const text = fields[field];
      if (text !== undefined) await this.field(field).fill(text);
    }
    return this;
  }

  async setStatus(status: Membership): Promise<MembersPage> {
    // A select is called by its value and its label, „Mitglied Status“; the column heading by the label alone.
    await this.page.getByRole('button', { name: new RegExp(`\\S ${t('members.status')}$`, 'u') }).click();
    await this.page.getByRole('option', { name: t(`members.status.${status}`), exact: true }).click();
    return this;
  }

  async addTopic(direction: 'seeks' | 'offers', topic: string): Promise<MembersPage> {
    await this.page.getByRole('combobox', { name: t(`members.${direction}`), exact: true }).fill(topic);
    await this.page.getByRole('option', { name: topic, exact: true }).click();
    // The list stays open for more topics.
    await this.page.keyboard.press('Escape');
    return this;
  }

  /** Adds an office; an institution that is not there yet is created. Months as `03/2024`. */
  async addPosition(position: { readonly office: string; readonly institution: string; readonly from?: string }): Promise<MembersPage> {
    await this.page.getByRole('button', { name: t('members.positionAdd'), exact: true }).click();
    await this.page.getByRole('textbox', { name: t('members.positionOffice'), exact: true }).fill(position.office);
    await this.page.getByRole('combobox', { name: t('members.positionInstitution'), exact: true }).fill(position.institution);
    const known = this.page.getByRole('option', { name: position.institution, exact: true });
    await known.or(this.page.getByRole('option', { name: t('ui.create', { text: position.institution }) })).first().click();
    if (position.from !== undefined) await this.page.getByRole('textbox', { name: t('members.positionFrom'), exact: true }).fill(position.from);
    await this.page.getByRole('button', { name: t('members.done'), exact: true }).click();
    return this;
  }

  async removeOpen(): Promise<MembersPage> {
    await this.page.getByRole('button', { name: t('members.more'), exact: true }).click();
    await this.page.getByRole('menuitem', { name: t('members.remove') }).click();
    return this;
  }

  /** In the toast after a deletion. */
  async undoRemoval(): Promise<MembersPage> {
    await this.page.getByRole('button', { name: t('members.undo'), exact: true }).click();
    return this;
  }
}

const FIELDS: readonly MemberText[] = ['givenName', 'familyName', 'salutation', 'academicTitle', 'email', 'phone', 'city', 'notes', 'source'];
