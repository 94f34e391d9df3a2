import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTranslate } from '../../../shared/messages/translate';
import { answerSaveDialog, checkAccessibility, expect, findCutOff, resize, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMembersPage, openMembersPage } from '../pages/MembersPage';
import { createTwinsPage } from '../pages/TwinsPage';

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
  await expect(page.getByRole('heading', { name: 'liste.xlsx' })).toBeVisible();
  await expect(page.getByText(/Ausgeblendet, aber mitgelesen: 1 Zeile, 1 Spalte/u)).toBeVisible();
  await importing.openRow(5);
  await expect(importing.detail).toContainText('03521 99-10');
  await importing.decide('phone', false);
  // Another sheet and back: what was decided stays with the row.
  await importing.readAs('sheet', /Entwurf/u);
  await expect(importing.row(2)).toContainText('Stellfeld, Mira');
  await importing.readAs('sheet', 'Teilnehmende');
  await importing.show('columns');
  await importing.mapColumn('Anzahl', t('import.field.ignored'));
  await page.screenshot({ path: testInfo.outputPath('columns.png') });
  await importing.show('rows');
  if (!(await importing.detail.isVisible())) await importing.openRow(5);
  await expect(importing.field('phone').getByRole('radio', { name: t('members.import.leaveAsIs') })).toBeChecked();
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
  await expect(members.field('notes')).toHaveValue(/Zimmer {2}12\nPLZ: 01067$/u);
  await page.keyboard.press('Escape');

  // The same columns once more: what was corrected is proposed, and nobody is new.
  importing = await (await openMembersPage(page).then((list) => list.startImport())).choose(LIST);
  await expect(page.getByText(t('members.import.remembered'))).toBeVisible();
  await expect(importing.row(6)).toContainText(t('members.import.verdict.unchanged'));
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

const KNOWN = `Vorname;Nachname;E-Mail;Telefon;Firma;Funktion
Jürgen;Möhrke;j.moehrke@ulm.example;+49 731 53-4711;Stadt Ulm;Referent
Ilka;Brandmoor;ilka.brandmoor@hagenrode.example;;Stadt Hagenrode;
Ines;Großmann;i.grossmann@kiel.example;0431 9910;Stadt Kiel;Referentin
`;
const SIGN_UPS = `Vorname;Nachname;E-Mail;Telefon;Firma;Funktion
Juergn;Möhrke;juergen.moehrke@ulm.example;+49 731 53-0;Stadt Ulm;Leiter
Mira;Stellfeld;mira@ulm.example;;Stadt Ulm;
Ilka;Brandmohr;ilka@hagenrode.example;;Stadt Hagenrode;
Ines;Großmann;i.grossmann@kiel.example;0431 77 12;Stadt Kiel;Referatsleiterin
;;niemand@ulm.example;;;
`;

test('who may be known is decided by the keyboard, one as the same person and one as another, which stays so', async ({
  launch,
}, testInfo) => {
  const laptop = await launch({ settings: { theme: 'system' } });
  const { page } = laptop;
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const members = await openMembersPage(page);
  const [known, signUps] = [testInfo.outputPath('bekannte.csv'), testInfo.outputPath('anmeldungen.csv')];
  await writeFile(known, KNOWN);
  await writeFile(signUps, SIGN_UPS);
  await (await (await members.startImport()).choose(known)).import();

  const importing = await (await members.startImport()).choose(signUps);
  await expect(importing.write).toHaveText('1 anlegen, 1 ändern');
  await expect(importing.left).toContainText('2 Entscheidungen und ein Fehler bleiben liegen.');
  await importing.filter('perhaps');
  await expect(importing.row(3)).toBeHidden();
  await importing.rows.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(importing.detail).toContainText('Vielleicht Jürgen Möhrke, Stadt Ulm.');
  await expect(importing.detail).toContainText('fast gleicher Name');
  await expect(importing.detail.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.keyboard.press('d');
  await expect(importing.write).toHaveText('1 anlegen, 2 ändern');
  // The name as it is known, the new address, the direct line instead of the house.
  await expect(importing.field('givenName').getByRole('radio', { name: 'Jürgen' })).toBeChecked();
  await expect(importing.field('phone').getByRole('radio', { name: '+49 731 53-4711' })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(importing.field('email').getByRole('radio', { name: 'juergen.moehrke@ulm.example' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(importing.field('phone').getByRole('radio', { name: '+49 731 53-0' })).toBeChecked();
  await page.keyboard.press('Space');
  await expect(importing.field('phone').getByRole('radio', { name: '+49 731 53-4711' })).toBeChecked();
  await checkAccessibility(page, 'a row that may be somebody known', (theme) =>
    page.screenshot({ path: testInfo.outputPath(`twin-${theme}.png`) }),
  );
  await page.keyboard.press('Alt+ArrowDown');
  await expect(importing.detail).toContainText('Vielleicht Ilka Brandmoor, Stadt Hagenrode.');
  await page.keyboard.press('a');
  await expect(importing.write).toHaveText('2 anlegen, 2 ändern');
  await expect(importing.left).toContainText('Ein Fehler bleibt liegen.');

  await page.keyboard.press('Escape');
  await importing.filter('perhaps');
  await importing.openRow(5);
  await importing.decide('phone', false);
  await checkAccessibility(page, 'an update with a refused field', (theme) =>
    page.screenshot({ path: testInfo.outputPath(`update-${theme}.png`) }),
  );
  await resize(laptop, { width: 900, height: 600, zoom: 1 });
  expect(await page.evaluate(findCutOff)).toEqual([]);
  await page.screenshot({ path: testInfo.outputPath('update-narrow.png') });
  await resize(laptop, { width: 1440, height: 900, zoom: 2 });
  expect(await page.evaluate(findCutOff)).toEqual([]);
  await page.screenshot({ path: testInfo.outputPath('update-zoom.png') });
  await resize(laptop, { width: 1440, height: 900, zoom: 1 });
  await importing.import();

  await expect(members.countLine).toHaveText('5 Mitglieder');
  await members.open('Möhrke, Jürgen');
  await expect(members.field('email')).toHaveValue('juergen.moehrke@ulm.example');
  await expect(members.field('phone')).toHaveValue('+49 731 53-4711');
  await page.keyboard.press('Escape');
  await members.open('Großmann, Ines');
  await expect(members.field('phone')).toHaveValue('0431 9910');
  await page.keyboard.press('Escape');
  // That Brandmohr is somebody else is known: nobody is asked again.
  await createAppPage(page).goTo('/members/twins');
  await expect(createTwinsPage(page).empty).toBeVisible();
});
