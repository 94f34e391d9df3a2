import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  addendumDocument,
  canonicalJson,
  documentToHtml,
  documentToJson,
  documentToMarkdown,
  documentToPlainText,
  hashMinutesContent,
  minutesDocument,
  minutesVariants,
  plainTemplate,
  documentToFile,
  type MinutesContent,
} from '../../../shared/documents';
import { noteOf } from '../../../shared/domain/minutes';
import { checkMinutesFile, type CheckOutcome, type FileText } from '../../../shared/domain/minutesCheck';
import { createTranslate } from '../../../shared/messages/translate';
import { checkFile, encode, frozen, nodeFormats } from '../../support/documents/minutesFiles';
import { htmlWords } from '../../support/documents/documentText';
import { sampleAddendum } from '../../support/documents/sampleAddendum';
import { hostileMinutes, largeMinutes, olderMinutes, sampleMinutes } from '../../support/documents/sampleMinutes';
import { record } from '../../support/records';
import { fullTemplate } from '../../support/documents/template';

const t = createTranslate('de');
const model = minutesDocument(sampleMinutes, t, { template: fullTemplate });
const version = frozen(sampleMinutes);
const plainText = documentToPlainText(model);

function checkText(text: string, versions = [version], template = fullTemplate): ReturnType<typeof checkFile> {
  return checkFile({ name: 'protokoll.txt', bytes: encode(text) }, versions, template);
}

function checkPages(pages: FileText['pages'], content: MinutesContent): CheckOutcome {
  return checkMinutesFile(
    { format: 'pdf', pages },
    { versions: [frozen(content)], template: fullTemplate, meetings: new Map(), translateTo: createTranslate },
  );
}

describe('checking a file', () => {
  it('names the version and the variant, with the one person whose tasks it lists', async () => {
    for (const variant of minutesVariants) {
      const bytes = await documentToFile(minutesDocument(sampleMinutes, t, { variant, template: fullTemplate }), 'odt');
      expect(await checkFile({ name: 'a.odt', bytes }, [version])).toMatchObject({
        type: 'equal',
        minutes: version,
        variant,
        owner: undefined,
        supersededBy: undefined,
      });
    }
    const bytes = await documentToFile(
      minutesDocument(sampleMinutes, t, { variant: 'tasks', owner: 'Stadt Köln' }),
      'docx',
    );
    expect(await checkFile({ name: 'a.docx', bytes }, [version])).toMatchObject({
      type: 'equal',
      variant: 'tasks',
      owner: 'Stadt Köln',
    });
  });

  it('takes hostile texts and a full hall', async () => {
    for (const content of [hostileMinutes, largeMinutes(60, 12)]) {
      const bytes = await documentToFile(minutesDocument(content, t, { template: fullTemplate }), 'md');
      expect(await checkFile({ name: 'a.md', bytes }, [frozen(content)])).toMatchObject({ type: 'equal' });
    }
  });

  it('shows a changed vote with the heading above and the words around', async () => {
    const outcome = await checkText(plainText.replace('38 Ja', '83 Ja'));
    expect(outcome).toMatchObject({
      type: 'differs',
      passages: [
        {
          place: 'TOP 2 · Gemeinsamer Leitfaden für KI-Assistenten',
          expected: '38',
          found: '83',
          before: expect.stringContaining('angenommen') as string,
          after: expect.stringContaining('Ja 1 Nein') as string,
        },
      ],
    });
  });

  it('says it of a letterhead and standing texts that are others, and calls the minutes equal', async () => {
    const other = { ...fullTemplate, address: 'Neue Straße 5', closing: 'Schluss für heute.', hasSignatures: false };
    const outcome = await checkText(documentToPlainText(minutesDocument(sampleMinutes, t, { template: other })));
    expect(outcome).toMatchObject({
      type: 'equal',
      freeTexts: [
        { slot: 'address', text: 'Neue Straße 5' },
        { slot: 'closing', text: 'Schluss für heute.' },
      ],
    });
    expect(await checkText(plainText, [version], plainTemplate)).toMatchObject({
      type: 'equal',
      freeTexts: [{ slot: 'address' }, { slot: 'opening' }, { slot: 'closing' }],
    });
  });

  it('shows what somebody wrote where nothing is frozen, and calls it a difference anywhere else', async () => {
    const added = 'Beschluss B-9: Die Kasse wird aufgelöst.';
    expect(await checkText(plainText.replace(fullTemplate.closing.slice(0, 9), `${added} Einwände`))).toMatchObject({
      type: 'equal',
      freeTexts: [{ slot: 'closing', text: expect.stringContaining(added) as string }],
    });
    expect(
      await checkText(plainText.replace('Verlauf und Ergebnisse', `${added} Verlauf und Ergebnisse`)),
    ).toMatchObject({ type: 'differs' });
  });

  it('says what a file has for its state where that is another now, and nothing where it is the same', async () => {
    const circulated = { ...version, circulatedAt: '2026-12-14T09:00:00.000Z', objectionsUntil: '2026-12-28' };
    const file = (minutes: typeof version): string =>
      documentToPlainText(
        minutesDocument(sampleMinutes, t, { template: fullTemplate, note: noteOf(minutes, [], new Map()) }),
      );
    expect(await checkText(file(circulated), [circulated])).toMatchObject({ type: 'equal', freeTexts: [] });
    const approved = { ...circulated, approvedOn: '2027-01-10' };
    expect(await checkText(file(circulated), [approved])).toMatchObject({
      type: 'equal',
      freeTexts: [{ slot: 'opening', text: expect.stringContaining('Verteilt, noch nicht genehmigt') as string }],
    });
    const forged = await checkText(file(version).replace('Teilnahme', 'Stand: Genehmigt am 01.01.2027\n\nTeilnahme'), [
      version,
    ]);
    expect(forged).toMatchObject({
      type: 'equal',
      freeTexts: [{ slot: 'opening', text: expect.stringContaining('Genehmigt am 01.01.2027') as string }],
    });
  });

  it('checks addenda as well, signed or not', async () => {
    const addendum = record('minutes', 'minutes:n', {
      kind: 'addendum',
      meetingId: 'meeting:m',
      number: sampleAddendum.number,
      content: canonicalJson(sampleAddendum),
      hash: hashMinutesContent(sampleAddendum),
    });
    for (const template of [fullTemplate, plainTemplate]) {
      const text = documentToPlainText(addendumDocument(sampleAddendum, t, template));
      expect(await checkText(text, [version, addendum], template)).toMatchObject({
        type: 'equal',
        minutes: addendum,
        freeTexts: [],
      });
      expect(await checkText(text.replace('37 Ja', '38 Ja'), [version, addendum], template)).toMatchObject({
        type: 'differs',
        passages: [{ expected: '37', found: '38' }],
      });
    }
    for (const format of nodeFormats) {
      const bytes = await documentToFile(addendumDocument(sampleAddendum, t, fullTemplate), format);
      expect(await checkFile({ name: `a.${format}`, bytes }, [version, addendum])).toMatchObject({
        type: 'equal',
        minutes: addendum,
      });
    }
    expect(
      await checkText(documentToPlainText(addendumDocument(sampleAddendum, t)), [
        version,
        { ...addendum, content: addendum.content.replace('37 Ja', '38 Ja') },
      ]),
    ).toMatchObject({ type: 'storeDamaged' });
  });

  it('takes a list of attendees with fewer columns for what it is', async () => {
    const bytes = await documentToFile(
      minutesDocument(sampleMinutes, t, { template: { ...fullTemplate, attendanceColumns: ['institution'] } }),
      'odt',
    );
    expect(await checkFile({ name: 'a.odt', bytes }, [version])).toMatchObject({
      type: 'equal',
      missingColumns: ['office', 'time'],
    });
  });

  it('knows a hash that no version here has, a text without one, and a scan', async () => {
    expect(await checkText(plainText, [])).toEqual({ type: 'unknownHash', hash: hashMinutesContent(sampleMinutes) });
    expect(await checkText('Einkaufsliste')).toEqual({ type: 'noHash' });
    expect(checkPages([[]], sampleMinutes)).toEqual({ type: 'noText' });
  });

  it('calls it a difference where the hash is printed on another text', async () => {
    const other = Array.from({ length: 9000 }, (_, index) => `Wort${index}`).join(' ');
    expect(await checkText(`Einkaufsliste ${hashMinutesContent(sampleMinutes)}`)).toMatchObject({ type: 'differs' });
    expect(await checkText(`${other} ${hashMinutesContent(sampleMinutes)}`)).toMatchObject({
      type: 'differs',
      isUnlike: true,
      passages: [],
    });
  });

  it('compares with nothing that is no longer what was frozen', async () => {
    const damaged = { ...version, content: version.content.replace('Renée Baumann', 'Renate Baumann') };
    expect(await checkText(plainText, [damaged])).toEqual({ type: 'storeDamaged', minutes: damaged });
  });

  it('says which version is valid now', async () => {
    const next = frozen({ ...sampleMinutes, version: 2, number: 'P-2026-05', supersedes: 'P-2026-04' }, 'minutes:2');
    expect(await checkText(plainText, [version, next])).toMatchObject({
      type: 'equal',
      minutes: version,
      supersededBy: next,
    });
  });

  it('knows the columns of a list whose narrow column broke every time of attendance', () => {
    const hall = largeMinutes(200, 5, olderMinutes);
    const times = { from: '2027-03-04T08:54:00.000Z', to: '2027-03-04T10:44:00.000Z' };
    const large = { ...hall, present: hall.present.map((attendee) => ({ ...attendee, ...times })) };
    const text = htmlWords(documentToHtml(minutesDocument(large, t, { template: fullTemplate })))
      .slice(1)
      .join(' ')
      .replaceAll(/(\d\d:\d\d–)(\d\d:\d\d)/gu, '$1\n$2');
    expect(text.match(/–\n\d/gu)?.length ?? 0).toBeGreaterThan(50);
    expect(checkPages([[{ text, isInMargin: false }]], large)).toMatchObject({ type: 'equal' });
  });

  it('reads a hash that a narrow column broke, and a text that a mail program quoted', async () => {
    const hash = hashMinutesContent(sampleMinutes);
    const quoted = plainText.replaceAll('\n', '\n> ');
    expect(await checkText(quoted)).toMatchObject({ type: 'equal' });
    expect(
      checkPages(
        [
          [
            {
              text: htmlWords(documentToHtml(model))
                .slice(1)
                .join('\n')
                .replace(hash, `${hash.slice(0, 40)}\n${hash.slice(40)}`),
              isInMargin: false,
            },
          ],
        ],
        sampleMinutes,
      ),
    ).toMatchObject({ type: 'equal' });
  });
});

describe('pages', () => {
  const words = htmlWords(documentToHtml(model)).slice(1);
  const head = ['Name', 'Funktion', 'Institution'];
  const furniture = (page: number): readonly { readonly text: string; readonly isInMargin: boolean }[] =>
    [`${sampleMinutes.network} · Protokoll P-2026-04\n`, 'TLP:AMBER\n', `Seite ${page} von 2\n`, 'TLP:AMBER\n'].map(
      (text) => ({ text, isInMargin: true }),
    );
  const cut = words.indexOf('Öztürk,');
  const body = (text: readonly string[]): { readonly text: string; readonly isInMargin: boolean } => ({
    text: `${text.join(' ')}\n`,
    isInMargin: false,
  });

  it('are read without header, footer and the repeated heads of tables', () => {
    expect(
      checkPages(
        [
          [body(words.slice(0, cut)), ...furniture(1)],
          [body([...head, ...words.slice(cut)]), ...furniture(2)],
        ],
        sampleMinutes,
      ),
    ).toMatchObject({ type: 'equal', freeTexts: [] });
  });

  it('are read with whatever else stands in a margin, and with a head of a table where none runs on', () => {
    expect(checkPages([[body(words), { text: 'Entwurf\n', isInMargin: true }]], sampleMinutes)).toMatchObject({
      type: 'differs',
      passages: [{ found: 'Entwurf' }],
    });
    expect(checkPages([[body([...words.slice(0, cut), ...head, ...words.slice(cut)])]], sampleMinutes)).toMatchObject({
      type: 'differs',
    });
  });
});

describe('files that cannot be compared', () => {
  it('are told apart', async () => {
    const check = async (name: string, bytes: Uint8Array): Promise<string> =>
      (await checkFile({ name, bytes }, [version])).type;
    expect(await check('a.txt', new Uint8Array())).toBe('empty');
    expect(await check('a.txt', encode(' \n'))).toBe('empty');
    expect(await check('a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toBe('foreign');
    expect(await check('a.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toBe('foreign');
    expect(await check('a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toBe('encrypted');
    expect(await check('a.odt', new Uint8Array([0x50, 0x4b, 3, 4, 9]))).toBe('damaged');
    expect(await check('a.odt', zipSync({ 'content.xml': encode('<a><b></a>') }))).toBe('damaged');
    expect(await check('a.zip', zipSync({ 'a.txt': encode('x') }))).toBe('foreign');
    expect(
      await check(
        'a.odt',
        zipSync({ 'content.xml': encode('?'), 'META-INF/manifest.xml': encode('<manifest:encryption-data/>') }),
      ),
    ).toBe('encrypted');
    expect(await check('a.txt', new Uint8Array(50 * 1024 * 1024 + 1))).toBe('tooLarge');
  });

  it('and a part that says it unpacks to 65 megabytes is not unpacked', async () => {
    expect(
      await checkFile(
        { name: 'a.odt', bytes: declareSize(zipSync({ 'content.xml': encode('<a/>') }), 65 * 1024 * 1024) },
        [version],
      ),
    ).toEqual({ type: 'tooLarge' });
  });
});

/** The size that the directory of a ZIP names for its one part (APPNOTE.TXT 4.3.12: 24 bytes behind the signature). */
function declareSize(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const directory = bytes.findIndex(
    (_, index) => index + 4 <= bytes.length && view.getUint32(index, true) === 0x02014b50,
  );
  view.setUint32(directory + 24, size, true);
  return bytes;
}

describe('the JSON file', () => {
  const json = documentToJson(model);
  const check = (text: string): ReturnType<typeof checkFile> =>
    checkFile({ name: 'a.json', bytes: encode(text) }, [version]);

  it('of complete minutes proves what was frozen to the letter', async () => {
    expect(await check(json)).toMatchObject({ type: 'equal', hasExactContent: true });
  });

  it('differs where the frozen content says something else than the blocks', async () => {
    const at = json.lastIndexOf('"frozen"');
    expect(await check(json.slice(0, at) + json.slice(at).replace('Renée', 'Renate'))).toMatchObject({
      type: 'differs',
      passages: [],
      isContentChanged: true,
    });
    expect(await check(json.slice(0, at).replace('"38 Ja', '"83 Ja') + json.slice(at))).toMatchObject({
      type: 'differs',
      isContentChanged: false,
    });
  });

  it('of an extract never carries what it leaves out', () => {
    for (const variant of minutesVariants.filter((id) => id !== 'full')) {
      const extract = minutesDocument(sampleMinutes, t, { variant, template: fullTemplate });
      const [json, shown] = [documentToJson(extract), documentToPlainText(extract).replace(/\s+/gu, ' ')];
      expect(json).not.toContain('"frozen"');
      for (const { name } of [...sampleMinutes.present, ...sampleMinutes.excused])
        expect(json.includes(name)).toBe(shown.includes(name));
    }
  });

  it('is only a text where another program wrote it', async () => {
    expect(await check('{"a": 1}')).toEqual({ type: 'noHash' });
  });
});

describe('Markdown and office files of other programs', () => {
  it('count deleted text in tracked changes and comments as what they are: not in the text', async () => {
    const content = `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><text:tracked-changes><text:p>weg</text:p></text:tracked-changes><text:p>da<text:s/>hier<office:annotation><text:p>Notiz</text:p></office:annotation></text:p></office:body></office:document-content>`;
    const outcome = await checkFile({ name: 'a.odt', bytes: zipSync({ 'content.xml': encode(content) }) }, []);
    expect(outcome).toEqual({ type: 'noHash' });
  });

  it('Markdown that changes a number is found', async () => {
    const outcome = await checkFile(
      { name: 'a.md', bytes: encode(documentToMarkdown(model).replace('38 Ja', '39 Ja')) },
      [version],
    );
    expect(outcome).toMatchObject({ type: 'differs', passages: [{ expected: '38', found: '39' }] });
  });
});
