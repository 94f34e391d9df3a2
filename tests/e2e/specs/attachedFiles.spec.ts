import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { createTranslate } from '../../../shared/messages/translate';
import { checkAccessibility, expect, findCutOff, resize, test } from '../fixtures';
import { createFilesPart } from '../pages/FilesPart';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { openTopicsPage } from '../pages/TopicsPage';

const t = createTranslate('de');
const PICTURE = path.resolve('docs/screenshots/de-light-1000x700/01-overview.png');

/** Two pages in a font that the file names and does not bring. */
async function twoPages(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const words of ['Vermerk, erste Seite', 'Vermerk, zweite Seite'])
    pdf.addPage([595, 842]).drawText(words, { x: 60, y: 760, size: 28, font });
  return Buffer.from(await pdf.save());
}

test('files hang on a note: chosen, dropped, pasted, looked at', async ({ launch }, testInfo) => {
  const laptop = await launch({ settings: { theme: 'system' } });
  const { page } = laptop;
  page.on('console', (m) => console.log('CONSOLE', m.text().slice(0, 1500)));
  page.on('worker', (w) => console.log('WORKER', w.url()));
  const shot = (name: string): Promise<unknown> => page.screenshot({ path: testInfo.outputPath(`${name}.png`) });
  await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  const topics = await (await openTopicsPage(page)).openTopic('Legal Tech');
  await topics.createNote('Leitfaden', 'Was wir brauchen');
  const files = createFilesPart(page);
  const pdf = { name: 'Vermerk.pdf', mimeType: 'application/pdf', buffer: await twoPages() };
  const picture = { name: 'Übersicht.png', mimeType: 'image/png', buffer: await readFile(PICTURE) };
  await shot('empty');
  await files.choose(pdf, picture);
  await expect(files.rows).toHaveCount(2);
  await shot('two');
  const drop = await files.drag([
    { name: 'leer.txt', type: 'text/plain', bytes: [] },
    { name: 'Notiz.txt', type: 'text/plain', bytes: [72, 97, 108, 108, 111] },
  ]);
  await shot('dragging');
  await drop();
  await expect(files.refused).toContainText('leer.txt');
  await expect(files.rows).toHaveCount(3);
  await shot('refused');
  const look = await files.look('Vermerk.pdf');
  await expect(look.page).toBeVisible();
  expect(await look.colours()).toBeGreaterThan(1);
  await shot('pdf');
  await page.keyboard.press('PageDown');
  await expect(look.dialog.getByRole('img', { name: /Seite 2 von 2/u })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await shot('text');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await shot('picture');
  await page.keyboard.press('Escape');
});
