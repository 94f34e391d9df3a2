import type { Locator, Page } from '@playwright/test';
import type { DecisionFilter } from '../../../shared/domain/outcomes';
import type { Implementation } from '../../../shared/schema';
import { createTranslate } from '../../../shared/messages/translate';
import { openListExport, type ListExportPage } from './ListExportPage';

const t = createTranslate('de');

/** „Beschlüsse und Aufgaben“. Every action returns the page one is on then. */
export interface OutcomesPage {
  readonly tasks: Locator;
  readonly decisions: Locator;
  /** The row of a task or decision in the tab shown. */
  readonly row: (text: string) => Locator;
  /** The open task or decision. */
  readonly detail: Locator;
  readonly implementation: (state: Implementation) => Locator;
  readonly remark: Locator;
  readonly evidenceTitle: Locator;
  readonly showTasks: () => Promise<OutcomesPage>;
  readonly showDecisions: () => Promise<OutcomesPage>;
  readonly search: (query: string) => Promise<OutcomesPage>;
  readonly filterTasks: (filter: 'open' | 'overdue' | 'done' | 'all') => Promise<OutcomesPage>;
  readonly filterDecisions: (filter: DecisionFilter) => Promise<OutcomesPage>;
  readonly open: (text: string) => Promise<OutcomesPage>;
  readonly markDone: (text: string) => Promise<OutcomesPage>;
  readonly undo: () => Promise<OutcomesPage>;
  readonly setImplementation: (state: Implementation) => Promise<OutcomesPage>;
  /** @param date `YYYY-MM-DD`, typed segment by segment */
  readonly setFollowUp: (date: string) => Promise<OutcomesPage>;
  readonly addEvidence: (title: string, url: string) => Promise<OutcomesPage>;
  readonly removeEvidence: (title: string) => Promise<OutcomesPage>;
  readonly openExport: () => Promise<ListExportPage>;
}

export async function openOutcomesPage(page: Page): Promise<OutcomesPage> {
  await page
    .getByRole('navigation', { name: t('frame.navigation') })
    .getByRole('link', { name: t('common.nav.outcomes') })
    .click();
  return createOutcomesPage(page);
}

function createOutcomesPage(page: Page): OutcomesPage {
  const row = (text: string): Locator => page.getByRole('row').filter({ hasText: text });
  const implementation = (state: Implementation): Locator =>
    page.getByRole('radio', { name: t(`outcomes.implementation.${state}`), exact: true });
  const evidence = page.getByRole('group', { name: t('outcomes.evidence'), exact: true });

  async function act(...steps: readonly (() => Promise<unknown>)[]): Promise<OutcomesPage> {
    for (const step of steps) await step();
    return outcomesPage;
  }
  async function filter(name: string): Promise<OutcomesPage> {
    return act(
      () => page.getByRole('button', { name: t('outcomes.filter') }).click(),
      () => page.getByRole('option', { name, exact: true }).click(),
    );
  }

  const outcomesPage: OutcomesPage = {
    tasks: page.getByRole('grid', { name: t('outcomes.tasks') }),
    decisions: page.getByRole('grid', { name: t('outcomes.decisions') }),
    row,
    detail: page.getByRole('region').filter({ has: page.getByRole('heading', { level: 2 }) }),
    implementation,
    remark: page.getByRole('textbox', { name: t('outcomes.remark') }),
    evidenceTitle: evidence.getByRole('textbox', { name: t('outcomes.evidence.title'), exact: true }),
    showTasks: () => act(() => page.getByRole('tab', { name: t('outcomes.tasks') }).click()),
    showDecisions: () => act(() => page.getByRole('tab', { name: t('outcomes.decisions') }).click()),
    search: (query) => act(() => page.getByRole('searchbox').fill(query)),
    filterTasks: (id) => filter(t(`outcomes.filter.${id}`)),
    filterDecisions: (id) => filter(t(`outcomes.decisionFilter.${id}`)),
    open: (text) => act(() => row(text).click()),
    markDone: (text) => act(() => page.getByRole('button', { name: t('outcomes.markDone', { text }) }).click()),
    undo: () =>
      act(() =>
        page
          .getByRole('button', { name: t('common.undo') })
          .first()
          .click(),
      ),
    // The radio itself is not to be seen; what is pressed is its label.
    setImplementation: (state) =>
      act(() =>
        page
          .getByRole('radiogroup', { name: t('outcomes.implementation') })
          .getByText(t(`outcomes.implementation.${state}`), { exact: true })
          .click(),
      ),
    setFollowUp: (date) =>
      act(() =>
        page.getByRole('textbox', { name: t('outcomes.followUpOn') }).fill(date.split('-').reverse().join('.')),
      ),
    addEvidence: (title, url) =>
      act(
        () => evidence.getByRole('button', { name: t('outcomes.evidence.add') }).click(),
        () =>
          evidence
            .getByRole('textbox', { name: t('outcomes.evidence.title'), exact: true })
            .last()
            .fill(title),
        () =>
          evidence
            .getByRole('textbox', { name: t('outcomes.evidence.url'), exact: true })
            .last()
            .fill(url),
      ),
    removeEvidence: (title) =>
      act(() => evidence.getByRole('button', { name: t('outcomes.evidence.remove', { title }) }).click()),
    openExport: () => openListExport(page),
  };
  return outcomesPage;
}
