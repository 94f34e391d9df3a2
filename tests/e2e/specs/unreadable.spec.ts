import { createSharedText } from '../../../shared/text/sharedText';
import { expect, test } from '../fixtures';
import { createConnectedNetwork } from '../pages/connectLaptop';
import { openMembersPage } from '../pages/MembersPage';
import { openSyncPage } from '../pages/SyncPage';

/** What the server's own rule asks of every record; of what is inside it asks nothing. */
const envelope = {
  schemaVersion: 1,
  createdAt: '2027-01-01T09:00:00.000Z-0000-fremd',
  createdBy: 'fremd',
  updatedAt: '2027-01-01T09:00:00.000Z-0000-fremd',
  updatedBy: 'fremd',
  deletedAt: '',
};

const DOCUMENTS = [
  { _id: 'member:types', givenName: 'Anna', familyName: 7, city: 'Ulm' },
  { _id: 'meeting:x', title: 'Irgendwann', startsAt: 'x', endsAt: 'y' },
  { _id: 'note:garbage', title: 'Notiz', body: { update: '%%%', text: 'Text' } },
  { _id: 'note:good', title: 'Gut', body: createSharedText('Lesbar') },
].map((document) => ({ ...envelope, ...document }));

test('records that cannot be read are named, looked at, repaired and removed while everything else goes on', async ({
  app: laptop,
  couch: { admin, login },
}, testInfo) => {
  const { page } = laptop;
  const app = await createConnectedNetwork(page, 'CDO-Netzwerk', login);
  await admin.write(DOCUMENTS);
  await expect(app.syncStatus).toContainText('3 Einträge sind unlesbar');

  await test.step('the screens show what can be read, and no date that is none', async () => {
    for (const screen of ['overview', 'meetings', 'topics', 'members'] as const) {
      await app.open(screen);
      await expect(page.getByText(/NaN|Invalid/u)).toHaveCount(0);
      await expect(page.getByText(app.t('errors.defectTitle'))).toHaveCount(0);
    }
    const members = await openMembersPage(page);
    await (await members.create()).fill({ givenName: 'Jördis', familyName: 'Brandt' });
    await expect(app.syncStatus).toHaveText(/^Abgeglichen/u);
  });

  const sync = await openSyncPage(page);
  const section = page.getByRole('region', { name: '3 Einträge sind unlesbar' });
  await expect(section).toContainText('Unlesbar ist die Angabe: Nachname.');
  await page.screenshot({ path: testInfo.outputPath('unreadable.png') });

  await test.step('the document can be seen as the server has it', async () => {
    await section.getByRole('button', { name: 'Mitglied: Anna ansehen' }).click();
    await expect(page.getByRole('dialog')).toContainText('"familyName": 7');
    await page.screenshot({ path: testInfo.outputPath('look.png') });
    await page.keyboard.press('Escape');
  });

  await test.step('repaired, it is a member like any other', async () => {
    await section.getByRole('button', { name: 'Mitglied: Anna reparieren' }).click();
    await page.screenshot({ path: testInfo.outputPath('repair.png') });
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: app.t('sync.unreadable.repair') })
      .click();
    await expect(app.toasts).toContainText('1 Eintrag wurde repariert.');
    await expect(app.syncStatus).toContainText('2 Einträge sind unlesbar');
    await expect
      .poll(async () => (await admin.documents()).find(({ _id }) => _id === 'member:types')?.['familyName'])
      .toBe('');
    const members = await openMembersPage(page);
    await expect(members.row('Anna')).toBeVisible();
  });

  await test.step('removed, it is in nobody’s way any more', async () => {
    await openSyncPage(page);
    for (const name of ['Treffen: Irgendwann', 'Notiz: Notiz']) {
      await page.getByRole('button', { name: `${name} entfernen` }).click();
      await page
        .getByRole('alertdialog')
        .getByRole('button', { name: app.t('sync.unreadable.remove') })
        .click();
      await expect(page.getByText(name)).toHaveCount(0);
    }
    await expect(app.syncStatus).toHaveText(/^Aktuell[^·]*$/u);
    await expect(sync.status).toBeVisible();
  });
});
