import { LANGUAGES, type Language } from '../../../shared/messages';
import { checkAccessibility, expect, findCutOff, resize, test, wordsOf, type RunningApp } from '../fixtures';
import { createAppPage, type AppPage } from '../pages/AppPage';
import { DEMO_WALKS, demoScreens, type DemoScreen } from '../pages/demoScreens';

const otherOf = { de: 'en', en: 'de' } as const;
const USUAL = { width: 1440, height: 900, zoom: 1 };
const TIGHT = [
  { what: 'in the smallest window', width: 900, height: 600, zoom: 1 },
  { what: 'at 200 % zoom', width: 1440, height: 900, zoom: 2 },
] as const;

// [Note: one walk] Every screen with data is walked to twice. At each stop: nothing cut off in tight windows, and after
// switching the language where one stands no word of the other. The next stop is then reached in that language, so the two
// walks, begun in German and in English, see each screen in both. axe looks on the first of them, in both themes: what it
// judges does not depend on which words there are, and that there are words in both languages is a matter of types.
for (const language of LANGUAGES) {
  for (const tours of DEMO_WALKS) {
    test(`every screen is accessible, whole and in one language: ${tours.join(', ')}, begun in ${language}`, async ({
      launch,
    }) => {
      test.setTimeout(tours.length * 30_000);
      const laptop = await launch({ args: ['--demo'], settings: { language, theme: 'system' } });
      let app = createAppPage(laptop.page, language);
      await app.navigation.waitFor();
      for (const tour of tours) {
        if (app.language !== language) app = await app.switchLanguage();
        for (const screen of demoScreens.filter((one) => one.tour === tour)) {
          await screen.show(app);
          await screen.proof(app).first().waitFor();
          const stop = `${screen.name} (${app.language})`;
          await expectOneLanguage(app, stop);
          if (language === 'de') await checkAccessibility(app.page, stop);
          await expectWhole(laptop, app, screen, stop);
          app = await leave(app, screen, stop);
        }
      }
    });
  }
}

async function expectOneLanguage({ page, language }: AppPage, stop: string): Promise<void> {
  const foreign: Language = otherOf[language];
  expect.soft(await wordsOf(foreign, page), `${stop}: words of the other language`).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
}

async function expectWhole(laptop: RunningApp, app: AppPage, { action }: DemoScreen, stop: string): Promise<void> {
  expect.soft(await app.page.evaluate(findCutOff), stop).toEqual([]);
  for (const { what, ...size } of TIGHT) {
    await resize(laptop, size);
    expect.soft(await app.page.evaluate(findCutOff), `${stop} ${what}`).toEqual([]);
    if (!action) continue;
    await action(app).scrollIntoViewIfNeeded();
    await expect.soft(action(app), `${stop} ${what}`).toBeInViewport({ ratio: 0.9 });
    // Would it be hit, or does something cover it?
    await action(app).click({ trial: true });
  }
  await resize(laptop, USUAL);
}

/** Closes what is over another screen; where one can, goes on in the other language. */
async function leave(app: AppPage, { isOverlay, isFrameless, proof }: DemoScreen, stop: string): Promise<AppPage> {
  if (isOverlay) await app.page.keyboard.press('Escape');
  if (isOverlay || isFrameless) return app;
  const other = await app.switchLanguage();
  await proof(other).first().waitFor();
  await expectOneLanguage(other, `${stop}, switched to ${other.language}`);
  return other;
}
