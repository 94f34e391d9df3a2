import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentToFile, findPlaces, minutesDocument, type WrittenFormat } from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';
import { richLine } from '../../../shared/text/rich/richText';
import { checkFile, encode, frozen, nodeFormats } from '../../support/documents/minutesFiles';
import { frozenOf, richMinutes, sampleMinutes } from '../../support/documents/sampleMinutes';
import { richRun, runsLine } from '../../support/documents/sampleRich';
import { fullTemplate } from '../../support/documents/template';

const t = createTranslate('de');
const model = minutesDocument(richMinutes, t, { template: fullTemplate });
const minutes = frozen(richMinutes);
const parts: Partial<Record<WrittenFormat, string>> = { odt: 'content.xml', docx: 'word/document.xml' };

/** The text of a file, or the part of it that has the text, rewritten. */
async function edited(format: WrittenFormat, edit: (text: string) => string): Promise<Uint8Array> {
  const bytes = await documentToFile(model, format);
  const part = parts[format];
  if (part === undefined) {
    // JSON ends with what was frozen, which is compared by its hash: what comes before is what a reader sees.
    const text = new TextDecoder().decode(bytes);
    const end = format === 'json' ? text.indexOf('"frozen"') : text.length;
    return encode(edit(text.slice(0, end)) + text.slice(end));
  }
  const files = unzipSync(bytes);
  return zipSync({ ...files, [part]: encode(edit(strFromU8(files[part] ?? new Uint8Array()))) });
}

describe('a file of formatted minutes', () => {
  it.each(nodeFormats)('is found equal (%s)', async (format) => {
    const bytes = await edited(format, (text) => text);
    expect(await checkFile({ name: `a.${format}`, bytes }, [minutes])).toMatchObject({ type: 'equal' });
  });

  it.each(nodeFormats)(
    'is found equal with the hyphens and spaces that office programs put in (%s)',
    async (format) => {
      const variants: readonly ((text: string) => string)[] = [
        (text) => text.replaceAll('\u2011', '-').replace(/[\u00a0\u202f]/gu, ' '),
        (text) =>
          text
            .replaceAll('Barrierefreiheit', 'Barriere\u00adfrei\u00adheit')
            .replaceAll('Rheinland\u2011', 'Rheinland-'),
        (text) => text.replaceAll('bis Ende des Quartals', 'bis\u00a0Ende des\u202fQuartals'),
        (text) => text.replaceAll('71\u00a0%', '71\u202f%').replaceAll('Auskünfte zu', 'Auskünfte\u00a0zu'),
        (text) =>
          text.replaceAll('Das bleibt', 'Das\u2007bleibt').replaceAll('Stand der Länder', 'Stand\u00a0der\u00a0Länder'),
      ];
      for (const variant of variants) {
        const bytes = await edited(format, variant);
        expect(await checkFile({ name: `a.${format}`, bytes }, [minutes])).toMatchObject({ type: 'equal' });
      }
    },
  );

  it.each(nodeFormats)(
    'differs where a box was ticked, an entry, a cell, a quote or an address is another (%s)',
    async (format) => {
      const isWords = format === 'md' || format === 'txt';
      const changes: readonly (readonly [RegExp, string])[] = [
        format === 'json' ? [/"mark": "open"/u, '"mark": "done"'] : isWords ? [/\[ \]/u, '[x]'] : [/☐/u, '☑'],
        [/Hessen hat begonnen/u, 'Hessen hat aufgehört'],
        [/Wohngeld ohne/u, 'Wohngeld nicht ohne'],
        [/statt sechzehnmal/u, 'statt siebzehnmal'],
        [/(?:>|\(|\[|"text": ")https:\/\/example\.org\/a(?=\\?\|)/u, '$&X'],
        ...(isWords ? ([[/2\. Beschließen/u, '3. Beschließen']] as const) : []),
      ];
      for (const [from, to] of changes) {
        const bytes = await edited(format, (text) => text.replace(from, to));
        const outcome = await checkFile({ name: `a.${format}`, bytes }, [minutes]);
        expect([from.source, outcome.type]).toEqual([from.source, 'differs']);
      }
    },
  );

  it('has links in Markdown whose address ends no cell and begins no entity', async () => {
    const bytes = await documentToFile(model, 'md');
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('[die Fassung vom März](<https://www.example.org/leitfaden?stand=2027&amp;form=pdf>)');
    expect(text).toContain('[Quelle](<https://example.org/a%7Cb>)');
  });
});

describe('formatted minutes under the Chatham House Rule', () => {
  const visited = [
    ['https://example.org/leute/öztürk', false],
    ['https://example.org/leute/%C3%96zt%C3%BCrk', false],
    ['https://example.org/oeztuerk.html', false],
    ['https://kreis-soest.de/cdo', false],
    ['mailto:post@example.org', false],
    ['https://example.org/jan', false],
    ['https://example.org/januar', true],
    ['https://example.org/leitfaden', true],
  ] as const;

  it.each(visited)('leave out an address that names somebody, and keep its words: %s', (link, isKept) => {
    const [first, ...others] = sampleMinutes.agenda;
    const item = first && { ...first, ...frozenOf([runsLine('text', [richRun('die Seite', { link })])]) };
    const content = { ...sampleMinutes, agenda: item ? [item, ...others] : [] };
    const said = JSON.stringify(minutesDocument(content, t, { variant: 'chathamHouse' }).blocks);
    expect(said).toContain('die Seite');
    expect(said.includes(link.replace('mailto:', ''))).toBe(isKept);
  });
});

describe('formatted minutes after somebody in them was erased', () => {
  const agenda = sampleMinutes.agenda.map((item, index) =>
    index === 1
      ? {
          ...item,
          ...frozenOf([
            runsLine('bullet', [richRun('Frau '), richRun('Çe', { isBold: true }), richRun('lik fragt, Ayşe')]),
            richLine('text', 'Çelik antwortet'),
            runsLine('row', [richRun('Ayşe\tÇelik\tja')]),
            runsLine('text', [richRun('ihre Seite', { link: 'https://example.org/%C3%87elik' })]),
          ]),
        }
      : item,
  );
  const content = { ...sampleMinutes, agenda };
  const erased = findPlaces(content, ['Ayşe Çelik']);

  it('have the function wherever the name was, across looks, lines and cells, and no address that has it', () => {
    const shown = minutesDocument(content, t, { note: { addenda: [], erased } });
    expect(JSON.stringify(shown)).not.toMatch(/Çe|lik|%C3%87elik/u);
    expect(shown.blocks).toContainEqual(
      expect.objectContaining({
        kind: 'grid',
        rows: [[[{ text: 'Referatsleiterin IT-Steuerung, Stadt Köln' }], [], [{ text: 'ja' }]]],
      }),
    );
  });

  it.each(nodeFormats)('are found equal by the check (%s)', async (format) => {
    const shown = minutesDocument(content, t, { template: fullTemplate, note: { addenda: [], erased } });
    const bytes = await documentToFile(shown, format);
    const outcome = await checkFile({ name: `a.${format}`, bytes }, [{ ...frozen(content), erasedNames: erased }]);
    expect(outcome).toMatchObject({ type: 'equal', isRedacted: true });
  });
});
