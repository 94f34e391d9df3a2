import { expect, test, type Couch } from '../fixtures';
import type { AppPage } from '../pages/AppPage';
import { createConnectedNetwork } from '../pages/connectLaptop';
import { openMembersPage } from '../pages/MembersPage';
import { openSyncPage, type SyncPage } from '../pages/SyncPage';

let admin: Couch['admin'];
let app: AppPage;

test.beforeEach(async ({ page, couch }) => {
  admin = couch.admin;
  app = await createConnectedNetwork(page, 'CDO-Netzwerk', couch.login);
});

/** A member that the server has. */
async function addMember(familyName: string): Promise<void> {
  await (await (await openMembersPage(app.page)).create()).fill({ familyName });
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);
  await expect.poll(serverNames).toContain(familyName);
}

async function serverNames(): Promise<readonly unknown[]> {
  return (await admin.documents()).map((document) => document['familyName'] ?? document['title']);
}

async function openTrouble(title: 'emptied' | 'setBack' | 'replaced'): Promise<SyncPage> {
  const sync = await (await openSyncPage(app.page)).syncNow();
  await expect(app.syncStatus).toHaveText(/^Andere Datenbank seit/u);
  await expect(sync.trouble).toContainText(app.t(`sync.wrongDatabase.${title}.title`));
  return sync;
}

test('the database was made anew: this laptop sends its state, and a restore point was kept', async ({}, testInfo) => {
  await addMember('Brandt');
  await admin.drop();
  await admin.create();
  const sync = await openTrouble('emptied');
  await app.page.screenshot({ path: testInfo.outputPath('emptied.png') });
  await sync.press('sync.wrongDatabase.mine');
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);
  await expect.poll(serverNames).toContain('Brandt');
  await expect(sync.restorePoints).toHaveCount(1);
});

test('a backup was restored on the server: this laptop follows it, and can bring back what went', async ({}, testInfo) => {
  const backup = await admin.documents();
  await addMember('Brandt');
  await admin.drop();
  await admin.create();
  await admin.restore(backup);
  const sync = await openTrouble('setBack');
  await app.page.screenshot({ path: testInfo.outputPath('setBack.png') });
  await sync.press('sync.wrongDatabase.server');
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);
  await expect(app.link('members')).toContainText('0');

  await sync.restorePoints.getByRole('button').click();
  await sync.confirm('sync.restore.bringBack');
  await expect(app.toasts).toContainText(/auf den Stand vom .* gebracht/u);
  await expect(app.link('members')).toContainText('1');
  await expect.poll(serverNames).toContain('Brandt');
  await expect(sync.restorePoints).toHaveCount(2);
});

test('another network lies on the server: nothing is mixed unless a person asks for it twice', async ({}, testInfo) => {
  await addMember('Brandt');
  const documents = await admin.documents();
  await admin.drop();
  await admin.create();
  const other = documents
    .filter(({ _id: id }) => id === 'network:main')
    .map(({ _rev: _, ...document }) => ({ ...document, databaseId: 'another', title: 'Anderes Netzwerk' }));
  await admin.write(other);
  const sync = await openTrouble('replaced');
  await app.page.screenshot({ path: testInfo.outputPath('replaced.png') });

  await sync.press('sync.wrongDatabase.elsewhere');
  await expect(app.page.getByRole('textbox', { name: app.t('sync.form.url') })).toBeFocused();

  await sync.press('sync.wrongDatabase.mine');
  await sync.confirm('ui.cancel');
  expect(await serverNames()).toEqual(['Anderes Netzwerk']);

  await sync.press('sync.wrongDatabase.server');
  await sync.confirm('sync.wrongDatabase.server');
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);
  await expect(app.page.getByRole('banner')).toContainText('Anderes Netzwerk');
  await expect(app.link('members')).toContainText('0');
  // The laptop belongs to that network now and may claim numbers in it; of its former network nothing goes there.
  expect((await serverNames()).filter((name) => !/^[BP]-\d{4}-/u.test(String(name)))).toEqual(['Anderes Netzwerk']);
});
