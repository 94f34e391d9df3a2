import { readFile } from 'node:fs/promises';
import { quarterOf, quarterToLabel, shiftQuarter } from '../../../shared/domain/quarters';
import { answerSaveDialog, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMeetingsPage } from '../pages/MeetingsPage';

/** A day that is still to come whenever the test runs. */
const YEAR = new Date().getFullYear() + 1;
/** Meetings take place when they are begun. */
const THIS_YEAR = YEAR - 1;

test('quarters without a meeting say so', async ({ page }) => {
  await createFirstRunPage(page).openDemo();
  await createAppPage(page).open('meetings');
  const today = quarterOf(new Date().toISOString());
  const last = today ? quarterToLabel(shiftQuarter(today, 3)) : '';
  await expect(createMeetingsPage(page).quarter(last)).toContainText('noch nicht geplant');
});

test('a meeting is planned, run by keyboard, finalised, exported and corrected', async ({ app, page }, testInfo) => {
  await createFirstRunPage(page).openDemo();
  await createAppPage(page).open('meetings');
  const meetings = createMeetingsPage(page);
  await meetings.createEvent({
    title: 'Bürgerkongress',
    from: `1502${YEAR}`,
    to: `1602${YEAR}`,
    place: 'Stadthalle',
    city: 'Ulm',
  });

  const meeting = await meetings.plan({
    title: 'Treffen in Ulm',
    event: 'Bürgerkongress',
    date: `1502${YEAR}`,
    place: 'Stadthalle',
  });
  // What the last meeting left to do is there already.
  await expect
    .poll(meeting.entries)
    .toEqual([expect.stringMatching(/^Genehmigung des Protokolls P-/u), 'Offene Aufgaben']);
  await meeting.addItems([
    { title: 'Umfrage', duration: '20' },
    { title: 'Begrüßung', duration: '0:10' },
  ]);
  for (const above of ['Umfrage', 'Offene Aufgaben', 'Genehmigung']) {
    await meeting.moveItemUp('Begrüßung');
    await expect
      .poll(
        async () =>
          (await meeting.entries()).findIndex((title) => title === 'Begrüßung') <
          (await meeting.entries()).findIndex((title) => title.startsWith(above)),
      )
      .toBe(true);
  }
  await expect(meeting.item('Begrüßung')).toContainText('10:00');
  await meeting.inviteAllMembers();
  await meeting.markInvited();
  const calendar = testInfo.outputPath('treffen.ics');
  await answerSaveDialog(app.electron, calendar);
  await meeting.saveCalendar();
  expect(await readFile(calendar, 'utf8')).toContain(`DTSTART;TZID=Europe/Berlin:${YEAR}0215T100000`);

  const running = await meeting.start();
  await expect(running.currentItem).toHaveText('Begrüßung');
  await running.write('Alle sind da.');
  for (const title of [/^Genehmigung/u, 'Offene Aufgaben', 'Umfrage']) {
    await running.nextItem();
    await expect(running.currentItem).toHaveText(title);
  }
  await running.write('Die Umfrage lief gut.');
  await running.checkIn('Schäf');
  await running.checkIn('Müll');
  await running.checkInGuest({ name: 'Gerda Gast', office: 'Redakteurin', institution: 'Behördenblatt' });
  await expect(running.presentCount).toContainText('3');
  await running.capture('b: Die Umfrage wird wiederholt');
  await running.vote({ yes: 2, no: 0, abstain: 0 });
  await expect(running.numberedDecisions.first()).toContainText('angenommen');
  await expect(running.numberedDecisions.first()).toContainText(`B-${THIS_YEAR}-`);
  await running.capture(`a: Fragebogen überarbeiten @„Stadt Ulm“ bis 15.12.${YEAR}`);
  await expect(running.outcome('Aufgabe')).toContainText(`fällig 15.12.${YEAR}`);

  const closed = await running.finalise();
  await expect(closed.minutes).toContainText(`P-${THIS_YEAR}-`);
  const pdf = testInfo.outputPath('protokoll.pdf');
  await answerSaveDialog(app.electron, pdf);
  await closed.savePdf();
  expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  const markdown = testInfo.outputPath('protokoll.md');
  await answerSaveDialog(app.electron, markdown);
  await (await (await closed.exportDialog()).chooseFormats(['md'])).saveFiles();
  expect(await readFile(markdown, 'utf8')).toContain('Die Umfrage wird wiederholt');

  const correction = await closed.correct();
  await correction.write(' Nachtrag.');
  await correction.finalise();
  await expect(closed.minutes).toContainText(new RegExp(`P-${THIS_YEAR}-\\d\\d, Fassung 2`, 'u'));
});
