import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, unlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { findProgram } from '../../scripts/lib/systemPackages.mjs';
import { minutesDocument, paperDocument, paperKinds, posterToHtml, type Poster } from '../../shared/documents';
import { createDemoData } from '../../shared/demo';
import { demoId } from '../../shared/demo/ids';
import { memberToCheckInCode } from '../../shared/domain/attendance';
import { createTranslate } from '../../shared/messages/translate';
import { repositoryFolder } from '../e2e/fixtures/runtime';
import { test } from '../e2e/fixtures';
import { printHtml, printModel } from '../e2e/fixtures/printModel';
import { createAppPage } from '../e2e/pages/AppPage';
import { createMeetingPage } from '../e2e/pages/MeetingPage';
import { readDocumentFonts } from '../support/documents/fonts';
import { largeMinutes, sampleMinutes, withoutQuorum } from '../support/documents/sampleMinutes';
import { samplePapers } from '../support/documents/samplePapers';
import { fullTemplate } from '../support/documents/template';

/** What is looked at in the hall and on paper, in one look: `out/screenshots/hall/minutes-2.png`. Outside of the numbered screens, whose names others link to. */
const folder = path.join(repositoryFolder, 'out/screenshots/hall');
const DOTS_PER_INCH = '80';
const PRESENT = 12;
const t = createTranslate('de');
const POSTER: Poster = {
  language: 'de',
  size: 'A4',
  network: sampleMinutes.network,
  title: sampleMinutes.meeting.title,
  date: 'Mittwoch, 9. Dezember 2026',
  time: '10:00 bis 12:30 Uhr',
  event: 'Smart Country Convention',
  place: 'Messe Berlin, Eingang Süd, Raum M3',
  text: 'Digitalisierung nicht sechzehnmal nebeneinander, sondern einmal miteinander.',
  address: 'https://anmeldung.example/q4-2026',
  callToAction: 'Jetzt mitmachen',
  codeLabel: 'QR-Code: https://anmeldung.example/q4-2026',
  contact: 'netzwerk@example.org',
};

test.beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
});

test('the screen in the hall and the window at the door', async ({ launch }) => {
  const app = await launch({ args: ['--demo'], settings: { language: 'de', theme: 'light' } });
  const frame = createAppPage(app.page);
  await frame.navigation.waitFor();
  await frame.goTo(`/meetings/${demoId('meetings', 7)}`);
  const running = await createMeetingPage(app.page).start();
  const { members } = createDemoData(new Date().toISOString().slice(0, 10));
  for (const { id } of members.slice(0, PRESENT)) {
    await running.checkInField.fill(memberToCheckInCode(id));
    await running.checkInField.press('Enter');
  }
  const opening = app.electron.waitForEvent('window');
  await running.present();
  const hall = await opening;
  await hall.getByRole('heading', { level: 2 }).waitFor();
  await shoot(hall, 'presentation');
  await hall.close();

  const door = app.electron.waitForEvent('window');
  await app.page.keyboard.press('ControlOrMeta+e');
  const window = await door;
  await window.getByRole('combobox').waitFor();
  await shoot(window, 'door');
});

test('the pages of the papers', async ({ page }) => {
  const minutes = { minutes: sampleMinutes, 'minutes-quorum': withoutQuorum, 'minutes-large': largeMinutes(40, 4) };
  const files: string[] = [];
  for (const [name, content] of Object.entries(minutes))
    files.push(await printModel(page, minutesDocument(content, t, { template: fullTemplate }), pdfFile(name)));
  for (const kind of paperKinds)
    files.push(await printModel(page, paperDocument(kind, samplePapers, t), pdfFile(kind)));
  const fonts = await readDocumentFonts();
  const html = posterToHtml(POSTER, fonts.page);
  files.push(await printHtml(page, { html, headerTemplate: '', footerTemplate: '' }, pdfFile('poster')));
  await picturesOf(files);
});

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(folder, `${name}.png`), caret: 'hide', animations: 'disabled' });
}

function pdfFile(name: string): string {
  return path.join(folder, `${name}.pdf`);
}

/** A picture of each page. Without Poppler's `pdftoppm` the files stay, to be opened by hand. */
async function picturesOf(files: readonly string[]): Promise<void> {
  if (findProgram('pdftoppm') === undefined) {
    process.stdout.write(`No pictures of PDF pages: pdftoppm (Poppler) is missing here. The files are in ${folder}.\n`);
    return;
  }
  for (const file of files) {
    await promisify(execFile)('pdftoppm', ['-r', DOTS_PER_INCH, '-png', file, file.replace(/\.pdf$/u, '')]);
    await unlink(file);
  }
  process.stdout.write(`${(await readdir(folder)).length} pictures in ${folder}\n`);
}
