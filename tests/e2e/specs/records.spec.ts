import path from 'node:path';
import { expect, test } from '../fixtures';
import { repositoryFolder } from '../fixtures/runtime';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openInstitutionsPage } from '../pages/InstitutionsPage';
import { openMembersPage } from '../pages/MembersPage';
import { openTopicsPage } from '../pages/TopicsPage';

test('a member is added, found by a spelling without umlauts, deleted and brought back', async ({ page }) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const members = await openMembersPage(page);
  await expect(members.empty).toBeVisible();
  await (await members.create()).fill({ familyName: 'Größmann', givenName: 'Jörg', email: 'joerg@stadt-ulm' });
  await members.field('email').blur();
  await expect(page.getByText('Am Ende der Adresse fehlt etwas wie „.de“.')).toBeVisible();
  await members.addPosition({ office: 'CDO', institution: 'Stadt Ulm', from: '03/2024' });
  await members.find('groessmann');
  await expect(members.row('Größmann, Jörg')).toContainText('Stadt Ulm');

  await members.removeOpen();
  await expect(members.row('Größmann, Jörg')).toBeHidden();
  await members.undoRemoval();
  await expect(members.row('Größmann, Jörg')).toBeVisible();
  await expect((await openInstitutionsPage(page)).row('Stadt Ulm')).toContainText('1');
});

test('what is typed right behind „anlegen“ is typed into the new record, however slow the laptop is', async ({
  page,
}) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const members = await openMembersPage(page);
  await (await members.create()).fill({ familyName: 'Größmann', givenName: 'Jörg' });
  await expect(members.row('Größmann, Jörg')).toBeVisible();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  await page.keyboard.press('ControlOrMeta+n');
  await page.keyboard.type('Özkan');
  await page.keyboard.press('Tab');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(members.row(/^Özkan/u)).toBeVisible();
  await expect(members.row('Größmann, Jörg')).toBeVisible();
  await expect(members.countLine).toHaveText('2 Mitglieder');
});

test('filters narrow the list and say so in words', async ({ launch }) => {
  const { page } = await launch({ args: ['--demo'] });
  const members = await openMembersPage(page);
  await expect(members.countLine).toHaveText('1.200 Mitglieder');
  await members.addFilter('Kommune');
  await expect(members.countLine).toHaveText(/^\d+ von 1\.200 · /u);
  await members.removeFilter('Ebene: Kommune');
  await members.find('xyzxyz');
  await expect(members.nothingFound).toBeVisible();
});

test('a broken file is explained line by line, nothing is written before the user agrees, and one undo takes it all back', async ({
  page,
}) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const importPage = await (await openMembersPage(page)).startImport();
  await importPage.choose(path.join(repositoryFolder, 'tests/support/data/fehlerhaft.csv'));
  await expect(importPage.rows).toContainText('Müller');
  await importPage.write.click();
  await expect(importPage.summary).toContainText('neu.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(importPage.summary).toContainText('zurückgenommen');
  await expect(createAppPage(page).toasts).toContainText(
    /Import von (?:einem Mitglied|\d+ Mitgliedern) zurückgenommen/u,
  );
  await page.keyboard.press('ControlOrMeta+y');
  await expect(createAppPage(page).toasts).toContainText(/Import von (?:einem Mitglied|\d+ Mitgliedern) wiederholt/u);
  await expect(importPage.summary).toContainText('neu.');
  const members = await importPage.toMembers();
  await expect(members.row(/Müller/u)).toBeVisible();
  await createAppPage(page).open('overview');
  await page.keyboard.press('ControlOrMeta+z');
  await expect((await openMembersPage(page)).empty).toBeVisible();
});

test('what was recognised of a file can be corrected, and the preview follows', async ({ page }, testInfo) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const importPage = await (await openMembersPage(page)).startImport();
  await importPage.choose(path.join(repositoryFolder, 'tests/support/data/field/C2a.csv'));
  await expect(
    page.getByText(/^Über den Spaltentiteln.*Mitgliederliste CDO-Netzwerk, Stand 01.10.2026/u),
  ).toBeVisible();
  await expect(importPage.row(4)).toContainText('Brandmoor');
  await importPage.show('columns');
  await page.screenshot({ path: testInfo.outputPath('columns.png') });

  await importPage.readAs('headingLine', /^4 · /u);
  await expect(page.getByRole('rowheader', { name: 'Brandmoor' })).toBeVisible();
  await importPage.readAs('delimiter', 'Semikolon');
  await expect(
    page.getByRole('rowheader', { name: 'Ilka,Brandmoor,ilka@hagenrode.example,Stadt Hagenrode' }),
  ).toBeVisible();
  await importPage.readAs('delimiter', 'Komma');
  await importPage.readAs('headingLine', /^3 · /u);
  await importPage.show('rows');
  await expect(importPage.row(4)).toContainText('Brandmoor');
  await importPage.import();
});

test('an institution is created, weighted and deleted with the consequence spelled out', async ({ launch }) => {
  const { page } = await launch({ args: ['--demo'] });
  const institutions = await openInstitutionsPage(page);
  await institutions.create();
  await institutions.field('name').fill('Zweckverband Neue IT');
  await institutions.weightTopic('Legal Tech', 3);
  await institutions.find('zweckverband neue');
  await expect(institutions.row('Zweckverband Neue IT')).toBeVisible();
  await (await institutions.find('stadt augsburg')).open('Stadt Augsburg');
  await institutions.removeOpen();
  await expect(institutions.removeDialog).toContainText('Stadt Augsburg');
  await institutions.confirmRemoval();
  await expect(institutions.row('Stadt Augsburg')).toBeHidden();
});

test('topics are reordered by keyboard, archived and restored; a note takes a contribution', async ({ page }) => {
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const topics = await openTopicsPage(page);
  await expect(topics.topics).toHaveCount(10);
  await topics.moveTopic('Legal Tech', 'up');
  await expect(topics.topics.nth(6)).toContainText('Legal Tech');
  await topics.archiveTopic('Ressourcenmanagement');
  await expect(topics.topics).toHaveCount(9);
  await topics.restoreTopic('Ressourcenmanagement');
  await expect(topics.topics).toHaveCount(10);
  await topics.openTopic('Legal Tech');
  await topics.createNote('Automatische Bescheide', 'Drei Städte prüfen dasselbe Verfahren.');
  await topics.addContribution('Kiel hat Erfahrung und teilt sie.');
  await topics.openTopic('Legal Tech');
  await expect(topics.notes).toContainText(['Automatische Bescheide']);
});
