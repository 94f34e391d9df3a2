import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';
import { expect, test, type RunningApp } from '../fixtures';
import { checkAccessibility } from '../fixtures/checkAccessibility';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createLockPage, PASSPHRASE } from '../pages/LockPage';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { openMembersPage } from '../pages/MembersPage';
import { createRunningPage } from '../pages/RunningPage';
import { openTopicsPage } from '../pages/TopicsPage';

const t = createTranslate('de');
const YEAR = new Date().getFullYear() + 1;
const WORD = 'Zwiebelmeisterschaft';
const TITLE = 'Quappenzirkel';

/** All that the page's memory still reaches, as text. */
async function heapOf({ electron, page }: RunningApp, file: string): Promise<string> {
  // What nothing reaches any more is no part of it, once it was collected; the whole snapshot by this way takes too long.
  const session = await electron.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  await electron.evaluate(
    ({ BrowserWindow }, target) => BrowserWindow.getAllWindows()[0]?.webContents.takeHeapSnapshot(target),
    file,
  );
  return readFile(file, 'utf8');
}

async function pressLock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await createLockPage(page).passphrase.waitFor();
}

test('locked by key, the page forgets everything, and what was being typed is there afterwards', async ({
  launch,
}, testInfo) => {
  const laptop = await launch();
  const { page } = laptop;
  await createFirstRunPage(page).createNetwork(TITLE);
  const topics = await (await openTopicsPage(page)).openTopic('Legal Tech');
  await topics.createNote('Notiz', 'Zwetschge. ');
  const before = await heapOf(laptop, testInfo.outputPath('before.heapsnapshot'));
  expect(before.includes('Zwetschge. ') && before.includes(TITLE)).toBe(true);
  await page.getByRole('textbox', { name: t('topics.note.body') }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(WORD);
  await pressLock(page);

  const lock = createLockPage(page);
  await expect(lock.heading).toHaveText(t('protection.locked.passphrase.title'));
  await expect(lock.passphrase).toBeFocused();
  await checkAccessibility(page, 'lock screen');
  const heap = await heapOf(laptop, testInfo.outputPath('locked.heapsnapshot'));
  // Asked one by one: what a red run prints is not to be the whole memory.
  expect([WORD, 'Zwetschge. ', TITLE].filter((word) => heap.includes(word))).toEqual([]);

  await lock.unlock('Das ist sie nicht');
  await expect(page.getByText(t('protection.wrong.passphrase'))).toBeVisible();
  await expect(lock.passphrase).toHaveValue('Das ist sie nicht');
  await lock.unlock();
  await expect(page.getByText(WORD)).toBeVisible();
});

test('wrong passphrases slow down, also over a restart, and the right one still opens', async ({ launch }) => {
  const laptop = await launch();
  await createFirstRunPage(laptop.page).createNetwork('CDO-Netzwerk');
  await pressLock(laptop.page);
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    await createLockPage(laptop.page).unlock(`falsch ${attempt}`);
    await expect(laptop.page.getByText(t('protection.wrong.passphrase'))).toBeVisible();
  }
  await expect(laptop.page.getByRole('button', { name: /Nächster Versuch in/u })).toBeDisabled();
  await laptop.close();
  const again = await laptop.relaunch({ staysLocked: true });
  await expect(again.page.getByRole('button', { name: /Nächster Versuch in/u })).toBeVisible();
  await createLockPage(again.page).passphrase.fill(PASSPHRASE);
  await again.page.getByRole('button', { name: t('protection.unlock.submit') }).click();
  await expect(createAppPage(again.page).navigation).toBeVisible();
});

test('in a meeting the hall sees only its neutral screen while the laptop is locked, and the minutes go on', async ({
  launch,
}) => {
  const { electron, page } = await launch();
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  await createAppPage(page).open('meetings');
  const meeting = await createMeetingsPage(page).plan({ title: 'Sommertreffen', date: `2106${YEAR}` });
  await meeting.addItems([{ title: 'Zwischenbericht', duration: '10' }]);
  const running = await meeting.start();
  const [hall] = await Promise.all([electron.waitForEvent('window'), running.present()]);
  await expect(hall.getByText('Zwischenbericht').first()).toBeVisible();
  await running.write('Begonnen. ');

  await pressLock(page);
  await expect(hall.getByText('Zwischenbericht')).toHaveCount(0);
  await createLockPage(page).unlock();
  await expect(createRunningPage(page).text).toHaveText('Begonnen.');
  await expect(hall.getByText('Zwischenbericht').first()).toBeVisible();
});

test('idling, sleep and the lock of the computer lock; a running meeting is not locked by idling', async ({
  launch,
}) => {
  const { electron, page } = await launch();
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const setIdle = (seconds: number): Promise<void> =>
    electron.evaluate(({ powerMonitor }, idle) => {
      powerMonitor.getSystemIdleTime = () => idle;
    }, seconds);
  const emit = (event: string): Promise<boolean> =>
    electron.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
  const lock = createLockPage(page);

  await emit('suspend');
  await expect(lock.passphrase).toBeVisible();
  await lock.unlock();
  await createAppPage(page).navigation.waitFor();
  await emit('lock-screen');
  await expect(lock.passphrase).toBeVisible();
  await lock.unlock();
  await createAppPage(page).navigation.waitFor();

  await setIdle(15 * 60);
  await expect(lock.passphrase).toBeVisible({ timeout: 10_000 });
  await expect(page.getByText(/weil länger niemand/u)).toBeVisible();
  await setIdle(0);
  await lock.unlock();

  await createAppPage(page).open('meetings');
  const meeting = await createMeetingsPage(page).plan({ title: 'Sommertreffen', date: `2106${YEAR}` });
  await meeting.addItems([{ title: 'Begrüßung', duration: '10' }]);
  const running = await meeting.start();
  await setIdle(60 * 60);
  await running.write('Weiter. ');
  // Half a line that becomes a decision with Enter: whoever shuts the laptop in the hall finds it again.
  await page.keyboard.press('Control+2');
  await page.keyboard.type('b: Wir beschließen den');
  await emit('lock-screen');
  await expect(lock.passphrase).toBeVisible();
  await expect(page.getByText(/mit dem Computer zusammen/u)).toBeVisible();
  await setIdle(0);
  await lock.unlock();
  const line = page.getByRole('combobox', { name: t('minutes.capture') });
  await expect(line).toHaveValue('b: Wir beschließen den');
  await line.press('End');
  await line.pressSequentially(' Haushalt.');
  await line.press('Enter');
  await expect(line).toHaveValue('');
  await expect(page.getByText('Wir beschließen den Haushalt.').first()).toBeVisible();
  await pressLock(page);
  await lock.unlock();
  await expect(line).toHaveValue('');
});

test('nothing that lies on top keeps it from locking but a text that nobody confirmed', async ({ launch }) => {
  const { page } = await launch();
  const app = await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  await app.openPalette();
  await pressLock(page);
  await createLockPage(page).unlock();
  await app.goTo('/settings');
  await app.open('meetings');
  await page.keyboard.press('Control+n');
  await expect(app.dialog).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(app.toasts).toContainText(t('protection.lock.unsaved'));
  await page.keyboard.press('Escape');
  await expect(app.dialog).toBeHidden();
  await pressLock(page);
});

test('without a passphrase locking says what is missing', async ({ launch }) => {
  const { page } = await launch();
  await (await createFirstRunPage(page).choosePlain()).createNetwork('CDO-Netzwerk');
  const app = createAppPage(page);
  await expect(app.syncStatus).toContainText(t('frame.unencrypted'));
  await page.keyboard.press('Control+l');
  await expect(app.toasts).toContainText(t('protection.lock.impossible.plain'));
  await expect((await openMembersPage(page)).heading).toBeVisible();
});
