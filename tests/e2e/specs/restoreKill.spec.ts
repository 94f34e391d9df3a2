import { mkdir, readdir } from 'node:fs/promises';
import { expect, stopAtEntry, test, type RunningApp } from '../fixtures';
import { answerFolderDialog } from '../fixtures/dialogs';
import { createAppPage } from '../pages/AppPage';
import { createBackupPart } from '../pages/BackupPart';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openMembersPage } from '../pages/MembersPage';
import { openRestorePage } from '../pages/RestorePage';

const NAME = 'Quastenflosser';
const KILLS = 3;

/** Other moments in every run; a red one is repeated with the seed that it printed. */
const SEED = Number(process.env['VERBUND_KILL_SEED'] ?? Date.now() % 100_000);

/** @returns whole numbers from 1 to `most`, the same ones for the same seed */
function createMoments(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 1 + (state % most);
  };
}

async function bringBackOldest({ page }: RunningApp): Promise<void> {
  const restore = await (await openRestorePage(page)).openOldest();
  await restore.makeReady();
  await restore.switchOver();
  await expect(createAppPage(page).toasts).toContainText('Es gilt der Stand vom');
}

async function addMember({ page }: RunningApp, familyName: string): Promise<void> {
  const members = await openMembersPage(page);
  await (await members.create()).fill({ familyName });
  await expect(members.row(familyName)).toBeVisible();
}

/** What is stored on the way to another state: a restore point, and the whole network three times, once without the journal. */
async function entriesToStore({ page }: RunningApp): Promise<number> {
  const inNetwork = await page.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB gave no reason'));
      });
    const settings = await window.verbund.readSettings();
    if (!settings.ok) throw new Error(settings.error.code);
    const database = await answerOf(indexedDB.open(`verbund-${settings.value.networks[0]?.id ?? ''}`));
    const all = await Promise.all(
      [...database.objectStoreNames].map((name) => answerOf(database.transaction(name).objectStore(name).getAllKeys())),
    );
    database.close();
    const keys = all.flat();
    return {
      all: keys.length,
      journal: keys.filter((key) => typeof key === 'string' && key.startsWith('journal/')).length,
    };
  });
  return 1 + 3 * inNetwork.all - inNetwork.journal;
}

const momentOf = createMoments(SEED);

for (const nth of [1, 2, 3]) {
  test(`killed at a random moment while a whole state is brought back, either state is there as a whole, ${nth}`, async ({
    launch,
  }, testInfo) => {
    const place = testInfo.outputPath('Netzlaufwerk');
    await mkdir(place);
    const laptop = await launch();
    const app = await createFirstRunPage(laptop.page).createNetwork('Netzwerk');
    await addMember(laptop, NAME);
    await answerFolderDialog(laptop.electron, place);
    await app.goTo('/protection');
    await createBackupPart(laptop.page).backUpNow();
    await expect(createBackupPart(laptop.page).rows).toHaveCount(1);
    const later = ['Spätling', 'Nachzügler'];
    for (const name of later) await addMember(laptop, name);

    const entries = await entriesToStore(laptop);
    const moment = momentOf(entries);
    await test.step(`seed ${SEED}: killed at entry ${moment} of ${entries}`, async () => {
      const stopped = await stopAtEntry(laptop.page, moment, 'all');
      const killed = stopped().then(laptop.kill);
      await Promise.allSettled([bringBackOldest(laptop), killed]);
      await killed;
      const again = await laptop.relaunch();
      const members = await openMembersPage(again.page);
      await expect(members.row(NAME)).toBeVisible();
      // Made after the backup: both are there in the one state, and neither in the other.
      const found = await Promise.all(later.map((name) => members.row(name).count()));
      expect(new Set(found).size, `seed ${SEED}, entry ${moment}: ${found.join()}`).toBe(1);
      // And then it works.
      if (found[0] === 0) return;
      await bringBackOldest(again);
      await openMembersPage(again.page);
      await expect(members.row(later[0] ?? '')).toHaveCount(0);
      await expect(members.row(NAME)).toBeVisible();
    });
  });
}

test('killed at random moments while a backup is written, no backup is lost and the next one is whole', async ({
  launch,
}, testInfo) => {
  const place = testInfo.outputPath('Netzlaufwerk');
  await mkdir(place);
  let laptop = await launch();
  const app = await createFirstRunPage(laptop.page).createNetwork('Netzwerk');
  await answerFolderDialog(laptop.electron, place);
  await app.goTo('/protection');
  await createBackupPart(laptop.page).backUpNow();
  await expect(createBackupPart(laptop.page).rows).toHaveCount(1);
  const whole = await readdir(place);

  for (let round = 1; round <= KILLS; round += 1) {
    // How often the page asks the main process before the end comes: begin, write, complete, open, check, read, confirm.
    const asked = momentOf(9);
    await test.step(`seed ${SEED}: killed at request ${asked} of the page`, async () => {
      await laptop.electron.evaluate(({ ipcMain }, last) => {
        const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
        if (!(handlers instanceof Map)) throw new Error('Electron keeps its handlers elsewhere');
        let seen = 0;
        for (const [channel, handler] of [...handlers]) {
          if (typeof channel !== 'string' || !channel.startsWith('backup:') || typeof handler !== 'function') continue;
          // A typing edge: what Electron keeps for a channel.
          const answer = handler as (...given: readonly unknown[]) => unknown;
          handlers.set(channel, (...given: unknown[]): unknown => {
            seen += 1;
            if (seen === last) process.kill(process.pid, 'SIGKILL');
            return answer(...given);
          });
        }
      }, asked);
      const ended = laptop.electron.waitForEvent('close');
      await Promise.allSettled([createBackupPart(laptop.page).backUpNow(), ended]);
      await ended;
      laptop = await laptop.relaunch();
      const later = createAppPage(laptop.page);
      await expect(later.syncStatus).toContainText('letzte Sicherung heute');
      expect(await readdir(place)).toEqual(expect.arrayContaining(whole));
      await later.goTo('/protection');
    });
  }
  await createBackupPart(laptop.page).backUpNow();
  await expect(createAppPage(laptop.page).toasts).toContainText('alles gleich');
  expect((await readdir(place)).filter((name) => name.endsWith('.part'))).toEqual([]);
});
