import path from 'node:path';
import { createTranslate } from '../../../shared/messages/translate';
import { expect, stopAtEntry, test, type RunningApp } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createImportPage } from '../pages/ImportPage';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { openMembersPage } from '../pages/MembersPage';
import { createRunningPage } from '../pages/RunningPage';

const t = createTranslate('de');
const YEAR = new Date().getFullYear() + 1;
const FILE = path.resolve(import.meta.dirname, '../../support/data/mitglieder-outlook-cp1252.csv');

/** The application dies inside of a transaction: when it has asked IndexedDB to store the entry of a record of this number. */
async function killAtEntry(laptop: RunningApp, nth: number): Promise<() => Promise<void>> {
  const stopped = await stopAtEntry(laptop.page, nth, 'records');
  return async () => {
    await stopped();
    await laptop.kill();
  };
}

test('killed while a meeting is finalised, it still runs and nothing is frozen, and then all of it works', async ({
  launch,
}) => {
  const laptop = await launch();
  await createFirstRunPage(laptop.page).createNetwork('CDO-Netzwerk');
  await createAppPage(laptop.page).open('meetings');
  const meeting = await createMeetingsPage(laptop.page).plan({ title: 'Sommertreffen', date: `2106${YEAR}` });
  await meeting.addItems([{ title: 'Begrüßung', duration: '10' }]);
  const running = await meeting.start();

  const killed = await killAtEntry(laptop, 2);
  const [finalised] = await Promise.allSettled([running.finalise(), killed()]);
  expect(finalised.status).toBe('rejected');

  const again = await laptop.relaunch();
  // Closed, it would offer a new version instead.
  await expect(again.page.getByRole('button', { name: t('minutes.finish'), exact: true })).toBeVisible();
  const { minutes } = await createRunningPage(again.page).finalise();
  await expect(minutes).toContainText(/P-\d{4}-0\d/u);
});

test('killed while an import is written, none of it is there', async ({ launch }) => {
  const laptop = await launch();
  await createFirstRunPage(laptop.page).createNetwork('CDO-Netzwerk');
  await openMembersPage(laptop.page);
  await laptop.page.getByRole('button', { name: t('members.import') }).click();
  const preview = await createImportPage(laptop.page).choose(FILE);
  const killed = await killAtEntry(laptop, 12);
  await Promise.all([preview.write.click().catch((error: unknown) => error), killed()]);

  const again = await laptop.relaunch();
  const app = createAppPage(again.page);
  await app.open('members');
  await expect(app.link('members')).toHaveText(/\D0$/u);
  await expect(app.link('institutions')).toHaveText(/\D0$/u);
});
