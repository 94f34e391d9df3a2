import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { findWords } from '../../support/protection/findWords';
import { expect, test, type RunningApp } from '../fixtures';
import { checkAccessibility } from '../fixtures/checkAccessibility';
import { answerFolderDialog } from '../fixtures/dialogs';
import { createAppPage } from '../pages/AppPage';
import { createBackupPart, type BackupPart } from '../pages/BackupPart';
import { makeRecoveryKey } from '../pages/makeRecoveryKey';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createFilesPart } from '../pages/FilesPart';
import { PASSPHRASE } from '../pages/LockPage';
import { openMembersPage } from '../pages/MembersPage';
import { openTopicsPage } from '../pages/TopicsPage';

const TITLE = 'Arbeitskreis Wolkenkuckucksheim';
const NAME = 'Quastenflosser';
const PICTURE = path.resolve('docs/screenshots/de-light-1000x700/01-overview.png');

test('a lost laptop comes back from its backup, with the recovery key alone', async ({ launch }, testInfo) => {
  const place = testInfo.outputPath('Netzlaufwerk');
  await mkdir(place);
  const lost = await launch();
  const app = await createFirstRunPage(lost.page).createNetwork(TITLE);
  await expect(app.syncStatus).toHaveText(app.t('backup.local.none'));
  const members = await openMembersPage(lost.page);
  await (await members.create()).fill({ familyName: NAME });
  const recoveryKey = (await makeRecoveryKey(lost.page)).join(' ');

  await answerFolderDialog(lost.electron, place);
  await app.goTo('/protection');
  const backups = createBackupPart(lost.page);
  await backups.backUpNow();
  await expect(app.syncStatus).toContainText('letzte Sicherung heute');
  await expect(backups.rows).toHaveCount(1);
  await expect(backups.rows).toContainText('geöffnet und verglichen');
  const [name = ''] = await readdir(place);
  expect(await readdir(place)).toHaveLength(1);
  expect(findWords(place, [TITLE, 'Wolkenkuckucksheim', NAME, recoveryKey])).toEqual([]);
  // It is never seen again.
  await lost.kill();

  const fresh = await launch();
  await createFirstRunPage(fresh.page).show('restore');
  await answerFolderDialog(fresh.electron, path.join(place, name));
  const opening = createBackupPart(fresh.page);
  await opening.chooseFile();
  await opening.passphrase.fill('Das war sie nicht');
  await opening.submit();
  await expect(fresh.page.getByText(app.t('backup.open.wrong.passphrase'))).toBeVisible();
  await opening.useRecoveryKey();
  await opening.recoveryKey.fill(recoveryKey);
  await opening.submit();
  await expect(fresh.page.getByRole('heading', { name: TITLE })).toBeVisible();
  await expect(fresh.page.getByText(app.t('backup.found.erased'))).toBeVisible();
  await opening.restore();

  const again = createAppPage(fresh.page);
  await expect(again.toasts).toContainText(app.t('backup.found.done', { title: TITLE }));
  await expect(again.syncStatus).toHaveText(app.t('backup.local.none'));
  // The file that it came from exists: what is missing is a place for this laptop.
  await again.goTo('/protection');
  await expect(fresh.page.getByText(app.t('protection.summary.noPlace'), { exact: true })).toBeVisible();
  await again.open('members');
  await expect(fresh.page.getByText(NAME)).toBeVisible();
  // What it was made of is read once: it is here to stay.
  await fresh.close();
  const later = await fresh.relaunch();
  await createAppPage(later.page).open('members');
  await expect(later.page.getByText(NAME)).toBeVisible();
});

test('files come back with their backup on a fresh laptop, with the passphrase, and later where the backup came alone', async ({
  launch,
}, testInfo) => {
  const place = testInfo.outputPath('Netzlaufwerk');
  const stick = testInfo.outputPath('Stick');
  await Promise.all([mkdir(place), mkdir(stick)]);
  const lost = await launch();
  const app = await createFirstRunPage(lost.page).createNetwork(TITLE);
  await (await (await openTopicsPage(lost.page)).openTopic('Legal Tech')).createNote('Leitfaden', '');
  await createFilesPart(lost.page).choose(PICTURE);
  await expect(app.toasts).toContainText(app.t('files.added', { count: 1, name: path.basename(PICTURE) }));
  await answerFolderDialog(lost.electron, place);
  await app.goTo('/protection');
  const backups = createBackupPart(lost.page);
  await backups.backUpNow();
  await expect(backups.rows).toContainText('geöffnet und verglichen');
  await expect(lost.page.getByRole('button', { name: app.t('backup.now') })).toBeEnabled();
  const [name = ''] = (await readdir(place)).filter((one) => one.endsWith('.verbund'));
  expect(await readdir(place)).toHaveLength(2);
  expect(findWords(place, [TITLE, 'Leitfaden', 'IHDR'])).toEqual([]);
  await lost.kill();
  await copyFile(path.join(place, name), path.join(stick, name));

  async function openBackup({ page, electron }: RunningApp, folder: string): Promise<BackupPart> {
    await answerFolderDialog(electron, path.join(folder, name));
    const opening = createBackupPart(page);
    await opening.chooseFile();
    await opening.passphrase.fill(PASSPHRASE);
    await opening.submit();
    return opening;
  }

  async function seePicture(page: Page): Promise<void> {
    await (await (await openTopicsPage(page)).openTopic('Legal Tech')).openNote('Leitfaden');
    const look = await createFilesPart(page).look(path.basename(PICTURE));
    await expect(look.picture).toBeVisible();
  }

  const fresh = await launch();
  await createFirstRunPage(fresh.page).show('restore');
  await (await openBackup(fresh, place)).restore();
  await expect(createAppPage(fresh.page).toasts).toContainText(app.t('backup.found.done', { title: TITLE }));
  await seePicture(fresh.page);
  await fresh.close();

  const other = await launch();
  const again = createAppPage(other.page);
  await createFirstRunPage(other.page).show('restore');
  await (await openBackup(other, stick)).restore();
  await expect(again.toasts).toContainText(app.t('backup.files.notBeside', { count: 1 }));
  await again.goTo('/protection/restore');
  await openBackup(other, place);
  await expect(other.page.getByText(app.t('backup.files.missingHere', { count: 1 }))).toBeVisible();
  await checkAccessibility(other.page, 'files that are missing here');
  await other.page.screenshot({ path: testInfo.outputPath('fehlende-dateien.png') });
  await other.page.getByRole('button', { name: app.t('backup.files.fetch') }).click();
  await expect(again.toasts).toContainText(app.t('backup.files.fetched', { count: 1 }));
  await seePicture(other.page);
});

test('a single member comes back as it was, and goes again with undo', async ({ launch }, testInfo) => {
  const place = testInfo.outputPath('Stick');
  await mkdir(place);
  const laptop = await launch();
  const app = await createFirstRunPage(laptop.page).createNetwork(TITLE);
  const members = await openMembersPage(laptop.page);
  await (await members.create()).fill({ familyName: NAME });
  await answerFolderDialog(laptop.electron, place);
  await app.goTo('/protection');
  const backups = createBackupPart(laptop.page);
  await backups.backUpNow();
  await expect(backups.rows).toHaveCount(1);

  await app.open('members');
  await members.open(NAME);
  await members.removeOpen();
  await expect(members.row(NAME)).toHaveCount(0);

  await app.goTo('/protection/restore');
  await laptop.page.getByRole('button', { name: /^Stand vom heute/u }).click();
  await laptop.page.getByRole('button', { name: app.t('records.plural.members'), exact: true }).click();
  await checkAccessibility(laptop.page, 'restoring from a backup');
  await laptop.page.getByRole('checkbox', { name: NAME }).check();
  await laptop.page.getByRole('button', { name: app.t('backup.pick.show', { title: NAME }) }).click();
  await expect(laptop.page.getByRole('row', { name: new RegExp(NAME, 'u') }).last()).toBeVisible();
  await laptop.page.screenshot({ path: testInfo.outputPath('wiederherstellen.png') });
  await laptop.page.getByRole('button', { name: app.t('backup.pick.bringBack', { count: 1 }) }).click();
  await expect(app.toasts).toContainText(app.t('backup.pick.done', { count: 1 }));
  // Before it was brought back, the present state was backed up as well.
  await expect(backups.rows).toHaveCount(2);
  await checkAccessibility(laptop.page, 'protection with backups');
  await laptop.page.screenshot({ path: testInfo.outputPath('schutz.png') });
  await app.open('members');
  await expect(members.row(NAME)).toHaveCount(1);
});

test('a laptop that dies while it writes a backup has lost nothing, and makes up for it', async ({
  launch,
}, testInfo) => {
  const place = testInfo.outputPath('Netzlaufwerk');
  await mkdir(place);
  const laptop = await launch();
  const app = await createFirstRunPage(laptop.page).createNetwork(TITLE);
  await answerFolderDialog(laptop.electron, place);
  await app.goTo('/protection');
  const backups = createBackupPart(laptop.page);
  await backups.backUpNow();
  await expect(backups.rows).toHaveCount(1);
  const whole = await readdir(place);

  // At the moment at which the second one is begun, but not whole.
  const begun = laptop.page.evaluate(async () => {
    const { networks } = await (async () => {
      const settings = await window.verbund.readSettings();
      if (!settings.ok) throw new Error(settings.error.code);
      return settings.value;
    })();
    const id = networks[0]?.id ?? '';
    // One that was never opened to try it, and one that was never whole.
    const first = await window.verbund.beginBackup(id, 'byHand', []);
    const written = first.ok && first.value.kind === 'begun' && (await window.verbund.completeBackup(first.value.id));
    const answer = await window.verbund.beginBackup(id, 'byHand', []);
    return [written && written.ok && written.value.kind, answer.ok && answer.value.kind];
  });
  expect(await begun).toEqual(['written', 'begun']);
  expect(await readdir(place)).toHaveLength(3);
  await laptop.kill();

  const again = await laptop.relaunch();
  const later = createAppPage(again.page);
  await expect(later.syncStatus).toContainText('letzte Sicherung heute');
  await later.goTo('/protection');
  const after = createBackupPart(again.page);
  await expect(after.rows).toHaveCount(2);
  await expect(after.rows.first()).toContainText('unterbrochen oder seither verändert');
  await after.backUpNow();
  await expect(after.rows).toHaveCount(3);
  const files = await readdir(place);
  expect(files).toEqual(expect.arrayContaining(whole));
  expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
});
