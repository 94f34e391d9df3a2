import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';
import { checkAccessibility, expect, findCutOff, resize, test, wordsOf } from '../fixtures';
import { answerFolderDialog } from '../fixtures/dialogs';
import type { RunningApp } from '../fixtures/launchApp';
import { createAppPage } from '../pages/AppPage';
import { createBackupPart } from '../pages/BackupPart';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openMembersPage } from '../pages/MembersPage';
import { openRestorePage } from '../pages/RestorePage';

const t = createTranslate('de');
const NAMES = ['Quastenflosser', 'Zwiebelkuchen', 'Ostseeklammer'];

/** Three members, one backup, and the battery is empty. */
async function workAndDie(laptop: RunningApp, place: string): Promise<void> {
  await mkdir(place);
  const app = await createFirstRunPage(laptop.page).createNetwork('Arbeitskreis Wolkenkuckucksheim');
  const members = await openMembersPage(laptop.page);
  for (const familyName of NAMES) await (await members.create()).fill({ familyName });
  await answerFolderDialog(laptop.electron, place);
  await app.goTo('/protection');
  await createBackupPart(laptop.page).backUpNow();
  await expect(createBackupPart(laptop.page).rows).toHaveCount(1);
  await laptop.kill();
}

function notice(page: Page) {
  return page.getByRole('complementary', { name: t('damage.store.title') });
}

test('a store that is gone is told, backed up by nobody, and comes back from the backup that the laptop knows', async ({
  launch,
}, testInfo) => {
  const place = testInfo.outputPath('Netzlaufwerk');
  const laptop = await launch();
  await workAndDie(laptop, place);
  const files = await readdir(place);
  await rm(path.join(laptop.userData, 'IndexedDB'), { recursive: true });

  const again = await laptop.relaunch();
  const { page } = again;
  const app = createAppPage(page);
  await expect(notice(page)).toContainText('darunter 3 Mitglieder; jetzt ist nichts davon da');
  await expect(page.getByText(t('overview.start.title'))).toHaveCount(0);
  await notice(page)
    .getByRole('button', { name: t('damage.look') })
    .click();
  await expect(page.getByRole('dialog')).toContainText('Die letzte mit Inhalt ist von heute');
  await checkAccessibility(page, 'the ways back to what was in a store', (theme) =>
    page.screenshot({ path: testInfo.outputPath(`wege-${theme}.png`) }),
  );
  await page
    .getByRole('button', { name: t('ui.close'), exact: true })
    .last()
    .click();
  await app.goTo('/protection');
  await expect(page.getByText(t('protection.summary.lost'), { exact: true })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('schutz.png'), fullPage: true });
  await createBackupPart(page).backUpNow();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('ui.cancel') })
    .click();
  expect(await readdir(place)).toEqual(files);
  const english = await app.switchLanguage();
  await resize(again, { width: 900, height: 600, zoom: 1 });
  await page.screenshot({ path: testInfo.outputPath('protection-en.png') });
  await page.getByRole('button', { name: english.t('damage.look') }).click();
  await expect(page.getByRole('dialog')).toContainText(english.t('damage.store.text'));
  expect(await page.evaluate(findCutOff)).toEqual([]);
  expect(await wordsOf('de', page)).toEqual([]);
  await page.screenshot({ path: testInfo.outputPath('ways-en.png') });
  await page
    .getByRole('button', { name: english.t('ui.close'), exact: true })
    .last()
    .click();
  await english.switchLanguage();

  const restore = await (await openRestorePage(page)).openNewest();
  await expect(page.getByText('ging auf diesem Gerät auch das Löschregister verloren')).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('vergleich.png') });
  await restore.makeReady();
  await restore.switchOver();
  await expect(app.toasts).toContainText('bitte noch einmal löschen und danach neu sichern');
  await expect(notice(page)).toHaveCount(0);
  const members = await openMembersPage(page);
  for (const name of NAMES) await expect(members.row(name)).toBeVisible();
  await again.close();
  const later = await again.relaunch();
  await expect((await openMembersPage(later.page)).row(NAMES[0] ?? '')).toBeVisible();
  await expect(notice(later.page)).toHaveCount(0);
});

for (const { how, damage } of [
  { how: 'one flipped bit', damage: (bytes: Buffer) => flipAt(bytes, Math.floor(bytes.length * 0.8)) },
  { how: 'an end that was cut off', damage: (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.6)) },
])
  test(`a store that the browser repairs without a word after ${how} is told`, async ({ launch }, testInfo) => {
    const laptop = await launch();
    await workAndDie(laptop, testInfo.outputPath('Netzlaufwerk'));
    const log = path.join(laptop.userData, 'IndexedDB', 'app_verbund_0.indexeddb.leveldb', '000003.log');
    await writeFile(log, damage(await readFile(log)));
    const { page } = await laptop.relaunch();
    await expect(notice(page)).toContainText('darunter 3 Mitglieder');
    await notice(page)
      .getByRole('button', { name: t('damage.look') })
      .click();
    await page.getByRole('button', { name: t('damage.store.goOn.open') }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('damage.store.goOn.confirm') })
      .click();
    await expect(notice(page)).toHaveCount(0);
    await expect(createAppPage(page).navigation).toBeVisible();
  });

function flipAt(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
