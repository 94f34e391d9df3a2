import type { Locator, Page } from '@playwright/test';
import type { Language } from '../../../shared/messages';
import { createTranslate } from '../../../shared/messages/translate';
import { createAppPage, type AppPage } from './AppPage';
import { fillConnection, type Login } from './connectionForm';
import { createLockPage } from './LockPage';

type Way = 'create' | 'connect' | 'link' | 'restore' | 'demo';

/** The first window: five ways in. Every action returns the page one is on then. */
export interface FirstRunPage {
  readonly heading: Locator;
  readonly createNetwork: (title: string) => Promise<AppPage>;
  readonly connect: (login: Login) => Promise<AppPage>;
  readonly openDemo: () => Promise<AppPage>;
  /** Opens the form of a way without going it. */
  readonly show: (way: Exclude<Way, 'demo'>) => Promise<FirstRunPage>;
  readonly back: () => Promise<FirstRunPage>;
  /** Goes on without encryption, and back to the ways. */
  readonly choosePlain: () => Promise<FirstRunPage>;
}

/** @param language the one the application shows */
export function createFirstRunPage(page: Page, language: Language = 'de'): FirstRunPage {
  const t = createTranslate(language);
  const way = (name: Way): Locator => page.getByRole('button', { name: t(`firstRun.way.${name}.title`) });

  async function entered(): Promise<AppPage> {
    const app = createAppPage(page, language);
    await app.navigation.waitFor();
    return app;
  }

  /** The first network of a laptop without a keychain asks for a passphrase before its form. */
  async function take(name: Exclude<Way, 'demo'>): Promise<void> {
    await way(name).click();
    const lock = createLockPage(page, language);
    const form = {
      create: page.getByRole('textbox', { name: t('firstRun.create.name') }),
      connect: page.getByRole('textbox', { name: t('sync.form.url') }),
      link: page.getByRole('textbox', { name: t('setupLink.accept.text') }),
      restore: page.getByRole('button', { name: t('backup.open.choose') }),
    }[name];
    await lock.passphrase.or(form).waitFor();
    if (await form.isVisible()) return;
    await lock.choose();
    await form.waitFor();
  }

  const firstRun: FirstRunPage = {
    heading: page.getByRole('heading', { level: 1, name: t('firstRun.choose.title') }),
    async createNetwork(title) {
      await take('create');
      await page.getByRole('textbox', { name: t('firstRun.create.name') }).fill(title);
      await page.getByRole('button', { name: t('firstRun.create.submit') }).click();
      return entered();
    },
    async connect(login) {
      await take('connect');
      await fillConnection(page, login);
      await page.getByRole('button', { name: t('firstRun.connect.submit') }).click();
      return entered();
    },
    async openDemo() {
      await way('demo').click();
      return entered();
    },
    async show(name) {
      await take(name);
      return firstRun;
    },
    async choosePlain() {
      await way('create').click();
      await createLockPage(page, language).choosePlain();
      await page.getByRole('textbox', { name: t('firstRun.create.name') }).waitFor();
      return firstRun.back();
    },
    async back() {
      await page.getByRole('button', { name: t('firstRun.back') }).click();
      return firstRun;
    },
  };
  return firstRun;
}
