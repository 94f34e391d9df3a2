import type { Asked } from '../../support/networkLine';
import { expect, test, type Couch, type RunningApp } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createConnectedNetwork } from '../pages/connectLaptop';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createLockPage } from '../pages/LockPage';
import { openMembersPage } from '../pages/MembersPage';

const ENVELOPE = {
  createdAt: '',
  createdBy: '',
  updatedAt: '',
  updatedBy: '',
  deletedAt: '',
  contested: [],
  schemaVersion: 1,
};

/** Kills the application while the server works on the nth request of a kind. */
function killedAt(
  { line }: Couch,
  laptop: RunningApp,
  count: number,
  isMeant: (asked: Asked) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let seen = 0;
    line.watch((asked) => {
      if (isMeant(asked)) seen += 1;
      if (seen !== count) return;
      line.watch(undefined);
      laptop.kill().then(resolve, reject);
    });
  });
}

async function startAgain(laptop: RunningApp): Promise<RunningApp> {
  const again = await laptop.relaunch();
  await expect(createAppPage(again.page).syncStatus).toHaveText(/^Aktuell/u);
  return again;
}

test('killed during the first pull, it goes on and has every record once', async ({ launch, couch }) => {
  const { admin, login } = couch;
  await admin.create();
  await admin.write(
    Array.from({ length: 2500 }, (_, index) => ({
      _id: `member:01JDEM${String(index).padStart(20, '0')}`,
      familyName: `Person ${index}`,
      ...ENVELOPE,
    })),
  );
  const laptop = await launch();
  const killed = killedAt(couch, laptop, 2, ({ method, path }) => method === 'GET' && path.endsWith('_changes'));
  await createFirstRunPage(laptop.page)
    .connect(login)
    .catch((error: unknown) => error);
  await killed;
  const again = await startAgain(laptop);
  await expect(createAppPage(again.page).link('members')).toContainText('2.500');
});

test('killed during a push, nothing is sent twice and nothing is missing', async ({ launch, couch }) => {
  const { admin, line, login } = couch;
  const laptop = await launch();
  await createConnectedNetwork(laptop.page, 'CDO-Netzwerk', login);
  await line.goOffline();
  const members = await openMembersPage(laptop.page);
  await (await members.create()).fill({ givenName: 'Claudia', familyName: 'Jäger' });
  // The new record waits from its first moment on; its name is in the store once the list has it.
  await expect(members.row('Jäger, Claudia')).toBeVisible();
  await expect(createAppPage(laptop.page).syncStatus).toHaveText(/1 Änderung wartet$/u);
  const killed = killedAt(couch, laptop, 1, ({ path }) => path.endsWith('_bulk_docs'));
  await line.goOnline();
  await killed;
  await startAgain(laptop);
  const found = (await admin.documents()).filter(({ _id: id }) => id.startsWith('member:'));
  expect(found).toMatchObject([{ familyName: 'Jäger', contested: [] }]);
});

test('killed between a conflict and its merge, both edits are there', async ({ launch, couch }) => {
  const { admin, line, login } = couch;
  const laptop = await launch();
  const app = await createConnectedNetwork(laptop.page, 'CDO-Netzwerk', login);
  const members = await openMembersPage(laptop.page);
  await (await members.create()).fill({ givenName: 'Claudia', familyName: 'Jäger' });
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);
  await line.goOffline();
  await members.field('city').fill('Ulm');
  await expect(app.syncStatus).toHaveText(/1 Änderung wartet$/u);
  const killed = killedAt(couch, laptop, 1, ({ path }) => path.endsWith('_bulk_docs'));
  await line.goOnline();
  await killed;
  // A colleague was faster with another field; the answer to our push is a conflict now.
  const [document] = (await admin.documents()).filter(({ _id: id }) => id.startsWith('member:'));
  await admin.write([
    { ...document, phone: '0731 1', updatedAt: '2027-01-01T10:00:00.000Z-0000-colleague', updatedBy: 'colleague' },
  ]);
  const again = await laptop.relaunch({ staysLocked: true });
  const killedInMerge = killedAt(couch, again, 1, ({ method, path }) => method === 'GET' && path.endsWith('_changes'));
  await createLockPage(again.page).unlock();
  await killedInMerge;
  await startAgain(again);
  expect((await admin.documents()).filter(({ _id: id }) => id.startsWith('member:'))).toMatchObject([
    { city: 'Ulm', phone: '0731 1', contested: [] },
  ]);
});
