import { expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createConnectedNetwork } from '../pages/connectLaptop';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openSyncPage } from '../pages/SyncPage';

test('the connection test answers in plain words, and the database can be created from there', async ({
  page,
  couch: { login },
}) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const sync = await openSyncPage(page);

  await (await sync.fill({ ...login, password: 'falsch' })).test();
  await expect(sync.finding('unauthorised')).toBeVisible();
  await (await sync.fill({ ...login, url: 'http://127.0.0.1:9' })).test();
  await expect(sync.finding('unreachable')).toBeVisible();
  await (await sync.fill({ ...login, url: 'http://sync.example.org' })).test();
  await expect(sync.finding('insecure')).toBeVisible();
  await (await sync.fill(login)).test();
  await expect(sync.finding('databaseMissing')).toBeVisible();
  await sync.createDatabase();
  await expect(sync.finding('ready')).toBeVisible();
  await sync.connect();

  await expect(createAppPage(page).syncStatus).toHaveText(/^Aktuell, \d\d:\d\d$/u);
});

test('offline and back: the status line and the ledger tell the truth, nothing is lost over a restart', async ({
  launch,
  couch: { line, login },
}) => {
  const laptop = await launch();
  await createFirstRunPage(laptop.page).createNetwork('CDO-Netzwerk');
  const sync = await openSyncPage(laptop.page);
  await (await sync.fill(login)).test();
  await (await sync.createDatabase()).connect();
  const app = createAppPage(laptop.page);
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);

  await line.goOffline();
  await app.open('network');
  await laptop.page.getByRole('textbox', { name: app.t('common.network.contactName'), exact: true }).fill('Ayşe Çelik');
  await expect(app.syncStatus).toHaveText(/^Offline seit \d\d:\d\d · 1 Änderung wartet$/u);
  const { ledger } = await (await openSyncPage(laptop.page)).openTab('ledger');
  await expect(ledger.getByRole('row', { name: /CDO-Netzwerk/u })).toBeVisible();

  await laptop.kill();
  const again = await laptop.relaunch();
  const status = createAppPage(again.page).syncStatus;
  // The login is kept with the keys of this laptop.
  await expect(status).toHaveText(/^Offline seit \d\d:\d\d · 1 Änderung wartet$/u);
  await line.goOnline();
  await (await openSyncPage(again.page)).syncNow();
  await expect(status).toHaveText(/^Aktuell/u);
});

test('without encryption or a keychain the password is forgotten at the end, and asked for again', async ({
  launch,
  couch: { login },
}) => {
  const laptop = await launch();
  await createFirstRunPage(laptop.page).choosePlain();
  await createConnectedNetwork(laptop.page, 'CDO-Netzwerk', login);
  await laptop.close();
  const again = await laptop.relaunch();
  const status = createAppPage(again.page).syncStatus;
  await expect(status).toHaveText(/^Passwort nötig/u);
  await (await (await openSyncPage(again.page)).fill(login)).save();
  await expect(status).toHaveText(/^Aktuell/u);
});
