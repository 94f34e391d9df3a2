import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { demoId } from '../../../shared/demo/ids';
import { pdfPages } from '../../../renderer/reading/pdf/pdfPages';
import { documentFormats, hashMinutesContent, minutesDocument, minutesVariants } from '../../../shared/documents';
import { checkMinutesFile, type CheckOutcome } from '../../../shared/domain/minutesCheck';
import { createTranslate } from '../../../shared/messages/translate';
import { frozen } from '../../support/documents/minutesFiles';
import { hostileMinutes, largeMinutes, richMinutes, sampleMinutes } from '../../support/documents/sampleMinutes';
import { fullTemplate } from '../../support/documents/template';
import { answerFolderDialog, expect, test } from '../fixtures';
import { printModel } from '../fixtures/printModel';
import { convert, convertToPdf } from '../../support/documents/pdfFiles';
import { createAppPage } from '../pages/AppPage';
import { createFirstRunPage } from '../pages/FirstRunPage';
import { createMeetingPage } from '../pages/MeetingPage';

const t = createTranslate('de');
const PAST = `/meetings/${demoId('meetings', 6)}`;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const variant of minutesVariants)
  test(`what the application exported says what was frozen, in every format: ${variant}`, async ({
    app,
    page,
  }, testInfo) => {
    await createFirstRunPage(page).openDemo();
    await createAppPage(page).goTo(PAST);
    const meeting = createMeetingPage(page);
    const folder = testInfo.outputPath(variant);
    await mkdir(folder);
    await answerFolderDialog(app.electron, folder);
    const dialog = await meeting.exportDialog();
    await dialog.chooseVariant(variant);
    await dialog.chooseFormats(documentFormats);
    await dialog.saveFiles();
    const files = await readdir(folder);
    expect(files).toHaveLength(documentFormats.length);
    const check = await meeting.checkDialog();
    for (const file of files) {
      await check.check(path.join(folder, file));
      await expect(check.verdict, file).toContainText(
        /stimmt in allen Wörtern und Zahlen mit Protokoll P-\d{4}-\d+, Fassung 1, überein/u,
      );
      await expect(check.dialog).toContainText(t(`minutes.export.variant.${variant}`));
      await expect(check.dialog).not.toContainText(t('minutesCheck.free'));
      const isExact = variant === 'full' && file.endsWith('.json');
      await expect(check.verdict).toContainText(t(isExact ? 'minutesCheck.equalContent' : 'minutesCheck.limits'));
    }
    if (variant === 'full') await look(page, testInfo.outputPath('equal'));
  });

test('a file that was tampered with shows where; a foreign one is told apart', async ({ app, page }, testInfo) => {
  await createFirstRunPage(page).openDemo();
  const frame = createAppPage(page);
  await frame.goTo(PAST);
  const meeting = createMeetingPage(page);
  const folder = testInfo.outputPath('files');
  await mkdir(folder);
  await answerFolderDialog(app.electron, folder);
  await (await (await meeting.exportDialog()).chooseFormats(['odt', 'txt', 'pdf'])).saveFiles();
  const files = await readdir(folder);
  const read = (extension: string): Promise<Buffer> =>
    readFile(path.join(folder, files.find((file) => file.endsWith(extension)) ?? ''));
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(testInfo.outputPath(name), content);
    return testInfo.outputPath(name);
  };
  const text = (await read('.txt')).toString('utf8');
  const [, votes = ''] = /(\d+) Ja ·/u.exec(text) ?? [];
  expect(votes).not.toBe('');
  const parts = unzipSync(await read('.odt'));
  const content = new TextDecoder().decode(parts['content.xml']).replaceAll(`${votes} Ja`, '99 Ja');
  const forgedOdt = await write('Protokoll gefälscht.odt', zipSync({ ...parts, 'content.xml': strToU8(content) }));
  const forgedText = await write(
    'Protokoll gefälscht.txt',
    text.replace(`${votes} Ja`, '99 Ja').replace('Verlauf und Ergebnisse', 'Verlauf'),
  );

  const check = await meeting.checkDialog();
  for (const file of [forgedOdt, forgedText]) {
    await check.check(file);
    await expect(check.verdict).toContainText(/weicht an \d+ Stellen von Protokoll/u);
    await expect(check.passages.filter({ hasText: votes }).filter({ hasText: '99' }).first()).toContainText('TOP');
  }
  await look(page, testInfo.outputPath('differs'));
  await check.check(await write('Einkauf.txt', 'Milch, Brot'));
  await expect(check.verdict).toContainText(t('minutesCheck.noHashText'));
  await check.check(await write('fremd.txt', text.replaceAll(/[0-9a-f]{64}/gu, 'ab'.repeat(32))));
  await expect(check.verdict).toContainText(t('minutesCheck.unknownHashText'));
  await check.check(await write('kaputt.pdf', (await read('.pdf')).subarray(0, 4000)));
  await expect(check.verdict).toContainText(t('reading.damagedText'));
  await check.check(await write('bild.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])));
  await expect(check.verdict).toContainText(t('minutesCheck.problem.foreignText'));
  await check.check(await write('leer.txt', ''));
  await expect(check.verdict).toContainText(t('minutesCheck.problem.emptyText'));
  await check.close();

  await frame.goTo('/network');
  await page.getByRole('textbox', { name: t('common.network.address') }).fill('Neue Straße 5');
  await frame.open('meetings');
  await page.getByRole('button', { name: t('minutesCheck.open') }).click();
  await check.check(path.join(folder, files.find((file) => file.endsWith('.pdf')) ?? ''));
  await expect(check.verdict).toContainText('stimmt in allen Wörtern');
  await expect(check.dialog.getByRole('region', { name: t('minutesCheck.free') })).toContainText(
    t('minutesCheck.free.address'),
  );
  await look(page, testInfo.outputPath('letterhead'));
  await check.check(await write('mehr.txt', text.replace('Protokoll P-', 'Stadtkasse\nProtokoll P-')));
  await expect(check.verdict).toContainText(t('minutesCheck.saysMore'));
  await expect(check.dialog.getByRole('region', { name: t('minutesCheck.free') })).toContainText('Stadtkasse');
  await look(page, testInfo.outputPath('says-more'));
});

test('a printed page says what was frozen, however its lines and tables break; a changed vote in it is found', async ({
  page,
}, testInfo) => {
  for (const [name, content] of Object.entries({
    sample: sampleMinutes,
    large: largeMinutes(60, 12),
    hostile: hostileMinutes,
    formatted: richMinutes,
  })) {
    const model = minutesDocument(content, t, { template: fullTemplate });
    const forged = minutesDocument(
      {
        ...content,
        agenda: content.agenda.map((item) => ({ ...item, title: item.title.replace(/\p{L}+/u, 'Anderes') })),
      },
      t,
      { template: fullTemplate },
    );
    const hash = hashMinutesContent(content);
    const check = async (file: string): Promise<CheckOutcome> => {
      const loading = getDocument({ data: new Uint8Array(await readFile(file)), useWorkerFetch: false, verbosity: 0 });
      const pages = await pdfPages(await loading.promise);
      await loading.destroy();
      if (!pages.ok) throw new Error(`${file} is over a limit of reading.`);
      return checkMinutesFile(
        { format: 'pdf', pages: pages.value },
        { versions: [frozen(content)], template: fullTemplate, meetings: new Map(), translateTo: createTranslate },
      );
    };
    expect(await check(await printModel(page, model, testInfo.outputPath(`${name}.pdf`))), name).toMatchObject({
      type: 'equal',
      freeTexts: [],
    });
    const withHash = {
      ...forged,
      blocks: forged.blocks.map((block) =>
        block.kind === 'paragraph' && block.role === 'small'
          ? { ...block, runs: block.runs.map((run) => (run.style === 'code' ? { ...run, text: hash } : run)) }
          : block,
      ),
    };
    expect(
      await check(await printModel(page, withHash, testInfo.outputPath(`${name}-forged.pdf`))),
      name,
    ).toMatchObject({ type: 'differs', isUnlike: false });
  }
});

test('what an office program saved again or printed to PDF still says the same', async ({ app, page }, testInfo) => {
  await createFirstRunPage(page).openDemo();
  await createAppPage(page).goTo(PAST);
  const meeting = createMeetingPage(page);
  const folder = testInfo.outputPath('files');
  await mkdir(folder);
  await answerFolderDialog(app.electron, folder);
  await (await (await meeting.exportDialog()).chooseFormats(['odt', 'docx'])).saveFiles();
  const paths = (await readdir(folder)).map((file) => path.join(folder, file));
  const [docx = '', odt = ''] = [...paths].sort();
  const saved = testInfo.outputPath('saved');
  await convertToPdf([odt], path.join(saved, 'odt'));
  await convertToPdf([docx], path.join(saved, 'docx'));
  await convert([odt], path.join(saved, 'odt'), 'docx');
  await convert([docx], path.join(saved, 'docx'), 'odt');
  const parts = unzipSync(await readFile(odt));
  const forged = testInfo.outputPath('forged.odt');
  await writeFile(
    forged,
    zipSync({
      ...parts,
      'content.xml': strToU8(new TextDecoder().decode(parts['content.xml']).replaceAll(/\d+ Ja/gu, '99 Ja')),
    }),
  );
  await convertToPdf([forged], saved);
  const check = await meeting.checkDialog();
  await check.check(path.join(saved, 'forged.pdf'));
  await expect(check.passages.filter({ hasText: '99' }).first()).toContainText('TOP');
  for (const kind of ['odt', 'docx']) {
    const files = (await readdir(path.join(saved, kind))).filter((name) => /\.(?:pdf|odt|docx)$/u.test(name));
    expect(files).toHaveLength(2);
    for (const file of files) {
      await check.check(path.join(saved, kind, file));
      await expect.soft(check.passages, `${kind} → ${file}`).toHaveText([]);
      await expect.soft(check.verdict, `${kind} → ${file}`).toContainText('stimmt in allen Wörtern');
    }
  }
});

test('two versions stand side by side with what differs marked', async ({ page }, testInfo) => {
  await createFirstRunPage(page).openDemo();
  await createAppPage(page).goTo(PAST);
  const meeting = createMeetingPage(page);
  const correction = await meeting.correct();
  await correction.write(' Nachtrag zum ersten Punkt.');
  await correction.capture('b: Der Leitfaden wird veröffentlicht.');
  await correction.finalise();
  const compare = await meeting.compareDialog();
  await expect(compare.summary).toHaveText('1 Punkt geändert und 1 Beschluss neu');
  await expect(compare.added.filter({ hasText: 'Nachtrag zum ersten Punkt.' })).toHaveCount(1);
  await expect(compare.section('Beschlüsse')).toContainText('Der Leitfaden wird veröffentlicht.');
  await expect(compare.section('Teilnahme')).toHaveCount(0);
  await look(page, testInfo.outputPath('compare'));
  await compare.show('all');
  await expect(compare.section('Teilnahme')).toBeVisible();
  await compare.region.focus();
  await page.keyboard.press('End');
  await expect.poll(() => compare.region.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await page.setViewportSize({ width: 880, height: 640 });
  await look(page, testInfo.outputPath('narrow'));
  await compare.show('changesOnly');
  await compare.chooseLeft('Fassung 2');
  await expect(compare.dialog).toContainText(t('minutesCheck.compare.sameVersion'));
  await look(page, testInfo.outputPath('same'));
});

/** A picture and axe in both themes. */
async function look(page: Page, file: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: `${file}-${colorScheme}.png` });
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .withTags(TAGS)
      .exclude('[data-live-announcer]')
      .include('[data-modal]')
      .analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  }
}
