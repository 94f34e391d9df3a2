import { writeFile } from 'node:fs/promises';
import {
  documentToHtml,
  documentToOdt,
  minutesDocument,
  paperDocument,
  paperKinds,
  registerDocument,
  type DocumentModel,
  type MinutesContent,
} from '../../../shared/documents';
import { documentToDocx } from '../../../shared/documents/docx/writeDocx';
import { pictureOf } from '../../../shared/documents/rich/pictureSize';
import { createTranslate } from '../../../shared/messages/translate';
import {
  convertToPdf,
  pdfBodyText,
  pdfFonts,
  pdfInfo,
  pdfMetadata,
  pdfText,
  readStructure,
  type StructureLine,
} from '../../support/documents/pdfFiles';
import { loweredOdt } from '../../support/documents/loweredOdt';
import { htmlWordsCounted, spokenText } from '../../support/documents/documentText';
import { largeMinutes, sampleMinutes } from '../../support/documents/sampleMinutes';
import { picturedModel } from '../../support/documents/samplePictures';
import { samplePapers } from '../../support/documents/samplePapers';
import { sampleDecisions, sampleTasks } from '../../support/documents/sampleRegisters';
import { fullTemplate } from '../../support/documents/template';
import { expect, test } from '../fixtures';
import { printModel } from '../fixtures/printModel';

const t = createTranslate('de');
const minutes = minutesDocument(sampleMinutes, t, { template: fullTemplate });
const registers = { decisions: registerDocument(sampleDecisions(60), t), tasks: registerDocument(sampleTasks(60), t) };
const formatted = picturedModel;
const large = minutesDocument(largeMinutes(60, 12), t, { template: fullTemplate });

/** Chromium tags a header row again on every page that repeats it. */
function textsOf(structure: readonly StructureLine[]): readonly string[] {
  return structure
    .filter(
      ({ tag, text }, index) =>
        tag === 'text' && !(structure[index - 1]?.tag === 'text' && structure[index - 1]?.text === text),
    )
    .map(({ text }) => text);
}

/** `pdfinfo` loses what stands between hyphens and spaces that the font writes with a replacement text; other readers do not. */
function withoutVariants(model: DocumentModel): DocumentModel {
  const plain = JSON.stringify(model)
    .replace(/\u2011/gu, '-')
    .replace(/[\u00a0\u202f]/gu, ' ');
  return JSON.parse(plain) as DocumentModel;
}

/** What a document says, without the label that is in header and footer. */
function spoken(model: DocumentModel): string {
  const words = htmlWordsCounted(documentToHtml(model));
  return spokenText(model.tlp === undefined ? words : words.slice(1));
}

test('the PDF is tagged in reading order, with headings, tables and alternative texts, and brings all its fonts', async ({
  page,
}, testInfo) => {
  for (const [name, model] of [
    ['minutes', minutes],
    ['large', large],
    ['formatted', withoutVariants(formatted)],
    ['register', registers.decisions],
    ['certificates', paperDocument('certificates', samplePapers, t)],
  ] as const) {
    const pdf = await printModel(page, model, testInfo.outputPath(`${name}.pdf`), false);
    const info = await pdfInfo(pdf);
    expect(info).toMatch(/^Tagged:\s+yes$/mu);
    expect(info).toContain(model.title);
    expect(info).toMatch(/^Creator:\s+Verbund$/mu);
    expect(info).toMatch(/^Metadata Stream:\s+yes$/mu);
    // Nothing in the file is left unmarked, so it may say what it is.
    expect(await pdfMetadata(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const structure = await readStructure(pdf);
    expect(spokenText(textsOf(structure))).toBe(spoken(model));
    expect(structure.filter(({ tag }) => tag === 'Figure')).toHaveLength(
      name === 'certificates'
        ? samplePapers.people.length
        : // The logo, and each picture but those that say nothing.
          1 + model.blocks.flatMap((block) => pictureOf(block) ?? []).filter(({ alt }) => alt !== '').length,
    );
    const levels = structure.flatMap(({ tag }) => /^H(\d)$/u.exec(tag)?.[1] ?? []).map(Number);
    expect(levels.length).toBe(model.blocks.filter(({ kind }) => kind === 'heading' || kind === 'subheading').length);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    expect(structure.filter(({ tag }) => tag === 'Table').length).toBeGreaterThan(0);
    const fonts = await pdfFonts(pdf);
    expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    // Boxes of checklists come from whatever font of the laptop has them.
    if (name !== 'formatted') expect(fonts.every(({ name: font }) => /FiraSans|Mono/u.test(font))).toBe(true);
  }
  const pdf = await printModel(page, large, testInfo.outputPath('hyphenated.pdf'));
  expect(withoutRepeats(spokenText([await pdfBodyText(pdf)]), large)).toBe(withoutRepeats(spoken(large), large));
  const pages = (await pdfText(pdf)).split('\f').slice(0, -1);
  expect(pages.map((text) => text.match(/TLP:AMBER$/gmu)?.length)).toEqual(pages.map(() => 2));
  expect(pages.every((text, index) => text.includes(`Seite ${index + 1} von ${pages.length}`))).toBe(true);
});

test('no page of minutes holds the small print alone, and a long list of recipients leaves none empty before it', async ({
  page,
}, testInfo) => {
  // Where the text ends decides what is left for the end; each of these once left a line or two on the last page, or a page of six lines before it.
  for (const [recipients, lines] of [
    [0, 20],
    [14, 8],
    [40, 0],
    [40, 20],
  ] as const) {
    const content: MinutesContent = {
      ...sampleMinutes,
      present: sampleMinutes.present.slice(0, 2),
      excused: [],
      distribution: Array.from({ length: recipients }, (_, index) => `Referat Z ${index + 1}, Ministerium des Innern`),
      agenda: sampleMinutes.agenda.slice(0, 1).map((item) => ({
        ...item,
        text: Array.from({ length: lines }, (_, index) => `Zeile ${index + 1}`).join('\n\n'),
      })),
    };
    const model = minutesDocument(content, t, { template: fullTemplate });
    const pdf = await printModel(page, model, testInfo.outputPath(`${recipients}-${lines}.pdf`));
    const pages = (await pdfText(pdf)).split('\f').slice(0, -1);
    // Four of them are in header and footer.
    const filled = pages.map((text) => text.split('\n').filter((line) => line.trim() !== '').length - 4);
    expect(filled.length).toBeGreaterThan(1);
    expect(Math.min(...filled)).toBeGreaterThanOrEqual(6);
  }
});

test('the header row of a register stands on every page it reaches', async ({ page }, testInfo) => {
  for (const [name, model] of Object.entries(registers)) {
    const pdf = await printModel(page, model, testInfo.outputPath(`${name}.pdf`));
    expect(withoutRepeats(spokenText([await pdfBodyText(pdf, true)]), model)).toBe(
      withoutRepeats(spoken(model), model),
    );
    const pages = (await pdfText(pdf)).split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(5);
    for (const text of pages)
      expect(text).toMatch(
        name === 'decisions' ? /Nummer Datum Beschluss Ergebnis/u : /Fällig Aufgabe Verantwortlich/u,
      );
  }
});

test('LibreOffice opens ODT and DOCX and shows the same text in the same order', async ({}, testInfo) => {
  const models = {
    minutes,
    large,
    formatted,
    ...registers,
    ...Object.fromEntries(paperKinds.map((kind) => [kind, paperDocument(kind, samplePapers, t)])),
  };
  const files = await Promise.all(
    Object.entries(models).flatMap(([name, model]) => [
      save(testInfo.outputPath(`${name}-odt.odt`), documentToOdt(model)),
      documentToDocx(model).then((bytes) => save(testInfo.outputPath(`${name}-docx.docx`), bytes)),
    ]),
  );
  const folder = testInfo.outputPath('converted');
  await convertToPdf(files, folder);
  for (const [name, model] of Object.entries(models)) {
    for (const format of ['odt', 'docx']) {
      const file = `${folder}/${name}-${format}.pdf`;
      const text = await (model.pageNumber === undefined
        ? pdfText(file)
        : pdfBodyText(file, model.page === 'letterAcross'));
      const expected = model.page === 'signs' && format === 'odt' ? bothHalves(model) : spoken(model);
      expect(withoutRepeats(spokenText([text]), model)).toBe(withoutRepeats(expected, model));
    }
  }
});

test('LibreOffice loses no row of a table, wherever in it the page ends', async ({}, testInfo) => {
  // Past the first and the second row. Where rows were lost it was within a fifth of a millimetre.
  const [first, last, step] = [176.95, 185.2, 0.15];
  const names = Array.from({ length: 4 }, (_, row) => `Gegenstand ${row + 1}`);
  const model: DocumentModel = {
    ...minutes,
    blocks: [
      { kind: 'heading', level: 2, text: 'Tagesordnung' },
      {
        kind: 'table',
        caption: 'Punkte mit geplanter Dauer',
        columns: [
          { label: 'Gegenstand', align: 'start', width: 70 },
          { label: 'Geplant', align: 'end', width: 30 },
        ],
        rows: names.map((text) => [[{ text }], [{ text: '5' }]]),
      },
    ],
  };
  const files: string[] = [];
  for (let millimetres = first; millimetres < last; millimetres += step)
    files.push(await save(testInfo.outputPath(`${files.length}.odt`), loweredOdt(model, millimetres)));
  const folder = testInfo.outputPath('converted');
  await convertToPdf(files, folder);
  for (const at of files.keys()) {
    const text = await pdfText(`${folder}/${at}.pdf`);
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  }
});

/** A sign says the same on either side of the fold. */
function bothHalves({ blocks }: DocumentModel): string {
  return blocks
    .flatMap((block) => (block.kind === 'cards' ? block.cards : []))
    .map(({ head, name, lines }) => spokenText([head, name, ...lines]).repeat(2))
    .join('');
}

async function save(file: string, bytes: Uint8Array): Promise<string> {
  await writeFile(file, bytes);
  return file;
}

/** Header rows are on every page that a table reaches. */
function withoutRepeats(text: string, { blocks }: DocumentModel): string {
  return blocks.reduce(
    (rest, block) =>
      block.kind === 'table' ? rest.replaceAll(spokenText(block.columns.map(({ label }) => label)), '') : rest,
    text,
  );
}
