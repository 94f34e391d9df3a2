import { demoId } from '../../../shared/demo/ids';
import { checkAccessibility, expect, findCutOff, resize, test, wordsOf } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createConnectedNetwork, joinNetwork } from '../pages/connectLaptop';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openMembersPage } from '../pages/MembersPage';
import { openSyncPage } from '../pages/SyncPage';
import { openTrashPage } from '../pages/TrashPage';

const WORDS = ['Größmann', 'Grünspecht-Gasse'];

test('who was erased is on no laptop and not on the server, and comes back from no restore point', async ({
  launch,
  couch: { login, admin },
}, testInfo) => {
  const [laptopA, laptopB] = [await launch(), await launch()];
  const a = await createConnectedNetwork(laptopA.page, 'CDO-Netzwerk', login);
  const members = await openMembersPage(laptopA.page);
  await (await members.create()).fill({ givenName: 'Jörg', familyName: 'Größmann', city: 'Grünspecht-Gasse' });
  await expect(a.syncStatus).toHaveText(/^Aktuell/u);
  // The server is made anew, so that this laptop keeps a restore point, which has the person.
  await admin.drop();
  await admin.create();
  const sync = await openSyncPage(laptopA.page);
  // Whoever waits would see it as well, after the pause that grows with each failed attempt.
  await sync.syncNow();
  await sync.press('sync.wrongDatabase.mine');
  await expect(sync.restorePoints).toHaveCount(1);
  await expect(a.syncStatus).toHaveText(/^Aktuell/u);
  const b = await joinNetwork(laptopB.page, login);
  const theirs = await openMembersPage(laptopB.page);
  await expect(theirs.row('Größmann, Jörg')).toBeVisible();

  await (await (await openMembersPage(laptopA.page)).open('Größmann, Jörg')).removeOpen();
  const trash = await openTrashPage(laptopA.page);
  const asked = await trash.erase('Jörg Größmann');
  await expect(asked.dialog).toContainText(a.t('trash.eraseDialog.kept'));
  // Pressed too early, Enter does no harm.
  await expect(asked.dialog.getByRole('button', { name: a.t('ui.cancel') })).toBeFocused();
  await checkAccessibility(laptopA.page, 'erase', (theme) =>
    laptopA.page.screenshot({ path: testInfo.outputPath(`erase-${theme}.png`) }),
  );
  await asked.confirm();
  await expect(trash.row('Jörg Größmann')).toBeHidden();

  const onServer = async (): Promise<string> => JSON.stringify(await admin.documents());
  for (const word of WORDS) await expect.poll(onServer).not.toContain(word);
  await expect(theirs.row('Größmann, Jörg')).toBeHidden();
  await expect((await openTrashPage(laptopB.page)).row('Jörg Größmann')).toBeHidden();

  const restore = await openSyncPage(laptopA.page);
  await restore.restorePoints.first().getByRole('button').click();
  await restore.confirm('sync.restore.bringBack');
  await expect(a.toasts).toContainText(/anders als am|auf den Stand vom/u);
  await expect(a.syncStatus).toHaveText(/^Aktuell/u);
  await expect((await openMembersPage(laptopA.page)).row('Größmann, Jörg')).toBeHidden();
  for (const word of WORDS) expect(await onServer()).not.toContain(word);
  await expect(b.syncStatus).toHaveText(/^Aktuell/u);
  await expect((await openMembersPage(laptopB.page)).row('Größmann, Jörg')).toBeHidden();
});

test('a person is erased from their page by keyboard, after what becomes of everything was said', async ({
  app,
}, testInfo) => {
  await createFirstRunPage(app.page).openDemo();
  const { t, toasts } = createAppPage(app.page);
  const members = await openMembersPage(app.page);
  const row = members.row(/\p{L}, \p{L}/u).first();
  const name =
    (await row
      .getByText(/\p{L}, \p{L}/u)
      .first()
      .textContent()) ?? '';
  await row.click();
  const more = app.page.getByRole('button', { name: t('members.more'), exact: true });
  await more.focus();
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('menuitem', { name: t('members.erase') }).press('Enter');
  const dialog = app.page.getByRole('alertdialog', { name: 'Art. 17' });
  await expect(dialog).toContainText(t('members.erase.final'));
  await checkAccessibility(app.page, 'erasePerson', (theme) =>
    app.page.screenshot({ path: testInfo.outputPath(`erasePerson-${theme}.png`) }),
  );
  await app.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await more.focus();
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('menuitem', { name: t('members.erase') }).press('Enter');
  await app.page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: t('members.erase.confirm') })).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(toasts).toContainText(t('members.erased'));
  await expect(members.row(name)).toBeHidden();
});

test('what the question says is whole in a tight window, in English too', async ({ launch }, testInfo) => {
  const laptop = await launch({ args: ['--demo'], settings: { language: 'en', theme: 'system' } });
  const { page } = laptop;
  const app = createAppPage(page, 'en');
  await app.navigation.waitFor();
  await app.goTo(`/members/${demoId('members', 20)}`);
  await page.getByRole('button', { name: app.t('members.more'), exact: true }).click();
  await page.getByRole('menuitem', { name: app.t('members.erase') }).click();
  await expect(page.getByRole('alertdialog', { name: 'Art. 17' })).toContainText(app.t('members.erase.final'));
  await resize(laptop, { width: 900, height: 600, zoom: 1 });
  expect(await page.evaluate(findCutOff)).toEqual([]);
  expect(await wordsOf('de', page)).toEqual([]);
  await page.screenshot({ path: testInfo.outputPath('erasePerson-en.png') });
});

test('the trash is emptied, and says until when it keeps things', async ({ app }, testInfo) => {
  await createFirstRunPage(app.page).createNetwork('CDO-Netzwerk');
  const { t, toasts } = createAppPage(app.page);
  for (const familyName of ['Weiß', 'Haas']) {
    const members = await openMembersPage(app.page);
    await (await members.create()).fill({ familyName });
    await members.removeOpen();
  }
  const trash = await openTrashPage(app.page);
  await expect(app.page.getByText(t('trash.days', { days: 30 }))).toBeVisible();
  await app.page.screenshot({ path: testInfo.outputPath('trash.png') });
  const search = app.page.getByRole('searchbox', { name: t('trash.search') });
  await search.fill('Haas');
  await app.page.getByRole('button', { name: t('trash.eraseFound', { count: 1 }) }).click();
  const one = app.page.getByRole('alertdialog', { name: t('trash.eraseDialog.titleOne', { title: 'Haas' }) });
  await one.getByRole('button', { name: t('ui.cancel') }).click();
  await search.fill('');
  const asked = await trash.empty();
  await app.page.screenshot({ path: testInfo.outputPath('empty.png') });
  await asked.confirm();
  await expect(toasts).toContainText(t('trash.erased', { count: 2 }));
  await expect(app.page.getByRole('heading', { name: t('trash.empty.title') })).toBeVisible();
  // No server ever knew them: the register of this laptop alone has them, and says so.
  await createAppPage(app.page).goTo('/protection');
  await expect(app.page.getByText('2 Einträge, davon 2 Personen')).toBeVisible();
  await app.close();
  const { page } = await app.relaunch();
  await openTrashPage(page);
  await expect(page.getByRole('heading', { name: t('trash.empty.title') })).toBeVisible();
});
