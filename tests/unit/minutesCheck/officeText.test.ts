import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentToFile, minutesDocument } from '../../../shared/documents';
import { readFileText } from '../../../shared/domain/minutesCheck';
import { glue, toWords } from '../../../shared/domain/minutesCheck/words';
import { createTranslate } from '../../../shared/messages/translate';
import { checkFile, encode, frozen } from '../../support/documents/minutesFiles';
import { nodeReaders } from '../../support/documents/readers';
import { sampleMinutes } from '../../support/documents/sampleMinutes';

const t = createTranslate('de');
const field = readFileSync(new URL('../../support/data/field/D2.document.xml', import.meta.url), 'utf8');
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (paragraph: string): string => `<w:document ${W}><w:body><w:p>${paragraph}</w:p></w:body></w:document>`;
const O = 'urn:oasis:names:tc:opendocument:xmlns';
const odt = (paragraph: string, styles = ''): string =>
  `<office:document-content xmlns:office="${O}:office:1.0" xmlns:text="${O}:text:1.0" xmlns:style="${O}:style:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text><text:p>${paragraph}</text:p></office:text></office:body></office:document-content>`;
const readXml = async (part: string, xml: string): Promise<string> => {
  const read = await readFileText('a', zipSync({ [part]: encode(xml) }), nodeReaders);
  if (!read.ok) throw new Error(read.error.type);
  return read.value.pages
    .flatMap((page) => page.map(({ text }) => text))
    .join('')
    .trim();
};
const readDocx = async (xml: string): Promise<string> => readXml('word/document.xml', xml);
const readOdt = async (xml: string): Promise<string> => readXml('content.xml', xml);
const run = (content: string): string => `<w:r>${content}</w:r>`;
const said = (text: string): string => run(`<w:t xml:space="preserve">${text}</w:t>`);

describe('what an office file says', () => {
  it('reads the file from the field: the hyphen that does not break, once', async () => {
    expect(await readDocx(field)).toBe('E\u2011Akte, 5\u20116 Tage');
  });

  it.each([
    ['a soft hyphen', run('<w:t>Ver</w:t><w:softHyphen/><w:t>trag</w:t>'), 'Ver\u00adtrag'],
    ['a tab', run('<w:t>a</w:t><w:tab/><w:t>b</w:t>'), 'a b'],
    ['a tab to the margin', run('<w:t>a</w:t><w:ptab w:alignment="right"/><w:t>b</w:t>'), 'a b'],
    ['line breaks', run('<w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t>'), 'a\nb\nc'],
    ['proofing in the middle of a word', `${said('Wo')}<w:proofErr w:type="spellStart"/>${said('rt')}`, 'Wort'],
    ['a rendered page break', `${said('Wo')}${run('<w:lastRenderedPageBreak/><w:t>rt</w:t>')}`, 'Wort'],
    ['what was inserted', `${said('38')}<w:ins w:id="1">${said(' Ja')}</w:ins>`, '38 Ja'],
    ['what was deleted', `${said('38')}<w:del w:id="1">${run('<w:delText>9</w:delText>')}</w:del>`, '38'],
    ['what was moved', `<w:moveFrom>${said('hier')}</w:moveFrom><w:moveTo>${said('da')}</w:moveTo>`, 'da'],
    ['an arrow of Wingdings', run('<w:sym w:font="Wingdings" w:char="F0E0"/>'), '→'],
    ['a sign of Symbol', run('<w:sym w:font="Symbol" w:char="F0B3"/><w:t>3</w:t>'), '≥3'],
    ['a letter as a symbol', run('<w:sym w:font="Arial" w:char="00DF"/>'), 'ß'],
    ['a symbol that is not known', run('<w:sym w:font="Wingdings" w:char="F021"/>'), '\uf021'],
    ['a simple field', `<w:fldSimple w:instr="DATE">${said('1.2.')}</w:fldSimple>`, '1.2.'],
    [
      'a field: what it shows and not its code',
      `${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:instrText>IF 1</w:instrText>')}${said('Code')}${run('<w:fldChar w:fldCharType="separate"/>')}${said('12')}${run('<w:fldChar w:fldCharType="end"/>')}${said(' Tage')}`,
      '12 Tage',
    ],
    [
      'a field within the code of another',
      `${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:fldChar w:fldCharType="begin"/>')}${run('<w:fldChar w:fldCharType="separate"/>')}${said('innen')}${run('<w:fldChar w:fldCharType="end"/>')}${run('<w:fldChar w:fldCharType="separate"/>')}${said('aussen')}${run('<w:fldChar w:fldCharType="end"/>')}`,
      'aussen',
    ],
    ['hidden text', `${said('Ja')}${run('<w:rPr><w:vanish/></w:rPr><w:t> nicht</w:t>')}`, 'Ja'],
    ['text that is not hidden after all', run('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Ja</w:t>'), 'Ja'],
    [
      'a link and a control',
      `<w:hyperlink>${said('a')}</w:hyperlink><w:sdt><w:sdtContent>${said('b')}</w:sdtContent></w:sdt>`,
      'ab',
    ],
    [
      'the same for older programs',
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${said('a')}</mc:Choice><mc:Fallback>${said('a')}</mc:Fallback></mc:AlternateContent>`,
      'a',
    ],
    [
      'a formula',
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=1</m:t></m:r></m:oMath>',
      'x=1',
    ],
  ])('DOCX: %s', async (_, content, text) => {
    expect(await readDocx(docx(content))).toBe(text);
  });

  it.each([
    ['spaces', 'a<text:s text:c="3"/>b', 'a b'],
    ['a tab', 'a<text:tab/>b', 'a b'],
    ['a line break', 'a<text:line-break/>b', 'a\nb'],
    ['a page that ends within a word', 'Wo<text:soft-page-break/>rt', 'Wort'],
    ['a spelling mark within a word', 'Wo<text:span>r</text:span>t', 'Wort'],
    ['what was inserted', '38<text:change-start text:change-id="c"/> Ja<text:change-end text:change-id="c"/>', '38 Ja'],
    ['a field', '<text:page-number>2</text:page-number> von <text:page-count>3</text:page-count>', '2 von 3'],
    ['a hidden field', 'Ja<text:hidden-text text:is-hidden="true"> nicht</text:hidden-text>', 'Ja'],
    ['a picture', 'Ja<office:binary-data>iVBORw0KGgo</office:binary-data>', 'Ja'],
    ['a script', 'Ja<text:script>alert(1)</text:script>', 'Ja'],
    ['a hyphen that does not break', 'E\u2011Akte', 'E\u2011Akte'],
  ])('ODT: %s', async (_, content, text) => {
    expect(await readOdt(odt(content))).toBe(text);
  });

  it('ODT: text in a style that hides it', async () => {
    const style = '<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>';
    expect(await readOdt(odt('Ja<text:span text:style-name="T1"> nicht</text:span>', style))).toBe('Ja');
    expect(await readOdt(odt('Ja<text:span text:style-name="T2"> doch</text:span>', style))).toBe('Ja doch');
  });

  it('whatever prefix a program gives the namespace', async () => {
    expect(await readDocx(field.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0='))).toBe(
      'E\u2011Akte, 5\u20116 Tage',
    );
  });
});

describe('words that look the same are the same', () => {
  it.each([
    ['E-Akte', 'E\u2011Akte'],
    ['E-Akte', 'E\u2010Akte'],
    ['Vertrag', 'Ver\u00adtrag'],
    ['Größe', 'Gro\u0308ße'],
    ['offiziell', 'oﬃziell'],
    ['ab', 'a\u200b\u2060\ufeff\u200eb'],
    ['5 Tage', '5\u00a0Tage'],
  ])('%s', (one, other) => {
    expect(toWords(one).map(({ text }) => text)).toEqual(toWords(other).map(({ text }) => text));
  });
  it('what shows as something else does not', () => {
    expect(glue('Ja: \u202e21')).not.toBe(glue('Ja: 21'));
    expect(glue('5–6')).not.toBe(glue('5-6'));
  });
});

describe('a file that an office program saved anew', () => {
  const text = 'E\u2011Akte, 5\u20116 Tage, Daten\u00adschutz\tja → nein';
  const content = { ...sampleMinutes, meeting: { ...sampleMinutes.meeting, title: text } };

  /** As LibreOffice and Word write it: characters as elements, words in several runs, changes marked. */
  const resaved = (xml: string): string =>
    xml
      .replaceAll(/\u2011/gu, '</w:t></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t xml:space="preserve">')
      .replaceAll(/\u00ad/gu, '</w:t><w:softHyphen/><w:t xml:space="preserve">')
      .replaceAll('→', '</w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:t xml:space="preserve">')
      .replaceAll(/nein/gu, 'ne</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t>in');

  it('says what was frozen, and a changed word is still found', async () => {
    const bytes = await documentToFile(minutesDocument(content, t), 'docx');
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('E\u2011Akte');
    const save = (body: string): Uint8Array => zipSync({ ...parts, 'word/document.xml': encode(body) });
    const check = async (body: string) => checkFile({ name: 'a.docx', bytes: save(body) }, [frozen(content)]);
    expect(await check(resaved(xml))).toMatchObject({ type: 'equal' });
    expect(await check(resaved(xml.replaceAll('5\u20116', '5\u20117')))).toMatchObject({
      type: 'differs',
      passages: [{ expected: '5-6', found: '5-7' }],
    });
    expect(
      await check(resaved(xml).replaceAll('Akte, 5', 'Akte, </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>5')),
    ).toMatchObject({ type: 'differs' });
  });

  it('reads any text cut into runs anywhere, with its characters as elements, as it was written', async () => {
    const letters = fc.array(fc.constantFrom('a', 'ß', 'E', '5', ' ', '\u2011', '\u00ad', '→', 'ä'), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(letters, fc.array(fc.nat({ max: 30 }), { maxLength: 6 }), async (written, cuts) => {
        const body = written
          .map((letter, index) => (cuts.includes(index) ? `</w:t></w:r><w:proofErr/><w:r><w:t>${letter}` : letter))
          .join('');
        const xml = docx(said(body))
          .replaceAll('\u2011', '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">')
          .replaceAll('\u00ad', '</w:t><w:softHyphen/><w:t xml:space="preserve">')
          .replaceAll('→', '</w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:t xml:space="preserve">');
        expect(await readDocx(xml)).toBe(written.join('').trim());
      }),
      { seed: 19, numRuns: 200 },
    );
  });
});
