import { AxeBuilder } from '@axe-core/playwright';
import { createCouchServer } from '../../../scripts/lib/couchServer.mjs';
import { LANGUAGES } from '../../../shared/messages';
import { expect, test } from '../fixtures';
import { createAppPage, type AppPage } from '../pages/AppPage';
import { DEMO_TOURS, demoScreens } from '../pages/demoScreens';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { SYNC_ADMIN, walkSyncScreens } from '../pages/syncScreens';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const THEMES = ['light', 'dark'] as const;

for (const language of LANGUAGES) {
  for (const tour of DEMO_TOURS) {
    test(`axe finds nothing on the screens with data: ${tour} (${language})`, async ({ launch }) => {
      const { page } = await launch({ args: ['--demo'], settings: { language, theme: 'system' } });
      const app = createAppPage(page, language);
      await app.navigation.waitFor();
      for (const { name, show, proof, isOverlay } of demoScreens.filter((screen) => screen.tour === tour)) {
        await show(app);
        await proof(app).waitFor();
        await checkScreen(app, name);
        if (isOverlay) await page.keyboard.press('Escape');
      }
    });
  }

  test(`axe finds nothing on the first screens (${language})`, async ({ launch }) => {
    const { page } = await launch({ settings: { language, theme: 'system' } });
    const app = createAppPage(page, language);
    const firstRun = createFirstRunPage(page, language);
    await firstRun.heading.waitFor();
    await checkScreen(app, 'first run');
    await firstRun.show('connect');
    await checkScreen(app, 'connect');
    await firstRun.back();
    await firstRun.show('create');
    await checkScreen(app, 'create');
  });

  test(`axe finds nothing on the screens of an empty network (${language})`, async ({ launch }) => {
    const { page } = await launch({ settings: { language, theme: 'system' } });
    const app = await createFirstRunPage(page, language).createNetwork('Testnetz');
    for (const screen of ['overview', 'members', 'institutions', 'meetings', 'outcomes', 'sync'] as const) {
      await app.open(screen);
      await checkScreen(app, `${screen} without data`);
    }
  });
}

test('axe finds nothing on the synchronisation in all its states', async ({ launch }) => {
  test.setTimeout(240_000);
  const server = await createCouchServer({ port: 0, users: [SYNC_ADMIN] });
  const { page } = await launch({ settings: { theme: 'system' } });
  const app = createAppPage(page);
  await walkSyncScreens(page, server, async (name) => {
    await checkScreen(app, `${name}, de`);
    const english = await app.switchLanguage();
    await checkScreen(english, `${name}, en`);
    await english.switchLanguage();
  });
  await server.close();
});

/** In both themes, which follow the system here. An open dialog hides the rest from everybody, so it is what there is to check. */
async function checkScreen({ page }: AppPage, name: string): Promise<void> {
  const hasDialog = (await page.getByRole('dialog').count()) > 0;
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // React Aria's announcer keeps a sentence for some seconds after it was said; what it points to may be gone by then.
    const builder = new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).exclude('[data-live-announcer]');
    const { violations } = await (hasDialog ? builder.include('[data-modal]') : builder).analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, html, failureSummary = '' }) => `${id}: ${target.join(' ')}\n  ${html}\n  ${failureSummary}`));
    expect.soft(found.join('\n'), `${name}, ${colorScheme}`).toBe('');
  }
}
