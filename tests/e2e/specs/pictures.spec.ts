import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { demoId } from '../../../shared/demo/ids';
import { documentFormats } from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';
import {
  answerFolderDialog,
  answerSaveDialog,
  checkAccessibility,
  expect,
  findCutOff,
  resize,
  test,
} from '../fixtures';
import { createAppPage } from '../pages/AppPage';
import { createConnectedNetwork, joinNetwork } from '../pages/connectLaptop';
import { createFilesPart } from '../pages/FilesPart';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMeetingPage } from '../pages/MeetingPage';
import { createPictureDialog } from '../pages/PictureDialog';
import { createRichTextPart } from '../pages/RichTextPart';
import { openTopicsPage } from '../pages/TopicsPage';
import { openTrashPage } from '../pages/TrashPage';

const t = createTranslate('de');
const LABEL = t('topics.note.body');
const PLACE = 'GPS 48.4011 N 9.9876 E';

test('a photograph in a note: without the place, described, moved', async ({ launch }, testInfo) => {
  const laptop = await launch({ settings: { theme: 'system' } });
  const { page } = laptop;
  const app = await createFirstRunPage(page).createNetwork('CDO-Netzwerk');
  await (await (await openTopicsPage(page)).openTopic('Legal Tech')).createNote('Leitfaden', '');
  const text = createRichTextPart(page, LABEL);
  const files = createFilesPart(page);
  const asked = createPictureDialog(page);
  const photo = withPlace(await drawJpeg(page, 4000, 2000));

  await test.step('pasted; the dialog wants to know what it shows', async () => {
    await text.append(['Der Raum:', 'Enter']);
    await text.pasteFile({ name: 'image.jpg', type: 'image/jpeg', bytes: photo });
    await expect(asked.text).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(asked.dialog).toContainText(t('pictures.altMissing'));
    await checkAccessibility(page, 'the dialog of a picture', (theme) =>
      page.screenshot({ path: testInfo.outputPath(`dialog-${theme}.png`) }),
    );
    await asked.text.fill('x'.repeat(501));
    await page.keyboard.press('Enter');
    await expect(asked.dialog).toContainText(t('pictures.altTooLong', { count: 501, most: 500 }));
    await asked.text.fill('Saal mit vierzig Plätzen');
    await page.keyboard.press('Enter');
    await expect(asked.dialog).toBeHidden();
    await expect(text.field).toBeFocused();
    await page.keyboard.type('So ist er bestuhlt.');
    expect(await text.lines()).toEqual([
      'text: Der Raum:',
      `image: ${t('pictures.caption', { text: 'Saal mit vierzig Plätzen' })}`,
      'text: So ist er bestuhlt.',
    ]);
  });

  await test.step('drawn upright and smaller, and nothing of the file tells where it was taken', async () => {
    await expect.poll(() => shownSize(page)).toEqual([1200, 2400]);
    expect(Buffer.from(photo).toString('latin1')).toContain(PLACE);
    await expect(files.rows).toHaveCount(1);
    const copy = testInfo.outputPath('copy.jpg');
    await answerSaveDialog(laptop.electron, copy);
    await files.act(t('files.pasted'), t('files.saveCopy'));
    await expect.poll(async () => (await readFile(copy).catch(() => '')).toString('latin1')).toContain('JFIF');
    expect((await readFile(copy)).toString('latin1')).not.toContain(PLACE);
    await checkAccessibility(page, 'a picture in a note', (theme) =>
      page.screenshot({ path: testInfo.outputPath(`note-${theme}.png`) }),
    );
  });

  await test.step('by keyboard: selected, moved, deleted in two steps, brought back', async () => {
    await text.append([]);
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    await expect(text.pictures).toHaveAttribute('data-selected', 'true');
    await page.keyboard.press('Alt+ArrowUp');
    expect((await text.lines())[0]).toMatch(/^image/u);
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Backspace');
    await expect(text.pictures).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(text.pictures).toHaveCount(1);
    await expect(files.rows).toHaveCount(1);
  });

  await test.step('said otherwise by its tool, and decorative ones need no words', async () => {
    await text.pictures.locator('img').click();
    await text.format(t('pictures.describe')).click();
    await asked.text.fill('Saal');
    await page.keyboard.press('Enter');
    await expect(text.pictures).toContainText(t('pictures.caption', { text: 'Saal' }));
    const [choosing] = await Promise.all([
      page.waitForEvent('filechooser'),
      text.append([]).then(() => text.format(t('pictures.insert')).click()),
    ]);
    const line = { mimeType: 'image/png', buffer: Buffer.from(await drawPng(page)) };
    await choosing.setFiles([
      { name: 'Linie.png', ...line },
      { name: 'Strich.png', ...line },
    ]);
    await asked.decorative.check();
    await asked.insert.click();
    await expect(asked.decorative).not.toBeChecked();
    await asked.text.fill('Strich');
    await page.keyboard.press('Enter');
    await expect(text.pictures).toHaveCount(3);
    await expect(text.pictures.nth(1)).toContainText(t('pictures.decorative'));
    await expect(files.row('Linie.png')).toBeVisible();
    await expect(text.field).toBeFocused();
    await page.keyboard.type('Weiter.');
    expect((await text.lines()).slice(-2)).toEqual([
      `image: ${t('pictures.caption', { text: 'Strich' })}`,
      'text: Weiter.',
    ]);
  });

  await test.step('what is no picture, or a broken one, is said, and the text stays', async () => {
    const before = await text.lines();
    await text.pasteFile({ name: 'Vermerk.pdf', type: 'application/pdf', bytes: [37, 80, 68, 70] });
    await expect(app.toasts).toContainText(t('pictures.problem.notAPicture'));
    await text.pasteFile(
      { name: 'halb.jpg', type: 'image/jpeg', bytes: photo.slice(0, 1000) },
      '<img src="https://track.example/x.jpg" alt="Foto">',
    );
    await expect(app.toasts).toContainText(t('pictures.problem.broken'));
    await text.paste('<p>Aus dem Netz: <img src="https://track.example/logo.png" alt="Logo von Ulm"></p>');
    expect((await text.lines()).slice(0, before.length - 1)).toEqual(before.slice(0, -1));
    await expect(text.field).toContainText('Aus dem Netz: Logo von Ulm');
    await expect(text.field).not.toContainText('Foto');
    await expect(text.field.locator('img[src^="http"]')).toHaveCount(0);
    await resize(laptop, { width: 900, height: 600, zoom: 1 });
    expect(await page.evaluate(findCutOff)).toEqual([]);
    await page.screenshot({ path: testInfo.outputPath('tight.png') });
  });

  await test.step('the description of a topic takes pictures, which are files of the topic', async () => {
    await (await openTopicsPage(page)).openTopic('Legal Tech');
    const description = createRichTextPart(page, t('topics.description'));
    await description.append([]);
    await description.pasteFile({ name: 'image.png', type: 'image/png', bytes: await drawPng(page) });
    await asked.text.fill('Eine Linie');
    await page.keyboard.press('Enter');
    await expect(description.pictures.locator('img')).toBeVisible();
    await expect(files.row(t('files.pasted'))).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath('topic.png') });
  });
});

test('another laptop shows a picture from its own bytes, and words once its file is deleted', async ({
  launch,
  couch: { login },
}) => {
  const [laptop, other] = [await launch(), await launch()];
  const { page } = laptop;
  const app = await createConnectedNetwork(page, 'CDO-Netzwerk', login);
  await (await (await openTopicsPage(page)).openTopic('Legal Tech')).createNote('Leitfaden', '');
  const asked = createPictureDialog(page);
  const line = { name: 'image.png', type: 'image/png', bytes: await drawPng(page) };
  await createRichTextPart(page, LABEL).pasteFile(line);
  await asked.text.fill('Eine Linie');
  await page.keyboard.press('Enter');
  await expect(asked.dialog).toBeHidden();

  await joinNetwork(other.page, login);
  await (await (await openTopicsPage(other.page)).openTopic('Legal Tech')).openNote('Leitfaden');
  const there = createRichTextPart(other.page, LABEL);
  await expect(there.pictures.locator('img')).toBeVisible();
  expect(await shownSize(other.page)).toEqual([400, 12]);
  await createFilesPart(page).act(t('files.pasted'), t('files.remove'));
  await expect(there.pictures).toContainText(t('pictures.state.deleted'));
  await app.undo.click();
  await expect(there.pictures.locator('img')).toBeVisible();
});

test('a picture in minutes is frozen with them, printed, found equal, and named in words where its file is gone', async ({
  launch,
}, testInfo) => {
  const laptop = await launch({ args: ['--demo'] });
  const { page } = laptop;
  const app = createAppPage(page);
  await app.navigation.waitFor();
  await app.goTo(`/meetings/${demoId('meetings', 7)}`);
  const meeting = createMeetingPage(page);
  const running = await meeting.start();
  const label = (await running.text.getAttribute('aria-label')) ?? '';
  const text = createRichTextPart(page, label);
  const asked = createPictureDialog(page);

  await test.step('taken into the text of an item', async () => {
    await text.append(['So sieht der Entwurf aus:']);
    await text.pasteFile({ name: 'Entwurf.jpg', type: 'image/jpeg', bytes: await drawJpeg(page, 1200, 400) });
    await asked.text.fill('Entwurf der Startseite');
    await page.keyboard.press('Enter');
    await expect(text.pictures.locator('img')).toBeVisible();
    await page.screenshot({ path: testInfo.outputPath('running.png') });
    await running.finalise();
  });

  const folder = testInfo.outputPath('files');
  await mkdir(folder);
  await test.step('in the preview and in every file, and the check finds them equal', async () => {
    await answerFolderDialog(laptop.electron, folder);
    const dialog = await meeting.exportDialog();
    await expect(dialog.preview.getByRole('img', { name: 'Entwurf der Startseite' })).toBeVisible();
    await dialog.preview.getByRole('img', { name: 'Entwurf der Startseite' }).scrollIntoViewIfNeeded();
    await page.screenshot({ path: testInfo.outputPath('preview.png') });
    await dialog.chooseFormats(documentFormats);
    await dialog.saveFiles();
    const check = await meeting.checkDialog();
    for (const file of await readdir(folder)) {
      await check.check(path.join(folder, file));
      await expect(check.verdict, file).toContainText('stimmt in allen Wörtern und Zahlen');
    }
    await page.keyboard.press('Escape');
  });

  await test.step('once its bytes are gone the export says so before it writes', async () => {
    const file = page.getByTestId('file').filter({ hasText: t('files.pasted') });
    await file.getByRole('button', { name: /^Aktionen/u }).click();
    await page.getByRole('menuitem', { name: t('files.remove') }).click();
    await (await (await openTrashPage(page)).empty()).confirm();
    await app.goTo(`/meetings/${demoId('meetings', 7)}`);
    const dialog = await meeting.exportDialog();
    await expect(dialog.dialog).toContainText(t('pictures.missingInPaper', { count: 1 }));
    await expect(dialog.omitted).toHaveText(t('minutes.export.picturesNotHere', { count: 1 }));
    await expect(dialog.preview).toContainText(t('documents.text.picture', { text: 'Entwurf der Startseite' }));
  });
});

/** A photograph, lying on its side. */
async function drawJpeg(page: Page, width: number, height: number): Promise<readonly number[]> {
  return page.evaluate(
    async ([wide, high]) => {
      const canvas = new OffscreenCanvas(wide, high);
      const context = canvas.getContext('2d');
      if (!context) return [];
      const sky = context.createLinearGradient(0, 0, wide, high);
      sky.addColorStop(0, '#1d3f95');
      sky.addColorStop(1, '#e8b04a');
      context.fillStyle = sky;
      context.fillRect(0, 0, wide, high);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.6 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [width, height] as const,
  );
}

async function drawPng(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const canvas = new OffscreenCanvas(400, 12);
    const context = canvas.getContext('2d');
    if (!context) return [];
    context.fillStyle = '#1d3f95';
    context.fillRect(0, 4, 400, 4);
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
  });
}

/** As a telephone writes it: held upright (orientation 6), and where. */
function withPlace(jpeg: readonly number[]): readonly number[] {
  const ascii = [...Buffer.from(`${PLACE}\0`, 'latin1')];
  const short = (value: number): readonly number[] => [value >> 8, value & 255];
  const tiff = [
    ...Buffer.from('MM\0*', 'latin1'),
    ...[0, 0, 0, 8],
    ...short(2),
    ...[...short(0x010e), ...short(2), 0, 0, ...short(ascii.length), 0, 0, 0, 38],
    ...[...short(0x0112), ...short(3), 0, 0, 0, 1, ...short(6), 0, 0],
    ...[0, 0, 0, 0],
    ...ascii,
  ];
  const segment = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  return [0xff, 0xd8, 0xff, 0xe1, ...short(segment.length + 2), ...segment, ...jpeg.slice(2)];
}

async function shownSize(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const picture = document.querySelector('figure img');
    return picture instanceof HTMLImageElement ? [picture.naturalWidth, picture.naturalHeight] : [];
  });
}
