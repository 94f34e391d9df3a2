import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { findWords } from '../../support/protection/findWords';
import { expect, test } from '../fixtures';
import { answerFolderDialog } from '../fixtures/dialogs';
import { createAppPage } from '../pages/AppPage';
import { createBackupPart } from '../pages/BackupPart';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openMembersPage } from '../pages/MembersPage';

const TITLE = 'Arbeitskreis Wolkenkuckucksheim';
const NAME = 'Quastenflosser';

/** As the sheet is printed, without the paper. */
function makeRecoveryKey(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const made = await window.verbund.makeRecoveryKey();
    if (!made.ok) throw new Error(made.error.code);
    await window.verbund.keepRecoveryKey(made.value.id);
    return made.value.groups.join(' ');
  });
}

test('a lost laptop comes back from its backup, with the recovery key alone', async ({ launch }, testInfo) => {
  const place = testInfo.outputPath('Netzlaufwerk');
  await mkdir(place);
  const lost = await launch();
  const app = await createFirstRunPage(lost.page).createNetwork(TITLE);
  await expect(app.syncStatus).toHaveText(app.t('backup.local.none'));
  const members = await openMembersPage(lost.page);
  await (await members.create()).fill({ familyName: NAME });
  const recoveryKey = await makeRecoveryKey(lost.page);

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
  await opening.restore();

  const again = createAppPage(fresh.page);
  await expect(again.syncStatus).toHaveText(app.t('backup.local.none'));
  await again.open('members');
  await expect(fresh.page.getByText(NAME)).toBeVisible();
  // What it was made of is read once: it is here to stay.
  await fresh.close();
  const later = await fresh.relaunch();
  await createAppPage(later.page).open('members');
  await expect(later.page.getByText(NAME)).toBeVisible();
});
