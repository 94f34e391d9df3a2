import { createCouchServer } from '../../../scripts/lib/couchServer.mjs';
import { checkAccessibility, test } from '../fixtures';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { SYNC_ADMIN, walkSyncScreens } from '../pages/syncScreens';

// In German only: see [Note: one walk].
test('axe finds nothing on the first screens', async ({ launch }) => {
  const { page } = await launch({ settings: { theme: 'system' } });
  const firstRun = createFirstRunPage(page);
  await firstRun.heading.waitFor();
  await checkAccessibility(page, 'first run');
  await firstRun.show('connect');
  await checkAccessibility(page, 'connect');
  await firstRun.back();
  await firstRun.show('create');
  await checkAccessibility(page, 'create');
});

test('axe finds nothing on the screens of an empty network', async ({ launch }) => {
  const { page } = await launch({ settings: { theme: 'system' } });
  const app = await createFirstRunPage(page).createNetwork('Testnetz');
  for (const screen of ['overview', 'members', 'institutions', 'meetings', 'outcomes', 'sync'] as const) {
    await app.open(screen);
    await checkAccessibility(page, `${screen} without data`);
  }
});

test('axe finds nothing on the synchronisation in all its states', async ({ launch }) => {
  test.setTimeout(240_000);
  const server = await createCouchServer({ port: 0, users: [SYNC_ADMIN] });
  const { page } = await launch({ settings: { theme: 'system' } });
  await walkSyncScreens(page, server, (name) => checkAccessibility(page, name));
  await server.close();
});
