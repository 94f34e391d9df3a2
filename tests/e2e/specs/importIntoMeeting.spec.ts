import { readFile, writeFile } from 'node:fs/promises';
import { sheetToXlsx } from '../../../shared/documents';
import { answerSaveDialog, checkAccessibility, expect, resize, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMeetingsPage } from '../pages/MeetingsPage';
import { openMembersPage } from '../pages/MembersPage';

const YEAR = new Date().getFullYear() + 1;
const HEADINGS = ['Vorname', 'Nachname', 'E-Mail', 'Nehmen Sie teil?', 'Ticketart', 'Geantwortet am'];

function signUps(rows: readonly (readonly string[])[]): Uint8Array {
  return sheetToXlsx({
    ...{
      name: 'Anmeldungen',
      title: '',
      network: '',
      language: 'de',
      tlp: 'TLP:AMBER',
      createdAt: '2026-09-21T08:00:00Z',
    },
    columns: HEADINGS.map((label, index) => ({ id: String(index), type: 'text', label })),
    rows,
  });
}

test('the sign-up list of a congress becomes invitees with their answers, in one step that can be taken back', async ({
  launch,
}, testInfo) => {
  const laptop = await launch({ settings: { theme: 'system' } });
  const { page } = laptop;
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const app = createAppPage(page);
  const { t } = app;
  let members = await openMembersPage(page);
  await members.create();
  await members.fill({ givenName: 'Ilka', familyName: 'Brandmoor', email: 'ilka.brandmoor@hagenrode.example' });
  await app.open('meetings');
  await createMeetingsPage(page).plan({ title: 'Herbsttagung', date: `0912${YEAR}` });

  const list = testInfo.outputPath('anmeldungen.xlsx');
  await writeFile(
    list,
    signUps([
      ['Ilka', 'Brandmoor', 'ilka.brandmoor@hagenrode.example', 'Ja, vor Ort', 'Vortrag', '14.09.2026 14:22'],
      ['Mira', 'Stellfeld', 'mira@ulm.example', 'Nein', 'Teilnehmer/in', '14.09.2026 15:00'],
      ['Tore', 'Hagen', 'tore@ulm.example', 'ggf. ab 14 Uhr', 'Gast', '15.09.2026 08:00'],
      ['Ada', 'Quell', 'ada@ulm.example', '', '', ''],
    ]),
  );
  members = await openMembersPage(page);
  let importing = await (await members.startImport()).choose(list);
  await expect(page.getByText(t('members.import.saysWhoComes'))).toBeVisible();
  await importing.intoMeeting(/Herbsttagung/u);
  await expect(importing.row(2)).toContainText('sagt zu, Rolle: Vortrag');
  await expect(importing.row(3)).toContainText('sagt ab');
  await expect(importing.row(5)).toContainText('eingeladen, ohne Antwort');
  await importing.openRow(4);
  // Opened by a click, the row has the keys that it speaks of.
  await expect(importing.detail.locator(':focus')).toHaveCount(1);
  await expect(importing.detail).toContainText('ist zu „Herbsttagung“ eingeladen, mit einer Bemerkung, Rolle: Gast');
  await expect(importing.detail).toContainText('„ggf. ab 14 Uhr“ ist weder Zusage noch Absage');
  await checkAccessibility(page, 'an import into a meeting', (theme) =>
    page.screenshot({ path: testInfo.outputPath(`preview-${theme}.png`) }),
  );
  await resize(laptop, { width: 900, height: 600, zoom: 1 });
  await page.screenshot({ path: testInfo.outputPath('narrow.png') });
  await importing.write.click();
  await expect(importing.summary.filter({ hasText: '„Herbsttagung“: 4 Personen' })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('done.png') });
  const report = testInfo.outputPath('bericht.csv');
  await answerSaveDialog(laptop.electron, report);
  await page.getByRole('button', { name: t('members.import.report') }).click();
  await expect(page.getByText(/Der Bericht ist gespeichert/u)).toBeVisible();
  expect(await readFile(report, 'utf8')).toContain('sagt für „Herbsttagung“ zu, Rolle: Vortrag');

  await page.getByRole('button', { name: t('members.import.toMeeting') }).click();
  const invitees = page.getByRole('grid', { name: t('meetings.invitees') });
  await expect(invitees.getByRole('row').filter({ hasText: 'Brandmoor' })).toContainText('zugesagt');
  await expect(invitees.getByRole('row').filter({ hasText: 'Stellfeld' })).toContainText('abgesagt');
  await expect(invitees.getByRole('row').filter({ hasText: 'Hagen' })).toContainText('ggf. ab 14 Uhr');
  await page.screenshot({ path: testInfo.outputPath('invitees.png') });

  // A later list of the same platform: an answer changed, and the older one of somebody else changes nothing.
  await writeFile(
    list,
    signUps([
      ['Ilka', 'Brandmoor', 'ilka.brandmoor@hagenrode.example', 'Nein', 'Vortrag', '20.09.2026 14:22'],
      ['Mira', 'Stellfeld', 'mira@ulm.example', 'Ja', 'Teilnehmer/in', '13.09.2026 15:00'],
    ]),
  );
  importing = await (await (await openMembersPage(page)).startImport()).choose(list);
  await importing.intoMeeting(/Herbsttagung/u);
  await expect(importing.row(3)).toContainText('bleibt „abgesagt“');
  await expect(importing.row(2)).toContainText('Aktualisierung');
  await expect(importing.row(3)).toContainText('Unverändert');
  await expect(importing.write).toHaveText('1 Antwort übernehmen');
  await importing.write.click();
  await expect(importing.summary.filter({ hasText: '1 Zeile hat nichts geändert: 1 unverändert' })).toBeVisible();
  await page.getByRole('button', { name: t('members.import.toMeeting') }).click();
  await expect(invitees.getByRole('row').filter({ hasText: 'Brandmoor' })).toContainText('abgesagt');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(invitees.getByRole('row').filter({ hasText: 'Brandmoor' })).toContainText('zugesagt');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(t('meetings.invitees.empty'))).toBeVisible();
  members = await openMembersPage(page);
  await expect(members.row('Brandmoor, Ilka')).toBeVisible();
  await expect(members.row('Stellfeld, Mira')).toBeHidden();
});
