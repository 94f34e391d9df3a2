import { mkdir } from 'node:fs/promises';
import { createTranslate } from '../../../shared/messages/translate';
import { expect, test } from '../fixtures';
import { checkAccessibility } from '../fixtures/checkAccessibility';
import { answerFolderDialog } from '../fixtures/dialogs';
import { createAppPage } from '../pages/AppPage';
import { createBackupPart } from '../pages/BackupPart';
import { createFirstRunPage } from '../pages/FirstRunPage';

const t = createTranslate('de');

test('says at a glance what is safe, who takes part, and whether the sheet in hand is the right one', async ({
  launch,
}, testInfo) => {
  const place = testInfo.outputPath('Netzlaufwerk');
  await mkdir(place);
  const first = await launch({ settings: { userName: 'Doris Hartmann' } });
  const { page } = first;
  const app = await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  await app.goTo('/protection');
  const band = page.getByRole('region', { name: t('protection.summary') });
  await expect(band).toContainText(t('protection.summary.open'));
  await expect(band).toContainText(t('protection.summary.noPlace.text'));
  await expect(band).toContainText(t('protection.summary.hints', { count: 2 }));
  await expect(app.syncStatus).toHaveText(app.t('backup.local.none'));

  await answerFolderDialog(first.electron, place);
  await createBackupPart(page).backUpNow();
  await expect(createBackupPart(page).rows).toHaveCount(1);
  await expect(band).toContainText('Gesichert heute');
  // The place of this test is on the disk of the laptop: nobody calls that safe, neither here nor there.
  await expect(band).toContainText(t('backup.copy.sameDisk'));
  await expect(app.syncStatus).toContainText(t('backup.copy.sameDisk'));
  const keys = await page.evaluate(async () => {
    const made = await window.verbund.makeRecoveryKey();
    if (!made.ok) throw new Error(made.error.code);
    await window.verbund.keepRecoveryKey(made.value.id);
    const other = await window.verbund.makeRecoveryKey();
    if (!other.ok) throw new Error(other.error.code);
    return { right: made.value.groups.join(' '), other: other.value.groups.join(' ') };
  });
  await first.close();

  const laptop = await first.relaunch();
  const again = createAppPage(laptop.page);
  await again.goTo('/protection');
  await expect(laptop.page.getByRole('listitem').filter({ hasText: t('setupLink.laptop.own') })).toContainText(
    'Doris Hartmann',
  );
  await checkAccessibility(laptop.page, 'protection');
  await laptop.page.screenshot({ path: testInfo.outputPath('schutz.png'), fullPage: true });

  await laptop.page.getByRole('button', { name: t('protection.check.openLabel') }).click();
  const dialog = laptop.page.getByRole('dialog');
  const field = dialog.getByLabel(t('protection.recoveryKey'), { exact: true });
  const check = dialog.getByRole('button', { name: t('protection.check.submit'), exact: true });
  await field.fill(keys.other);
  await check.click();
  await expect(dialog.getByText(t('protection.check.wrong'))).toBeVisible();
  await checkAccessibility(laptop.page, 'checking the sheet');
  await laptop.page.screenshot({ path: testInfo.outputPath('pruefen.png') });
  await field.fill(keys.right);
  await check.click();
  await expect(again.toasts).toContainText(t('protection.check.right'));
});
