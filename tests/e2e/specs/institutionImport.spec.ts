import { readFile, writeFile } from 'node:fs/promises';
import { answerSaveDialog, checkAccessibility, expect, resize, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createImportPage } from '../pages/ImportPage';
import { openInstitutionsPage } from '../pages/InstitutionsPage';
import { openMembersPage } from '../pages/MembersPage';

const LIST = `Name;Kurzname;Art;Land;Ort;Website
Stadt Hagenrode;;Kommune;NW;Hagenrode;hagenrode.example
Ministerium für Digitales und Verkehr;;Land;HE;Wiesbaden;
Ministerium für Digitales u. Verkehr Hessen;MDV;Land;HE;Wiesbaden;mdv.example
Rechenhaus Süd;RHS;Dienstleister;BY;München;
`;

test('a list of institutions asks what may be the same, updates as far as a person lets it, and is one step', async ({
  launch,
}, testInfo) => {
  const laptop = await launch();
  const { page } = laptop;
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const { t } = createAppPage(page);
  let institutions = await openInstitutionsPage(page);

  await test.step('the form says that something like this is there', async () => {
    await institutions.create();
    await institutions.field('name').fill('Ministerium für Digitales und Verkehr');
    await institutions.field('city').fill('Wiesbaden');
    await institutions.create();
    await institutions.field('name').fill('Ministerium f. Digitales u. Verkehr');
    await expect(page.getByText(t('twins.hint', { name: 'Ministerium für Digitales und Verkehr' }))).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath('hint.png') });
    await institutions.field('name').fill('Landkreis Hagenrode');
    await expect(page.getByText(t('twins.hint', { name: 'Ministerium für Digitales und Verkehr' }))).toBeHidden();
    await institutions.create();
    await institutions.field('name').fill('Stadt Hagenrode');
    await institutions.field('website').fill('www.hagenrode.example');
    await page.keyboard.press('Escape');
  });

  const file = testInfo.outputPath('institutionen.csv');
  await writeFile(file, LIST);
  await (await openMembersPage(page)).startImport();
  const importing = await createImportPage(page).choose(file);
  await expect(page.getByRole('heading', { name: t('members.import.titleInstitutions') })).toBeVisible();
  await expect(importing.write).toHaveText('1 anlegen, 2 ändern');
  await expect(importing.row(4)).toContainText(t('members.import.perhapsInstitution'));
  await importing.openRow(4);
  await checkAccessibility(page, 'an institution that may be known');
  await page.screenshot({ path: testInfo.outputPath('perhaps.png') });
  await resize(laptop, { width: 900, height: 600, zoom: 1 });
  await page.screenshot({ path: testInfo.outputPath('narrow.png') });
  await importing.detail.getByRole('button', { name: t('members.import.choiceOtherInstitution') }).click();
  await expect(importing.write).toHaveText('2 anlegen, 2 ändern');
  await importing.openRow(2);
  await importing.detail
    .getByRole('checkbox', { name: t('members.import.takeChange', { field: t('institutions.website') }) })
    .uncheck();
  await importing.write.click();
  await expect(importing.summary.filter({ hasText: /2 Institutionen sind neu, 2 ergänzt/u })).toBeVisible();
  const report = testInfo.outputPath('bericht.csv');
  await answerSaveDialog(laptop.electron, report);
  await page.getByRole('button', { name: t('members.import.report') }).click();
  await expect(page.getByText(/Der Bericht ist gespeichert/u)).toBeVisible();
  expect(await readFile(report, 'utf8')).toContain('Website: bleibt www.hagenrode.example, nicht hagenrode.example');

  institutions = await openInstitutionsPage(page);
  await expect(page.getByText('5 Institutionen')).toBeVisible();
  // Two by a person's word: nobody is asked again.
  await institutions.open('Ministerium für Digitales u. Verkehr Hessen');
  await expect(institutions.field('website')).toHaveValue('mdv.example');
  await expect(page.getByText(/Vielleicht schon da/u)).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('3 Institutionen')).toBeVisible();
});
