import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTranslate } from '../../../shared/messages/translate';
import { answerSaveDialog, checkAccessibility, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openMembersPage } from '../pages/MembersPage';

const t = createTranslate('de');

test('safe mode opens nothing, writes what can be read into a file, resets the settings, and leads back', async ({
  app: laptop,
}, testInfo) => {
  await createFirstRunPage(laptop.page).createNetwork('CDO-Netzwerk');
  const members = await openMembersPage(laptop.page);
  await (await members.create()).fill({ givenName: 'Jördis', familyName: 'Brandt' });
  await expect(members.row(/Brandt/u)).toBeVisible();
  await laptop.close();

  const safe = await laptop.relaunch({ args: ['--safe-mode'] });
  const { page, electron, userData } = safe;
  await expect(page.getByRole('heading', { level: 1, name: t('safeMode.title') })).toBeVisible();
  await checkAccessibility(page, 'safe mode');
  await page.screenshot({ path: testInfo.outputPath('safe.png'), fullPage: true });

  const file = testInfo.outputPath('lesbar.json');
  await answerSaveDialog(electron, file);
  await page.getByRole('button', { name: t('safeMode.export.action') }).click();
  await expect(page.getByText(/in „lesbar\.json“/u)).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain('"familyName": "Brandt"');

  await page.getByRole('button', { name: t('safeMode.reset.action') }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('safeMode.reset.confirm') })
    .click();
  await expect(page.getByText(t('safeMode.reset.done'))).toBeVisible();
  expect(await readdir(userData)).toContain('settings.json.before-1');
  await safe.close();

  const normal = await laptop.relaunch({ args: [] });
  await expect((await openMembersPage(normal.page)).row(/Brandt/u)).toBeVisible();
});

test('damaged settings cost no network: it is found again and opens', async ({ app: laptop }) => {
  await createFirstRunPage(laptop.page).createNetwork('CDO-Netzwerk');
  const members = await openMembersPage(laptop.page);
  await (await members.create()).fill({ givenName: 'Jördis', familyName: 'Brandt' });
  await expect(members.row(/Brandt/u)).toBeVisible();
  await laptop.close();
  await writeFile(path.join(laptop.userData, 'settings.json'), '{"language": "de", "theme"');
  const again = await laptop.relaunch({ args: ['--lang=de'], env: { LANGUAGE: 'de', LANG: 'de_DE.UTF-8' } });
  await expect((await openMembersPage(again.page)).row(/Brandt/u)).toBeVisible();
  await expect(createAppPage(again.page).main).toBeVisible();
});
