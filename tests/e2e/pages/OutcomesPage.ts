import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

/** „Beschlüsse und Aufgaben“. Every action returns the page one is on then. */
export interface OutcomesPage {
  readonly tasks: Locator;
  readonly decisions: Locator;
  /** The row of a task or decision in the tab shown. */
  readonly row: (text: string) => Locator;
  readonly showTasks: () => Promise<OutcomesPage>;
  readonly showDecisions: () => Promise<OutcomesPage>;
  readonly search: (query: string) => Promise<OutcomesPage>;
  readonly filterTasks: (filter: 'open' | 'overdue' | 'done' | 'all') => Promise<OutcomesPage>;
  readonly open: (text: string) => Promise<OutcomesPage>;
  readonly markDone: (text: string) => Promise<OutcomesPage>;
  readonly undo: () => Promise<OutcomesPage>;
}

export async function openOutcomesPage(page: Page): Promise<OutcomesPage> {
  await page.getByRole('navigation', { name: t('frame.navigation') }).getByRole('link', { name: t('common.nav.outcomes') }).click();
  return createOutcomesPage(page);
}

function createOutcomesPage(page: Page): OutcomesPage {
  const row = (text: string): Locator => page.getByRole('row').filter({ hasText: text });

  async function act(...steps: readonly (() => Promise<unknown>)[]): Promise<OutcomesPage> {
    for (const step of steps) await step();
    return outcomesPage;
  }

  const outcomesPage: OutcomesPage = {
    tasks: page.getByRole('grid', { name: t('outcomes.tasks') }),
    decisions: page.getByRole('grid', { name: t('outcomes.decisions') }),
    row,
    showTasks: () => act(() => page.getByRole('tab', { name: t('outcomes.tasks') }).click()),
    showDecisions: () => act(() => page.getByRole('tab', { name: t('outcomes.decisions') }).click()),
    search: (query) => act(() => page.getByRole('searchbox').fill(query)),
    filterTasks: (filter) =>
      act(
        () => page.getByRole('button', { name: t('outcomes.filter') }).click(),
        () => page.getByRole('option', { name: t(`outcomes.filter.${filter}`), exact: true }).click(),
      ),
    open: (text) => act(() => row(text).click()),
    markDone: (text) => act(() => page.getByRole('button', { name: t('outcomes.markDone', { text }) }).click()),
    undo: () => act(() => page.getByRole('button', { name: t('outcomes.undo') }).first().click()),
  };
  return outcomesPage;
}
