import path from 'node:path';
import {
  answerQuestions,
  catchOpenedLinks,
  expect,
  startSlowServer,
  test,
  type Couch,
  type SlowServer,
} from '../fixtures';
import { repositoryFolder } from '../fixtures/runtime';
import { createConnectedNetwork } from '../pages/connectLaptop';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openMembersPage } from '../pages/MembersPage';
import { openSyncPage } from '../pages/SyncPage';

const LIST = path.join(repositoryFolder, 'tests/support/data/anmeldungen-plattform.csv');
const LONG_LIST = path.join(repositoryFolder, 'tests/support/data/mitglieder-outlook-cp1252.csv');

/** A server with so many members behind a line on which the first page comes, and the second only when it is let go. */
async function startStallingServer({ admin, line }: Couch, count: number): Promise<SlowServer> {
  await admin.create();
  const stamps = {
    createdAt: '',
    createdBy: '',
    updatedAt: '',
    updatedBy: '',
    deletedAt: '',
    contested: [],
    schemaVersion: 1,
  };
  await admin.write(
    Array.from({ length: count }, (_, index) => ({
      _id: `member:01JDEM${String(index).padStart(20, '0')}`,
      familyName: `Person ${index}`,
      ...stamps,
    })),
  );
  return startSlowServer(line.url, (requested) => requested.includes('_changes') && !requested.includes('since=0'));
}

test('the first load can be halted, goes on where it was, and can be given up without losing what is here', async ({
  page,
  couch,
}, testInfo) => {
  const slow = await startStallingServer(couch, 2500);

  const app = await createFirstRunPage(page).connect({ ...couch.login, url: slow.url });
  await expect(app.syncStatus).toHaveText('1.000 von 2.500 empfangen');
  await expect(page.getByRole('complementary', { name: app.t('sync.firstPull') })).toContainText('1.000 von 2.500');
  await expect(app.main.getByRole('progressbar')).toHaveAccessibleName(app.t('sync.firstPull'));
  await expect(app.main.getByRole('heading', { level: 2 })).toHaveCount(0);
  const sync = await openSyncPage(page);
  await expect(sync.progress).toHaveAccessibleName(app.t('sync.firstPull'));
  await page.screenshot({ path: testInfo.outputPath('firstPull.png') });
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: app.t('sync.pause'), exact: true })
    .click();
  await expect(app.syncStatus).toHaveText('Angehalten');
  await expect(app.link('members')).toContainText('1.000');

  await sync.press('sync.firstPull.cancel');
  await expect(page.getByRole('alertdialog')).toContainText('1.000 von 2.500 Einträgen');
  await sync.confirm('ui.cancel');

  slow.letGo();
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: app.t('sync.resume') })
    .click();
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);
  await expect(app.link('members')).toContainText('2.500');
  await slow.close();
});

test('giving up the first load keeps what has come and disconnects', async ({ page, couch }) => {
  const slow = await startStallingServer(couch, 1200);
  const app = await createFirstRunPage(page).connect({ ...couch.login, url: slow.url });
  await expect(app.syncStatus).toHaveText('1.000 von 1.200 empfangen');
  const sync = await openSyncPage(page);
  await sync.press('sync.firstPull.cancel');
  await sync.confirm('sync.disconnect');
  await expect(app.syncStatus).toHaveText('Nur auf diesem Gerät, keine Sicherung');
  await expect(app.link('members')).toContainText('1.000');
  await slow.close();
});

test('after much was done offline the plan is shown before anything is sent', async ({ page, couch }, testInfo) => {
  test.setTimeout(120_000);
  const app = await createConnectedNetwork(page, 'CDO-Netzwerk', couch.login);
  const { admin, line } = couch;
  const members = await openMembersPage(page);
  await (
    await members.create()
  ).fill({ givenName: 'Claudia', familyName: 'Jäger', email: 'c.jaeger@stadt-ulm.example' });
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);
  const before = (await admin.documents()).length;
  await line.goOffline();
  await expect(app.syncStatus).toHaveText(/^Offline/u);
  await (await (await members.startImport()).choose(LONG_LIST)).import();
  // Somebody whom a colleague has, too.
  await (
    await members.create()
  ).fill({ givenName: 'Claudia', familyName: 'Jaeger', email: 'C.Jaeger@stadt-ulm.example' });
  await line.goOnline();
  const sync = await (await openSyncPage(page)).syncNow();

  await expect(app.syncStatus).toHaveText(/^Bitte prüfen, was gesendet wird · /u);
  await expect(sync.outgoing).toContainText('Mitglieder');
  await expect(sync.duplicates).toContainText('gleiche E-Mail-Adresse');
  await expect(sync.restorePoints.filter({ hasText: 'vor dem Abgleich nach längerer Pause' })).toHaveCount(1);
  await sync.outgoing.getByText('Mitglieder').click();
  await page.screenshot({ path: testInfo.outputPath('plan.png') });
  expect(await admin.documents()).toHaveLength(before);

  await sync.press('sync.plan.postpone');
  await expect(app.syncStatus).toHaveText(/^Bitte prüfen/u);
  await openSyncPage(page);
  await page.getByRole('button', { name: /Änderungen senden$/u }).click();
  await expect(app.syncStatus).toHaveText(/^Aktuell/u, { timeout: 30_000 });
  expect((await admin.documents()).length).toBeGreaterThan(1900);
});

test('many deletions: those of this laptop are taken back, those of the server are kept and sent again', async ({
  page,
  couch,
}, testInfo) => {
  test.setTimeout(120_000);
  const app = await createConnectedNetwork(page, 'CDO-Netzwerk', couch.login);
  const { admin, line } = couch;
  const living = async (): Promise<number> =>
    (await admin.documents()).filter(({ _id: id, deletedAt }) => id.startsWith('member:') && deletedAt === '').length;
  const members = await openMembersPage(page);
  await (await (await members.startImport()).choose(LIST)).import();
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);
  const total = await living();
  expect(total).toBeGreaterThan(40);

  await test.step('out', async () => {
    await line.goOffline();
    await expect(app.syncStatus).toHaveText(/^Offline/u);
    await members.table.focus();
    for (let count = 0; count < 25; count += 1) {
      await page.keyboard.press('Home');
      await page.keyboard.press('Delete');
      await expect(app.link('members')).toContainText(String(total - count - 1));
    }
    await expect(app.syncStatus).toHaveText(/25 Änderungen warten$/u);
    await line.goOnline();
    const sync = await (await openSyncPage(page)).syncNow();
    await expect(sync.trouble).toContainText(`25 von ${total} Einträgen gelöscht (Mitglieder)`);
    await page.screenshot({ path: testInfo.outputPath('massRemovalOut.png') });
    await sync.press('sync.massRemoval.takeBack');
    await expect(app.syncStatus).toHaveText(/^Aktuell/u);
    expect(await living()).toBe(total);
  });

  await test.step('in', async () => {
    const documents = (await admin.documents()).filter(({ _id: id }) => id.startsWith('member:')).slice(0, 30);
    await admin.write(documents.map(({ _id, _rev }) => ({ _id, _rev, _deleted: true })));
    const sync = await openSyncPage(page);
    await expect(sync.trouble).toContainText('30 von');
    await expect(app.link('members')).toContainText(String(total));
    await page.screenshot({ path: testInfo.outputPath('massRemovalIn.png') });
    await sync.press('sync.massRemoval.keep');
    await expect(app.syncStatus).toHaveText(/^Aktuell/u);
    await expect.poll(living).toBe(total);
  });
});

test('a captive portal is called by its name', async ({ app: { electron }, page, couch }) => {
  const slow = await startSlowServer(couch.line.url, () => false);
  const app = await createConnectedNetwork(page, 'CDO-Netzwerk', { ...couch.login, url: slow.url });
  slow.showPortal(true);
  const sync = await (await openSyncPage(page)).syncNow();
  await expect(app.syncStatus).toHaveText(/^Anmeldung im Netz nötig seit/u);
  const openedLinks = await catchOpenedLinks(electron);
  const questions = await answerQuestions(electron, [1]);
  await page.getByRole('link', { name: app.t('sync.openPortal') }).click();
  await expect.poll(openedLinks).toEqual([`${slow.url}/`]);
  expect(await questions()).toHaveLength(1);
  slow.showPortal(false);
  await sync.press('sync.tryNow');
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);
  await slow.close();
});

test('the focus of the window, waking from sleep and a network that is back each look anew at once', async ({
  app: laptop,
  couch,
}) => {
  const { page, electron } = laptop;
  const app = await createConnectedNetwork(page, 'CDO-Netzwerk', couch.login);
  const { admin } = couch;
  // Nobody tells the open feed of an exchanged database: whoever looks anew finds out.
  await admin.drop();
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'));
  await expect(app.syncStatus).toHaveText(/^Datenbank fehlt seit/u);
  await admin.create();
  await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await expect(app.syncStatus).toHaveText(/^Andere Datenbank seit/u);
  await admin.drop();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(app.syncStatus).toHaveText(/^Datenbank fehlt seit/u);
});
