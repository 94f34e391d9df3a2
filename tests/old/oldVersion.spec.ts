import { createCouchServer, type CouchServer } from '../../scripts/lib/couchServer.mjs';
import { createTranslate } from '../../shared/messages/translate';
import { expect, test } from '../e2e/fixtures';
import { createCouchAdmin } from '../e2e/fixtures/couchAdmin';
import { createAppPage } from '../e2e/pages/AppPage';
import { createFirstRunPage } from '../e2e/pages/FirstRunPage';
import { createMeetingsPage } from '../e2e/pages/MeetingsPage';
import { openMembersPage } from '../e2e/pages/MembersPage';
import { createRichTextPart } from '../e2e/pages/RichTextPart';
import { openSyncPage } from '../e2e/pages/SyncPage';
import { openTopicsPage } from '../e2e/pages/TopicsPage';

const t = createTranslate('de');
const YEAR = new Date().getFullYear() + 1;
const USER = { name: 'coordinator', password: 'geheim-4711', roles: ['_admin'] };
const DATABASE = 'cdo-netzwerk';
let server: CouchServer;

test.beforeEach(async () => {
  server = await createCouchServer({ port: 0, users: [USER] });
});

test.afterEach(() => server.close());

/** The application that `npm run test:old` has built from an earlier commit. */
function oldApp(): string {
  const folder = process.env['VERBUND_OLD_APP'];
  if (folder === undefined) throw new Error('Started by npm run test:old, which says where the older version is.');
  return folder;
}

test('a laptop of an earlier version and one of today work on one network: nobody skips, and nothing that only one of them knows is lost', async ({
  launch,
}) => {
  const login = { url: server.url, database: DATABASE, user: USER.name, password: USER.password };
  const admin = createCouchAdmin(server.url, DATABASE, USER);
  const documentOf = async (collection: string): Promise<Readonly<Record<string, unknown>>> => {
    const found = (await admin.documents()).filter(({ _id }) => _id.startsWith(`${collection}:`));
    expect(found).toHaveLength(1);
    return found[0] ?? {};
  };

  const newer = await launch();
  await createFirstRunPage(newer.page).createNetwork('CDO-Netzwerk');
  const sync = await openSyncPage(newer.page);
  await (await sync.fill(login)).test();
  await (await sync.createDatabase()).connect();
  const newerApp = createAppPage(newer.page);
  await (await (await openMembersPage(newer.page)).create()).fill({ familyName: 'Weiß' });
  await newerApp.open('meetings');
  const plan = { title: 'Wintertreffen', event: 'Digitaltag Ulm', date: `1502${YEAR}` };
  const here = await createMeetingsPage(newer.page).plan(plan);
  await here.addItems([{ title: 'Umfrage', duration: '10' }]);
  await expect(newerApp.syncStatus).toHaveText(/^Aktuell/u);

  // A field that neither of the two knows, as a version that is still to come will write it.
  await expect.poll(async () => (await documentOf('member'))['familyName']).toBe('Weiß');
  const member = await documentOf('member');
  await admin.write([{ ...member, pronouns: 'sie/ihr' }]);

  const older = await launch({ appFolder: oldApp() });
  await createFirstRunPage(older.page).connect(login);
  const olderApp = createAppPage(older.page);
  await (await (await openMembersPage(older.page)).open('Weiß')).fill({ city: 'Köln' });
  await olderApp.open('meetings');
  const there = await createMeetingsPage(older.page).open('Wintertreffen');
  await there
    .item('Umfrage')
    .getByRole('textbox', { name: t('meetings.item.title') })
    .fill('Umfrage 2027');
  await there.addItems([{ title: 'Termine', duration: '5' }]);

  await expect.poll(here.entries).toEqual(['Umfrage 2027', 'Termine']);
  await here.moveItemUp('Termine');
  await expect.poll(there.entries).toEqual(['Termine', 'Umfrage 2027']);
  await expect((await openMembersPage(newer.page)).row('Weiß')).toBeVisible();

  expect(await documentOf('member')).toMatchObject({ familyName: 'Weiß', city: 'Köln', pronouns: 'sie/ihr' });
  const items = (await admin.documents()).filter(({ _id }) => _id.startsWith('agendaItem:'));
  // `origins` is younger than the older version, which has edited this item.
  expect(items.find(({ title }) => title === 'Umfrage 2027')).toMatchObject({ origins: [] });
  for (const app of [newerApp, olderApp]) {
    await expect(app.syncStatus).toHaveText(/^Aktuell/u);
    await expect((await openSyncPage(app.page)).status).not.toContainText(t('sync.newer.title'));
  }
});

test('a laptop of an earlier version edits the words of a formatted note, and takes away neither words nor looks', async ({
  launch,
}) => {
  const login = { url: server.url, database: DATABASE, user: USER.name, password: USER.password };
  const newer = await launch();
  await createFirstRunPage(newer.page).createNetwork('CDO-Netzwerk');
  const sync = await openSyncPage(newer.page);
  await (await sync.fill(login)).test();
  await (await sync.createDatabase()).connect();
  await (await (await openTopicsPage(newer.page)).openTopic('Legal Tech')).createNote('Leitfaden', '');
  const here = createRichTextPart(newer.page, t('topics.note.body'));
  await here.append(['# Ziel', 'Enter', 'Wir handeln **gemeinsam**.', 'Enter', '- Ulm', 'Enter', 'Köln']);
  await expect(createAppPage(newer.page).syncStatus).toHaveText(/^Aktuell/u);

  const older = await launch({ appFolder: oldApp() });
  await createFirstRunPage(older.page).connect(login);
  await (await (await openTopicsPage(older.page)).openTopic('Legal Tech')).openNote('Leitfaden');
  const there = older.page.getByRole('textbox', { name: t('topics.note.body'), exact: true });
  await expect(there).toHaveValue(/^Ziel\nWir handeln gemeinsam\.\nUlm\nKöln\n?$/u);
  // One place at a time, as one types.
  for (const [before, after] of [
    ['Ulm', 'Ulm und Bonn'],
    ['Ziel\n', 'Ziel\nEine Zeile.\n'],
  ] as const)
    await there.fill((await there.inputValue()).replace(before, after));
  const lines = [
    'heading1: Ziel',
    'text: Eine Zeile.',
    'text: Wir handeln gemeinsam.',
    'bullet: Ulm und Bonn',
    'bullet: Köln',
  ];
  await expect.poll(() => here.lines()).toEqual(lines);
  await expect(here.field.locator('strong')).toHaveText('gemeinsam');

  await here.append(['Enter', 'Essen']);
  await expect(there).toHaveValue(/Eine Zeile\.\n.*Ulm und Bonn\nKöln\nEssen/su);
});
