import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { ElectronApplication } from '@playwright/test';
import { createTranslate } from '../../../shared/messages/translate';
import { answerQuestions, answerSaveDialog, checkAccessibility, expect, findCutOff, resize, test } from '../fixtures';
import { createConnectedNetwork, joinNetwork } from '../pages/connectLaptop';
import { createFilesPart } from '../pages/FilesPart';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openTopicsPage } from '../pages/TopicsPage';
import { createPng } from '../../support/documents/template';

const t = createTranslate('de');
const PICTURE = path.resolve('docs/screenshots/de-light-1000x700/01-overview.png');
const HELLO = { name: 'Notiz.txt', type: 'text/plain', bytes: [72, 97, 108, 108, 111] };

test('files on a note: chosen, dropped, pasted, looked at, opened', async ({ launch }, testInfo) => {
  const laptop = await launch({ settings: { theme: 'system' } });
  const { page, electron } = laptop;
  const app = await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  await (await (await openTopicsPage(page)).openTopic('Legal Tech')).createNote('Leitfaden', 'Was wir brauchen');
  const files = createFilesPart(page);
  const look = (name: string) => (theme: string) =>
    page.screenshot({ path: testInfo.outputPath(`${name}-${theme}.png`) });
  const pdf = { name: 'Vermerk.pdf', mimeType: 'application/pdf', buffer: await twoPages() };
  const picture = { name: 'Übersicht.png', mimeType: 'image/png', buffer: await readFile(PICTURE) };

  await test.step('chosen, dropped and pasted; a bad one takes nothing from the others', async () => {
    await files.choose(pdf, picture);
    await expect(files.rows).toHaveCount(2);
    await expect(files.row('Vermerk.pdf')).toContainText('PDF · 1,4 KB · ');
    await expect(app.toasts).toContainText('2 Dateien hinzugefügt.');
    const drop = await files.drag([{ ...HELLO, name: 'leer.txt', bytes: [] }, HELLO]);
    await drop();
    await expect(files.refused).toContainText(`leer.txt: ${t('files.problem.empty')}`);
    await expect(files.rows).toHaveCount(3);
    await files.dropOn(app.navigation, { ...HELLO, name: 'Daneben.txt', bytes: [49] });
    await expect(files.rows).toHaveCount(4);
    await files.act('Daneben.txt', t('files.remove'));
    await expect(files.rows).toHaveCount(3);
    await files.choose({ ...pdf, name: 'Kopie.pdf' });
    await expect(files.refused).toContainText(`Kopie.pdf: ${t('files.problem.alreadyHere')}`);
    await expect(files.rows).toHaveCount(3);
    await files.paste({ name: 'image.png', type: 'image/png', bytes: [...picture.buffer, 0] });
    await expect(files.row(t('files.pasted')).first()).toContainText(/Bild \d{4}-\d{2}-\d{2} \d{2}\.\d{2}\.png/u);
    await checkAccessibility(page, 'files', look('list'));
    await resize(laptop, { width: 900, height: 600, zoom: 1 });
    expect(await page.evaluate(findCutOff)).toEqual([]);
    await files.section.scrollIntoViewIfNeeded();
    await look('list-narrow')('light');
    await resize(laptop, { width: 1440, height: 900, zoom: 1 });
  });

  await test.step('looked at, by keyboard', async () => {
    const quick = await files.look('Vermerk.pdf');
    await expect(quick.page).toBeVisible();
    expect(await quick.colours()).toBeGreaterThan(1);
    await checkAccessibility(page, 'a PDF', look('pdf'));
    await page.keyboard.press('PageDown');
    await expect(quick.dialog.getByRole('img', { name: /^Seite 2 von 2/u })).toBeVisible();
    await expect(quick.dialog.getByText('Vermerk, zweite Seite')).toBeAttached();
    await page.keyboard.press('+');
    await expect(quick.dialog.getByText(/^150/u)).toBeVisible();
    await page.keyboard.press('-');
    await page.keyboard.press('ArrowLeft');
    await expect(quick.picture).toBeVisible();
    await look('picture')('light');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('+');
    await expect(quick.dialog.getByText(/^400/u)).toBeVisible();
    expect(await quick.beyond()).toEqual([0, 0]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect.poll(quick.moved).toEqual([80, 80]);
    await look('enlarged')('light');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('-');
    await page.keyboard.press('ArrowLeft');
    await expect(quick.dialog.getByText('Hallo')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(quick.dialog).toBeHidden();
    await files.choose({ name: 'kaputt.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 kaputt') });
    await files.choose({ name: 'falsch.pdf', mimeType: 'application/pdf', buffer: Buffer.from('kein PDF') });
    const wrong = await files.look('falsch.pdf');
    await expect(wrong.dialog).toContainText(t('files.look.otherThanNamed'));
    await page.keyboard.press('Escape');
    const broken = await files.look('kaputt.pdf');
    await expect(broken.dialog).toContainText(t('files.look.damaged'));
    await page.keyboard.press('Escape');
  });

  await test.step('a picture that was cut off says so, and one of another kind; a tall one grows with each step', async () => {
    const cut = picture.buffer.subarray(0, picture.buffer.length / 2);
    const tall = Buffer.from(createPng(300, 3000));
    await files.choose(
      { name: 'abgebrochen.jpg', mimeType: 'image/jpeg', buffer: cut },
      { name: 'hoch.png', mimeType: 'image/png', buffer: tall },
    );
    const quick = await files.look('abgebrochen.jpg');
    await expect(quick.dialog).toContainText(t('files.look.incomplete'));
    await expect(quick.dialog).toContainText(t('files.look.otherKind', { kind: 'PNG' }));
    await expect(quick.picture).toBeVisible();
    await look('cut')('light');
    await page.keyboard.press('Escape');
    await files.look('hoch.png');
    await expect(quick.picture).toBeVisible();
    const heights: number[] = [];
    const measure = async (): Promise<void> => {
      heights.push((await quick.picture.boundingBox())?.height ?? 0);
    };
    await measure();
    await look('tall')('light');
    for (const key of ['-', '-', '+', '+', '+', '+']) {
      await page.keyboard.press(key);
      await measure();
    }
    const [whole = 0, ...others] = heights;
    expect(others.map((height) => Math.round((height / whole) * 100))).toEqual([75, 50, 75, 100, 150, 200]);
    await page.keyboard.press('Escape');
  });

  await test.step('opened after a question, never a program; a copy keeps its bytes', async () => {
    const opened = await catchOpenedFiles(electron);
    const asked = await answerQuestions(electron, [0, 1]);
    await files.act('Vermerk.pdf', t('files.openWith'));
    await expect.poll(async () => (await asked()).length).toBe(1);
    expect(await opened()).toEqual([]);
    await files.act('Vermerk.pdf', t('files.openWith'));
    await expect.poll(async () => (await opened()).map((file) => path.basename(file))).toEqual(['Vermerk.pdf']);
    expect((await asked())[1]).toMatchObject({ defaultId: 0, message: t('shell.openFile.title', { name: pdf.name }) });
    const [copy = ''] = await opened();
    expect(await readFile(copy)).toEqual(pdf.buffer);
    await files.choose({ name: 'Start.desktop', mimeType: '', buffer: Buffer.from('[Desktop Entry]') });
    await files.act('Start.desktop', t('files.openWith'));
    await expect(app.toasts).toContainText(t('files.open.program'));
    await answerSaveDialog(electron, testInfo.outputPath('Kopie.pdf'));
    await files.act('Vermerk.pdf', t('files.saveCopy'));
    await expect(app.toasts).toContainText(t('files.savedCopy', { name: 'Kopie.pdf' }));
    expect(await readFile(testInfo.outputPath('Kopie.pdf'))).toEqual(pdf.buffer);
    await page.getByRole('button', { name: /Vertraulichkeit/u }).click();
    await page.getByRole('option', { name: 'TLP:RED', exact: true }).click();
    await answerSaveDialog(electron, testInfo.outputPath('Vertraulich.pdf'));
    await files.act('Vermerk.pdf', t('files.saveCopy'));
    const question = page.getByRole('alertdialog', { name: t('common.confidential.file.title') });
    await look('red')('light');
    await question.getByRole('button', { name: t('common.confidential.file.confirm') }).click();
    await expect(app.toasts).toContainText(t('files.savedCopy', { name: 'Vertraulich.pdf' }));
  });

  await test.step('what was opened is gone with the application', async () => {
    await laptop.close();
    expect(await readdir(path.join(laptop.userData, 'opened'))).toEqual([]);
  });
});

test('files on a note reach another laptop, go and come back with it, and outlive a restart', async ({
  launch,
  couch: { login },
}, testInfo) => {
  const laptop = await launch({ settings: { theme: 'system' } });
  const { page } = laptop;
  const app = await createConnectedNetwork(page, 'CDO-Netzwerk', login);
  const topics = await (await openTopicsPage(page)).openTopic('Legal Tech');
  await topics.createNote('Leitfaden', 'Was wir brauchen');
  const files = createFilesPart(page);
  await files.choose({ name: 'Vermerk.pdf', mimeType: 'application/pdf', buffer: await twoPages() });
  await files.choose(PICTURE);
  await expect(files.rows).toHaveCount(2);

  await test.step('renamed, and found by its name', async () => {
    await files.act('Vermerk.pdf', t('files.rename'));
    await page.getByRole('textbox', { name: t('files.rename.label') }).fill('Rechtslage');
    await page.keyboard.press('Enter');
    await expect(files.row('Rechtslage.pdf')).toBeVisible();
    await app.open('overview');
    await app.palette.run('Rechtslage.pdf');
    await expect(files.row('Rechtslage.pdf')).toBeVisible();
  });

  await test.step('another laptop gets them, bytes and all', async () => {
    const other = await launch();
    await joinNetwork(other.page, login);
    const theirs = createFilesPart(other.page);
    await (await (await openTopicsPage(other.page)).openTopic('Legal Tech')).openNote('Leitfaden');
    await expect(theirs.rows).toHaveCount(2);
    const quick = await theirs.look(path.basename(PICTURE));
    await expect.poll(() => quick.picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1000);
    await other.kill();
  });

  await test.step('deleted, alone and with their note, and back', async () => {
    await files.act('Rechtslage.pdf', t('files.remove'));
    await expect(files.rows).toHaveCount(1);
    await app.undo.click();
    await expect(files.rows).toHaveCount(2);
    await page.keyboard.press('Delete');
    await expect(topics.notes).toHaveCount(0);
    await topics.undo();
    await topics.openNote('Leitfaden');
    await expect(files.rows).toHaveCount(2);
    await app.open('sync');
    await page.getByText(t('files.lane.idle')).waitFor();
    await checkAccessibility(page, 'the lane of files', (theme) =>
      page.screenshot({ path: testInfo.outputPath(`lane-${theme}.png`) }),
    );
  });

  await test.step('after a restart they are there', async () => {
    await laptop.close();
    const again = await laptop.relaunch();
    await (await (await openTopicsPage(again.page)).openTopic('Legal Tech')).openNote('Leitfaden');
    const quick = await createFilesPart(again.page).look('Rechtslage.pdf');
    await expect(quick.page).toBeVisible();
  });
});

test('a laptop that loads files on request only fetches one when somebody asks', async ({
  launch,
  couch: { login },
}, testInfo) => {
  const [mine, theirs] = [await launch(), await launch()];
  await createConnectedNetwork(mine.page, 'CDO-Netzwerk', login);
  await (await (await openTopicsPage(mine.page)).openTopic('Legal Tech')).createNote('Leitfaden', '');
  const app = await joinNetwork(theirs.page, login);
  await app.open('sync');
  await theirs.page.getByRole('checkbox', { name: t('files.lane.onRequest') }).check();
  await (await (await openTopicsPage(theirs.page)).openTopic('Legal Tech')).openNote('Leitfaden');
  await createFilesPart(mine.page).choose(PICTURE);
  await createFilesPart(mine.page).choose({ name: 'Plan.docx', mimeType: '', buffer: Buffer.from('PK') });

  const files = createFilesPart(theirs.page);
  const row = files.row(path.basename(PICTURE));
  await expect(row).toContainText(t('files.state.missing.onRequest'));
  await theirs.page.screenshot({ path: testInfo.outputPath('on-request.png') });
  const quick = await files.look(path.basename(PICTURE));
  await expect(quick.dialog).toContainText(t('files.notHere', { state: t('files.state.missing.onRequest') }));
  await expect(quick.button(t('files.saveCopy'))).toBeDisabled();
  await theirs.page.screenshot({ path: testInfo.outputPath('away.png') });
  await quick.button(t('files.fetch')).click();
  await expect(quick.picture).toBeVisible();
  await theirs.page.keyboard.press('Escape');
  await expect(row).not.toContainText(t('files.state.missing.onRequest'));

  // Of what has no preview either, its name leads to where it is fetched.
  await files.look('Plan.docx');
  await quick.button(t('files.fetch')).click();
  await expect(quick.dialog).toContainText(t('files.look.none'));
});

/** Two pages in a font that the file names and does not bring. */
async function twoPages(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const words of ['Vermerk, erste Seite', 'Vermerk, zweite Seite'])
    pdf.addPage([595, 842]).drawText(words, { x: 60, y: 760, size: 28, font });
  return Buffer.from(await pdf.save());
}

/** Keeps files from being opened, and tells which would have been. */
async function catchOpenedFiles(electron: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  const opened = await electron.evaluateHandle(({ shell }) => {
    const files: string[] = [];
    shell.openPath = async (file) => {
      files.push(file);
      return '';
    };
    return files;
  });
  return () => opened.jsonValue();
}
