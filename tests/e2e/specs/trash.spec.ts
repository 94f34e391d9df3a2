import { expect, test } from '../fixtures';
import { createConnectedNetwork, joinNetwork } from '../pages/connectLaptop';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openMembersPage } from '../pages/MembersPage';
import { openTopicsPage } from '../pages/TopicsPage';
import { openTrashPage } from '../pages/TrashPage';

test('what was deleted lies in the trash after a restart, and comes back whole', async ({ app }, testInfo) => {
  await createFirstRunPage(app.page).createNetwork('CDO-Netzwerk');
  const before = createAppPage(app.page);
  const members = await openMembersPage(app.page);
  await (await members.create()).fill({ familyName: 'Größmann', givenName: 'Jörg' });
  await members.removeOpen();
  const topics = await openTopicsPage(app.page);
  await topics.openTopic('Legal Tech');
  await topics.createNote('Automatische Bescheide', 'Drei Städte prüfen dasselbe Verfahren.');
  await topics.addContribution('Kiel hat Erfahrung und teilt sie.');
  await app.page
    .getByRole('button', { name: before.t('topics.more') })
    .last()
    .click();
  await app.page.getByRole('menuitem', { name: before.t('topics.note.delete') }).click();
  await expect(before.toasts).toContainText('Automatische Bescheide');
  await app.close();

  const { page } = await app.relaunch();
  const { t, toasts } = createAppPage(page);
  const trash = await openTrashPage(page);
  await expect(trash.row('Automatische Bescheide')).toContainText('und 1 weiterer');
  await expect(trash.row('Jörg Größmann')).toContainText(t('common.record.members'));
  await page.screenshot({ path: testInfo.outputPath('trash.png') });
  await trash.search.fill('groessmann');
  await expect(trash.row('Automatische Bescheide')).toBeHidden();
  await trash.search.fill('');
  await trash.bringBack('Automatische Bescheide');
  await expect(trash.row('Automatische Bescheide')).toBeHidden();

  // Taking it back is taken back.
  await expect(toasts).toContainText(t('trash.restored', { title: 'Automatische Bescheide' }));
  await toasts.getByRole('button', { name: t('common.undo') }).click();
  await expect(trash.row('Automatische Bescheide')).toContainText('und 1 weiterer');
  await trash.bringBack('Automatische Bescheide');
  const back = await openTopicsPage(page);
  await back.openTopic('Legal Tech');
  await expect(back.notes).toContainText(['Automatische Bescheide']);
  await back.openNote('Automatische Bescheide');
  await expect(back.detail).toContainText('Kiel hat Erfahrung und teilt sie.');
});

test('what a colleague deleted is in the trash of both, and whoever brings it back brings it back for both', async ({
  launch,
  couch: { login },
}) => {
  const [laptopA, laptopB] = [await launch(), await launch()];
  const a = await createConnectedNetwork(laptopA.page, 'CDO-Netzwerk', login);
  const members = await openMembersPage(laptopA.page);
  await (await members.create()).fill({ givenName: 'Jördis', familyName: 'Brandt' });
  await expect(a.syncStatus).toHaveText(/^Aktuell/u);
  await joinNetwork(laptopB.page, login);
  const theirs = await openMembersPage(laptopB.page);
  await theirs.open('Brandt, Jördis');
  await theirs.removeOpen();

  const trash = await openTrashPage(laptopA.page);
  await expect(trash.row('Jördis Brandt')).toBeVisible();
  await trash.bringBack('Jördis Brandt');
  await expect((await openTrashPage(laptopB.page)).row('Jördis Brandt')).toBeHidden();
  await expect((await openMembersPage(laptopB.page)).row('Brandt, Jördis')).toBeVisible();
});
