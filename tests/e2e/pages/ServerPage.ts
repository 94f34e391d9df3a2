import type { Locator, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';
import { findingToText } from '../../../shared/server/describe';
import type { Finding } from '../../../shared/server/findings';
import { fillConnection, type Login } from './connectionForm';

/** „Server einrichten und prüfen“. Every action returns the page one is on then. */
export interface ServerPage {
  readonly heading: Locator;
  readonly summary: (level: 'danger' | 'warning' | 'good') => Locator;
  readonly finding: (finding: Finding) => Locator;
  readonly steps: Locator;
  readonly results: Locator;
  readonly newPasswords: Locator;
  readonly resultGood: Locator;
  readonly nothingToDo: Locator;
  readonly blocked: Locator;
  readonly loginProblem: (name: string) => Locator;
  readonly fill: (login: Login) => Promise<ServerPage>;
  readonly check: () => Promise<ServerPage>;
  readonly showSetUp: () => Promise<ServerPage>;
  readonly nameCoordinators: (names: string) => Promise<ServerPage>;
  readonly nameReaders: (names: string) => Promise<ServerPage>;
  readonly plan: () => Promise<ServerPage>;
  readonly run: () => Promise<ServerPage>;
  /** Connects this laptop by a login that was made a moment ago. */
  readonly connectAs: (name: string) => Promise<ServerPage>;
}

const t = createTranslate('de');

export async function openServerPage(page: Page): Promise<ServerPage> {
  await page
    .getByRole('navigation', { name: t('frame.navigation') })
    .getByRole('link', { name: t('common.nav.settings') })
    .click();
  await page.getByRole('link', { name: t('server.open') }).click();
  return createServerPage(page);
}

function createServerPage(page: Page): ServerPage {
  const press = async (name: string): Promise<ServerPage> => {
    await page.getByRole('button', { name, exact: true }).click();
    return serverPage;
  };
  const region = (name: string): Locator => page.getByRole('region', { name, exact: true });

  const serverPage: ServerPage = {
    heading: page.getByRole('heading', { level: 1, name: t('server.title') }),
    summary: (level) => page.getByText(t('server.summary', { level }), { exact: true }),
    finding: (finding) => page.getByText(findingToText(finding, t).sentence, { exact: true }),
    steps: region(t('server.steps')).getByRole('listitem'),
    results: region(t('server.results')).getByRole('listitem'),
    newPasswords: region(t('server.newLogins')).getByRole('listitem'),
    resultGood: page.getByText(t('server.resultGood'), { exact: true }),
    nothingToDo: page.getByText(t('server.nothingToDo'), { exact: true }),
    blocked: page.getByText(t('server.blocked'), { exact: true }),
    loginProblem: (name) => page.getByText(t('server.loginsInvalid', { name }), { exact: true }),
    async fill(login) {
      await fillConnection(page, login);
      return serverPage;
    },
    check: () => press(t('server.check')),
    async showSetUp() {
      await page.getByRole('tab', { name: t('server.tab.setUp') }).click();
      return serverPage;
    },
    async nameCoordinators(names) {
      await page.getByRole('textbox', { name: t('server.coordinators'), exact: true }).fill(names);
      return serverPage;
    },
    async nameReaders(names) {
      await page.getByRole('textbox', { name: t('server.readers'), exact: true }).fill(names);
      return serverPage;
    },
    plan: () => press(t('server.plan')),
    run: () => press(t('server.run')),
    connectAs: (name) => press(t('server.connectAs', { name })),
  };
  return serverPage;
}
