import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { sheetToOds, sheetToXlsx, type Sheet } from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';
import { readPart, elements } from '../../support/documents/officeFiles';
import { convert, pdfText } from '../../support/documents/pdfFiles';
import { readOds, readXlsx } from '../../support/documents/sheetReaders';
import { answerFolderDialog, answerSaveDialog, checkAccessibility, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { tabTo } from '../pages/keyboard';
import { createListExportPage, openListExport } from '../pages/ListExportPage';
import { openMembersPage } from '../pages/MembersPage';

const t = createTranslate('de');

test('members are exported for their list by keyboard alone, and what is left out is said before', async ({
  app,
  page,
}, testInfo) => {
  await createFirstRunPage(page).openDemo();
  const members = await openMembersPage(page);
  const open = page.getByRole('button', { name: t('listExport.open') });
  await tabTo(open);
  await page.keyboard.press('Enter');
  const list = createListExportPage(page);
  await expect(list.summary).toContainText(/haben der Liste nicht zugestimmt und fehlen/u);
  const [, count = ''] = /^([\d.]+) Personen kommen/u.exec((await list.summary.textContent()) ?? '') ?? [];
  await expect(list.field('notes')).toHaveCount(0);
  await tabTo(list.field('phone'), 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect(list.field('phone')).not.toBeChecked();
  await tabTo(list.field('joinedOn'));
  await page.keyboard.press('Space');
  await page.screenshot({ path: testInfo.outputPath('dialog.png') });
  const file = testInfo.outputPath('liste.xlsx');
  await answerSaveDialog(app.electron, file);
  await tabTo(list.save);
  await page.keyboard.press('Enter');
  await list.dialog.waitFor({ state: 'detached' });
  await expect(createAppPage(page).toasts).toContainText('liste.xlsx');
  await expect(open).toBeFocused();

  const bytes = await readFile(file);
  const [heading = [], ...rows] = readXlsx(bytes);
  expect(heading).toContain('Mitglied seit');
  expect(heading).not.toContain('Telefon');
  expect(rows).toHaveLength(Number(count.replaceAll('.', '')));
  expect(rows[0]?.[heading.indexOf('Verbund-ID')]).toMatch(/^member:/u);
  expect(JSON.stringify(rows[0]?.[heading.indexOf('Mitglied seit')])).toMatch(/^\{"date":"20\d\d-/u);
  expect(elements(readPart(bytes, 'docProps/core.xml'), 'cp:keywords')[0]?.textContent).toBe('TLP:AMBER');

  // What was chosen is there again; coordinators get everything that the list shows, in every form.
  await members.find('Stadt Bonn');
  await openListExport(page);
  await expect(list.field('phone')).not.toBeChecked();
  await list.setAudience('internal');
  await list.dialog.getByRole('button', { name: t('listExport.fields.all') }).click();
  await list.choose(['xlsx', 'ods', 'vcard4', 'addressesPdf', 'labelsOdt']);
  await page.screenshot({ path: testInfo.outputPath('internal.png') });
  await checkAccessibility(page, 'list export');
  const folder = testInfo.outputPath('files');
  await mkdir(folder);
  await answerFolderDialog(app.electron, folder);
  await list.saveFiles();
  const files = await readdir(folder);
  const fileOf = (ending: string): string => path.join(folder, files.find((one) => one.endsWith(ending)) ?? '');
  expect(files.filter((one) => one.includes('TLP-AMBER-STRICT'))).toHaveLength(5);
  const written = readXlsx(await readFile(fileOf('.xlsx')));
  expect(readOds(await readFile(fileOf('.ods')))).toEqual(written);
  expect((await readFile(fileOf('.vcf'), 'utf8')).match(/BEGIN:VCARD/gu)).toHaveLength(written.length - 1);
  const addresses = await pdfText(fileOf('.pdf'));
  expect(addresses).toContain('TLP:AMBER+STRICT');
  expect(addresses).toContain('Seite 1 von');
});

test('the list on the screen is printed as it stands, and both files say the same', async ({ app, page }, testInfo) => {
  await createFirstRunPage(page).openDemo();
  const members = await openMembersPage(page);
  await members.find('Hochschule');
  await page.getByRole('button', { name: t('lists.groupBy') }).click();
  await page.getByRole('menuitem', { name: t('members.groupBy.tag'), exact: true }).click();
  const list = await openListExport(page);
  await list.choose(['listPdf', 'listOdt']);
  // A tag is the coordinators' own: no list for others has headings of them.
  await expect(list.summary).toContainText(t('members.groupBy.tag'));
  await list.setAudience('internal');
  await expect(list.summary).not.toContainText(t('members.groupBy.tag'));
  await page.screenshot({ path: testInfo.outputPath('dialog.png') });
  await checkAccessibility(page, 'list export');
  await list.dialog.press('Escape');

  await page.getByRole('button', { name: t('lists.groupBy') }).click();
  await page.getByRole('menuitem', { name: t('members.groupBy.state'), exact: true }).click();
  const again = await openListExport(page);
  await again.setAudience('internal');
  await again.choose(['listPdf', 'listOdt']);
  const [, count = ''] = /^(\d+) Personen kommen/u.exec((await again.summary.textContent()) ?? '') ?? [];
  const folder = testInfo.outputPath('files');
  await mkdir(folder);
  await answerFolderDialog(app.electron, folder);
  await again.saveFiles();
  const files = await readdir(folder);
  const fileOf = (ending: string): string => path.join(folder, files.find((one) => one.endsWith(ending)) ?? '');
  await convert([fileOf('.odt')], testInfo.outputPath('opened'), 'pdf');
  const opened = testInfo.outputPath('opened');
  const [fromOdt = ''] = await readdir(opened);
  const printed = await pdfText(fileOf('.pdf'));
  expect(printed).toContain(`${count} Personen`);
  expect(printed).toContain('Suche „Hochschule“');
  expect(printed).toContain('nach Name; gegliedert nach Land');
  // The heading row stands on each page.
  expect(printed.match(/Name Funktion Institution E-Mail Status/gu)?.length).toBe(
    Number(/von (\d+)/u.exec(printed)?.[1]),
  );
  const cells = elements(readPart(await readFile(fileOf('.odt')), 'content.xml'), 'table:table-cell').map(
    ({ textContent }) => withoutSpaces(textContent ?? ''),
  );
  expect(cells.length).toBeGreaterThan(5 * Number(count));
  for (const text of [printed, await pdfText(path.join(opened, fromOdt))]) {
    const there = withoutSpaces(text);
    expect([...new Set(cells)].filter((cell) => !there.includes(cell))).toEqual([]);
  }
});

/** Where a line ends, and what is hyphenated there, differs. */
function withoutSpaces(text: string): string {
  return text.replaceAll(/[\s\u00ad\u2010-]/gu, '');
}

test('LibreOffice opens what is written, and finds the same in it', async ({}, testInfo) => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from('aZäöß€😀 =+-@\'"<>&;,._x000D\n')), maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      '+49 30 1',
      '@SUMME(A1)',
      '007',
      '1e5',
      '2026-01-01',
      'wahr',
      'https://cdo.example',
      '12 %',
    ),
  );
  const row = fc.tuple(
    text,
    fc.constantFrom('', '2026-03-14', '1999-12-31', '2026-03'),
    fc.oneof(fc.integer({ min: -9999, max: 9999 }), fc.constant('')),
    text.map((value) => (value.trim() === '' ? 'Ende' : value)),
  );
  const sheet: Sheet = {
    name: 'Mitglieder',
    title: 'Mitglieder: Netz & „Süd“',
    network: 'Netz & „Süd“',
    language: 'de',
    tlp: 'TLP:AMBER',
    createdAt: '2026-11-29T12:00:00.000Z',
    columns: [
      { id: 'a', label: 'Name', type: 'text' },
      { id: 'b', label: 'Seit', type: 'date' },
      { id: 'c', label: 'Anzahl', type: 'number' },
      { id: 'd', label: 'Notiz', type: 'text' },
    ],
    rows: fc.sample(row, { numRuns: 300, seed: 20261129 }),
  };
  const folder = testInfo.outputPath('opened');
  await writeFile(testInfo.outputPath('excel.xlsx'), sheetToXlsx(sheet));
  await writeFile(testInfo.outputPath('open.ods'), sheetToOds(sheet));
  await convert([testInfo.outputPath('excel.xlsx'), testInfo.outputPath('open.ods')], folder, 'ods');
  const written = readXlsx(sheetToXlsx(sheet));
  expect(readOds(await readFile(path.join(folder, 'excel.ods')))).toEqual(written);
  expect(readOds(await readFile(path.join(folder, 'open.ods')))).toEqual(written);
});
