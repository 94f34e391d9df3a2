import type { Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { documentToHtml, documentToOdt, minutesDocument } from '../../../shared/documents';
import { documentToDocx } from '../../../shared/documents/docx/writeDocx';
import { createTranslate } from '../../../shared/messages/translate';
import { elements, readPart } from '../../support/documents/officeFiles';
import { sampleMinutes } from '../../support/documents/sampleMinutes';
import { fullTemplate } from '../../support/documents/template';

const annexes = Array.from({ length: 12 }, (_, index) => `Anlage in der Fassung ${index}`);
const model = minutesDocument({ ...sampleMinutes, annexes }, createTranslate('de'), { template: fullTemplate });
const entries = [
  ...annexes.map((annex, index) => `${index + 1}. ${annex}`),
  'Teilnehmende',
  'Staatskanzlei, Referat 13 (Torsten Weiß)',
];

function keptWithNext(paragraph: Element): boolean {
  return elements(paragraph, 'w:keepNext').some((keep) => !/^(?:false|0)$/u.test(keep.getAttribute('w:val') ?? ''));
}

describe('the block of signatures', () => {
  it('stays on one page in DOCX', async () => {
    const paragraphs = elements(readPart(await documentToDocx(model), 'word/document.xml'), 'w:p');
    const styled = (style: string) =>
      paragraphs.filter((paragraph) => elements(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') === style);
    // The style of the lines keeps them with their hint; the hint holds them to the next line.
    expect(styled('SignatureHint').map(keptWithNext)).toEqual([true, false]);
    expect(styled('Signature')).toHaveLength(2);
  });
  it('stays on one page in ODT', () => {
    const styles = elements(readPart(documentToOdt(model), 'content.xml'), 'text:p').map((paragraph) =>
      paragraph.getAttribute('text:style-name'),
    );
    expect(styles.filter((style) => style?.startsWith('Signature') === true)).toEqual([
      'Signature',
      'Signature_20_hint_20_keep',
      'Signature',
      'Signature_20_hint',
    ]);
  });
});

describe('annexes and distribution list', () => {
  it('are paragraphs of their own with a hanging indent in DOCX', async () => {
    const file = await documentToDocx(model);
    const paragraphs = elements(readPart(file, 'word/document.xml'), 'w:p').filter(
      (paragraph) => elements(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') === 'TableEntry',
    );
    expect(paragraphs.map(({ textContent }) => textContent)).toEqual(entries);
    const style = elements(readPart(file, 'word/styles.xml'), 'w:style').find(
      (each) => each.getAttribute('w:styleId') === 'TableEntry',
    );
    const indent = style && elements(style, 'w:ind')[0];
    expect(Number(indent?.getAttribute('w:hanging'))).toBeGreaterThan(0);
    expect(indent?.getAttribute('w:left')).toBe(indent?.getAttribute('w:hanging'));
  });
  it('are so in ODT', () => {
    const file = documentToOdt(model);
    const paragraphs = elements(readPart(file, 'content.xml'), 'text:p').filter(
      (paragraph) => paragraph.getAttribute('text:style-name') === 'Table_20_entry',
    );
    expect(paragraphs.map(({ textContent }) => textContent)).toEqual(entries);
    const style = elements(readPart(file, 'styles.xml'), 'style:style').find(
      (each) => each.getAttribute('style:name') === 'Table_20_entry',
    );
    const properties = style && elements(style, 'style:paragraph-properties')[0];
    expect(properties?.getAttribute('fo:text-indent')).toBe(`-${properties?.getAttribute('fo:margin-left')}`);
  });
  it('are so on the printed page', () => {
    const html = documentToHtml(model);
    const found = [...html.matchAll(/<div class="entry">(?<entry>[^<]*)<\/div>/gu)];
    expect(found.map(({ groups }) => groups?.['entry'])).toEqual(entries);
    expect(html).toMatch(/\.entry \{[^}]*text-indent: -/u);
  });
});
