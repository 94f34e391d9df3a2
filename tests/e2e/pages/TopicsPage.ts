import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

/** The catalogue of topics, a topic, a note. Every action returns the page one is on then. */
export interface TopicsPage {
  readonly list: Locator;
  /** Rows of the catalogue in their order. */
  readonly topics: Locator;
  readonly detail: Locator;
  readonly notes: Locator;
  readonly openTopic: (title: string) => Promise<TopicsPage>;
  readonly createTopic: (title: string) => Promise<TopicsPage>;
  /** By keyboard, as Alt and an arrow do it. */
  readonly moveTopic: (title: string, direction: 'up' | 'down') => Promise<TopicsPage>;
  readonly archiveTopic: (title: string) => Promise<TopicsPage>;
  readonly restoreTopic: (title: string) => Promise<TopicsPage>;
  /** Into the open topic. */
  readonly createNote: (title: string, text: string) => Promise<TopicsPage>;
  readonly openNote: (title: string) => Promise<TopicsPage>;
  readonly addContribution: (text: string) => Promise<TopicsPage>;
  readonly undo: () => Promise<TopicsPage>;
}

export async function openTopicsPage(page: Page): Promise<TopicsPage> {
  await page
    .getByRole('navigation', { name: t('frame.navigation') })
    .getByRole('link', { name: t('common.nav.topics') })
    .click();
  return createTopicsPage(page);
}

function createTopicsPage(page: Page): TopicsPage {
  const list = page.getByRole('list', { name: t('topics.list') });
  const link = (title: string): Locator => list.getByRole('link', { name: title });
  const menuItem = (name: string): Locator => page.getByRole('menuitem', { name });

  async function act(...steps: readonly (() => Promise<unknown>)[]): Promise<TopicsPage> {
    for (const step of steps) await step();
    return topicsPage;
  }

  const topicsPage: TopicsPage = {
    list,
    topics: list.getByTestId('topic'),
    detail: page.getByRole('region').filter({ has: page.getByRole('heading', { level: 2 }) }),
    notes: page.getByTestId('note'),
    openTopic: (title) => act(() => link(title).click()),
    createTopic: (title) =>
      act(
        () =>
          page
            .getByRole('button', { name: t('topics.create') })
            .first()
            .click(),
        () => page.getByRole('textbox', { name: t('topics.name'), exact: true }).fill(title),
        () => page.keyboard.press('Tab'),
      ),
    moveTopic: (title, direction) => act(() => link(title).press(direction === 'up' ? 'Alt+ArrowUp' : 'Alt+ArrowDown')),
    archiveTopic: (title) =>
      act(
        () => page.getByRole('button', { name: t('topics.actions', { title }) }).click(),
        () => menuItem(t('topics.archive')).click(),
      ),
    restoreTopic: (title) =>
      act(
        () => page.getByText(t('topics.archivedTopics', { count: 1 })).click(),
        () => page.getByRole('button', { name: t('topics.restoreNamed', { title }) }).click(),
      ),
    createNote: (title, text) =>
      act(
        () =>
          page
            .getByRole('button', { name: t('topics.createNote') })
            .first()
            .click(),
        () => page.getByRole('textbox', { name: t('topics.note.title'), exact: true }).fill(title),
        () => page.getByRole('textbox', { name: t('topics.note.body'), exact: true }).fill(text),
        () => page.keyboard.press('Tab'),
      ),
    openNote: (title) => act(() => page.getByTestId('note').getByRole('link', { name: title }).click()),
    addContribution: (text) =>
      act(
        () => page.getByRole('button', { name: t('topics.note.addContribution') }).click(),
        () => page.locator('[contenteditable]:focus').fill(text),
        () => page.keyboard.press('Tab'),
      ),
    undo: () =>
      act(() =>
        page
          .getByRole('button', { name: t('common.undo') })
          .first()
          .click(),
      ),
  };
  return topicsPage;
}
