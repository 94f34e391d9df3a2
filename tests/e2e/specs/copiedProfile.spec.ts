import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../../../shared/ipc/settings';
import { createTranslate } from '../../../shared/messages/translate';
import { checkAccessibility, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createConnectedNetwork } from '../pages/connectLaptop';
import { openMembersPage } from '../pages/MembersPage';
import { openSyncPage } from '../pages/SyncPage';

const t = createTranslate('de');

async function settingsOf(userData: string): Promise<Settings> {
  // A parsing edge: the application's own file.
  return JSON.parse(await readFile(path.join(userData, 'settings.json'), 'utf8')) as Settings;
}

test('a copied profile asks what became of the other laptop, becomes another one, and shows what it would send', async ({
  app: laptop,
  launch,
  couch: { login },
}, testInfo) => {
  const app = await createConnectedNetwork(laptop.page, 'CDO-Netzwerk', login);
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);
  await (await openSyncPage(laptop.page)).press('sync.pause');
  await (await (await openMembersPage(laptop.page)).create()).fill({ givenName: 'Jördis', familyName: 'Brandt' });
  await expect(app.syncStatus).toHaveText(/1 Änderung wartet/u);
  await laptop.close();
  const copy = testInfo.outputPath('copy');
  await cp(laptop.userData, copy, {
    recursive: true,
    filter: (file) => !path.basename(file).startsWith('Singleton'),
  });

  const { page, userData } = await launch({ userData: copy });
  await expect(page.getByRole('heading', { level: 1, name: t('startUp.copied.title') })).toBeVisible();
  await checkAccessibility(page, 'a copied profile');
  await page.screenshot({ path: testInfo.outputPath('copied.png') });
  await page.getByRole('button', { name: t('startUp.copied.both') }).click();
  const other = createAppPage(page);
  await expect(other.main).toBeVisible();
  const [first, second] = [await settingsOf(laptop.userData), await settingsOf(userData)];
  expect(second.deviceId).toMatch(/^[a-z2-7]{8}$/u);
  expect(second.deviceId).not.toBe(first.deviceId);

  await (await openSyncPage(page)).press('sync.resume');
  await expect(page.getByText(t('startUp.copied.plan'))).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('plan.png') });
  // The member, and the numbers that a laptop of its own reserves.
  await page.getByRole('button', { name: t('sync.plan.send', { count: 4 }) }).click();
  await expect(other.syncStatus).toHaveText(/^Aktuell/u);
  await expect.poll(async () => (await settingsOf(userData)).reviewFirst).toEqual([]);

  const again = await laptop.relaunch();
  await expect(createAppPage(again.page).main).toBeVisible();
  expect((await settingsOf(laptop.userData)).deviceId).toBe(first.deviceId);
});
