import { readFile, readdir, mkdir } from 'node:fs/promises';
import { instantToLocal } from '../../../shared/domain/meetings';
import { createTranslate } from '../../../shared/messages/translate';
import { odtWords } from '../../support/documents/documentText';
import { pdfInfo, pdfText } from '../../support/documents/pdfFiles';
import { answerFolderDialog, answerSaveDialog, checkAccessibility, expect, test } from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openOutcomesPage } from '../pages/OutcomesPage';

const t = createTranslate('de');
const SURVEY = 'Die Umfrage Legal Tech wird';
/** In the network's time zone: around midnight it is another day than where the machine may be. */
const YESTERDAY = instantToLocal(Date.now() - 86_400_000, 'Europe/Berlin').slice(0, 10);

test('what becomes of a decision is written down, reminded of on the overview and taken back', async ({
  page,
}, testInfo) => {
  await createFirstRunPage(page).openDemo();
  const frame = createAppPage(page);
  await expect(page.getByRole('heading', { name: t('overview.followUps') })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('overview.png') });

  const outcomes = await (await openOutcomesPage(page)).showDecisions();
  await page.screenshot({ path: testInfo.outputPath('register.png') });
  await expect(outcomes.row(SURVEY)).toContainText('3 Treffen');
  await outcomes.open(SURVEY);
  await expect(outcomes.detail).toContainText('Offen seit 3 Treffen');
  await expect(outcomes.implementation('underway')).toBeChecked();
  await outcomes.addEvidence('Auswertung der Umfrage', 'https://cdo-netzwerk.example/umfrage');
  await outcomes.setFollowUp(YESTERDAY);
  await outcomes.remark.fill('112 Antworten, Auswertung läuft.');
  await outcomes.remark.blur();
  await expect(outcomes.detail).toContainText(t('outcomes.followUpDue'));
  await page.screenshot({ path: testInfo.outputPath('decision.png') });

  // Found on the overview, and opened from there.
  await frame.open('overview');
  const reminder = page.getByRole('listitem').filter({ hasText: SURVEY });
  await expect(reminder).toContainText(t('overview.yesterday'));
  await reminder.getByRole('link').click();
  await expect(outcomes.remark).toHaveValue('112 Antworten, Auswertung läuft.');
  await expect(outcomes.evidenceTitle).toHaveValue('Auswertung der Umfrage');

  // Carried out: no longer due, and back again by the toast.
  await outcomes.setImplementation('done');
  await expect(outcomes.detail).not.toContainText('Offen seit');
  await outcomes.filterDecisions('followUp');
  await expect(outcomes.row(SURVEY)).toHaveCount(0);
  await outcomes.undo();
  await expect(outcomes.row(SURVEY)).toBeVisible();
  await expect(outcomes.implementation('underway')).toBeChecked();
  await outcomes.removeEvidence('Auswertung der Umfrage');
  await expect(outcomes.evidenceTitle).toHaveCount(0);
  await outcomes.undo();
  await expect(outcomes.evidenceTitle).toHaveValue('Auswertung der Umfrage');

  // Tab, filter and what was written are still there after looking elsewhere.
  await page.keyboard.press('Escape');
  await frame.open('members');
  const again = await openOutcomesPage(page);
  await expect(again.row(SURVEY)).toBeVisible();
  await expect(again.row('Stellungnahme')).toHaveCount(0);
});

test('what was rejected has nothing to carry out; a task says for how many meetings it is open', async ({
  page,
}, testInfo) => {
  await createFirstRunPage(page).openDemo();
  const outcomes = await (await openOutcomesPage(page)).showDecisions();
  await outcomes.filterDecisions('rejected');
  await outcomes.open('eigenes Siegel');
  await expect(outcomes.detail).toContainText(t('outcomes.notPursued.rejected'));
  await expect(outcomes.implementation('done')).toHaveCount(0);
  await outcomes.showTasks();
  await outcomes.open('Umfrage Legal Tech auswerten');
  await expect(outcomes.detail).toContainText('Offen seit 3 Treffen');
  await page.screenshot({ path: testInfo.outputPath('task.png') });
});

test('a register is exported as the list shows it', async ({ app, page }, testInfo) => {
  await createFirstRunPage(page).openDemo();
  const outcomes = await (await openOutcomesPage(page)).showDecisions();
  await outcomes.filterDecisions('open');
  const dialog = await outcomes.openExport();
  await expect(dialog.dialog).toContainText(t('listExport.count.decisions', { count: 6 }));
  await expect(dialog.dialog).toContainText(
    t('listExport.selection', { selection: t('outcomes.decisionFilter.open') }),
  );
  await dialog.choose([]);
  await expect(dialog.save).toBeDisabled();
  await dialog.choose(['csv', 'pdf', 'odt', 'docx']);
  await page.screenshot({ path: testInfo.outputPath('export.png') });
  const folder = testInfo.outputPath('files');
  await mkdir(folder);
  await answerFolderDialog(app.electron, folder);
  await dialog.saveFiles();

  const files = await readdir(folder);
  expect(files.map((file) => file.split('.').at(-1)).sort()).toEqual(['csv', 'docx', 'odt', 'pdf']);
  const fileOf = (extension: string): string =>
    `${folder}/${files.find((file) => file.endsWith(`.${extension}`)) ?? ''}`;
  const csv = await readFile(fileOf('csv'), 'utf8');
  expect(csv.startsWith('\uFEFF"Nummer";"Datum";"Beschluss";')).toBe(true);
  expect(csv).toContain(SURVEY);
  expect(csv).not.toContain('eigenes Siegel');
  expect(odtWords(await readFile(fileOf('odt'))).join(' ')).toContain(`Auswahl ${t('outcomes.decisionFilter.open')}`);
  expect(await pdfInfo(fileOf('pdf'))).toMatch(/Tagged:\s+yes[\s\S]*Page size:\s+84\d/u);
  expect(await pdfText(fileOf('pdf'))).toContain(SURVEY);

  // One file asks for its name; the tasks are the other register.
  await outcomes.showTasks();
  const tasks = await outcomes.openExport();
  await tasks.choose(['csv']);
  const file = testInfo.outputPath('aufgaben.csv');
  await answerSaveDialog(app.electron, file);
  await tasks.saveFiles();
  await expect(createAppPage(page).toasts).toContainText('aufgaben.csv');
  expect(await readFile(file, 'utf8')).toContain('überfällig');
});

test('all of it by keyboard', async ({ app, page }, testInfo) => {
  await createFirstRunPage(page).openDemo();
  const outcomes = await (await openOutcomesPage(page)).showDecisions();
  await outcomes.decisions.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const chosen = outcomes.implementation('underway');
  await chosen.or(outcomes.implementation('open')).first().waitFor();
  await outcomes.implementation('underway').focus();
  await page.keyboard.press('ArrowRight');
  await expect(outcomes.implementation('done')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(outcomes.detail).toHaveCount(0);
  await expect(outcomes.decisions).toBeFocused();

  const file = testInfo.outputPath('register.pdf');
  await answerSaveDialog(app.electron, file);
  await page.getByRole('button', { name: t('listExport.open') }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  // The main button has the focus: Enter saves.
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect((await readFile(file)).subarray(0, 4).toString()).toBe('%PDF');
  await expect(page.getByRole('button', { name: t('listExport.open') })).toBeFocused();
});

test('axe finds nothing on decision, task and export dialog, in both themes', async ({ launch }) => {
  const { page } = await launch({ args: ['--demo'], settings: { theme: 'system' } });
  const frame = createAppPage(page);
  await frame.navigation.waitFor();
  const outcomes = await (await openOutcomesPage(page)).showDecisions();
  await outcomes.open('sechs Fragen');
  await outcomes.addEvidence('Beispiel', 'https://cdo-netzwerk.example');
  await checkAccessibility(page, 'decision');
  await outcomes.openExport();
  await checkAccessibility(page, 'export');
  await page.keyboard.press('Escape');
  await outcomes.filterDecisions('rejected');
  await outcomes.open('eigenes Siegel');
  await checkAccessibility(page, 'rejected decision');
  await outcomes.showTasks();
  await outcomes.open('Umfrage Legal Tech auswerten');
  await checkAccessibility(page, 'task');
});
