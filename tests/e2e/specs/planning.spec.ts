import { demoId } from '../../../shared/demo/ids';
import { createTranslate } from '../../../shared/messages/translate';
import { expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createFilesPart } from '../pages/FilesPart';
import { createMeetingPage } from '../pages/MeetingPage';
import { createMeetingsPage } from '../pages/MeetingsPage';

const t = createTranslate('de');
const YEAR = new Date().getFullYear() + 1;
const COMING = demoId('meetings', 7);
const PAST = demoId('meetings', 6);

test('an agenda is put in order by keyboard and by mouse, has headings, and says when it is too long', async ({
  page,
}) => {
  await createFirstRunPage(page).createNetwork('Testnetz');
  await createAppPage(page).open('meetings');
  const meeting = await createMeetingsPage(page).plan({ title: 'Wintertreffen', date: `1502${YEAR}` });
  await meeting.addItems([
    { title: 'Umfrage', duration: '45' },
    { title: 'Begrüßung', duration: '0:10' },
    { title: 'Termine', duration: '10 min' },
  ]);
  await meeting.moveItemUp('Begrüßung');
  await expect.poll(meeting.entries).toEqual(['Begrüßung', 'Umfrage', 'Termine']);
  await expect(meeting.agenda.getByRole('status')).toHaveText('„Begrüßung“ steht jetzt an Stelle 1 von 3.');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Titel');

  await meeting.dragItem('Termine', 'before', 'Begrüßung');
  await expect.poll(meeting.entries).toEqual(['Termine', 'Begrüßung', 'Umfrage']);
  await meeting.addHeading('Ausblick');
  await expect.poll(meeting.entries).toEqual(['Termine', 'Begrüßung', 'Umfrage', 'Ausblick']);
  await expect(meeting.item('Umfrage')).toContainText('10:20');

  await meeting.setDuration('Umfrage', '1,5 h');
  await expect(meeting.agenda).toContainText('1:50 von 2:00 h verplant');
  await meeting.setDuration('Umfrage', '2 h 30');
  await expect(meeting.agenda).toContainText('50 Minuten');
  await expect(meeting.readiness).toContainText('Tagesordnung 50 Minuten zu lang');

  await test.step('files are dropped and pasted on an item', async () => {
    const umfrage = meeting.item('Umfrage');
    await umfrage.getByRole('button', { name: t('meetings.item.details') }).click();
    const files = createFilesPart(page, umfrage.getByRole('group', { name: t('files.title'), exact: true }));
    const drop = await files.drag([{ name: 'Notiz.txt', type: 'text/plain', bytes: [72] }]);
    await drop();
    await expect(files.rows).toHaveCount(1);
    await files.addButton.focus();
    await files.paste({ name: 'image.png', type: 'image/png', bytes: [1] });
    await expect(files.rows).toHaveCount(2);
  });
});

test('what a meeting left open goes on in the next one, with its history', async ({ launch }) => {
  const { page } = await launch({ args: ['--demo'] });
  const app = createAppPage(page);
  await app.navigation.waitFor();
  await app.goTo(`/meetings/${PAST}`);
  const past = createMeetingPage(page);
  const correction = await past.correct();
  const title = await correction.currentItem.innerText();
  await page.getByRole('button', { name: /^TOP 1 abhaken/u }).click();
  await correction.backToMeeting();

  await app.goTo(`/meetings/${COMING}`);
  const coming = await createMeetingPage(page).show('planning');
  await expect(coming.agenda).toContainText('Ein Punkt ist seit');
  const before = await coming.agenda.getByRole('listitem').count();
  await coming.takeLeftOpen();
  await expect(coming.agenda.getByRole('listitem')).toHaveCount(before + 1);
  const carried = coming.agenda.getByRole('group').filter({ hasText: 'offen seit einem Treffen' });
  await expect(carried.getByRole('textbox', { name: 'Titel' })).toHaveValue(title);
});

test('an agenda kept as a template begins another meeting', async ({ page }) => {
  await createFirstRunPage(page).createNetwork('Testnetz');
  const app = createAppPage(page);
  await app.open('meetings');
  const first = await createMeetingsPage(page).plan({
    title: 'Erstes',
    date: `1502${YEAR}`,
    agenda: 'Vorlage: Digitales Treffen (1 Stunde)',
  });
  await expect
    .poll(first.entries)
    .toEqual(['Begrüßung und Tagesordnung', 'Offene Aufgaben', 'Schwerpunktthema', 'Verschiedenes']);
  await first.addHeading('Nachklang');
  await first.saveAsTemplate('Unser Takt');

  await app.open('meetings');
  const second = await createMeetingsPage(page).plan({ title: 'Zweites', date: `1505${YEAR}` });
  await second.useTemplate('Unser Takt');
  await expect
    .poll(second.entries)
    .toEqual(['Begrüßung und Tagesordnung', 'Offene Aufgaben', 'Schwerpunktthema', 'Verschiedenes', 'Nachklang']);
});

test('a topic proposes an item, which waits for a meeting and can go back', async ({ page }) => {
  await createFirstRunPage(page).createNetwork('Testnetz');
  const app = createAppPage(page);
  await app.goTo('/topics/topic:legal-tech');
  await page.getByRole('button', { name: app.t('topics.more') }).click();
  await page.getByRole('menuitem', { name: app.t('topics.propose') }).click();
  await expect(app.toasts).toContainText('„Legal Tech“ liegt im Themenspeicher');

  await app.open('meetings');
  const meeting = await createMeetingsPage(page).plan({ title: 'Treffen', date: `1502${YEAR}` });
  await expect(meeting.readiness).toContainText('Tagesordnung ist leer');
  await meeting.takeFromBacklog('Legal Tech');
  await expect(meeting.backlog.getByRole('listitem')).toHaveCount(0);
  await meeting.putIntoBacklog('Legal Tech');
  await expect.poll(meeting.entries).toEqual([]);
});
