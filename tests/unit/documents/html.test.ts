import { describe, expect, it } from 'vitest';
import { documentToHtml, minutesDocument, printTemplates } from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';
import { hostileMinutes, largeMinutes, sampleMinutes } from '../../support/documents/sampleMinutes';

const t = createTranslate('de');
const html = documentToHtml(minutesDocument(sampleMinutes, t));

describe('documentToHtml', () => {
  it('gives the page its language and title', () => {
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('<title>Protokoll P-2026-04: Herbsttagung der Digitalisierungsverantwortlichen</title>');
  });

  it('nests headings without skipping a level', () => {
    const levels = [...html.matchAll(/<h([1-6])/gu)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  });

  it('gives every table a caption and every header cell a scope', () => {
    expect(html.match(/<table[^>]*><caption>[^<]+/gu)).toHaveLength(html.match(/<table/gu)?.length ?? 0);
    expect(html.match(/<th scope="(?:col|row|rowgroup)"/gu)).toHaveLength(html.match(/<th[ >]/gu)?.length ?? 0);
  });

  it('closes every element it opens', () => {
    for (const content of [sampleMinutes, hostileMinutes, largeMinutes(20, 5)]) {
      const page = documentToHtml(minutesDocument(content, t));
      const open: string[] = [];
      for (const [, slash, name] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)/gu)) {
        if (name === undefined || ['meta', 'br', 'col'].includes(name)) continue;
        if (slash === '/') expect(open.pop()).toBe(name);
        else open.push(name);
      }
      expect(open).toEqual([]);
    }
  });

  it('lets no text become mark-up', () => {
    const page = documentToHtml(minutesDocument(hostileMinutes, t));
    expect(page).not.toMatch(/<script|<img|<b>|onerror=y>/u);
    expect(page).not.toMatch(/javascript:x\)[^ ]*"/u);
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &#39;&quot;&gt;&lt;img');
  });

  it('drops control characters', () => {
    const network = 'A\u0000B\u001fC';
    expect(documentToHtml(minutesDocument({ ...sampleMinutes, network }, t))).toContain('>ABC<');
  });

  it('refers to nothing outside itself', () => {
    expect(html).not.toMatch(/(?:src|href)=|url\(http/u);
  });

  it('embeds the fonts it is given', () => {
    const fonts = { css: '@font-face{font-family:"X";src:url(data:font/woff2;base64,AA)}', family: '"X", sans-serif' };
    const page = documentToHtml(minutesDocument(sampleMinutes, t), fonts);
    expect(page).toContain(fonts.css);
    expect(page).toContain('font-family: "X", sans-serif;');
  });

  it('marks the joints of overlong words only', () => {
    const page = documentToHtml(minutesDocument(largeMinutes(5, 4), t));
    expect(page).toContain('Register\u00admodernisierungs\u00adgesetzes\u00adfolgen\u00adabschätzung');
    expect(page).toContain('Verwaltungsinformatik');
  });
});

describe('printTemplates', () => {
  const templates = printTemplates(minutesDocument(sampleMinutes, t));

  it('puts the TLP label at the right of header and footer', () => {
    for (const template of [templates.headerTemplate, templates.footerTemplate]) {
      expect(template).toMatch(/>TLP:AMBER<\/span><\/div><\/div>$/u);
      expect(template).toContain('font-size:12pt');
    }
  });

  it('counts pages in words', () => {
    expect(templates.footerTemplate).toContain(
      'Seite <span class="pageNumber"></span> von <span class="totalPages"></span>',
    );
  });

  it('escapes names', () => {
    const { headerTemplate } = printTemplates(minutesDocument(hostileMinutes, t));
    expect(headerTemplate).not.toMatch(/<script|<img/u);
  });
});
