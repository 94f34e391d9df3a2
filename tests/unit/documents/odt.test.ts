import { describe, expect, it } from 'vitest';
import { documentToOdt, minutesDocument, paperDocument, paperKinds } from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';
import { elements, readPart, unzip } from '../../support/documents/officeFiles';
import { sampleMinutes } from '../../support/documents/sampleMinutes';
import { samplePapers } from '../../support/documents/samplePapers';
import { fullTemplate } from '../../support/documents/template';

const t = createTranslate('de');
const models = [
  minutesDocument(sampleMinutes, t, { template: fullTemplate }),
  ...paperKinds.map((kind) => paperDocument(kind, samplePapers, t)),
];
const file = documentToOdt(minutesDocument(sampleMinutes, t, { template: fullTemplate }));
const styleAttributes = [
  'text:style-name',
  'table:style-name',
  'draw:style-name',
  'style:parent-style-name',
  'style:list-style-name',
  'style:page-layout-name',
  'style:master-page-name',
];

describe('documentToOdt', () => {
  it('begins with the media type, uncompressed, where other programs look for it', () => {
    const head = new TextDecoder('latin1').decode(file.subarray(0, 90));
    expect(head.slice(0, 4)).toBe('PK\u0003\u0004');
    expect(head.slice(30)).toMatch(/^mimetypeapplication\/vnd\.oasis\.opendocument\.text/u);
    expect(file[8]).toBe(0);
  });

  it('lists every part in the manifest', () => {
    const listed = elements(readPart(file, 'META-INF/manifest.xml'), 'manifest:file-entry').map((entry) =>
      entry.getAttribute('manifest:full-path'),
    );
    const parts = unzip(file)
      .map(({ path }) => path)
      .filter((path) => path !== 'mimetype' && !path.startsWith('META-INF/'));
    expect(listed).toEqual(['/', ...parts]);
  });

  it('defines every style it uses', () => {
    for (const model of models) {
      const bytes = documentToOdt(model);
      const parts = [readPart(bytes, 'content.xml'), readPart(bytes, 'styles.xml')];
      const all = parts.flatMap((part) => elements(part, '*'));
      const defined = new Set(all.flatMap((element) => element.getAttribute('style:name') ?? []));
      const used = new Set(
        all
          .flatMap((element) => styleAttributes.flatMap((name) => element.getAttribute(name) ?? []))
          .filter((name) => name !== ''),
      );
      expect(used.size).toBeGreaterThan(8);
      expect([...used].filter((name) => !defined.has(name))).toEqual([]);
    }
  });

  it('gives no table that repeats its header row borders that collapse, with which LibreOffice loses rows', () => {
    const content = models.map((model) => readPart(documentToOdt(model), 'content.xml'));
    const repeating = content.flatMap((part) =>
      elements(part, 'table:table').flatMap((table) => {
        if (elements(table, 'table:table-header-rows').length === 0) return [];
        const name = table.getAttribute('table:style-name');
        const style = elements(part, 'style:style').find((each) => each.getAttribute('style:name') === name);
        return style ? elements(style, 'style:table-properties') : [];
      }),
    );
    expect(repeating.length).toBeGreaterThan(3);
    expect([...new Set(repeating.map((style) => style.getAttribute('table:border-model')))]).toEqual(['separating']);
  });

  it('names the document, its language, creator and dates', () => {
    const meta = readPart(file, 'meta.xml');
    const value = (name: string): string => elements(meta, name)[0]?.textContent ?? '';
    expect(value('dc:title')).toContain('Herbsttagung');
    expect([value('dc:language'), value('dc:creator'), value('meta:creation-date'), value('dc:date')]).toEqual([
      'de-DE',
      sampleMinutes.network,
      sampleMinutes.finalisedAt,
      sampleMinutes.finalisedAt,
    ]);
  });

  it('has the label and the page of pages in header and footer', () => {
    const styles = readPart(file, 'styles.xml');
    for (const name of ['style:header', 'style:footer'])
      expect(elements(styles, name)[0]?.textContent).toContain('TLP:AMBER');
    const footer = elements(styles, 'style:footer')[0];
    expect(footer && [elements(footer, 'text:page-number').length, elements(footer, 'text:page-count').length]).toEqual(
      [1, 1],
    );
  });

  it('titles every table and describes the logo', () => {
    const content = readPart(file, 'content.xml');
    expect(
      elements(content, 'table:table').map((table) => elements(table, 'table:title')[0]?.textContent ?? ''),
    ).not.toContain('');
    expect(elements(content, 'svg:desc').map((element) => element.textContent)).toEqual([fullTemplate.logo?.alt]);
  });

  it('gives the same bytes for the same document', () => {
    expect(documentToOdt(minutesDocument(sampleMinutes, t, { template: fullTemplate }))).toEqual(file);
  });
});
