import { mkdir, readFile, readdir } from 'node:fs/promises';
import { demoId } from '../../../shared/demo/ids';
import { createTranslate } from '../../../shared/messages/translate';
import { documentFormats } from '../../../shared/documents';
import { createPng } from '../../support/documents/template';
import { odtWords } from '../../support/documents/documentText';
import { unzip } from '../../support/documents/officeFiles';
import { answerFolderDialog, answerSaveDialog, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMeetingPage } from '../pages/MeetingPage';

const t = createTranslate('de');
const PAST = `/meetings/${demoId('meetings', 6)}`;

test('minutes are exported for an audience, in all formats at once; what is missing is said, the choice is remembered', async ({
  app,
  page,
}, testInfo) => {
  await createFirstRunPage(page).openDemo();
  const frame = createAppPage(page);
  await frame.goTo(PAST);
  const meeting = createMeetingPage(page);
  const dialog = await meeting.exportDialog();
  await expect(dialog.omitted).toHaveText(t('minutes.export.omittedNothing'));
  const [, name = ''] = /Leitung([^\n]+?)Protokoll/u.exec((await dialog.preview.textContent()) ?? '') ?? [];
  expect(name).not.toBe('');

  await dialog.chooseVariant('chathamHouse');
  await expect(dialog.omitted).toContainText('Namen in der Teilnahmeliste');
  await expect(dialog.preview).not.toContainText(name);
  await page.screenshot({ path: testInfo.outputPath('dialog.png') });
  await dialog.chooseFormats([]);
  await expect(dialog.save).toBeDisabled();
  await expect(dialog.dialog).toContainText(t('minutes.export.formatMissing'));
  await dialog.chooseFormats(documentFormats);
  const folder = testInfo.outputPath('files');
  await answerFolderDialog(app.electron, folder);
  await mkdir(folder);
  await dialog.saveFiles();
  const files = await readdir(folder);
  expect(files.map((file) => file.split('.').at(-1)).sort()).toEqual([...documentFormats].sort());
  expect(files.every((file) => file.includes('Chatham-House'))).toBe(true);
  for (const file of files) expect((await readFile(`${folder}/${file}`)).length).toBeGreaterThan(1000);
  expect(
    odtWords(await readFile(`${folder}/${files.find((file) => file.endsWith('.odt')) ?? ''}`)).join(' '),
  ).not.toContain(name.trim());

  const again = await meeting.exportDialog();
  for (const format of documentFormats) await expect(again.format(format)).toBeChecked();
  await again.saveFiles();
  expect(await readdir(folder)).toHaveLength(2 * documentFormats.length);
});

test('the letterhead of the network stands on minutes and papers', async ({ app, page }, testInfo) => {
  await createFirstRunPage(page).openDemo();
  const frame = createAppPage(page);
  await frame.goTo('/network');
  const logo = page.getByLabel(t('common.network.logo'));
  await logo.setInputFiles({ name: 'logo.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') });
  await expect(page.getByText(t('common.network.logoError.notAnImage', { name: 'logo.gif' }))).toBeVisible();
  await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(createPng(240, 80)) });
  await page.getByRole('textbox', { name: t('common.network.address') }).fill('Geschäftsstelle\n10117 Berlin');
  await page.getByRole('textbox', { name: t('common.network.logoAlt') }).fill('Drei blaue Streifen');
  await expect(page.getByRole('img', { name: 'Drei blaue Streifen' })).toBeVisible();
  const speakers = page.getByRole('checkbox', { name: t('common.network.speakers') });
  await speakers.click({ force: true });
  await expect(speakers).toBeChecked();
  await speakers.scrollIntoViewIfNeeded();
  await page.screenshot({ path: testInfo.outputPath('network.png'), fullPage: true });

  await frame.goTo(PAST);
  const meeting = createMeetingPage(page);
  await meeting.intact.waitFor();
  await page.screenshot({ path: testInfo.outputPath('meeting.png') });
  for (const paper of ['participantList', 'certificates', 'badges', 'tableSigns'] as const) {
    const file = testInfo.outputPath(`${paper}.odt`);
    await answerSaveDialog(app.electron, file);
    await meeting.print(paper, 'ODT', `${paper}.odt`);
    const bytes = await readFile(file);
    const hasLetterhead = paper === 'participantList' || paper === 'certificates';
    expect(unzip(bytes).some(({ path }) => path === 'Pictures/logo.png')).toBe(hasLetterhead);
    expect(odtWords(bytes).join(' ').includes('10117 Berlin')).toBe(hasLetterhead);
    expect(odtWords(bytes).join(' ').includes(t('records.value.role.speaker'))).toBe(hasLetterhead);
  }
  const dialog = await meeting.exportDialog();
  await expect(dialog.preview.getByRole('img', { name: 'Drei blaue Streifen' })).toBeVisible();
  await expect(dialog.preview).toContainText('10117 Berlin');
  // These minutes were frozen before: they say no more than they did.
  await expect(dialog.preview).not.toContainText(t('records.value.role.speaker'));
});
