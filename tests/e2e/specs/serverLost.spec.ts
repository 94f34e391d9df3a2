import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createTranslate } from '../../../shared/messages/translate';
import { checkAccessibility, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createConnectedNetwork } from '../pages/connectLaptop';
import { openSyncPage } from '../pages/SyncPage';

const t = createTranslate('de');

test('a network whose login is lost says so, and is connected again or left for good', async ({
  app: laptop,
  couch: { login },
}, testInfo) => {
  const app = await createConnectedNetwork(laptop.page, 'CDO-Netzwerk', login);
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);
  await laptop.close();
  await rm(path.join(laptop.userData, 'connections.json'));

  const { page } = await laptop.relaunch();
  const { syncStatus } = createAppPage(page);
  await expect(syncStatus).toHaveText(new RegExp(`^${t('startUp.server.status')}`, 'u'));
  const sync = await openSyncPage(page);
  await expect(page.getByText(t('startUp.server.title'))).toBeVisible();
  await checkAccessibility(page, 'a lost login');
  await page.screenshot({ path: testInfo.outputPath('lost.png') });
  await (await sync.fill(login)).test();
  await sync.connect();
  await expect(syncStatus).toHaveText(/^Aktuell/u);
});
