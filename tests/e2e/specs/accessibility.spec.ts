import { createCouchServer } from '../../../scripts/lib/couchServer.mjs';
import { LANGUAGES } from '../../../shared/messages';
import { checkAccessibility, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { SYNC_ADMIN, walkSyncScreens } from '../pages/syncScreens';

for (const language of LANGUAGES) {
  test(`axe finds nothing on the first screens (${language})`, async ({ launch }) => {
    const { page } = await launch({ settings: { language, theme: 'system' } });
    const app = createAppPage(page, language);
    const firstRun = createFirstRunPage(page, language);
    await firstRun.heading.waitFor();
    await checkAccessibility(app.page, 'first run');
    await firstRun.show('connect');
    await checkAccessibility(app.page, 'connect');
    await firstRun.back();
    await firstRun.show('create');
    await checkAccessibility(app.page, 'create');
  });

  test(`axe finds nothing on the screens of an empty network (${language})`, async ({ launch }) => {
    const { page } = await launch({ settings: { language, theme: 'system' } });
    const app = await createFirstRunPage(page, language).createNetwork('Testnetz');
    for (const screen of ['overview', 'members', 'institutions', 'meetings', 'outcomes', 'sync'] as const) {
      await app.open(screen);
      await checkAccessibility(app.page, `${screen} without data`);
    }
  });
}

test('axe finds nothing on the synchronisation in all its states', async ({ launch }) => {
  test.setTimeout(240_000);
  const server = await createCouchServer({ port: 0, users: [SYNC_ADMIN] });
  const { page } = await launch({ settings: { theme: 'system' } });
  const app = createAppPage(page);
  await walkSyncScreens(page, server, async (name) => {
    await checkAccessibility(app.page, `${name}, de`);
    const english = await app.switchLanguage();
    await checkAccessibility(english.page, `${name}, en`);
    await english.switchLanguage();
  });
  await server.close();
});
