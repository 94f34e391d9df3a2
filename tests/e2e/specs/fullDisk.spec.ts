import { mkdir, readdir } from 'node:fs/promises';
import { expect, fillDisk, test } from '../fixtures';
import { answerFolderDialog } from '../fixtures/dialogs';
import { createAppPage } from '../pages/AppPage';
import { createBackupPart } from '../pages/BackupPart';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMembersPage, openMembersPage } from '../pages/MembersPage';

test('on a full disk nothing is lost or half there, it is said, and all goes on once there is room', async ({
  launch,
}, testInfo) => {
  const place = testInfo.outputPath('Sicherungen');
  await mkdir(place);
  const laptop = await launch();
  const { electron, page } = laptop;
  const app = await createFirstRunPage(page).createNetwork('Arbeitskreis Wolkenkuckucksheim');
  await (await (await openMembersPage(page)).create()).fill({ givenName: 'Ute', familyName: 'Quastenflosser' });
  await answerFolderDialog(electron, place);
  await app.goTo('/protection');
  const backups = createBackupPart(page);
  await backups.backUpNow();
  await expect(backups.rows).toHaveCount(1);
  const before = await readdir(place);

  await fillDisk(electron, page, true);
  await test.step('a backup fails, and leaves no half file', async () => {
    await page.getByRole('button', { name: app.t('backup.now'), exact: true }).click();
    await expect(app.failure('diskFull')).toBeVisible();
    const said = app.toasts.getByRole('alertdialog').filter({ hasText: app.t('errors.diskFull.title') });
    await said.getByRole('button', { name: app.t('ui.close') }).click();
    await expect(app.failure('diskFull')).toHaveCount(0);
    expect(await readdir(place)).toEqual(before);
  });
  await test.step('a setting fails, and stays what it was', async () => {
    await page.getByRole('button', { name: app.t('protection.lock.label') }).click();
    await page.getByRole('option', { name: app.t('protection.lock.minutes', { minutes: 60 }) }).click();
    await expect(app.failure('diskFull')).toBeVisible();
    await expect(page.getByRole('button', { name: app.t('protection.lock.label') })).toContainText('15');
  });
  await app.open('members');
  await page.getByText('Quastenflosser').click();
  const city = createMembersPage(page).field('city');
  await test.step('what is typed stays in its field', async () => {
    await city.fill('Zwiefelhausen');
    await expect(app.syncStatus).toContainText(app.t('frame.unsaved'));
    await expect(city).toHaveValue('Zwiefelhausen');
  });

  await fillDisk(electron, page, false);
  await expect(app.syncStatus).not.toContainText(app.t('frame.unsaved'), { timeout: 20_000 });
  await app.goTo('/protection');
  await backups.backUpNow();
  await expect(backups.rows).toHaveCount(2);
  await laptop.kill();
  const again = await laptop.relaunch();
  await createAppPage(again.page).open('members');
  await again.page.getByText('Quastenflosser').click();
  await expect(createMembersPage(again.page).field('city')).toHaveValue('Zwiefelhausen');
});
