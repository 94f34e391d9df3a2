import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';
import type { MeetingPage } from './MeetingPage';

const t = createTranslate('de');

export interface NewItem {
  readonly title: string;
  /** As typed: `45`, `1:30`. */
  readonly duration: string;
}

/** The agenda and the backlog of a meeting, in the step of its planning. */
export interface MeetingAgenda {
  readonly agenda: Locator;
  readonly item: (title: string) => Locator;
  readonly addItems: (items: readonly NewItem[]) => Promise<MeetingPage>;
  readonly moveItemUp: (title: string) => Promise<MeetingPage>;
  /** With the mouse, to the upper or the lower half of another entry. */
  readonly dragItem: (title: string, side: 'before' | 'after', entry: string) => Promise<MeetingPage>;
  readonly removeItem: (title: string) => Promise<MeetingPage>;
  /** What an item is dragged by. */
  readonly handle: (title: string) => Locator;
  /** While an item is dragged by keyboard: where it can land, and where it would now. */
  readonly dropPlaces: Locator;
  readonly dropPlace: Locator;
  /** Typed over where it stands: `1,5 h`. */
  readonly setDuration: (title: string, typed: string) => Promise<MeetingPage>;
  readonly addHeading: (title: string) => Promise<MeetingPage>;
  /** Titles in their order, headings included. */
  readonly entries: () => Promise<readonly string[]>;
  readonly useTemplate: (title: string) => Promise<MeetingPage>;
  readonly saveAsTemplate: (title: string) => Promise<MeetingPage>;
  /** What the last meeting left open. */
  readonly leftOpen: Locator;
  readonly takeLeftOpen: () => Promise<MeetingPage>;
  readonly backlog: Locator;
  readonly takeFromBacklog: (title: string) => Promise<MeetingPage>;
  readonly putIntoBacklog: (title: string) => Promise<MeetingPage>;
}

/** @param meeting the page that the part belongs to, which every action returns */
export function createMeetingAgenda(page: Page, meeting: () => MeetingPage): MeetingAgenda {
  const main = page.getByRole('main');
  const agenda = main.getByRole('region', { name: t('meetings.agenda'), exact: true });
  const backlog = main.getByRole('region', { name: t('meetings.backlog'), exact: true });
  const item = (title: string): Locator =>
    agenda.getByRole('group').filter({ has: page.locator(`input[value="${title}"]`) });
  const dropPlaces = agenda.getByRole('button', { name: /einfügen$/u });
  const handle = (title: string): Locator => agenda.getByRole('button', { name: `${title} ziehen`, exact: true });

  async function chooseFromAgenda(entry: string): Promise<void> {
    await agenda.getByRole('button', { name: t('meetings.agenda.more'), exact: true }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  }

  return {
    agenda,
    item,
    async addItems(items) {
      await meeting().show('planning');
      await agenda.getByRole('textbox', { name: t('meetings.item.newTitle') }).focus();
      const count = await agenda.getByRole('group').count();
      for (const [index, { title, duration }] of items.entries()) {
        await page.keyboard.type(title);
        await page.keyboard.press('Tab');
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(duration);
        await page.keyboard.press('Enter');
        await agenda
          .getByRole('group', { name: t('meetings.item.label', { number: count + index + 1, title }) })
          .waitFor();
      }
      return meeting();
    },
    async moveItemUp(title) {
      await item(title)
        .getByRole('textbox', { name: t('meetings.item.title') })
        .focus();
      await page.keyboard.press('Alt+ArrowUp');
      return meeting();
    },
    async dragItem(title, side, entry) {
      const { height } = (await item(entry).boundingBox()) ?? { height: 0 };
      const targetPosition = { x: 200, y: side === 'before' ? height / 4 : (height * 3) / 4 };
      await handle(title).locator('..').dragTo(item(entry), { targetPosition });
      return meeting();
    },
    async removeItem(title) {
      await item(title)
        .getByRole('button', { name: t('meetings.item.more') })
        .click();
      await page.getByRole('menuitem', { name: t('meetings.item.remove'), exact: true }).click();
      return meeting();
    },
    handle,
    dropPlaces,
    dropPlace: dropPlaces.and(page.locator(':focus')),
    async setDuration(title, typed) {
      const field = item(title).getByRole('textbox', { name: t('meetings.item.duration') });
      await field.fill(typed);
      await field.press('Enter');
      return meeting();
    },
    async addHeading(title) {
      await meeting().show('planning');
      await chooseFromAgenda(t('meetings.section.add'));
      const field = agenda.getByRole('textbox', { name: t('meetings.section.title') }).last();
      await field.fill(title);
      await field.blur();
      return meeting();
    },
    entries: () =>
      agenda
        .getByRole('listitem')
        .getByRole('textbox', {
          name: new RegExp(`^(${t('meetings.item.title')}|${t('meetings.section.title')})$`, 'u'),
        })
        .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : ''))),
    async useTemplate(title) {
      await meeting().show('planning');
      await chooseFromAgenda(t('meetings.template.choose'));
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: new RegExp(`${t('meetings.template.label')}$`, 'u') }).click();
      await page.getByRole('option', { name: title }).click();
      await dialog.getByRole('button', { name: t('meetings.template.take'), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      return meeting();
    },
    async saveAsTemplate(title) {
      await meeting().show('planning');
      await chooseFromAgenda(t('meetings.template.save'));
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: t('meetings.template.name') }).fill(title);
      await dialog.getByRole('button', { name: t('meetings.template.keep'), exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      return meeting();
    },
    leftOpen: agenda.getByRole('button', { name: t('meetings.leftOpen.take') }),
    async takeLeftOpen() {
      await meeting().leftOpen.click();
      await meeting().leftOpen.waitFor({ state: 'detached' });
      return meeting();
    },
    backlog,
    async takeFromBacklog(title) {
      await meeting().show('planning');
      await backlog.getByRole('button', { name: t('meetings.backlog.take', { title }) }).click();
      await item(title).waitFor();
      return meeting();
    },
    async putIntoBacklog(title) {
      await item(title)
        .getByRole('button', { name: t('meetings.item.more') })
        .click();
      await page.getByRole('menuitem', { name: t('meetings.backlog.put') }).click();
      await backlog.getByText(title, { exact: true }).waitFor();
      return meeting();
    },
  };
}
