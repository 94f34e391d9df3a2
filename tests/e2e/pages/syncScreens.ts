import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { CouchServer } from '../../../scripts/lib/couchServer.mjs';
import { createCouchAdmin } from '../fixtures';
import { createConnectedNetwork } from './connectLaptop';
import { openMembersPage } from './MembersPage';
import { openSyncPage } from './SyncPage';

const LONG_LIST = fileURLToPath(new URL('../../support/data/mitglieder-outlook-cp1252.csv', import.meta.url));
const DATABASE = 'cdo-netzwerk';
/** An administrator of the server that `walkSyncScreens` is given. */
export const SYNC_ADMIN = { name: 'coordinator', password: 'geheim-4711', roles: ['_admin'] };
const GUARD = {
  _id: '_design/guard',
  language: 'javascript',
  validate_doc_update: "function (newDoc) { if (newDoc.city === 'Atlantis') throw { forbidden: 'no such town' }; }",
};
const COLLEAGUE = 'k3f9a2xq';

/**
 * The screens of a synchronisation in all its states, which the demonstration cannot show: it has no server.
 * @param page of a new laptop that speaks German
 * @param look is called at each of them
 */
export async function walkSyncScreens(
  page: Page,
  server: CouchServer,
  look: (name: string) => Promise<void>,
): Promise<void> {
  const app = await createConnectedNetwork(page, 'CDO-Netzwerk', {
    url: server.url,
    database: DATABASE,
    user: SYNC_ADMIN.name,
    password: SYNC_ADMIN.password,
  });
  const admin = createCouchAdmin(server.url, DATABASE, SYNC_ADMIN);
  const members = await openMembersPage(page);
  await (
    await members.create()
  ).fill({
    givenName: 'Jördis',
    familyName: 'Brandt',
    city: 'Ulm',
    notes: 'Kennt das Netzwerk seit dem Kongress in Berlin.',
  });
  // In a small window the list is hidden behind the open member.
  await openMembersPage(page);
  await (await members.create()).fill({ givenName: 'Mehmet', familyName: 'Vogt', city: 'Köln' });
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);

  // A colleague, seen from here only through the server.
  const network = await find('network:main');
  await admin.write([{ ...network, devices: [{ id: COLLEAGUE, name: 'Philipp Çelik' }] }]);
  const sync = await openSyncPage(page);
  await sync.press('sync.pause');
  await (await openMembersPage(page)).open('Brandt, Jördis');
  await members.fill({ city: 'Neu-Ulm' });
  const stamp = `${new Date().toISOString()}-0000-${COLLEAGUE}`;
  const brandt = await find('member:', 'Brandt');
  await admin.write([
    {
      ...brandt,
      phone: '0731 4711',
      updatedAt: stamp,
      updatedBy: COLLEAGUE,
      contested: [
        {
          id: 'notes',
          value: JSON.stringify('Kennt das Netzwerk seit dem Frühjahrstreffen.'),
          at: stamp,
          by: COLLEAGUE,
        },
      ],
    },
  ]);
  await openSyncPage(page);
  await look('sync-paused');
  await sync.press('sync.resume');
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);

  await sync.openTab('disputes');
  await sync.disputed('Jördis Brandt').getByText('Telefon', { exact: true }).click();
  await look('sync-decisions');

  await admin.write([GUARD]);
  await (await openMembersPage(page)).open('Vogt, Mehmet');
  await members.fill({ city: 'Atlantis' });
  await expect(app.syncStatus).toHaveText(/nicht angenommen$/u);
  await (await openSyncPage(page)).openTab('ledger');
  await sync.openUnsent('Mehmet Vogt');
  await look('sync-ledger');

  await server.goOffline();
  await expect(app.syncStatus).toHaveText(/^Offline/u);
  await (await (await (await openMembersPage(page)).startImport()).choose(LONG_LIST)).import();
  await server.goOnline();
  await (await openSyncPage(page)).syncNow();
  await expect(app.syncStatus).toHaveText(/^Bitte prüfen/u);
  await sync.outgoing.getByText('Mitglieder').click();
  await look('sync-plan');
  await page.getByRole('button', { name: /Änderungen senden$/u }).click();
  await expect(app.syncStatus).toHaveText(/nicht angenommen$/u, { timeout: 30_000 });

  const gone = (await admin.documents()).filter(({ _id: id }) => id.startsWith('member:')).slice(0, 200);
  await admin.write(gone.map(({ _id, _rev }) => ({ _id, _rev, _deleted: true })));
  // Two of the list have names of members who were there: nobody has decided whether they are the same, so they were not imported.
  await expect(sync.trouble).toContainText(/Der Server würde hier \d+ von 1\.994 Einträgen löschen/u);
  await look('sync-mass-removal');

  await admin.drop();
  await admin.create();
  await sync.syncNow();
  await expect(sync.trouble).toContainText('neu angelegt');
  await look('sync-wrong-database');

  async function find(prefix: string, familyName?: string): Promise<object> {
    const found = (await admin.documents()).find(
      (document) =>
        document._id.startsWith(prefix) && (familyName === undefined || document['familyName'] === familyName),
    );
    if (!found) throw new Error(`${prefix} is not on the server`);
    return found;
  }
}
