import type { Locator, Page } from '@playwright/test';
import type { FailureKind } from '../../../shared/failure';
import type { Language, PlainMessageKey } from '../../../shared/messages';
import { createTranslate, type Translate } from '../../../shared/messages/translate';

export type ScreenName =
  'overview' | 'members' | 'institutions' | 'topics' | 'meetings' | 'outcomes' | 'network' | 'sync' | 'settings';

/** The frame around all screens: navigation, command palette, sync status, toasts. */
export interface AppPage {
  readonly page: Page;
  readonly language: Language;
  readonly t: Translate;
  readonly main: Locator;
  readonly navigation: Locator;
  readonly skipLink: Locator;
  readonly syncStatus: Locator;
  readonly palette: Palette;
  readonly toasts: Locator;
  /** The way back that the latest toast offers. */
  readonly undo: Locator;
  /** A reported failure: its heading. */
  readonly failure: (kind: FailureKind) => Locator;
  /** Opens the technical part of the failure on the screen, and gives its text. */
  readonly failureDetails: () => Promise<string>;
  /** The dialog on top. */
  readonly dialog: Locator;
  readonly heading: (key: PlainMessageKey) => Locator;
  readonly link: (screen: ScreenName) => Locator;
  readonly open: (screen: ScreenName) => Promise<AppPage>;
  /** As a link from another screen does it. @param path `/members/member:…` */
  readonly goTo: (path: string) => Promise<AppPage>;
  readonly openPalette: () => Promise<Palette>;
  /** Counts how often the frame is rendered from now on. */
  readonly watchFrame: () => Promise<FrameWatch>;
  /** Without leaving the screen: the palette has a command for it. The page returned speaks the other language. */
  readonly switchLanguage: () => Promise<AppPage>;
}

export interface FrameWatch {
  readonly renders: () => Promise<number>;
}

export interface Palette {
  readonly dialog: Locator;
  readonly search: Locator;
  readonly options: Locator;
  /** Opens it, types the words and runs the entry that is called exactly so. No mouse. */
  readonly run: (words: string) => Promise<void>;
}

/** @param language the one the application shows, since elements are found by their words */
export function createAppPage(page: Page, language: Language = 'de'): AppPage {
  const t = createTranslate(language);
  const navigation = page.getByRole('navigation', { name: t('frame.navigation') });
  const dialog = page.getByRole('dialog', { name: t('frame.palette') });
  const palette: Palette = {
    dialog,
    search: dialog.getByRole('searchbox'),
    options: dialog.getByRole('option'),
    async run(words) {
      await page.keyboard.press('ControlOrMeta+k');
      await palette.search.waitFor();
      await page.keyboard.type(words);
      const wanted = palette.options.filter({ has: page.getByText(words, { exact: true }) }).first();
      await wanted.waitFor();
      // Records come before commands: down to the one that is called exactly so.
      for (
        let index = await palette.options.count();
        index > 0 && (await wanted.getAttribute('data-focused')) === null;
        index -= 1
      )
        await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
    },
  };
  const link = (screen: ScreenName): Locator => navigation.getByRole('link', { name: t(`common.nav.${screen}`) });

  const toasts = page.getByRole('region', { name: t('ui.notifications') });

  const app: AppPage = {
    page,
    language,
    t,
    main: page.getByRole('main'),
    navigation,
    skipLink: page.getByRole('link', { name: t('frame.skipToMain') }),
    syncStatus: page.getByRole('banner').getByRole('button').last(),
    palette,
    toasts,
    undo: toasts.getByRole('button', { name: t('common.undo'), exact: true }),
    failure: (kind) => toasts.getByText(t(`errors.${kind}.title`), { exact: true }),
    async failureDetails() {
      await toasts.getByRole('button', { name: t('errors.details'), exact: true }).click();
      return (await toasts.locator('pre').textContent()) ?? '';
    },
    dialog: page.getByRole('dialog').last(),
    heading: (key) => page.getByRole('heading', { level: 1, name: t(key), exact: true }),
    link,
    async open(screen) {
      await link(screen).click();
      await navigation.locator('[aria-current="page"]').and(link(screen)).waitFor();
      await app.main.getByRole('heading', { level: 1 }).first().waitFor();
      return app;
    },
    async goTo(path) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, path);
      return app;
    },
    async openPalette() {
      await page.keyboard.press('ControlOrMeta+k');
      await palette.search.waitFor();
      return palette;
    },
    async watchFrame() {
      const renders = await page.evaluateHandle(() => {
        const nav = document.querySelector('nav');
        // React keeps the properties of an element at the element, and makes them again whenever it is rendered.
        const propsOf = (): unknown =>
          nav && Object.entries(nav).find(([name]) => name.startsWith('__reactProps'))?.[1];
        const count = { value: 0 };
        let last = propsOf();
        if (last === undefined || last === null) throw new Error('React keeps its properties elsewhere now');
        const look = (): void => {
          const now = propsOf();
          if (now !== last) count.value += 1;
          last = now;
          requestAnimationFrame(look);
        };
        look();
        return count;
      });
      return { renders: () => renders.evaluate(({ value }) => value) };
    },
    async switchLanguage() {
      await palette.run(t('common.command.language'));
      const other = createAppPage(page, language === 'de' ? 'en' : 'de');
      await other.navigation.waitFor();
      return other;
    },
  };
  return app;
}
