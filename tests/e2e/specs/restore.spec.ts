import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';
import { COLLECTION_NAMES } from '../../../shared/schema';
import { expect, test } from '../fixtures';
import { checkAccessibility } from '../fixtures/checkAccessibility';
import { answerFolderDialog } from '../fixtures/dialogs';
import { createAppPage } from '../pages/AppPage';
import { createBackupPart } from '../pages/BackupPart';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createLockPage } from '../pages/LockPage';
import { openMembersPage } from '../pages/MembersPage';
import { openRestorePage } from '../pages/RestorePage';

const t = createTranslate('de');
const TITLE = 'Arbeitskreis Wolkenkuckucksheim';
const NAME = 'Quastenflosser';
const LATER = 'Spätling';

/** A network with one member and a backup of it. @returns the file */
async function backUp(
  { page, electron }: { readonly page: Page; readonly electron: ElectronApplication },
  place: string,
): Promise<string> {
  await mkdir(place);
  const app = await createFirstRunPage(page).createNetwork(TITLE);
  await (await (await openMembersPage(page)).create()).fill({ familyName: NAME });
  await answerFolderDialog(electron, place);
  await app.goTo('/protection');
  const backups = createBackupPart(page);
  await backups.backUpNow();
  await expect(backups.rows).toHaveCount(1);
  const [name = ''] = await readdir(place);
  return path.join(place, name);
}

/** Starting again by itself would be a second application that the test knows nothing of. */
async function endsInsteadOfRestarting(electron: ElectronApplication): Promise<Promise<unknown>> {
  await electron.evaluate(({ app }) => {
    app.relaunch = () => undefined;
  });
  return electron.waitForEvent('close');
}

test('a whole earlier state is made ready, compared and switched to, and what was there is a restore point', async ({
  launch,
}, testInfo) => {
  const laptop = await launch();
  const { page } = laptop;
  await backUp(laptop, testInfo.outputPath('Netzlaufwerk'));
  const members = await openMembersPage(page);
  await members.open(NAME);
  await members.removeOpen();
  await (await members.create()).fill({ familyName: LATER });
  await expect(members.row(LATER)).toBeVisible();

  const restore = await (await openRestorePage(page)).openNewest();
  await restore.makeReady();
  await expect(restore.results).toHaveCount(COLLECTION_NAMES.length);
  await expect(restore.results.filter({ hasText: t('backup.stage.equal') })).toHaveCount(COLLECTION_NAMES.length);
  await checkAccessibility(page, 'a state that lies ready');
  await page.screenshot({ path: testInfo.outputPath('bereit.png'), fullPage: true });
  await restore.switchOver();
  await expect(createAppPage(page).toasts).toContainText('Es gilt der Stand vom');
  await openMembersPage(page);
  await expect(members.row(NAME)).toBeVisible();
  await expect(members.row(LATER)).toHaveCount(0);
  await laptop.close();

  const later = await laptop.relaunch();
  const again = await openMembersPage(later.page);
  await expect(again.row(NAME)).toBeVisible();
  await expect(again.row(LATER)).toHaveCount(0);
  await createAppPage(later.page).open('sync');
  await expect(later.page.getByText(t('sync.restore.reason.restore'))).toBeVisible();
  // Started well: nothing of the state before is left beside it.
  const names = await later.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
  expect(names.filter((name) => name.startsWith('verbund-staged') || name.startsWith('verbund-replaced'))).toEqual([]);
});

test('from the lock screen a backup begins anew, and what was locked can be put back', async ({ launch }, testInfo) => {
  const laptop = await launch();
  const file = await backUp(laptop, testInfo.outputPath('Netzlaufwerk'));
  await (await (await openMembersPage(laptop.page)).create()).fill({ familyName: LATER });
  await laptop.close();

  const locked = await laptop.relaunch({ staysLocked: true });
  await expect(createLockPage(locked.page).heading).toHaveText(t('protection.locked.passphrase.title'));
  await locked.page.getByRole('button', { name: t('protection.anew.open') }).click();
  await checkAccessibility(locked.page, 'begin anew from a backup');
  await locked.page.screenshot({ path: testInfo.outputPath('neu-beginnen.png') });
  const ended = endsInsteadOfRestarting(locked.electron);
  await locked.page.getByRole('button', { name: t('protection.anew.confirm') }).click();
  await ended;

  const fresh = await laptop.relaunch({ staysLocked: true });
  await expect(fresh.page.getByText(t('firstRun.aside.title'))).toBeVisible();
  await checkAccessibility(fresh.page, 'first window beside a locked state');
  await fresh.page.screenshot({ path: testInfo.outputPath('beiseite.png'), fullPage: true });
  await createFirstRunPage(fresh.page).show('restore');
  await answerFolderDialog(fresh.electron, file);
  const opening = createBackupPart(fresh.page);
  await opening.chooseFile();
  await opening.passphrase.fill('Zwiebel Fahrrad Ostsee Klammer');
  await opening.submit();
  await opening.restore();
  const restored = await openMembersPage(fresh.page);
  await expect(restored.row(NAME)).toBeVisible();
  await expect(restored.row(LATER)).toHaveCount(0);
  const kept = (await readdir(fresh.userData)).filter((name) => name.startsWith('Beiseitegelegt'));
  expect(kept).toHaveLength(1);
  expect(await readdir(path.join(fresh.userData, kept[0] ?? ''))).toEqual(
    expect.arrayContaining(['keys.json', 'settings.json', 'IndexedDB']),
  );
});

test('whoever laid a locked state aside by mistake has it back, with everything in it', async ({
  launch,
}, testInfo) => {
  const laptop = await launch();
  await backUp(laptop, testInfo.outputPath('Netzlaufwerk'));
  await laptop.close();
  const locked = await laptop.relaunch({ staysLocked: true });
  await locked.page.getByRole('button', { name: t('protection.anew.open') }).click();
  const ended = endsInsteadOfRestarting(locked.electron);
  await locked.page.getByRole('button', { name: t('protection.anew.confirm') }).click();
  await ended;

  const fresh = await laptop.relaunch({ staysLocked: true });
  const endedAgain = endsInsteadOfRestarting(fresh.electron);
  await fresh.page.getByRole('button', { name: t('firstRun.aside.back') }).click();
  await endedAgain;

  const back = await laptop.relaunch({ staysLocked: true });
  await createLockPage(back.page).unlock();
  await expect((await openMembersPage(back.page)).row(NAME)).toBeVisible();
});

test('a backup of a network that is here already is compared rather than made a second one', async ({
  launch,
}, testInfo) => {
  const laptop = await launch();
  const { page } = laptop;
  const file = await backUp(laptop, testInfo.outputPath('Netzlaufwerk'));
  await createAppPage(page).goTo('/settings');
  await page.getByRole('button', { name: t('settings.otherNetwork') }).click();
  await createFirstRunPage(page).show('restore');
  await answerFolderDialog(laptop.electron, file);
  await createBackupPart(page).chooseFile();
  await expect(page.getByText(t('backup.twin.title', { title: TITLE }))).toBeVisible();
  await checkAccessibility(page, 'a backup of a network that is here');
  await page.getByRole('button', { name: t('backup.twin.compare') }).click();
  await expect(page.getByRole('heading', { name: t('backup.restore.title') })).toBeVisible();
});

test('a network leaves the laptop once it is backed up and named, and comes back from that backup', async ({
  launch,
}, testInfo) => {
  const laptop = await launch();
  const { page } = laptop;
  const place = testInfo.outputPath('Netzlaufwerk');
  await backUp(laptop, place);
  const name = (await readdir(place))[0] ?? '';
  await createAppPage(page).goTo('/settings');
  await page.getByRole('button', { name: t('settings.remove.openNamed', { title: TITLE }) }).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel(t('settings.remove.name'), { exact: true });
  const submit = dialog.getByRole('button', { name: t('settings.remove.submit'), exact: true });
  await field.fill('Arbeitskreis');
  await submit.click();
  await expect(dialog.getByText(t('settings.remove.wrongName'))).toBeVisible();
  await checkAccessibility(page, 'removing a network from the laptop');
  await page.screenshot({ path: testInfo.outputPath('entfernen.png') });
  await field.fill(TITLE);
  await submit.click();

  await expect(createFirstRunPage(page).heading).toBeVisible();
  await expect(page.getByText(TITLE, { exact: true })).toHaveCount(0);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name: of }) => of))).toEqual([]);
  const newest = (await readdir(place)).find((other) => other !== name) ?? '';
  expect(newest).not.toBe('');
  await createFirstRunPage(page).show('restore');
  await answerFolderDialog(laptop.electron, path.join(place, newest));
  await createBackupPart(page).chooseFile();
  await createBackupPart(page).restore();
  await expect((await openMembersPage(page)).row(NAME)).toBeVisible();
});
