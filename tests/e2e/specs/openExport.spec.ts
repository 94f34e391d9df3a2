import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { createTranslate } from '../../../shared/messages/translate';
import { answerSaveDialog, expect, test } from '../fixtures';
import { checkAccessibility } from '../fixtures/checkAccessibility';
import { createAppPage } from '../pages/AppPage';
import { createFilesPart } from '../pages/FilesPart';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openMembersPage } from '../pages/MembersPage';
import { openTopicsPage } from '../pages/TopicsPage';

const t = createTranslate('de');

test('all data leaves as an archive in open formats and comes back as a further network', async ({
  launch,
}, testInfo) => {
  const { page, electron } = await launch({ settings: { theme: 'system' } });
  const app = await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  await (await (await openMembersPage(page)).create()).fill({ givenName: 'Ute', familyName: 'Vogt' });
  await (await (await openTopicsPage(page)).openTopic('Legal Tech')).createNote('Notiz', 'Ein Satz mit „Zitat“.');
  const attached = createFilesPart(page);
  await attached.choose({ name: 'Anlage.txt', mimeType: 'text/plain', buffer: Buffer.from('Hallo') });
  await expect(attached.rows).toHaveCount(1);

  const file = testInfo.outputPath('export.zip');
  await answerSaveDialog(electron, file);
  await app.goTo('/protection');
  await page.getByRole('checkbox', { name: t('openExport.files', { count: 1, size: '5 Byte' }) }).check();
  await page.getByRole('button', { name: t('openExport.save') }).click();
  await expect(app.toasts).toContainText(t('openExport.saved', { name: 'export.zip' }));
  expect(unzipSync(await readFile(file))['dateien/Anlage.txt']?.toString()).toBe('72,97,108,108,111');

  await app.goTo('/settings');
  await page.getByLabel(t('openExport.read.choose')).setInputFiles(file);
  await expect(page.getByText(/„CDO-Netzwerk“ mit \d+ Einträgen/u)).toBeVisible();
  await checkAccessibility(page, 'an export that was read');
  await page.getByRole('button', { name: t('openExport.read.open') }).click();

  await app.goTo('/settings');
  await expect(page.getByRole('listitem').filter({ hasText: 'CDO-Netzwerk' })).toHaveCount(2);
  await expect((await openMembersPage(page)).row(/Vogt/u)).toBeVisible();
  await expect(createAppPage(page).link('members')).toHaveText(/1$/u);
  const topics = await (await openTopicsPage(page)).openTopic('Legal Tech');
  await topics.openNote('Notiz');
  await expect(page.getByText('Ein Satz mit „Zitat“.')).toBeVisible();
});
