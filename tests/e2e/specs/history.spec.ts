import { checkAccessibility, expect, findCutOff, resize, test, wordsOf } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createConnectedNetwork, joinNetwork } from '../pages/connectLaptop';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createHistoryDialogPage, openHistory } from '../pages/HistoryDialogPage';
import { createLockPage, PASSPHRASE } from '../pages/LockPage';
import { createMembersPage, openMembersPage } from '../pages/MembersPage';
import { openTopicsPage } from '../pages/TopicsPage';
import { openTrashPage } from '../pages/TrashPage';

test('what was typed before a restart is taken back after it, step by step, and done again', async ({ app }) => {
  await createFirstRunPage(app.page).createNetwork('CDO-Netzwerk');
  const members = await openMembersPage(app.page);
  await (await members.create()).fill({ familyName: 'Größmann', phone: '0731 1', city: 'Bonn' });
  await members.field('city').blur();
  await expect(members.row('Größmann')).toBeVisible();
  await app.close();

  const { page } = await app.relaunch();
  const after = createMembersPage(page);
  await expect(after.field('city')).toHaveValue('Bonn');
  await page.keyboard.press('Control+z');
  await expect(after.field('city')).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(after.field('phone')).toHaveValue('');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await expect(after.field('city')).toHaveValue('Bonn');
  await expect(after.field('phone')).toHaveValue('0731 1');
});

test('what was taken back before the lock is done again after it, and what was done is taken back', async ({
  page,
}) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const members = await openMembersPage(page);
  await (await members.create()).fill({ familyName: 'Größmann', phone: '0731 1', city: 'Bonn' });
  await members.field('city').blur();
  await page.keyboard.press('Control+z');
  await expect(members.field('city')).toHaveValue('');
  await page.keyboard.press('Control+l');
  await createLockPage(page).passphrase.waitFor();
  await createLockPage(page).unlock(PASSPHRASE);

  await expect(members.field('phone')).toHaveValue('0731 1');
  await page.keyboard.press('Control+y');
  await expect(members.field('city')).toHaveValue('Bonn');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(members.field('phone')).toHaveValue('');
});

test('a colleague’s change is in the history of a member, and is brought back; who is erased is gone from it', async ({
  launch,
  couch: { login },
}, testInfo) => {
  const [laptopA, laptopB] = [await launch(), await launch()];
  const a = await createConnectedNetwork(laptopA.page, 'CDO-Netzwerk', login);
  const { t } = a;
  const members = await openMembersPage(laptopA.page);
  await (await members.create()).fill({ givenName: 'Jördis', familyName: 'Brandt', city: 'Ulm', notes: NOTES });
  await members.field('notes').blur();
  await expect(a.syncStatus).toHaveText(/^Aktuell/u);
  await joinNetwork(laptopB.page, login);
  const theirs = await openMembersPage(laptopB.page);
  await theirs.open('Brandt, Jördis');
  await theirs.fill({ city: 'Bonn', notes: NOTES.replace('Donnerstag', 'Freitag') });
  await theirs.field('notes').blur();

  await expect(members.field('city')).toHaveValue('Bonn');
  const history = await openHistory(laptopA.page, t('members.more'));
  const byColleague = history.changes.filter({ hasText: 'ein anderes Gerät' });
  await expect(byColleague.filter({ hasText: t('records.field.members.city') })).toContainText('Bonn');
  await expect(byColleague.locator('del').filter({ hasText: 'Donnerstag' })).toBeVisible();
  await expect(byColleague.locator('ins').filter({ hasText: 'Freitag' })).toBeVisible();
  await checkAccessibility(laptopA.page, 'history', (theme) =>
    laptopA.page.screenshot({ path: testInfo.outputPath(`history-${theme}.png`) }),
  );
  const ofTheCity = byColleague.filter({
    has: laptopA.page.getByRole('group', { name: t('records.field.members.city'), exact: true }),
  });
  await history.bringBack(ofTheCity, t('records.field.members.city'));
  await expect(a.toasts).toContainText(t('records.field.members.city'));
  await expect(ofTheCity).toContainText(t('history.saysSo'));
  await history.close();
  await expect(members.field('city')).toHaveValue('Ulm');
  await expect(theirs.field('city')).toHaveValue('Ulm');
  await laptopA.page.keyboard.press('Control+z');
  await expect(members.field('city')).toHaveValue('Bonn');

  // Erased there: on this laptop nothing of it can be looked up or brought back either.
  await theirs.removeOpen();
  const trash = await openTrashPage(laptopB.page);
  await (await trash.erase('Jördis Brandt')).confirm();
  await expect(members.row('Brandt, Jördis')).toBeHidden();
  await laptopA.page.keyboard.press('Control+z');
  await expect(a.toasts).toContainText(t('common.nothingToUndo'));
});

test('a text is brought back by keyboard, from the palette on, and its history fits a tight window', async ({
  launch,
}, testInfo) => {
  const laptop = await launch();
  const { page } = laptop;
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const { t, palette, toasts } = createAppPage(page);
  const topics = await (await openTopicsPage(page)).openTopic('Legal Tech');
  await topics.createNote('Automatische Bescheide', 'Drei Städte prüfen dasselbe Verfahren.');
  await palette.run(t('history.open'));
  const history = createHistoryDialogPage(page);
  await expect(history.changes.first()).toContainText('Drei Städte');
  await page.screenshot({ path: testInfo.outputPath('note.png') });
  const button = history.field(history.changes.first(), t('records.field.notes.body')).getByRole('button');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(history.changes).toHaveCount(2);
  await expect(history.changes.first().locator('del')).toContainText('Drei Städte');
  await resize(laptop, { width: 900, height: 600, zoom: 1 });
  expect(await page.evaluate(findCutOff)).toEqual([]);
  await page.screenshot({ path: testInfo.outputPath('tight.png') });
  await history.close();
  await expect(page.getByRole('textbox', { name: t('topics.note.body') })).toHaveText('');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: t('topics.note.body') })).toHaveText(
    'Drei Städte prüfen dasselbe Verfahren.',
  );
  // Further back lies the writing itself, before the title and the note.
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: t('topics.note.body') })).toHaveText('');
  await expect(page.getByRole('textbox', { name: t('topics.note.title') })).toHaveValue('Automatische Bescheide');
  await page.keyboard.press('Control+y');
  await expect(page.getByRole('textbox', { name: t('topics.note.body') })).toHaveText(
    'Drei Städte prüfen dasselbe Verfahren.',
  );

  const again = await openHistory(page, t('topics.more'));
  await again.forget();
  await expect(again.dialog).toContainText(t('history.empty.title'));
  await page.screenshot({ path: testInfo.outputPath('empty.png') });
  await again.close();
  await expect(again.dialog).toBeHidden();
  await page.keyboard.press('Control+y');
  await expect(toasts).toContainText(t('common.nothingToRedo'));
});

test('words from the time under TLP:RED come back only when somebody says so', async ({
  page,
  couch: { login, line },
}, testInfo) => {
  const { t } = await createConnectedNetwork(page, 'CDO-Netzwerk', login);
  const topics = await (await openTopicsPage(page)).openTopic('Legal Tech');
  await line.goOffline();
  await topics.createNote('Personalie', 'Frau Schulz wechselt.');
  const label = page.getByRole('button', { name: new RegExp(`${t('topics.note.tlp')}$`, 'u') });
  const choose = async (tlp: string): Promise<void> => {
    await label.click();
    await page.getByRole('option', { name: tlp, exact: true }).click();
  };
  await choose('TLP:RED');
  await expect(label).toContainText('TLP:RED');
  const body = page.getByRole('textbox', { name: t('topics.note.body') });
  await body.fill('Die Nachfolge ist offen.');
  await body.blur();
  await choose('TLP:GREEN');
  const release = page.getByRole('alertdialog', { name: t('common.confidential.release.title') });
  await release.getByRole('button', { name: t('common.confidential.release.confirm') }).click();
  await expect(label).toContainText('TLP:GREEN');

  const history = await openHistory(page, t('topics.more'));
  const text = t('records.field.notes.body');
  const change = history.changes.filter({ has: page.locator('del', { hasText: 'Frau Schulz' }) });
  await history.bringBack(change, text);
  const question = page.getByRole('alertdialog', { name: t('history.red.title') });
  await expect(question.getByRole('button', { name: t('ui.cancel') })).toBeFocused();
  await page.screenshot({ path: testInfo.outputPath('red.png') });
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(history.field(change, text)).not.toContainText(t('history.saysSo'));
  await history.bringBack(change, text);
  await question.getByRole('button', { name: t('history.bringBack') }).click();
  await history.close();
  await expect(body).toHaveText('Frau Schulz wechselt.');
});

test('where nothing was changed yet, it says what is kept and for how long, in English too', async ({
  launch,
}, testInfo) => {
  const laptop = await launch({ args: ['--demo'], settings: { language: 'en', theme: 'system' } });
  const { page } = laptop;
  const app = createAppPage(page, 'en');
  await app.navigation.waitFor();
  await app.open('institutions');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  const history = await openHistory(page, app.t('institutions.more'), 'en');
  await expect(history.dialog).toContainText(app.t('history.empty.title'));
  await expect(history.dialog).toContainText('90 days');
  expect(await wordsOf('de', page)).toEqual([]);
  await page.screenshot({ path: testInfo.outputPath('empty-en.png') });
});

const NOTES = 'Kennt sich mit Bescheiden aus. Ist am besten am Donnerstag zu erreichen.';
