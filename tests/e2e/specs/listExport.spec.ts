import { readdir, mkdir, readFile } from 'node:fs/promises';
import { createTranslate } from '../../../shared/messages/translate';
import { answerFolderDialog, answerSaveDialog, checkAccessibility, expect, test } from '../fixtures';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openListExport } from '../pages/ListExportPage';
import { openMembersPage } from '../pages/MembersPage';

const t = createTranslate('de');

test('tryout of everything', async ({ app, page }, testInfo) => {
  await createFirstRunPage(page).openDemo();
  await openMembersPage(page);
  const dialog = await openListExport(page);
  await page.screenshot({ path: '/tmp/out12/dialog.png' });
  await dialog.choose([
    'xlsx',
    'ods',
    'csv',
    'json',
    'vcard4',
    'vcard3',
    'addressesPdf',
    'addressesOdt',
    'labelsPdf',
    'labelsOdt',
  ]);
  await page.screenshot({ path: '/tmp/out12/dialog2.png' });
  await checkAccessibility(page, 'list export');
  const folder = '/tmp/out12/files';
  await mkdir(folder, { recursive: true });
  await answerFolderDialog(app.electron, folder);
  await dialog.saveFiles();
  expect((await readdir(folder)).length).toBe(10);
});
