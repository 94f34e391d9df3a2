import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { createConnectedNetwork } from '../pages/connectLaptop';
import { createAppPage } from '../pages/AppPage';
import { openMembersPage } from '../pages/MembersPage';
import { openSyncPage } from '../pages/SyncPage';

/** Changes one bit of every block of members, as a disk does that forgets. */
async function damageMembers(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('IndexedDB gave no answer'));
      });
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('verbund-') || name.startsWith('verbund-restore')) continue;
      const database = await answerOf(indexedDB.open(name));
      const store = database.transaction('blocks', 'readwrite').objectStore('blocks');
      const blocks: unknown[] = await answerOf(store.getAll());
      for (const block of blocks) {
        const { collection, content } = block as { readonly collection: string; readonly content: Uint8Array };
        if (collection !== 'members') continue;
        content[40] = (content[40] ?? 0) ^ 1;
        await answerOf(store.put(block));
      }
      database.close();
    }
  });
}

test('a damaged block costs its own records, which are named, until they come back from the server', async ({
  app: laptop,
  couch: { login },
}, testInfo) => {
  const app = await createConnectedNetwork(laptop.page, 'CDO-Netzwerk', login);
  const members = await openMembersPage(laptop.page);
  await (await members.create()).fill({ givenName: 'Jördis', familyName: 'Brandt' });
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);
  const notice = (page: Page) => page.getByRole('complementary', { name: app.t('damage.title') });

  await test.step('with the server out of reach the network opens, and says what is missing', async () => {
    await (await openSyncPage(laptop.page)).press('sync.pause');
    await damageMembers(laptop.page);
    await laptop.close();
  });
  const again = await laptop.relaunch();
  const { page } = again;
  const reopened = createAppPage(page);
  await expect(notice(page)).toContainText('Es fehlt 1 Eintrag: Mitglieder (1).');
  await page.screenshot({ path: testInfo.outputPath('notice.png') });
  await notice(page).getByRole('button').click();
  await expect(page.getByRole('dialog')).toContainText(app.t('damage.server.connected'));
  await page.screenshot({ path: testInfo.outputPath('dialog.png') });
  await page.keyboard.press('Escape');

  await test.step('after the next sync it is back, and the notice is gone', async () => {
    await (await openSyncPage(page)).press('sync.resume');
    await expect(notice(page)).toBeHidden();
    await expect(reopened.syncStatus).toHaveText(/^Aktuell/u);
    await expect((await openMembersPage(page)).row('Brandt')).toBeVisible();
  });
});
