import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { Language } from '../../../shared/messages';
import { createTranslate } from '../../../shared/messages/translate';
import { createAppPage, type AppPage } from './AppPage';
import type { Login } from './connectionForm';

/** The window in which a link for the next laptop is made, and what it shows then. */
export interface MakeLinkPage {
  readonly dialog: Locator;
  readonly chooseLogin: (kind: 'typed' | 'new' | 'own') => Promise<void>;
  readonly fill: (
    label: 'user' | 'password' | 'newName' | 'adminUser' | 'adminPassword',
    text: string,
  ) => Promise<void>;
  readonly submit: () => Promise<void>;
  /** Makes the link of a login that was made for the colleague. */
  readonly make: (login: Pick<Login, 'user' | 'password'>) => Promise<void>;
  /** The six words, once they are shown. */
  readonly words: () => Promise<readonly string[]>;
  readonly code: Locator;
  readonly save: () => Promise<void>;
  readonly done: () => Promise<void>;
}

/** On “Protection”. @param language the one the application shows */
export async function openMakeLink(page: Page, language: Language = 'de'): Promise<MakeLinkPage> {
  const t = createTranslate(language);
  const app = createAppPage(page, language);
  await app.goTo('/protection');
  await page.getByRole('button', { name: t('setupLink.openLabel'), exact: true }).click();
  // Not by its role: a toast has the same.
  const dialog = page.locator('[data-modal]');
  const press = (name: string): Promise<void> => dialog.getByRole('button', { name, exact: true }).click();
  const shown = dialog.getByRole('list').getByRole('listitem');
  const link: MakeLinkPage = {
    dialog,
    async chooseLogin(kind) {
      await dialog
        .getByText(t(`setupLink.make.login.${kind}`), { exact: true })
        .first()
        .click();
    },
    fill: (label, text) => dialog.getByLabel(t(`setupLink.make.${label}`), { exact: true }).fill(text),
    submit: () => press(t('setupLink.make.submit')),
    async make({ user, password }) {
      await link.fill('user', user);
      await link.fill('password', password);
      await link.submit();
    },
    async words() {
      await shown.first().waitFor();
      return shown.allTextContents();
    },
    code: dialog.getByRole('img', { name: t('setupLink.made.code') }),
    save: () => press(t('setupLink.made.save')),
    done: () => press(t('setupLink.made.done')),
  };
  return link;
}

/** The first window while it takes a link. */
export interface AcceptLinkPage {
  readonly chooseFile: (file: string) => Promise<void>;
  readonly paste: (text: string) => Promise<void>;
  readonly words: Locator;
  readonly open: (words: string) => Promise<void>;
  /** What the link will do. */
  readonly plan: Locator;
  /** A sentence about the link as a whole. */
  readonly problem: Locator;
  readonly connect: () => Promise<AppPage>;
}

/** @param language the one the application shows */
export function createAcceptLinkPage(page: Page, language: Language = 'de'): AcceptLinkPage {
  const t = createTranslate(language);
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const words = page.getByRole('textbox', { name: t('setupLink.accept.words'), exact: true });
  return {
    chooseFile: (file) => page.getByLabel(t('setupLink.accept.file'), { exact: true }).setInputFiles(file),
    async paste(text) {
      await page.getByRole('textbox', { name: t('setupLink.accept.text'), exact: true }).fill(text);
      await press(t('setupLink.accept.next'));
    },
    words,
    async open(spoken) {
      await words.fill(spoken);
      await press(t('setupLink.accept.open'));
    },
    plan: page.getByRole('form', { name: t('setupLink.accept.plan') }),
    problem: page.getByRole('alert'),
    async connect() {
      await press(t('setupLink.accept.connect'));
      const app = createAppPage(page, language);
      await page
        .getByRole('banner')
        .getByText(/^(?:Aktuell|Up to date)/u)
        .first()
        .waitFor();
      return app;
    },
  };
}

/** Sets the clock of the main process, which is the one that a link is measured by. */
export async function moveClock(electron: ElectronApplication, hours: number): Promise<void> {
  await electron.evaluate((_electron, ms) => {
    const realNow = performance.timeOrigin;
    Date.now = () => realNow + performance.now() + ms;
  }, hours * 3_600_000);
}
