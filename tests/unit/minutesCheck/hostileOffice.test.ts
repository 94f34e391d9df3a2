import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFileText, type FileProblem } from '../../../shared/domain/minutesCheck';
import { documentToFile, minutesDocument } from '../../../shared/documents';
import { LONGEST_TEXT, textTooLong } from '../../../shared/domain/minutesCheck/fileText';
import { readOfficeText } from '../../../shared/domain/minutesCheck/readOfficeText';
import { largestParts, mostParts } from '../../../shared/domain/officeFile/readParts';
import { deepestElement } from '../../../shared/domain/officeFile/readXml';
import { createTranslate } from '../../../shared/messages/translate';
import { craftZip, type CraftedPart } from '../../support/documents/craftZip';
import { encode } from '../../support/documents/minutesFiles';
import { nodeReaders } from '../../support/documents/readers';
import { sampleMinutes } from '../../support/documents/sampleMinutes';

const O = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces = `xmlns:office="${O}:office:1.0" xmlns:text="${O}:text:1.0" xmlns:style="${O}:style:1.0"`;
const odt = (body: string, styles = ''): Uint8Array =>
  encode(
    `<office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text><text:p>${body}</text:p></office:text></office:body></office:document-content>`,
  );
const content = (data: Uint8Array, more: Partial<CraftedPart> = {}): CraftedPart => ({
  name: 'content.xml',
  data,
  ...more,
});
const good = content(odt('Ja'));
const read = async (bytes: Uint8Array): Promise<string> => {
  const result = await readFileText('a.odt', bytes, nodeReaders);
  return result.ok
    ? result.value.pages
        .flatMap((page) => page.map(({ text }) => text))
        .join('')
        .trim()
    : result.error.type;
};
const readXml = async (xml: Uint8Array): Promise<string> => read(craftZip([content(xml)]));
const problems: ReadonlySet<string> = new Set<FileProblem['type']>([
  'empty',
  'tooLarge',
  'encrypted',
  'damaged',
  'foreign',
]);

describe('a container that says something else than it is', () => {
  const other = { name: 'Pictures/1.png', data: encode('x'.repeat(100)) };
  it.each<readonly [string, readonly CraftedPart[], string]>([
    ['an honest one', [other, good], 'Ja'],
    ['stored and not packed', [{ ...good, isStored: true }], 'Ja'],
    ['with the sizes behind the data', [{ ...good, isStreamed: true }, other], 'Ja'],
    ['with sizes of 64 bits', [{ ...good, isWide: true }], 'Ja'],
    ['another name beside the data', [{ ...good, localName: 'content.xmk' }], 'damaged'],
    ['two parts of one name', [good, content(odt('Nein'))], 'damaged'],
    ['two of one name that nobody reads', [other, other, good], 'damaged'],
    [
      'a hundred entries that point at one part',
      [good, ...Array.from({ length: 99 }, () => ({ ...good, at: 0 }))],
      'damaged',
    ],
    ['more than is declared', [content(odt('x'.repeat(2_000_000)), { size: 1000 })], 'damaged'],
    ['more than is declared, and not packed', [content(odt('Ja'), { size: 10, isStored: true })], 'damaged'],
    ['less than is declared', [content(odt('Ja'), { size: 1_000_000 })], 'damaged'],
    ['more declared than any document has', [content(odt('Ja'), { size: largestParts + 1 })], 'tooLarge'],
    [
      'more declared by all parts together',
      [content(odt('Ja'), { size: largestParts }), { name: 'META-INF/manifest.xml', data: encode('<a/>') }],
      'tooLarge',
    ],
    ['a picture of any declared size', [{ ...other, size: 4_000_000_000 }, good], 'Ja'],
    ['a password', [{ ...good, isEncrypted: true }], 'encrypted'],
    ['none of the parts', [other], 'foreign'],
    [
      'too many parts',
      [
        good,
        ...Array.from({ length: mostParts }, (_, index) => ({ name: `${index}`, data: encode(''), isStored: true })),
      ],
      'tooLarge',
    ],
  ])('%s', async (_, parts, result) => {
    expect(await read(craftZip(parts))).toBe(result);
  });
  it('a part within another one', async () => {
    const inner = craftZip([good]);
    const bytes = craftZip([
      { name: 'a', data: inner, isStored: true },
      { ...good, at: 0 },
    ]);
    // The entry of the second part points at its local header within the first: behind a header of 30 bytes and a name of one.
    const at = new DataView(bytes.buffer);
    at.setUint32(bytes.length - 22 - 'content.xml'.length - 4, 31, true);
    expect(await read(bytes)).toBe('damaged');
  });
  it('a comment at the end, and an end that is missing', async () => {
    expect(await read(craftZip([good], 'x'.repeat(60_000)))).toBe('Ja');
    const bytes = craftZip([good]);
    for (const length of [4, 30, bytes.length - 22, bytes.length - 1])
      expect(await read(bytes.slice(0, length))).toBe('damaged');
  });
  it('whatever bytes are changed, there is an answer', async () => {
    const bytes = craftZip([good, { name: 'Pictures/1.png', data: encode('x') }]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 4, max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (changes) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, byte] of changes) changed[at] = byte;
          const answer = await read(changed);
          expect(problems.has(answer) || answer.length < 100).toBe(true);
        },
      ),
      { seed: 45, numRuns: 500 },
    );
  });
});

describe('XML that is made to cost', () => {
  // Each with one more than is read.
  it.each([
    ['empty elements', (count: number) => '<text:s/>'.repeat(count)],
    ['attributes', (count: number) => `<text:s ${Array.from({ length: count }, (_, at) => `a${at}=""`).join(' ')}/>`],
  ])('%s without end', (_, bodyOf) => {
    const answer = (count: number) => readOfficeText(craftZip([content(odt(bodyOf(count)))]), 5000);
    expect(answer(4000)).toMatchObject({ ok: true });
    expect(answer(5000)).toEqual({ ok: false, error: { type: 'tooLarge' } });
  });
  it.each([
    [
      'elements within elements',
      () => odt('<text:span>'.repeat(deepestElement) + '</text:span>'.repeat(deepestElement)),
      'tooLarge',
    ],
    ['text without end', () => odt('x'.repeat(LONGEST_TEXT + 1)), 'tooLarge'],
    ['an entity of its own', () => encode('<!DOCTYPE a [<!ENTITY b "nicht">]><a>Ja &b;</a>'), 'damaged'],
    [
      'entities within entities',
      () =>
        encode(
          `<!DOCTYPE a [<!ENTITY b "x">${Array.from({ length: 30 }, (_, index) => `<!ENTITY c${index} "${'&b;'.repeat(10)}">`).join('')}]><a>&c29;</a>`,
        ),
      'damaged',
    ],
    [
      'an entity from elsewhere',
      () => encode('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
      'damaged',
    ],
    [
      'a definition from elsewhere, of which nothing is used',
      () => encode('<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd"><a>Ja</a>'),
      'Ja',
    ],
    ['a prefix without a namespace', () => encode('<a><b:c/></a>'), 'damaged'],
    ['no end', () => encode('<a><b>'), 'damaged'],
    ['two roots', () => encode('<a/><b/>'), 'damaged'],
    ['nothing', () => encode(''), 'damaged'],
  ])('%s', async (_, xml, result) => {
    expect(await readXml(xml())).toBe(result);
  });
  it('names of what every object has are names like any other', async () => {
    expect(
      await readXml(encode('<constructor xmlns="toString"><__proto__ valueOf="1">Ja</__proto__></constructor>')),
    ).toBe('Ja');
  });
});

describe('what is shown and what is not', () => {
  const style = '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>';
  it.each([
    ['CDATA is text', 'Ja<![CDATA[ nicht]]>', 'Ja nicht'],
    ['a predefined entity and a character by its number', 'A &amp; B&#8209;C', 'A & B\u2011C'],
    [
      'an attribute of somebody else does not unhide',
      'Ja<text:span xmlns:x="urn:x" x:style-name="T2" text:style-name="T1"> nicht</text:span>',
      'Ja',
    ],
    [
      'a declaration called like an attribute does not either',
      'Ja<text:span xmlns:style-name="urn:x" text:style-name="T1"> nicht</text:span>',
      'Ja',
    ],
    [
      'a paragraph that hides itself at its end',
      '</text:p><text:p>nicht <text:span>x</text:span><text:hidden-paragraph text:is-hidden="true"/></text:p><text:p>Ja',
      'Ja',
    ],
    [
      'a section within a hidden one',
      '<text:section text:display="none"><text:section>nicht</text:section>nicht</text:section>Ja',
      'Ja',
    ],
  ])('%s', async (_, body, text) => {
    expect(await readXml(odt(body, style))).toBe(text);
  });
  it('a style that comes after the text it hides', async () => {
    const xml = `<office:document-content ${namespaces}><office:body><text:p text:style-name="T1">nicht</text:p>Ja</office:body><office:automatic-styles>${style}</office:automatic-styles></office:document-content>`;
    expect(await readXml(encode(xml))).toBe('Ja');
  });
  it('a run that hides a field with it leaves the fields as they were', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const xml = `<w:document ${w}><w:body><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:rPr><w:vanish/></w:rPr></w:r><w:r><w:t>Ja</w:t></w:r></w:p></w:body></w:document>`;
    expect(await read(craftZip([{ name: 'word/document.xml', data: encode(xml) }]))).toBe('Ja');
  });
});

describe('text that is no minutes any more', () => {
  it('is too large, whatever it is called', async () => {
    const text = encode('a '.repeat(LONGEST_TEXT / 2 + 1));
    for (const name of ['a.txt', 'a.md', 'a.json']) {
      expect(await readFileText(name, text, nodeReaders)).toEqual({ ok: false, error: textTooLong });
    }
  });
  it('a document as JSON whose frozen content is lists in lists is damaged', async () => {
    const document = new TextDecoder().decode(
      await documentToFile(minutesDocument(sampleMinutes, createTranslate('de')), 'json'),
    );
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const json = document.replace('"frozen": {', `"frozen": {"a": ${deep},`);
    expect(await readFileText('a.json', encode(document), nodeReaders)).toMatchObject({ value: { format: 'json' } });
    expect(await readFileText('a.json', encode(json), nodeReaders)).toEqual({ ok: false, error: { type: 'damaged' } });
  });
  it.each([
    ['lists in lists', `{"format":"verbund-document","frozen":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['objects in objects', `{"format":"verbund-document","frozen":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`],
  ])('JSON of %s is damaged', async (_, json) => {
    expect(await readFileText('a.json', encode(json), nodeReaders)).toEqual({ ok: false, error: { type: 'damaged' } });
  });
});
