import type { Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';
import { answerSaveDialog, checkAccessibility, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createLockPage } from '../pages/LockPage';
import { openMembersPage } from '../pages/MembersPage';

const t = createTranslate('de');

/** As a later version lays the database out: another object store in it. Nothing may have it open. */
async function layOutAnew(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const { name = '', version = 1 } of await indexedDB.databases()) {
      if (!name.startsWith('verbund-') || name.startsWith('verbund-restore')) continue;
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, version + 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('chunks');
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(new Error('not opened'));
      });
    }
  });
}

test('what a newer version wrote is read and exported, says why nothing can be changed, and is not touched', async ({
  launch,
}, testInfo) => {
  const { page, electron } = await launch();
  const app = await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  await (await (await openMembersPage(page)).create()).fill({ givenName: 'Jördis', familyName: 'Brandt', city: 'Ulm' });
  await page.keyboard.press('Control+l');
  const lock = createLockPage(page);
  await lock.passphrase.waitFor();
  await layOutAnew(page);
  await lock.unlock();

  const banner = page.getByRole('complementary', { name: t('startUp.newer.title') });
  await expect(banner).toContainText('Suchen, Lesen und Exportieren geht');
  await expect(app.syncStatus).toHaveText(t('startUp.newer.status'));
  await checkAccessibility(page, 'reading only');

  const members = await openMembersPage(page);
  await members.find('brandt');
  await members.open('Brandt, Jördis');
  await expect(members.field('city')).toHaveValue('Ulm');
  await expect(members.field('city')).not.toBeEditable();
  const create = page.getByRole('button', { name: t('members.create'), exact: true });
  await expect(create).toBeDisabled();
  await expect(create).toHaveAccessibleDescription(/neueren Version/u);
  await page.screenshot({ path: testInfo.outputPath('newer.png') });
  await members.table.focus();
  await page.keyboard.press('Delete');
  await expect(app.toasts).toContainText(t('startUp.newer.locked'));

  await app.goTo('/sync');
  await expect(page.getByText(t('startUp.newer.sync'))).toBeVisible();
  await app.goTo('/protection');
  await expect(page.getByRole('button', { name: t('protection.renew.open') })).toBeDisabled();
  await page.screenshot({ path: testInfo.outputPath('protection.png') });
  const file = testInfo.outputPath('export.zip');
  await answerSaveDialog(electron, file);
  await page.getByRole('button', { name: t('openExport.save') }).click();
  await expect(createAppPage(page).toasts).toContainText(t('openExport.saved', { name: 'export.zip' }));
});
