import type { Locator, Page } from '@playwright/test';
import type { ChangeField, ImportAction } from '../../../shared/domain/import';
import { createTranslate } from '../../../shared/messages/translate';
import { createMembersPage, type MembersPage } from './MembersPage';

const t = createTranslate('de');

/** From a file to members: choose, check, write, summary. Every action returns the page one is on then. */
export interface ImportPage {
  readonly file: Locator;
  /** „1.994 anlegen, 3 ändern“ */
  readonly write: Locator;
  readonly rows: Locator;
  readonly summary: Locator;
  readonly problem: Locator;
  readonly choose: (...paths: readonly string[]) => Promise<ImportPage>;
  readonly show: (view: 'rows' | 'columns' | 'institutions') => Promise<ImportPage>;
  /** Shows only the rows of a verdict, and all again. */
  readonly filter: (verdict: ImportAction) => Promise<ImportPage>;
  /** @param heading of the file's column; @param field as the list of fields shows it */
  readonly mapColumn: (heading: string, field: string) => Promise<ImportPage>;
  /** Corrects what was recognised of the file as a whole. */
  readonly readAs: (
    what: 'sheet' | 'encoding' | 'delimiter' | 'headingLine',
    value: string | RegExp,
  ) => Promise<ImportPage>;
  /** The row of a line of the file. */
  readonly row: (line: number) => Locator;
  /** What stands below a mail, or rows of a spreadsheet. */
  readonly paste: (text: string) => Promise<ImportPage>;
  /** Opens the row of a line, which says what becomes of it. */
  readonly openRow: (line: number) => Promise<ImportPage>;
  /** The open row. */
  readonly detail: Locator;
  /** A change of the open row, to take or refuse. */
  readonly field: (change: ChangeField) => Locator;
  /** Says of the open row whether it is the known person. */
  readonly judge: (choice: 'same' | 'other') => Promise<ImportPage>;
  /** What stays out, below the rows. */
  readonly left: Locator;
  /** Takes a change of the open row, or refuses it. */
  readonly decide: (change: ChangeField, isTaken: boolean) => Promise<ImportPage>;
  /** The select of meetings, among the controls. */
  readonly intoMeeting: (title: string | RegExp) => Promise<ImportPage>;
  /** Writes, waits for the summary and goes to the list. */
  readonly import: () => Promise<MembersPage>;
  /** From the summary. */
  readonly toMembers: () => Promise<MembersPage>;
}

export function createImportPage(page: Page): ImportPage {
  const file = page.getByLabel(t('members.import.choose'), { exact: true });
  const write = page.getByRole('button', {
    name: /^(?:[\d.]+ (?:anlegen|ändern|Antwort(?:en)? übernehmen)|Nichts zu übernehmen)/u,
  });
  // Of institutions it is a plain grid, since its rows do not open in it.
  const rows = page
    .getByRole('treegrid', { name: t('members.import.rows'), exact: true })
    .or(page.getByRole('grid', { name: t('members.import.rows'), exact: true }));
  const detail = page
    .getByRole('group', { name: /^Zeile [\d.]+: / })
    .or(page.getByRole('complementary', { name: /^Zeile [\d.]+: / }));
  const views = {
    columns: page.getByRole('button', { name: /^Spalten [\d.]+$/u }),
    institutions: page.getByRole('button', { name: /^Institutionen [\d.]+/u }),
  };

  async function show(view: 'rows' | 'columns' | 'institutions'): Promise<void> {
    for (const [name, button] of Object.entries(views)) {
      const isShown = (await button.getAttribute('aria-pressed')) === 'true';
      if (isShown !== (name === view)) await button.click();
    }
  }

  async function act(...steps: readonly (() => Promise<unknown>)[]): Promise<ImportPage> {
    for (const step of steps) await step();
    return importPage;
  }

  const importPage: ImportPage = {
    file,
    write,
    rows,
    summary: page.getByRole('main').getByRole('status'),
    problem: page.getByRole('alert'),
    choose: (...paths) => act(() => file.setInputFiles([...paths])),
    show: (view) => act(() => show(view)),
    filter: (verdict) =>
      act(() =>
        page
          .getByRole('button', { name: new RegExp(`^[\\d.]+ ${t(`members.import.filter.${verdict}`)}$`, 'u') })
          .click(),
      ),
    mapColumn: (heading, field) =>
      act(
        () => page.getByRole('button', { name: t('members.import.targetOf', { heading }) }).click(),
        () => page.getByRole('option', { name: field, exact: true }).click(),
      ),
    readAs: (what, value) =>
      act(
        () => page.getByRole('button', { name: t(`members.import.${what}`) }).click(),
        () => page.getByRole('option', { name: value }).click(),
      ),
    row: (line) =>
      rows
        .getByRole('row')
        .filter({ has: page.getByRole('gridcell', { name: line.toLocaleString('de-DE'), exact: true }) }),
    paste: (text) =>
      act(
        () => page.getByRole('textbox', { name: t('members.import.paste') }).fill(text),
        () => page.getByRole('button', { name: t('members.import.pasteRead') }).click(),
      ),
    openRow: (line) => act(() => importPage.row(line).click()),
    detail,
    field: (change) => detail.getByRole('radiogroup', { name: `${t(`import.change.${change}`)}:` }),
    decide: (change, isTaken) =>
      act(() =>
        importPage
          .field(change)
          .getByRole('radio', { name: t(isTaken ? 'members.import.take' : 'members.import.leaveAsIs') })
          .check(),
      ),
    judge: (choice) =>
      act(() =>
        detail
          .getByRole('radio', { name: t(choice === 'same' ? 'members.import.same' : 'members.import.other') })
          .check(),
      ),
    left: page.getByRole('status').filter({ hasText: t('members.import.oneStep') }),
    intoMeeting: (title) =>
      act(
        () => page.getByRole('button', { name: t('members.import.meeting') }).click(),
        () => page.getByRole('option', { name: title }).click(),
      ),
    async import() {
      await write.click();
      return importPage.toMembers();
    },
    async toMembers() {
      await page.getByRole('button', { name: t('members.import.toMembers') }).click();
      return createMembersPage(page);
    },
  };
  return importPage;
}
