import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createTranslate } from '../../../shared/messages/translate';
import { answerSaveDialog, expect, resize, test } from '../fixtures';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMembersPage, openMembersPage } from '../pages/MembersPage';

const t = createTranslate('de');
const dataFolder = path.resolve(import.meta.dirname, '../../support/data');
const LIST = path.join(dataFolder, 'spreadsheets/liste.xlsx');

const SIGNATURE = `Viele Grüße
Dr. Ilka Brandmoor
Referentin
Stadt Hagenrode
Tel. 03521 99-10
ilka.brandmoor@hagenrode.example`;

test('a pasted signature becomes a member, and a spreadsheet updates it as far as a person lets it', async ({
  launch,
}, testInfo) => {
  const laptop = await launch();
  const { page } = laptop;
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  let members = await openMembersPage(page);

  let importing = await (await members.startImport()).paste(SIGNATURE);
  await expect(page.getByText(/Signatur einer Person/u)).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('signature.png') });
  members = await importing.import();
  await expect(members.row('Brandmoor, Dr. Ilka')).toBeVisible();

  importing = await (await members.startImport()).choose(LIST);
  await expect(page.getByText(/eines von 3 Blättern: „Teilnehmende“/u)).toBeVisible();
  await expect(page.getByText(/Ausgeblendet, aber mitgelesen: 1 Zeile, 1 Spalte/u)).toBeVisible();
  await importing.openTab('columns');
  await importing.readAs('sheet', /Entwurf/u);
  await importing.openTab('rows');
  await expect(importing.row(2)).toContainText('Stellfeld, Mira');
  await importing.openTab('columns');
  await importing.readAs('sheet', 'Teilnehmende');
  await importing.mapColumn('Anzahl', t('import.field.notes'));
  await page.screenshot({ path: testInfo.outputPath('columns.png') });
  await importing.openTab('rows');
  await importing.openRow(5);
  await expect(importing.detail).toContainText('03521 99-10');
  await importing.decide('phone', false);
  await page.screenshot({ path: testInfo.outputPath('changes.png') });
  await expect(importing.write).toHaveText('1 anlegen, 1 ändern');
  await importing.write.click();
  await expect(importing.summary.filter({ hasText: '1 Mitglied ist neu, 1 ergänzt' })).toBeVisible();

  const report = testInfo.outputPath('bericht.csv');
  await answerSaveDialog(laptop.electron, report);
  await page.getByRole('button', { name: t('members.import.report') }).click();
  await expect(page.getByText(/Der Bericht ist gespeichert/u)).toBeVisible();
  expect(await readFile(report, 'utf8')).toContain('Telefon: bleibt 03521 99-10, nicht 4935211234567');

  members = await importing.toMembers();
  await members.open('Brandmoor, Dr. Ilka');
  await expect(members.field('phone')).toHaveValue('03521 99-10');
  await expect(members.field('notes')).toHaveValue(/Zimmer {2}12\n0,3$/u);
  await page.keyboard.press('Escape');

  // The same columns once more: what was corrected is proposed, and nobody is new.
  importing = await (await openMembersPage(page).then((list) => list.startImport())).choose(LIST);
  await expect(page.getByText(t('members.import.remembered'))).toBeVisible();
  await expect(importing.row(6)).toContainText(t('import.action.unchanged'));
  await page.getByRole('button', { name: t('members.import.cancel') }).click();

  importing = await importing.choose(path.join(dataFolder, 'kontakte-gemischt.vcf'));
  await expect(importing.write).toHaveText(/^7\d anlegen$/u);
  await importing.write.click();
  await page.getByRole('button', { name: t('members.import.takeBack') }).click();
  await expect(importing.summary.filter({ hasText: t('members.import.takenBack') })).toBeVisible();

  // A list of institutions is told from one of people, of whom one institution is known already.
  await page.getByRole('button', { name: t('members.import.again') }).click();
  importing = await importing.choose(path.join(dataFolder, 'institutionen.csv'));
  await expect(page.getByRole('heading', { name: t('members.import.titleInstitutions') })).toBeVisible();
  await resize(laptop, { width: 900, height: 600, zoom: 1 });
  await page.screenshot({ path: testInfo.outputPath('institutions.png') });
  await expect(importing.write).toHaveText('71 anlegen');
  await importing.write.click();
  await page.getByRole('button', { name: t('members.import.toInstitutions') }).click();
  await expect(page.getByText('72 Institutionen')).toBeVisible();
  await openMembersPage(page);
  await (await createMembersPage(page).startImport()).choose(LIST);
  await page.screenshot({ path: testInfo.outputPath('narrow.png') });
});
