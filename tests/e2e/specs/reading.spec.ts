import { writeFile } from 'node:fs/promises';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { demoId } from '../../../shared/demo/ids';
import { createTranslate } from '../../../shared/messages/translate';
import { hostileFiles } from '../../support/hostile/files';
import { expect, test } from '../fixtures';
import { watchStrain } from '../fixtures/pageStrain';
import { createAppPage } from '../pages/AppPage';
import { createMeetingPage } from '../pages/MeetingPage';
import { createMembersPage } from '../pages/MembersPage';
import { createReadingBar } from '../pages/ReadingBar';

const t = createTranslate('de');
const MEGABYTE = 1024 * 1024;
const CHECK_BUTTON = t('minutesCheck.open');

test('a PDF that inflates to a thousand times its size ends in a sentence, and the page answers meanwhile', async ({
  launch,
}, testInfo) => {
  const app = await launch({ args: ['--demo'] });
  const { page } = app;
  const dialog = await openCheck(page);
  const file = await put(testInfo, 'bombe.pdf', hostileFiles.pdfBomb());
  const strain = await watchStrain(app, testInfo);
  await choose(dialog, t('minutesCheck.choose'), file);
  await dialog.getByRole('alert').waitFor();
  await expect(dialog.getByRole('alert')).toContainText(t('reading.limit.memory'));
  const { growth, longestTask } = await strain();
  expect(longestTask).toBeLessThan(200);
  expect(growth).toBeLessThan(500 * MEGABYTE);
  await page.screenshot({ path: testInfo.outputPath('too-large.png') });
  // The worker is gone, and what it held with it: the next file is read as if nothing had been.
  await choose(dialog, t('minutesCheck.chooseNext'), await put(testInfo, 'Einkauf.txt', 'Milch, Brot'));
  await expect(dialog.getByRole('status')).toContainText(t('minutesCheck.noHashText'));
});

test('a PDF with too many pages, one that only claims a million, and a text nested 5,000 deep, end at once', async ({
  launch,
}, testInfo) => {
  const { page } = await launch({ args: ['--demo'] });
  const dialog = await openCheck(page);
  await choose(dialog, t('minutesCheck.choose'), await put(testInfo, 'viel.pdf', hostileFiles.pdfOfManyPages()));
  await expect(dialog.getByRole('alert')).toContainText(t('reading.limit.pages', { most: 2000 }));
  await choose(
    dialog,
    t('minutesCheck.chooseNext'),
    await put(testInfo, 'million.pdf', hostileFiles.pdfThatClaimsAMillionPages()),
  );
  await expect(dialog.getByRole('status')).toContainText('million.pdf');
  await choose(dialog, t('minutesCheck.chooseNext'), await put(testInfo, 'tief.json', hostileFiles.deepJson()));
  await expect(dialog.getByRole('alert')).toContainText(t('reading.damaged', { file: 'tief.json' }));
});

test('reading can be cancelled by the button and by Esc, which leaves the dialog open', async ({
  launch,
}, testInfo) => {
  const { page } = await launch({ args: ['--demo'] });
  const dialog = await openCheck(page);
  const file = await put(testInfo, 'lang.pdf', hostileFiles.slowPdf());
  const reading = createReadingBar(dialog, 'lang.pdf');
  await choose(dialog, t('minutesCheck.choose'), file);
  await reading.bar.waitFor();
  await page.screenshot({ path: testInfo.outputPath('reading.png') });
  await reading.cancel();
  await expect(reading.bar).toHaveCount(0);
  await choose(dialog, t('minutesCheck.choose'), file);
  await reading.bar.waitFor();
  await page.keyboard.press('Escape');
  await expect(reading.bar).toHaveCount(0);
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await choose(dialog, t('minutesCheck.choose'), await put(testInfo, 'Einkauf.txt', 'Milch, Brot'));
  await expect(dialog.getByRole('status')).toContainText('Einkauf.txt');
});

test('a list with a million columns, or larger than is read, says so on the screen that imports', async ({
  launch,
}, testInfo) => {
  const { page } = await launch({ args: ['--demo'] });
  await createAppPage(page).open('members');
  const importing = await createMembersPage(page).startImport();
  await importing.choose(await put(testInfo, 'breit.csv', hostileFiles.csvOfAMillionColumns()));
  await expect(importing.problem).toContainText(t('reading.limit.columns', { most: 500 }));
  await importing.choose(await put(testInfo, 'gross.csv', hostileFiles.csvTooLarge()));
  await expect(importing.problem).toContainText(t('reading.limit.megabytes', { most: 20 }));
  await page.screenshot({ path: testInfo.outputPath('columns.png') });
});

test('of several files each is read on its own: a bad one takes nothing from the good', async ({
  launch,
}, testInfo) => {
  const { page } = await launch({ args: ['--demo'] });
  await createAppPage(page).goTo(`/meetings/${demoId('meetings', 7)}`);
  const dialog = await createMeetingPage(page).readReplies([
    await put(testInfo, 'riesig.eml', new Uint8Array(15 * MEGABYTE + 1)),
    await put(testInfo, 'zusage.ics', reply('fremd@anderswo.example')),
  ]);
  await expect(dialog.getByRole('row').filter({ hasText: 'fremd@anderswo.example' })).toBeVisible();
  await expect(dialog.getByRole('status')).toContainText(t('reading.tooLarge', { file: 'riesig.eml' }));
  await expect(dialog.getByRole('status')).not.toContainText('zusage.ics');
});

test('of two files dropped where one is read, the first is read, and that is said', async ({ launch }) => {
  const { page } = await launch({ args: ['--demo'] });
  await createAppPage(page).open('members');
  const importing = await createMembersPage(page).startImport();
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    for (const name of ['eins.csv', 'zwei.csv'])
      transfer.items.add(new File([`Vorname;Nachname\nAda;${name}`], name, { type: 'text/csv' }));
    return transfer;
  });
  await importing.file.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(importing.write).toBeVisible();
  await expect(page.getByRole('main')).toContainText('eins.csv');
  await expect(createAppPage(page).toasts).toContainText(t('ui.drop.onlyFirst', { count: 2 }));
});

async function openCheck(page: Page): Promise<Locator> {
  await createAppPage(page).open('meetings');
  await page.getByRole('button', { name: CHECK_BUTTON }).first().click();
  return page.getByRole('dialog', { name: t('minutesCheck.title') });
}

async function choose(dialog: Locator, label: string, file: string): Promise<void> {
  await dialog.getByLabel(label, { exact: true }).setInputFiles(file);
}

async function put(testInfo: TestInfo, name: string, content: Uint8Array | string): Promise<string> {
  const file = testInfo.outputPath(name);
  await writeFile(file, content);
  return file;
}

function reply(email: string): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    'UID:anderes@verbund.example',
    'DTSTAMP:20261101T080000Z',
    `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${email}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
}
