import { demoId } from '../../../shared/demo/ids';
import { expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createMeetingPage } from '../pages/MeetingPage';
import { createConnectedNetwork, joinNetwork } from '../pages/connectLaptop';
import { openMembersPage } from '../pages/MembersPage';
import { openSyncPage } from '../pages/SyncPage';
import { offeredControls, writingMenuEntries } from '../pages/writingControls';

test('a login that reads only: everything says so, searching works, nothing can be changed', async ({
  launch,
  couch: { admin, createLogin, login },
}, testInfo) => {
  const [laptopA, laptopB] = [await launch(), await launch()];
  const a = await createConnectedNetwork(laptopA.page, 'CDO-Netzwerk', login);
  await (
    await (await openMembersPage(laptopA.page)).create()
  ).fill({ givenName: 'Jördis', familyName: 'Brandt', city: 'Ulm' });
  await expect(a.syncStatus).toHaveText(/^Aktuell/u);
  await admin.secure();

  const { page } = laptopB;
  const b = await joinNetwork(page, await createLogin('leserin', ['reader']));
  await expect(b.syncStatus).toHaveText(/^Aktuell, \d\d:\d\d · Nur Leserecht$/u);
  await expect(page.getByRole('complementary', { name: b.t('sync.reader.title') })).toContainText('Exportieren geht');

  const members = await openMembersPage(page);
  for (const name of ['members.create', 'members.import'] as const) {
    const button = page.getByRole('button', { name: b.t(name), exact: true });
    await expect(button).toBeDisabled();
    await expect(button).toHaveAccessibleDescription(/^Dieser Zugang darf nur lesen/u);
  }
  await members.find('brandt');
  await members.open('Brandt, Jördis');
  await expect(members.field('city')).not.toBeEditable();
  await expect(members.field('city')).toHaveValue('Ulm');
  await page.screenshot({ path: testInfo.outputPath('reader.png') });

  // Keys say it, too.
  await members.table.focus();
  await page.keyboard.press('Delete');
  await expect(b.toasts).toContainText(b.t('sync.reader.locked'));
  await expect(members.row('Brandt, Jördis')).toBeVisible();
  await page.getByRole('button', { name: b.t('members.more'), exact: true }).click();
  await expect(page.getByRole('menuitem', { name: b.t('members.remove') })).toBeDisabled();
  await page.keyboard.press('Escape');

  await b.open('network');
  await expect(page.getByRole('textbox', { name: b.t('common.network.title') })).not.toBeEditable();
  await b.open('settings');
  await expect(page.getByRole('textbox', { name: b.t('settings.userName') })).toBeEditable();
  // Joined by the name of a database, listed by its own.
  await expect(page.getByRole('listitem').filter({ hasText: b.t('settings.openNow') })).toContainText('CDO-Netzwerk');

  // The way out: a login that may write.
  const sync = await openSyncPage(page);
  await sync.press('sync.edit');
  await (await sync.fill(login)).save();
  await expect(b.syncStatus).toHaveText(/^Aktuell, \d\d:\d\d$/u);
  await (await openMembersPage(page)).open('Brandt, Jördis');
  await members.fill({ city: 'Köln' });
  await (await openMembersPage(laptopA.page)).open('Brandt, Jördis');
  await expect(laptopA.page.getByRole('textbox', { name: a.t('members.city'), exact: true })).toHaveValue('Köln');
});

const COMING = demoId('meetings', 7);
const PATHS = [
  '/',
  '/members',
  `/members/${demoId('members', 20)}`,
  '/members/import',
  `/institutions/${demoId('institutions', 40)}`,
  '/topics',
  `/topics/${demoId('topics', 8)}`,
  '/meetings',
  `/events/${demoId('events', 0)}`,
  `/meetings/${COMING}/planning`,
  `/meetings/${COMING}/invitation`,
  `/meetings/${COMING}/papers`,
  `/meetings/${demoId('meetings', 6)}`,
  '/outcomes',
  `/outcomes/${demoId('outcomes', 8)}`,
  '/network',
  `/meetings/${COMING}/run`,
];
/** What a button or an entry of a menu says that would store something. */
const WRITES =
  /anlegen|hinzufügen|ergänzen|eintragen|bearbeiten|löschen|entfernen|ändern|verschieben|planen|einlesen|übernehmen|vorschlagen|beginnen|beenden|checken|festschreiben|genehmigen|einwenden|Einladen|Antwort von|Aktionen für|Einlass$|Gast|Nach Liste|Wortmeldung|Vertagen|Stand des Punktes|nächster Punkt|Importieren/iu;
/** Fields that look for something, or show it otherwise. */
const LOOKS = /durchsuchen|Vorschau für/iu;

test('on no screen is a reader offered what writes: not by buttons, fields, menus, keys, the palette or the door', async ({
  launch,
  couch: { createLogin, login },
}, testInfo) => {
  const { electron, page } = await launch({ args: ['--demo'] });
  const app = createAppPage(page);
  const { t } = app;
  await app.navigation.waitFor();
  const sync = await openSyncPage(page);
  await (await sync.fill(login)).test();
  await (await sync.createDatabase()).connect();
  await expect(app.syncStatus).toHaveText(/^Aktuell/u);
  await app.goTo(`/meetings/${COMING}`);
  await createMeetingPage(page).start();
  const opening = electron.waitForEvent('window');
  await page.keyboard.press('ControlOrMeta+e');
  const door = await opening;
  await app.goTo('/sync');
  await sync.press('sync.edit');
  await (await sync.fill(await createLogin('leserin', ['reader']))).save();
  await expect(app.syncStatus).toHaveText(/Nur Leserecht$/u);

  for (const path of PATHS) {
    await test.step(path, async () => {
      await app.goTo(path);
      await expect(page.getByRole('complementary', { name: t('sync.reader.title') })).toBeVisible();
      await page
        .getByRole('heading', { level: 1 })
        .or(page.getByRole('main', { name: t('minutes.item') }))
        .first()
        .waitFor();
      const { buttons, fields } = await offeredControls(page);
      expect
        .soft(
          buttons.filter((name) => WRITES.test(name)),
          `buttons on ${path}`,
        )
        .toEqual([]);
      expect
        .soft(
          fields.filter((name) => !LOOKS.test(name)),
          `fields on ${path}`,
        )
        .toEqual([]);
      expect.soft(await writingMenuEntries(page, WRITES), `menus on ${path}`).toEqual([]);
    });
  }
  await page.screenshot({ path: testInfo.outputPath('running.png') });

  await test.step('at the door nobody is let in, and it says why', async () => {
    const name = (await door.getByRole('option').first().innerText()).split('\n')[0] ?? '';
    await door.getByRole('combobox').fill(name);
    await door.getByRole('combobox').press('Enter');
    await expect(door.getByRole('status')).toHaveText(t('minutes.door.said.readOnly'));
    await expect(page.getByRole('list', { name: t('minutes.attendees') }).getByRole('listitem')).toHaveCount(0);
  });

  await test.step('keys say it', async () => {
    await page.keyboard.press('ControlOrMeta+e');
    await expect(app.toasts).toContainText(t('sync.reader.locked'));
    await app.goTo('/members');
    await page.keyboard.press('ControlOrMeta+n');
    await expect(app.toasts).toContainText(t('sync.reader.locked'));
    await expect(page).toHaveURL(/#\/members$/u);
  });

  await test.step('the palette leaves it out', async () => {
    const palette = await app.openPalette();
    for (const what of ['member', 'institution', 'topic', 'meeting'] as const) {
      const label = t(`common.command.new.${what}`);
      await palette.search.fill(label);
      await expect(palette.options.getByText(label, { exact: true })).toHaveCount(0);
    }
    await palette.search.fill(t('common.command.theme'));
    await expect(palette.options.first()).toBeVisible();
  });
});
