import type { Locator, Page } from '@playwright/test';
import type { Membership } from '../../../shared/schema';
import { createTranslate } from '../../../shared/messages/translate';
import { createImportPage, type ImportPage } from './ImportPage';

const t = createTranslate('de');

const TEXT_FIELDS = [
  'givenName',
  'familyName',
  'salutation',
  'academicTitle',
  'email',
  'phone',
  'city',
  'notes',
  'source',
] as const;
type MemberText = (typeof TEXT_FIELDS)[number];

/** List of members and the open member beside it. Every action returns the page one is on then. */
export interface MembersPage {
  readonly heading: Locator;
  readonly table: Locator;
  readonly search: Locator;
  /** „312 von 1.248 · …“ */
  readonly countLine: Locator;
  readonly empty: Locator;
  readonly nothingFound: Locator;
  readonly row: (name: string | RegExp) => Locator;
  /** @param name as the list shows it: „Çelik, Ayşe“ */
  readonly open: (name: string | RegExp) => Promise<MembersPage>;
  readonly find: (query: string) => Promise<MembersPage>;
  readonly sortBy: (column: 'name' | 'office' | 'institution' | 'status') => Promise<MembersPage>;
  /** @param choice as the menu shows it: „Kommune“ */
  readonly addFilter: (choice: string) => Promise<MembersPage>;
  /** @param label of the chip: „Ebene: Kommune“ */
  readonly removeFilter: (label: string) => Promise<MembersPage>;
  readonly startImport: () => Promise<ImportPage>;
  /** Opens a new member with the focus in the family name. */
  readonly create: () => Promise<MembersPage>;
  /** The open member; its name is a person's, „Dr. Ayşe Çelik“. */
  readonly detail: (name: string) => Locator;
  readonly field: (field: MemberText) => Locator;
  readonly fill: (fields: Partial<Readonly<Record<MemberText, string>>>) => Promise<MembersPage>;
  readonly setStatus: (status: Membership) => Promise<MembersPage>;
  readonly addTopic: (direction: 'seeks' | 'offers', topic: string) => Promise<MembersPage>;
  /** Adds an office; an institution that is not there yet is created. Months as `03/2024`. */
  readonly addPosition: (position: {
    readonly office: string;
    readonly institution: string;
    readonly from?: string;
  }) => Promise<MembersPage>;
  readonly removeOpen: () => Promise<MembersPage>;
  /** In the toast after a deletion. */
  readonly undoRemoval: () => Promise<MembersPage>;
}

export async function openMembersPage(page: Page): Promise<MembersPage> {
  await page
    .getByRole('navigation', { name: t('frame.navigation') })
    .getByRole('link', { name: t('common.nav.members') })
    .click();
  return createMembersPage(page);
}

export function createMembersPage(page: Page): MembersPage {
  const heading = page.getByRole('heading', { name: t('members.title'), level: 1, exact: true });
  const table = page.getByRole('grid', { name: t('members.title'), exact: true });
  const search = page.getByRole('searchbox', { name: t('members.search') });
  const row = (name: string | RegExp): Locator => table.getByRole('row').filter({ hasText: name });
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const textbox = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
  const option = (name: string): Locator => page.getByRole('option', { name, exact: true });
  const field = (name: MemberText): Locator => textbox(t(`members.${name}`));

  async function act(...steps: readonly (() => Promise<unknown>)[]): Promise<MembersPage> {
    for (const step of steps) await step();
    return membersPage;
  }

  const membersPage: MembersPage = {
    heading,
    table,
    search,
    countLine: page.locator('header').filter({ has: heading }).getByRole('status'),
    empty: page.getByRole('heading', { name: t('members.empty.title') }),
    nothingFound: page.getByRole('heading', { name: t('members.nothing.title') }),
    row,
    open: (name) => act(() => row(name).first().click()),
    find: (query) => act(() => search.fill(query)),
    sortBy: (column) =>
      act(() => table.getByRole('button', { name: t(`members.column.${column}`), exact: true }).click()),
    addFilter: (choice) =>
      act(
        () => button(t('ui.filterAdd')).click(),
        () => page.getByRole('searchbox', { name: t('ui.filterSearch') }).fill(choice),
        () => page.getByRole('menuitem', { name: choice, exact: true }).first().click(),
      ),
    removeFilter: (label) => act(() => page.getByRole('button', { name: t('ui.removeFilter', { label }) }).click()),
    async startImport() {
      await button(t('members.import')).click();
      return createImportPage(page);
    },
    create: () => act(() => button(t('members.create')).click()),
    detail: (name) => page.getByRole('region', { name, exact: true }),
    field,
    fill: (fields) =>
      act(
        ...TEXT_FIELDS.flatMap((name) => {
          const text = fields[name];
          return text === undefined ? [] : [() => field(name).fill(text)];
        }),
      ),
    setStatus: (status) =>
      act(
        // A select is called by its value and its label, „Mitglied Status“; the column heading by the label alone.
        () => page.getByRole('button', { name: new RegExp(`\\S ${t('members.status')}$`, 'u') }).click(),
        () => option(t(`members.status.${status}`)).click(),
      ),
    addTopic: (direction, topic) =>
      act(
        () => page.getByRole('combobox', { name: t(`members.${direction}`), exact: true }).fill(topic),
        () => option(topic).click(),
        // The list stays open for more topics.
        () => page.keyboard.press('Escape'),
      ),
    addPosition: ({ office, institution, from }) =>
      act(
        () => button(t('members.positionAdd')).click(),
        () => textbox(t('members.positionOffice')).fill(office),
        // Reached first, as by hand: a list of choices closes when the page scrolls to its field.
        () => page.getByRole('combobox', { name: t('members.positionInstitution'), exact: true }).click(),
        () => page.getByRole('combobox', { name: t('members.positionInstitution'), exact: true }).fill(institution),
        () =>
          option(institution)
            .or(page.getByRole('option', { name: t('ui.create', { text: institution }) }))
            .first()
            .click(),
        async () => from !== undefined && textbox(t('members.positionFrom')).fill(from),
        () => button(t('members.done')).click(),
      ),
    removeOpen: () =>
      act(
        () => button(t('members.more')).click(),
        () => page.getByRole('menuitem', { name: t('members.remove') }).click(),
      ),
    undoRemoval: () => act(() => button(t('common.undo')).click()),
  };
  return membersPage;
}
