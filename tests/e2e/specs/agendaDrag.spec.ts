import type { Page } from '@playwright/test';
import { createCouchServer, type CouchServer } from '../../../scripts/lib/couchServer.mjs';
import { expect, test, type RunningApp } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import type { MeetingPage } from '../pages/MeetingPage';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { openSyncPage } from '../pages/SyncPage';

const USER = { name: 'coordinator', password: 'geheim-4711', roles: ['_admin'] };
const YEAR = new Date().getFullYear() + 1;
const ITEMS = ['Begrüßung', 'Umfrage', 'Termine'].map((title) => ({ title, duration: '10' }));

async function planMeeting(page: Page): Promise<MeetingPage> {
  await createAppPage(page).open('meetings');
  const meeting = await createMeetingsPage(page).plan({ title: 'Wintertreffen', date: `1502${YEAR}` });
  await meeting.addItems(ITEMS);
  return meeting;
}

test('an item is dragged with the mouse across a heading, and the toast that names it takes it back', async ({
  page,
}) => {
  await createFirstRunPage(page).createNetwork('Testnetz');
  const meeting = await planMeeting(page);
  await meeting.addHeading('Ausblick');

  // What is shown under the pointer is in the document for one frame only.
  const shown = await page.evaluateHandle(() => {
    const texts: (string | null)[] = [];
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) texts.push(...[...addedNodes].map(({ textContent }) => textContent));
    }).observe(document.body, { childList: true, subtree: true });
    return texts;
  });
  await meeting.dragItem('Begrüßung', 'after', 'Ausblick');
  expect(await shown.jsonValue()).toContain('Begrüßung');
  await expect.poll(meeting.entries).toEqual(['Umfrage', 'Termine', 'Ausblick', 'Begrüßung']);
  await expect(page.getByRole('alertdialog')).toContainText('„Begrüßung“ steht jetzt an Stelle 4 von 4.');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Rückgängig' }).click();
  await expect.poll(meeting.entries).toEqual(['Begrüßung', 'Umfrage', 'Termine', 'Ausblick']);
});

test('an item is dragged by keyboard: the places are said, Enter drops, Escape leaves everything as it was', async ({
  page,
}) => {
  await createFirstRunPage(page).createNetwork('Testnetz');
  const meeting = await planMeeting(page);
  const handle = meeting.handle('Termine');

  await handle.focus();
  await page.keyboard.press('Enter');
  await expect(meeting.dropPlace).toHaveAccessibleName('Nach Termine einfügen');
  await page.keyboard.press('ArrowUp');
  await expect(meeting.dropPlace).toHaveAccessibleName('Zwischen Umfrage und Termine einfügen');
  await page.keyboard.press('ArrowUp');
  await expect(meeting.dropPlace).toHaveAccessibleName('Zwischen Begrüßung und Umfrage einfügen');
  await page.keyboard.press('Enter');
  await expect.poll(meeting.entries).toEqual(['Begrüßung', 'Termine', 'Umfrage']);
  await expect(page.getByRole('alertdialog')).toContainText('„Termine“ steht jetzt an Stelle 2 von 3.');
  await expect(handle).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(meeting.dropPlace).toHaveAccessibleName('Zwischen Termine und Umfrage einfügen');
  await page.keyboard.press('Home');
  await expect(meeting.dropPlace).toHaveAccessibleName('Vor Begrüßung einfügen');
  await page.keyboard.press('Escape');
  await expect(handle).toBeFocused();
  expect(await meeting.entries()).toEqual(['Begrüßung', 'Termine', 'Umfrage']);

  // Tab leads from the places back to the handle, for keyboards without Escape: Enter there ends the drag.
  await page.keyboard.press('Enter');
  await expect(meeting.dropPlace).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(handle).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(meeting.dropPlaces).toHaveCount(0);
  expect(await meeting.entries()).toEqual(['Begrüßung', 'Termine', 'Umfrage']);

  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(meeting.entries).toEqual(['Termine', 'Begrüßung', 'Umfrage']);
  await expect(handle).toBeFocused();
});

test.describe('with a colleague', () => {
  let server: CouchServer;
  test.beforeEach(async () => {
    server = await createCouchServer({ port: 0, users: [USER] });
  });
  test.afterEach(() => server.close());

  async function twoLaptopsAtOneAgenda(launch: (options?: object) => Promise<RunningApp>) {
    const login = { url: server.url, database: 'cdo-netzwerk', user: USER.name, password: USER.password };
    const [laptopA, laptopB] = [await launch(), await launch()];
    await createFirstRunPage(laptopA.page).createNetwork('CDO-Netzwerk');
    const sync = await openSyncPage(laptopA.page);
    await (await sync.fill(login)).test();
    await (await sync.createDatabase()).connect();
    const a = await planMeeting(laptopA.page);
    await createFirstRunPage(laptopB.page).connect(login);
    await createAppPage(laptopB.page).open('meetings');
    const b = await createMeetingsPage(laptopB.page).open('Wintertreffen');
    await expect.poll(b.entries).toEqual(['Begrüßung', 'Umfrage', 'Termine']);
    return { pageA: laptopA.page, pageB: laptopB.page, a, b };
  }

  test('what is dropped lands beside what it was shown beside, though the order changed meanwhile', async ({
    launch,
  }) => {
    const { pageA, a, b } = await twoLaptopsAtOneAgenda(launch);

    await a.handle('Termine').focus();
    await pageA.keyboard.press('Enter');
    await expect(a.dropPlace).toHaveAccessibleName('Nach Termine einfügen');
    await pageA.keyboard.press('Home');
    await expect(a.dropPlace).toHaveAccessibleName('Vor Begrüßung einfügen');
    await b.dragItem('Begrüßung', 'after', 'Termine');
    await expect.poll(a.entries).toEqual(['Umfrage', 'Termine', 'Begrüßung']);
    await expect(a.dropPlace).toHaveAccessibleName('Zwischen Termine und Begrüßung einfügen');
    await pageA.keyboard.press('ArrowUp');
    await pageA.keyboard.press('ArrowUp');
    await expect(a.dropPlace).toHaveAccessibleName('Vor Umfrage einfügen');
    await pageA.keyboard.press('Enter');
    for (const laptop of [a, b]) await expect.poll(laptop.entries).toEqual(['Termine', 'Umfrage', 'Begrüßung']);
  });

  test('a keyboard drag ends when a colleague deletes what is dragged', async ({ launch }) => {
    const { pageA, pageB, a, b } = await twoLaptopsAtOneAgenda(launch);
    await a.handle('Termine').focus();
    await pageA.keyboard.press('Enter');
    await expect(a.dropPlace).toBeVisible();
    await pageA.keyboard.press('Home');
    await b.removeItem('Termine');
    await expect.poll(a.entries).toEqual(['Begrüßung', 'Umfrage']);
    await expect(createAppPage(pageA).toasts.getByText('inzwischen jemand gelöscht')).toBeVisible();
    await expect(a.dropPlaces).toHaveCount(0);
    await expect(a.handle('Umfrage')).toBeFocused();
    // Nothing is inert any more.
    await createAppPage(pageA).open('members');
    await createAppPage(pageB).open('members');
  });
});
