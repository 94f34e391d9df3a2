import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import {
  documentToHtml,
  documentToMarkdown,
  documentToOdt,
  minutesDocument,
  type DocumentModel,
} from '../../../shared/documents';
import { documentToDocx } from '../../../shared/documents/docx/writeDocx';
import { richToBlocks } from '../../../shared/documents/rich/richToBlocks';
import { textToBlocks } from '../../../shared/documents/textToBlocks';
import { createTranslate } from '../../../shared/messages/translate';
import { imageLine, richLine, type RichText } from '../../../shared/text/rich/richText';
import { elements, readPart } from '../../support/documents/officeFiles';
import { richMinutes, sampleMinutes } from '../../support/documents/sampleMinutes';
import { richRun, runsLine } from '../../support/documents/sampleRich';

const t = createTranslate('de');

function modelOf(rich: RichText): DocumentModel {
  const model = minutesDocument(sampleMinutes, t);
  return { ...model, blocks: [{ kind: 'heading', level: 3, label: 'TOP 1', text: 'x' }, ...richToBlocks(rich, 3, t)] };
}

function levels(...kinds: readonly ('heading1' | 'heading2' | 'heading3')[]): readonly number[] {
  const blocks = richToBlocks(
    kinds.map((kind) => richLine(kind, 'x')),
    3,
    t,
  );
  return blocks.flatMap((block) => (block.kind === 'subheading' ? [block.level] : []));
}

describe('a formatted text as blocks', () => {
  it('has headings below that of the item, whichever somebody began with', () => {
    expect(levels('heading1', 'heading2', 'heading3')).toEqual([4, 5, 6]);
    expect(levels('heading3', 'heading3')).toEqual([4, 4]);
    expect(levels('heading1', 'heading3', 'heading2')).toEqual([4, 5, 5]);
    expect(levels('heading2', 'heading1', 'heading3')).toEqual([4, 4, 5]);
  });

  it('keeps typed lists, paragraphs and numbers when one word of them is bold', () => {
    const lines = ['Köln bietet an:', '- Prüfliste', '– Vorlage', '', '15. Dezember', '', '1) eins'];
    const rich = lines.map((line) => richLine('text', line));
    const bold = rich.with(1, runsLine('text', [richRun('- Prüf'), richRun('liste', { isBold: true })]));
    expect(richToBlocks(bold, 3, t)).toEqual(
      textToBlocks(lines.join('\n')).map((block) =>
        block.kind === 'list'
          ? { ...block, items: [[{ text: 'Prüf' }, { text: 'liste', style: 'strong' }], [{ text: 'Vorlage' }]] }
          : block,
      ),
    );
  });

  it('says an address behind words that do not, once for words that look different', () => {
    const link = 'https://www.example.org/plan';
    const said = (words: string, to = link): string =>
      richToBlocks([runsLine('text', [richRun(words, { link: to })])], 3, t)
        .flatMap((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text) : []))
        .join('');
    expect(said('Plan')).toBe(`Plan (${link})`);
    expect(said(link)).toBe(link);
    expect(said('example.org/plan/')).toBe('example.org/plan/');
    expect(said('Anna', 'mailto:anna@example.org')).toBe('Anna (anna@example.org)');
    expect(said('anna@example.org', 'mailto:anna@example.org')).toBe('anna@example.org');
    const halves = [richRun('der ', { link }), richRun('Plan', { link, isBold: true })];
    expect(richToBlocks([runsLine('text', halves)], 3, t)).toEqual([
      {
        kind: 'paragraph',
        role: 'text',
        runs: [
          { text: 'der ', link },
          { text: 'Plan', style: 'strong', link },
          { text: ' (' },
          { text: link, link },
          { text: ')' },
        ],
      },
    ]);
  });

  it('names a picture by what it shows, and leaves out one that says nothing', () => {
    const rich = [
      imageLine('file:1', 'Säulen'),
      imageLine('file:2', ''),
      { ...imageLine('file:3', ''), isDecorative: true },
    ];
    expect(richToBlocks(rich, 3, t)).toEqual(
      ['[Bild: Säulen]', '[Bild ohne Beschreibung]'].map((text) => ({
        kind: 'paragraph',
        role: 'text',
        runs: [{ text, style: 'emphasis' }],
      })),
    );
  });

  it('prints no entry, heading or table without letters, and counts what is left', () => {
    const rich = [
      richLine('number', 'eins'),
      richLine('number', '  '),
      richLine('number', 'zwei'),
      richLine('heading1', ''),
      richLine('row', '\t\t'),
      richLine('quote', ''),
    ];
    expect(richToBlocks(rich, 3, t)).toEqual([
      {
        kind: 'entries',
        entries: ['eins', 'zwei'].map((text, index) => ({
          mark: 'number',
          number: index + 1,
          depth: 0,
          runs: [{ text }],
        })),
      },
    ]);
  });

  it('leaves words and short cells of a table whole, and breaks the longest', () => {
    const long = 'Verwaltungsdigitalisierungsrahmenvereinbarungsausführungsbestimmungen';
    const sentence = 'Ein längerer Satz, der in der Zelle umbrechen muss, weil er nicht in eine Zeile passt.';
    const rich = [
      richLine('headRow', 'Nr\tLand\tSehr langes Wort\tLeer\tF\tG'),
      richLine('row', `1\tLand 0\t${long}\t\t${sentence}\t€ 1.234`),
      richLine('row', '10\tLand 10\tKurz\t\t\t€ 1.234'),
    ];
    const [grid] = richToBlocks(rich, 3, t);
    const widths = grid?.kind === 'grid' ? grid.widths : [];
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(100);
    // So many letters stand in a whole line.
    const letters = widths.map((width) => (width * 66) / 100 - 2);
    ['10', 'Land 10', 'langes', 'Leer', 'längerer', '€ 1.234'].forEach((word, at) =>
      expect(letters[at], word).toBeGreaterThan(word.length - 0.7),
    );
    expect(widths[2]).toBeGreaterThan(30);
  });

  it('puts what no page is wide enough for into the last column', () => {
    const rich = [richLine('row', Array.from({ length: 40 }, (_, index) => `s${index}`).join('\t'))];
    const [grid] = richToBlocks(rich, 3, t);
    expect(grid).toMatchObject({ kind: 'grid' });
    expect(JSON.stringify(grid)).toContain('s38 s39');
    expect(grid?.kind === 'grid' && grid.widths).toHaveLength(20);
  });
});

describe('formatted text in a file', () => {
  const bold = { isBold: true } as const;
  it.each([
    ['beside a letter', [richRun('Haus'), richRun('meister', bold), richRun('wohnung')], '<strong>meister</strong>'],
    ['that ends with a sign, beside a letter', [richRun('Ziel:', bold), richRun('x')], '<strong>Ziel:</strong>x'],
    ['that begins with a quote', [richRun('so'), richRun('„ja“', bold), richRun('!')], 'so<strong>„ja“</strong>!'],
    [
      'beside another emphasis',
      [richRun('eins', bold), richRun('zwei', { isItalic: true }), richRun('drei', { ...bold, isItalic: true })],
      '<strong>eins</strong><em>zwei</em><strong><em>drei</em></strong>',
    ],
    ['with spaces at its ends', [richRun('a'), richRun(' b ', bold), richRun('c')], 'a <strong>b</strong> c'],
    ['with signs of its own', [richRun('a*b_c', bold)], '<strong>a*b_c</strong>'],
    [
      'within a link',
      [richRun('zum ', { link: 'https://a.example/' }), richRun('Plan', { ...bold, link: 'https://a.example/' })],
      '<a href="https://a.example/">zum <strong>Plan</strong></a>',
    ],
  ])('has emphasis in Markdown %s', (_, runs, expected) => {
    // HTML as well: where asterisks would be none, tags stand.
    const html = new MarkdownIt({ html: true }).render(documentToMarkdown(modelOf([runsLine('text', runs)])));
    expect(html).toContain(expected);
  });

  it('cannot become mark-up, and leads nowhere but to web and mail', () => {
    const attack = `"><script>alert(1)</script>`;
    const html = documentToHtml(
      modelOf([runsLine('quote', [richRun(attack, { link: 'https://a.example/?a=1&b="' })])]),
    );
    expect(html).not.toContain('<script>');
    expect(html).toContain('href="https://a.example/?a=1&amp;b=&quot;"');
  });

  it('has lists that Word counts anew, each by a definition of its own', async () => {
    const rich = [
      richLine('number', 'a'),
      { ...richLine('number', 'b'), indent: 1 },
      richLine('number', 'c'),
      { ...richLine('number', 'd'), indent: 1 },
      richLine('text', 'Dazwischen'),
      richLine('number', 'e'),
    ];
    const file = await documentToDocx(modelOf(rich));
    const definitions = new Map(
      elements(readPart(file, 'word/numbering.xml'), 'w:num').map((num) => [
        num.getAttribute('w:numId'),
        elements(num, 'w:abstractNumId')[0]?.getAttribute('w:val'),
      ]),
    );
    const used = elements(readPart(file, 'word/document.xml'), 'w:numId').map((id) =>
      definitions.get(id.getAttribute('w:val')),
    );
    expect(used.map((id) => used.indexOf(id))).toEqual([0, 1, 0, 3, 4]);
  });

  it('stands in within an item in ODT, by lengths of its own that Writer obeys', () => {
    const content = readPart(
      documentToOdt(modelOf([richLine('heading1', 'H'), richLine('row', 'a\tb')])),
      'content.xml',
    );
    const ofStyle = (user: string, attribute: string, properties: string, length: string) => {
      const name = elements(content, user).at(-1)?.getAttribute(attribute);
      const style = elements(content, 'style:style').find((each) => each.getAttribute('style:name') === name);
      return style && elements(style, properties)[0]?.getAttribute(length);
    };
    expect(ofStyle('text:h', 'text:style-name', 'style:paragraph-properties', 'fo:margin-left')).toBe('17mm');
    const ofColumn = ['table:table-column', 'table:style-name', 'style:table-column-properties'] as const;
    expect(ofStyle(...ofColumn, 'style:column-width')).toBe('74mm');
    expect(ofStyle(...ofColumn, 'style:rel-column-width')).toBeNull();
  });

  it('leads to an address in ODT and DOCX', async () => {
    const model = minutesDocument(richMinutes, t);
    const address = 'https://www.example.org/leitfaden?stand=2027&form=pdf';
    const links = elements(readPart(documentToOdt(model), 'content.xml'), 'text:a');
    expect(links.map((link) => link.getAttribute('xlink:href'))).toContain(address);
    const relations = elements(readPart(await documentToDocx(model), 'word/_rels/document.xml.rels'), 'Relationship');
    expect(relations.map((relation) => relation.getAttribute('Target'))).toContain(address);
  });

  it('brings its styles along only where there is any', async () => {
    const plain = minutesDocument(sampleMinutes, t);
    expect(documentToHtml(plain)).not.toContain('blockquote');
    const styles = readPart(documentToOdt(plain), 'styles.xml');
    expect(elements(styles, 'style:style').map((style) => style.getAttribute('style:name'))).not.toContain(
      'Quotations',
    );
    const numbering = readPart(await documentToDocx(plain), 'word/numbering.xml');
    expect(elements(numbering, 'w:abstractNum').length).toBeLessThan(6);
  });
});
