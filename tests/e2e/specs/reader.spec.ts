import { expect, test } from '../fixtures';
import { createConnectedNetwork, joinNetwork } from '../pages/connectLaptop';
import { openMembersPage } from '../pages/MembersPage';
import { openSyncPage } from '../pages/SyncPage';

test('a login that reads only: everything says so, searching works, nothing can be changed', async ({
  launch,
  couch: { admin, createLogin, login },
}, testInfo) => {
  const [laptopA, laptopB] = [await launch(), await launch()];
  const a = await createConnectedNetwork(laptopA.page, 'CDO-Netzwerk', login);
  await (
    await (await openMembersPage(laptopA.page)).create()
  ).fill({ givenName: 'Jördis', familyName: 'Brandt', city: 'Ulm' });
  await expect(a.syncStatus).toHaveText(/^Aktuell/u);
  await admin.secure();

  const { page } = laptopB;
  const b = await joinNetwork(page, await createLogin('leserin', ['reader']));
  await expect(b.syncStatus).toHaveText(/^Aktuell, \d\d:\d\d · Nur Leserecht$/u);
  await expect(page.getByRole('complementary', { name: b.t('sync.reader.title') })).toContainText('Exportieren geht');

  const members = await openMembersPage(page);
  for (const name of ['members.create', 'members.import'] as const) {
    const button = page.getByRole('button', { name: b.t(name), exact: true });
    await expect(button).toBeDisabled();
    await expect(button).toHaveAccessibleDescription(/^Sie haben Leserecht/u);
  }
  await members.find('brandt');
  await members.open('Brandt, Jördis');
  await expect(members.field('city')).not.toBeEditable();
  await expect(members.field('city')).toHaveValue('Ulm');
  await page.screenshot({ path: testInfo.outputPath('reader.png') });

  // Keys say it, too.
  await members.table.focus();
  await page.keyboard.press('Delete');
  await expect(b.toasts).toContainText(b.t('sync.reader.locked'));
  await expect(members.row('Brandt, Jördis')).toBeVisible();
  await page.getByRole('button', { name: b.t('members.more'), exact: true }).click();
  await expect(page.getByRole('menuitem', { name: b.t('members.remove') })).toBeDisabled();
  await page.keyboard.press('Escape');

  await b.open('network');
  await expect(page.getByRole('textbox', { name: b.t('common.network.title') })).not.toBeEditable();
  await b.open('settings');
  await expect(page.getByRole('textbox', { name: b.t('settings.userName') })).toBeEditable();

  // The way out: a login that may write.
  const sync = await openSyncPage(page);
  await sync.press('sync.edit');
  await (await sync.fill(login)).save();
  await expect(b.syncStatus).toHaveText(/^Aktuell, \d\d:\d\d$/u);
  await (await openMembersPage(page)).open('Brandt, Jördis');
  await members.fill({ city: 'Köln' });
  await (await openMembersPage(laptopA.page)).open('Brandt, Jördis');
  await expect(laptopA.page.getByRole('textbox', { name: a.t('members.city'), exact: true })).toHaveValue('Köln');
});
