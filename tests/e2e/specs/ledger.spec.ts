import { readFile } from 'node:fs/promises';
import { answerSaveDialog, expect, test } from '../fixtures';
import { createConnectedNetwork } from '../pages/connectLaptop';
import { openMembersPage } from '../pages/MembersPage';
import { openSyncPage } from '../pages/SyncPage';

/** A rule that somebody else put on the server. */
const GUARD = {
  _id: '_design/guard',
  language: 'javascript',
  validate_doc_update: "function (newDoc) { if (newDoc.city === 'Atlantis') throw { forbidden: 'no such town' }; }",
};

test('a refused record is named with its reason, can be exported, mended and sent again', async ({
  app: laptop,
  couch: { admin, login },
}, testInfo) => {
  const { page } = laptop;
  const app = await createConnectedNetwork(page, 'CDO-Netzwerk', login);
  await admin.write([GUARD]);
  const members = await openMembersPage(page);
  await (await members.create()).fill({ givenName: 'Jördis', familyName: 'Brandt', city: 'Atlantis' });
  await expect(app.syncStatus).toHaveText('1 Änderung nicht angenommen');

  const sync = await (await openSyncPage(page)).openTab('ledger');
  await expect(sync.unsentRow('Jördis Brandt')).toContainText('no such town');
  await sync.openUnsent('Jördis Brandt');
  const detail = page.getByRole('region', { name: 'Jördis Brandt' });
  await expect(detail).toContainText('Der Server sagt: „no such town“ (403)');
  await expect(detail).toContainText('Atlantis');
  await page.screenshot({ path: testInfo.outputPath('ledger.png') });

  await test.step('the list and the content go into files', async () => {
    for (const [entry, file] of [
      ['sync.ledger.exportList', 'liste.csv'],
      ['sync.ledger.exportContent', 'inhalte.json'],
    ] as const) {
      await answerSaveDialog(laptop.electron, testInfo.outputPath(file));
      await sync.press('sync.ledger.export');
      await page.getByRole('menuitem', { name: app.t(entry) }).click();
      await expect(app.toasts).toContainText(file);
    }
    expect(await readFile(testInfo.outputPath('liste.csv'), 'utf8')).toMatch(
      /"Jördis Brandt";"(?:Nachname, )?Ort";.*no such town/u,
    );
    expect(JSON.parse(await readFile(testInfo.outputPath('inhalte.json'), 'utf8'))).toMatchObject({
      records: [{ state: 'refused', city: 'Atlantis', refused: { reason: 'no such town' } }],
    });
  });

  await test.step('from here one goes to the record and mends it: it is sent by itself', async () => {
    await detail.getByRole('button', { name: app.t('sync.ledger.open') }).click();
    await members.fill({ city: 'Ulm' });
    await expect(app.syncStatus).toHaveText(/^Aktuell/u);
  });

  await test.step('where the server was wrong, sending again is enough', async () => {
    await members.fill({ city: 'Atlantis' });
    await expect(app.syncStatus).toHaveText('1 Änderung nicht angenommen');
    const [guard] = await admin.designDocuments();
    await admin.write([{ ...guard, _deleted: true }]);
    await (await openSyncPage(page)).openTab('ledger');
    await sync.press('sync.retryAll');
    await expect(app.syncStatus).toHaveText(/^Aktuell/u);
    await expect(page.getByRole('heading', { name: app.t('sync.ledgerEmpty') })).toBeVisible();
  });
});
