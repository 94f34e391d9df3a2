import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  documentToFile,
  documentToHtml,
  documentToJson,
  documentToMarkdown,
  documentToOdt,
  documentToPlainText,
  hashMinutesContent,
  minutesDocument,
  parseMinutesContent,
  pictureHashes,
} from '../../../shared/documents';
import { documentToDocx } from '../../../shared/documents/docx/writeDocx';
import { freezeText } from '../../../shared/documents/rich/frozenText';
import { pictureSize } from '../../../shared/documents/rich/pictureSize';
import { createTranslate } from '../../../shared/messages/translate';
import { imageLine, type RichText } from '../../../shared/text/rich/richText';
import { writeRich } from '../../../shared/text/rich/writeRich';
import { openSharedText, readSharedText, type SharedText } from '../../../shared/text/sharedText';
import { checkFile, frozen, nodeFormats } from '../../support/documents/minutesFiles';
import { elements, readPart } from '../../support/documents/officeFiles';
import {
  DECORATIVE,
  picturedMinutes,
  picturedModel,
  samplePictures,
  SHOWN,
} from '../../support/documents/samplePictures';
import { fullTemplate } from '../../support/documents/template';

function shared(rich: RichText): SharedText {
  const doc = openSharedText({ update: '', text: '' });
  writeRich(doc, rich);
  const value = readSharedText(doc);
  doc.destroy();
  return value;
}

const t = createTranslate('de');
const ALT = 'Säulen: Stand der Länder im März';
const drawn = picturedMinutes.agenda.length - 1;

describe('a picture in frozen minutes', () => {
  it('is its bytes and what it shows, so that the hash covers both; the record of its file is not named', () => {
    const body = shared([imageLine('file:0001', 'Plan')]);
    const frozen = freezeText(body, () => SHOWN);
    expect(frozen.rich).toEqual([{ kind: 'image', sha256: SHOWN, runs: [{ text: 'Plan' }] }]);
    // Its file was not there yet, and then it is.
    expect(freezeText(body).rich).toEqual([{ kind: 'image', runs: [{ text: 'Plan' }] }]);
    const other = JSON.stringify(picturedMinutes).replaceAll(SHOWN, 'd'.repeat(64));
    const read = parseMinutesContent(other);
    expect(read.ok && hashMinutesContent(read.value)).not.toBe(hashMinutesContent(picturedMinutes));
    expect(canonicalJson(picturedMinutes)).not.toContain('file:');
    expect(pictureHashes(picturedMinutes)).toEqual([SHOWN, 'c'.repeat(64), DECORATIVE]);
  });

  it('is refused where its hash is none', () => {
    expect(parseMinutesContent(JSON.stringify(picturedMinutes).replaceAll(SHOWN, '<script>')).ok).toBe(false);
  });

  it('is drawn where its bytes are here, with its alternative text; decorative ones have none', async () => {
    const html = documentToHtml(picturedModel);
    expect(html.split(`<img alt="${ALT}"`)).toHaveLength(drawn + 1);
    expect(html.split('<img alt="" style')).toHaveLength(drawn + 1);
    expect(html).not.toMatch(/src="(?!data:)/u);
    const odt = documentToOdt(picturedModel);
    const frames = elements(readPart(odt, 'content.xml'), 'draw:frame').slice(1);
    expect(frames).toHaveLength(2 * drawn);
    const titles = frames.map((frame) => frame.getElementsByTagName('svg:title')[0]?.textContent ?? '');
    expect(titles.slice(0, 2)).toEqual([ALT, '']);
    const listed = elements(readPart(odt, 'META-INF/manifest.xml'), 'manifest:file-entry').map((entry) =>
      entry.getAttribute('manifest:full-path'),
    );
    for (const image of elements(readPart(odt, 'content.xml'), 'draw:image'))
      expect(listed).toContain(image.getAttribute('xlink:href'));
    const docx = readPart(await documentToDocx(picturedModel), 'word/document.xml');
    const said = elements(docx, 'wp:docPr').map((picture) => picture.getAttribute('descr') ?? '');
    expect(said.slice(1, 3)).toEqual([ALT, '']);
    expect(JSON.parse(documentToJson(picturedModel))).toMatchObject({ format: 'verbund-document' });
  });

  it('stands in words where there is nothing to draw on, and where its bytes are not here', () => {
    for (const text of [documentToPlainText(picturedModel), documentToMarkdown(picturedModel).replaceAll('\\', '')]) {
      expect(text.replaceAll(/\s+/gu, ' ')).toContain(`[Bild: ${ALT}]`);
      expect(text).toContain('[Bild ohne Beschreibung]');
      expect(text).not.toContain('base64');
    }
    const without = minutesDocument(picturedMinutes, t, { template: fullTemplate });
    expect(documentToHtml(without)).not.toContain('class="picture"');
    expect(documentToHtml(without)).toContain(`[Bild: ${ALT}]`);
  });

  it('is not drawn under the Chatham House Rule: what is on it nobody can tell', () => {
    const model = minutesDocument(picturedMinutes, t, { variant: 'chathamHouse', pictures: samplePictures });
    expect(documentToHtml(model)).not.toContain('class="picture"');
  });

  it.each(nodeFormats)('raises no alarm when a file of it is checked, drawn or in words (%s)', async (format) => {
    const minutes = frozen(picturedMinutes);
    for (const model of [picturedModel, minutesDocument(picturedMinutes, t, { template: fullTemplate })]) {
      const bytes = await documentToFile(model, format);
      expect(await checkFile({ name: `a.${format}`, bytes }, [minutes])).toMatchObject({ type: 'equal' });
    }
  });

  it('is no wider than its column and no higher than half a page', () => {
    expect(pictureSize({ width: 1600, height: 600 }, 160)).toEqual({ width: 160, height: 60 });
    expect(pictureSize({ width: 96, height: 48 }, 160)).toEqual({ width: 25.4, height: 12.7 });
    expect(pictureSize({ width: 1000, height: 4000 }, 160)).toEqual({ width: 27.5, height: 110 });
  });
});
