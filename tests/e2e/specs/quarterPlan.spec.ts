import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../fixtures';
import { repositoryFolder } from '../fixtures/runtime';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMeetingsPage } from '../pages/MeetingsPage';

const EVENTS_2027 = path.join(repositoryFolder, 'tests/support/data/veranstaltungen-2027.ics');
/** A year that is still to come whenever the test runs. */
const YEAR = new Date().getFullYear() + 1;

function calendar(
  entries: readonly { readonly uid: string; readonly title: string; readonly from: string; readonly until: string }[],
): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...entries.flatMap(({ uid, title, from, until }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `SUMMARY:${title}`,
      `DTSTART;VALUE=DATE:${from}`,
      `DTEND;VALUE=DATE:${until}`,
      'LOCATION:Ulm\\, Stadthalle',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

test('a calendar is read with a preview, read again without doubling, and proposes where to meet', async ({
  page,
}, testInfo) => {
  await createFirstRunPage(page).createNetwork('Testnetz');
  await createAppPage(page).open('meetings');
  const meetings = createMeetingsPage(page);
  await page.screenshot({ path: testInfo.outputPath('empty.png') });

  await test.step('what the file holds is shown before anything is written', async () => {
    const dialog = await meetings.readCalendar(EVENTS_2027);
    await expect(dialog.getByRole('row')).toHaveCount(8);
    await expect(dialog.getByRole('row').filter({ hasText: 'NEGZ Herbsttagung' })).toContainText('18.11.2027');
    await dialog.getByRole('checkbox', { name: '„KOMMUNALE“ übernehmen' }).uncheck();
    await page.screenshot({ path: testInfo.outputPath('import.png') });
    await dialog.getByRole('button', { name: '6 Einträge übernehmen' }).click();
    await expect(meetings.event('Digitaler Staat')).toContainText('16.03.–17.03.2027 · Berlin');
    await expect(meetings.event('KOMMUNALE')).toHaveCount(0);
  });

  await test.step('the same file again finds everything unchanged', async () => {
    const dialog = await meetings.readCalendar(EVENTS_2027);
    await expect(dialog.getByRole('row').filter({ hasText: 'unverändert' })).toHaveCount(6);
    await page.keyboard.press('Escape');
  });

  await test.step('a newer file moves an event instead of adding it, and undo puts it back', async () => {
    const newer = testInfo.outputPath('neuer.ics');
    await writeFile(
      newer,
      calendar([{ uid: 'ulm', title: 'Digitaltag Ulm', from: `${YEAR}0216`, until: `${YEAR}0217` }]),
    );
    await (await meetings.readCalendar(newer)).getByRole('button', { name: 'Einen Eintrag übernehmen' }).click();
    await writeFile(
      newer,
      calendar([{ uid: 'ulm', title: 'Digitaltag Ulm', from: `${YEAR}0223`, until: `${YEAR}0224` }]),
    );
    const dialog = await meetings.readCalendar(newer);
    await expect(dialog.getByRole('row').filter({ hasText: 'Digitaltag' })).toContainText(
      `Von: 16.02.${YEAR} → 23.02.${YEAR}`,
    );
    await dialog.getByRole('button', { name: 'Einen Eintrag übernehmen' }).click();
    await expect(meetings.event('Digitaltag Ulm')).toHaveCount(1);
    await expect(meetings.event('Digitaltag Ulm')).toContainText(`23.02.${YEAR}`);
    await page.getByRole('button', { name: 'Rückgängig' }).last().click();
    await expect(meetings.event('Digitaltag Ulm')).toContainText(`16.02.${YEAR}`);
  });

  await test.step('a quarter without a meeting proposes its congress', async () => {
    await expect(meetings.quarter(`Q1/${YEAR}`)).toContainText(`Q1/${YEAR} noch nicht geplant`);
    await expect(meetings.quarter(`Q1/${YEAR}`)).toContainText('Vorschlag: Digitaltag Ulm');
    await page.screenshot({ path: testInfo.outputPath('plan.png') });
    const dialog = await meetings.planAt('Digitaltag Ulm');
    await expect(dialog.getByRole('textbox', { name: 'Titel' })).toHaveValue(`Treffen Q1/${YEAR}`);
    await expect(dialog.getByRole('textbox', { name: 'Ort' })).toHaveValue('Stadthalle, Ulm');
    await expect(dialog.getByRole('combobox', { name: 'Veranstaltung' })).toHaveValue('Digitaltag Ulm');
    await page.keyboard.press('Escape');
  });
});

test('broken calendar files say what is wrong, where, and what to do', async ({ page }, testInfo) => {
  await createFirstRunPage(page).createNetwork('Testnetz');
  await createAppPage(page).open('meetings');
  const meetings = createMeetingsPage(page);
  const file = testInfo.outputPath('kalender.ics');
  await writeFile(file, '<!doctype html><p>Bitte anmelden</p>');
  const dialog = await meetings.readCalendar(file);
  await expect(dialog.getByRole('alert')).toContainText('„kalender.ics“ ist keine Kalenderdatei');
  await expect(dialog.getByRole('alert')).toContainText('Laden Sie den Kalender noch einmal herunter');
  await page.screenshot({ path: testInfo.outputPath('notCalendar.png') });
  await page.keyboard.press('Escape');
  await writeFile(
    file,
    `${calendar([{ uid: 'a', title: 'Gut', from: `${YEAR}0216`, until: `${YEAR}0217` }]).replace('END:VCALENDAR\r\n', '')}BEGIN:VEVENT\r\nSUMMARY:Schlecht\r\nkaputt\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Halb`,
  );
  const partly = await meetings.readCalendar(file);
  await expect(partly.getByRole('status')).toContainText('Zeile 12 („Schlecht“): Das ist keine Kalenderzeile');
  await expect(partly.getByRole('status')).toContainText('Die Datei bricht in Zeile 15 ab');
  await page.screenshot({ path: testInfo.outputPath('partly.png') });
  await partly.getByRole('button', { name: 'Einen Eintrag übernehmen' }).click();
  await expect(meetings.event('Gut')).toBeVisible();
});

test('a calendar of hundreds of entries is shown a part at a time, and taken over as a whole', async ({
  page,
}, testInfo) => {
  await createFirstRunPage(page).createNetwork('Testnetz');
  await createAppPage(page).open('meetings');
  const meetings = createMeetingsPage(page);
  const file = testInfo.outputPath('kalender.ics');
  const entries = Array.from({ length: 450 }, (_, at) => ({
    uid: `e${at}`,
    title: `Messe ${at}`,
    from: `${YEAR}0216`,
    until: `${YEAR}0217`,
  }));
  await writeFile(file, calendar(entries));
  const dialog = await meetings.readCalendar(file);
  const rows = dialog.getByRole('table').getByRole('checkbox');
  await expect(rows).toHaveCount(200);
  await dialog.getByRole('button', { name: 'Weitere 200 zeigen (es bleiben 250)' }).click();
  await expect(rows).toHaveCount(400);
  await dialog.getByRole('button', { name: '450 Einträge übernehmen' }).click();
  await expect(meetings.event('Messe 449')).toHaveCount(1);
});

test('the chosen day shows holidays, and school holidays only where they are known', async ({ page }, testInfo) => {
  await createFirstRunPage(page).openDemo();
  await createAppPage(page).open('meetings');
  const meetings = createMeetingsPage(page);
  const holiday = await meetings.planningFor(`0310${YEAR}`);
  await expect(holiday.getByRole('status')).toContainText('Tag der Deutschen Einheit: Feiertag in ganz Deutschland');
  await expect(holiday.getByRole('status')).toContainText('Schulferien sind für diesen Tag noch für kein Land bekannt');
  await page.screenshot({ path: testInfo.outputPath('holiday.png') });
  await page.keyboard.press('Escape');

  const file = testInfo.outputPath('ferien_bayern.ics');
  await writeFile(file, calendar([{ uid: 'f', title: 'Herbstferien', from: `${YEAR}1004`, until: `${YEAR}1016` }]));
  const known = await meetings.schoolHolidays();
  await expect(known).toContainText('Bekannt: 0 von 16 Ländern');
  await known.getByRole('button', { name: 'Kalender einlesen …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Schulferien' });
  await dialog.getByLabel('Kalenderdatei auswählen oder hierher ziehen').setInputFiles(file);
  await expect(dialog.getByRole('button', { name: /Land$/u })).toContainText('Bayern');
  await page.screenshot({ path: testInfo.outputPath('school.png') });
  await dialog.getByRole('button', { name: /^Ferien eintragen/u }).click();
  await expect(page.getByText(`Ferien Bayern eingetragen, 04.10.${YEAR} bis 15.10.${YEAR}.`)).toBeVisible();
  const within = await meetings.planningFor(`0710${YEAR}`);
  await expect(within.getByRole('status')).toContainText(/Herbstferien in Bayern \(\d+ Mitglieder\)/u);
  await expect(within.getByRole('status')).toContainText('Schulferien sind nur für Bayern bekannt');
  await page.screenshot({ path: testInfo.outputPath('conflict.png') });
  await page.keyboard.press('Escape');
  await expect(await meetings.schoolHolidays()).toContainText('Bekannt: 1 von 16 Ländern');
  await page.screenshot({ path: testInfo.outputPath('known.png') });
});
