import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');

export interface NewObjection {
  readonly by: string;
  readonly text: string;
}

/** What happens to minutes after they are frozen, on the page of their meeting. */
export interface LifeCyclePage {
  /** „Festgeschrieben“, „Verteilt“, „Genehmigt“ with what is known of each. */
  readonly steps: Locator;
  readonly objections: Locator;
  /** The frozen addenda. */
  readonly addendum: (number: string) => Locator;
  readonly openCirculation: () => Promise<Locator>;
  /** In the open dialog: a mail draft. Answer the save dialog first. */
  readonly saveMail: () => Promise<LifeCyclePage>;
  readonly markCirculated: () => Promise<LifeCyclePage>;
  readonly object: (objection: NewObjection) => Promise<LifeCyclePage>;
  readonly settle: (
    text: string,
    state: 'accepted' | 'declined' | 'withdrawn',
    reason: string,
  ) => Promise<LifeCyclePage>;
  readonly chooseFromMenu: (
    entry: 'lifeCycle.withdrawApproval' | 'lifeCycle.withdrawCirculation' | 'lifeCycle.addendum.create',
  ) => Promise<LifeCyclePage>;
  /** @param about enough of the agenda item that the first match is meant */
  readonly amend: (about: string, correction: string) => Promise<LifeCyclePage>;
}

export function createLifeCyclePage(page: Page): LifeCyclePage {
  const minutes = page.getByRole('main').getByRole('region', { name: t('minutes.title'), exact: true });
  const dialog = page.getByRole('dialog');
  const button = (inside: Locator, name: string): Locator => inside.getByRole('button', { name, exact: true });

  async function choose(entry: string): Promise<void> {
    await button(minutes, t('lifeCycle.more')).click();
    await page.getByRole('menuitem', { name: entry }).click();
  }
  async function finish(name: string): Promise<LifeCyclePage> {
    await button(dialog, name).click();
    await dialog.waitFor({ state: 'detached' });
    return lifeCycle;
  }

  const lifeCycle: LifeCyclePage = {
    steps: minutes.getByRole('list', { name: t('lifeCycle.steps') }),
    objections: minutes.getByRole('region', { name: t('lifeCycle.objections'), exact: true }).getByRole('listitem'),
    addendum: (number) => minutes.getByText(t('lifeCycle.addendum.name', { number }), { exact: true }),
    async openCirculation() {
      await button(minutes, t('lifeCycle.circulate')).click();
      await dialog.waitFor();
      return dialog;
    },
    async saveMail() {
      await button(dialog, t('lifeCycle.mail.save')).click();
      await page
        .getByText(/\.eml“/u)
        .first()
        .waitFor();
      return lifeCycle;
    },
    markCirculated: () => finish(t('lifeCycle.circulate.mark')),
    async object({ by, text }) {
      await choose(t('lifeCycle.objection.add'));
      await dialog.getByRole('textbox', { name: t('lifeCycle.objection.by') }).fill(by);
      await dialog.getByRole('textbox', { name: t('lifeCycle.objection.text'), exact: true }).fill(text);
      return finish(t('lifeCycle.objection.save'));
    },
    async settle(text, state, reason) {
      await button(minutes, t('lifeCycle.objection.settleOne', { text })).click();
      await dialog.getByText(t(`lifeCycle.objection.state.${state}`), { exact: true }).click();
      await dialog.getByRole('textbox', { name: t('lifeCycle.objection.settlement') }).fill(reason);
      return finish(t('lifeCycle.objection.save'));
    },
    async chooseFromMenu(entry) {
      await choose(t(entry));
      return lifeCycle;
    },
    async amend(about, correction) {
      await choose(t('lifeCycle.addendum.create'));
      await dialog
        .getByRole('button', { name: new RegExp(`${t('lifeCycle.addendum.about', { index: 1 })}$`, 'u') })
        .click();
      await page.getByRole('option', { name: about }).first().click();
      await dialog.getByRole('textbox', { name: t('lifeCycle.addendum.correction', { index: 1 }) }).fill(correction);
      return finish(t('lifeCycle.addendum.freeze'));
    },
  };
  return lifeCycle;
}
