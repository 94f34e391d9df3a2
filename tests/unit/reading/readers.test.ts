import { describe, expect, it } from 'vitest';
import { pdfPages } from '../../../renderer/reading/pdf/pdfPages';
import { readBytes } from '../../../renderer/reading/readers';
import type { ReadingKind } from '../../../renderer/reading/readingKinds';
import { LONGEST_TEXT } from '../../../shared/domain/minutesCheck';
import { documentToFile, minutesDocument } from '../../../shared/documents';
import { createTranslate } from '../../../shared/messages/translate';
import { sampleMinutes } from '../../support/documents/sampleMinutes';
import { hostileFiles } from '../../support/hostile/files';

const onProgress = (): void => undefined;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = <K extends ReadingKind>(kind: K, name: string, bytes: Uint8Array) =>
  readBytes(kind, { name, bytes, onProgress });

describe('the readers of foreign files', () => {
  it.each([5000, 200_000])('call a JSON damaged that is nested %i deep', async (depth) => {
    const document = new TextDecoder().decode(
      await documentToFile(minutesDocument(sampleMinutes, createTranslate('de')), 'json'),
    );
    const deep = document.replace('{', `{"more":${'['.repeat(depth)}${']'.repeat(depth)},`);
    expect(await read('minutes', 'protokoll.json', bytesOf(deep))).toEqual({ ok: false, error: { type: 'damaged' } });
    expect(await read('minutes', 'protokoll.json', bytesOf(document))).toMatchObject({ ok: true });
  });

  it('take brackets in the words of a document for words', async () => {
    const result = await read('minutes', 'notiz.txt', bytesOf(`{"a": "${'[{'.repeat(5000)}\\"${'['.repeat(5000)}"}`));
    expect(result).toMatchObject({ ok: true, value: { format: 'txt' } });
  });

  it('read Markdown that quotes 5,000 times over', async () => {
    const result = await read('minutes', 'tief.md', bytesOf(`${'> '.repeat(5000)}Beschluss\n${'- '.repeat(5000)}`));
    expect(result).toMatchObject({ ok: true, value: { format: 'md' } });
  });

  it('refuse more text than the page can compare', async () => {
    const limit = { unit: 'characters', most: LONGEST_TEXT };
    expect(await read('minutes', 'lang.txt', bytesOf('Wort '.repeat(LONGEST_TEXT / 5 + 1)))).toEqual({
      ok: false,
      error: { type: 'tooLarge', limit },
    });
  });

  it('refuse a PDF by its pages before one of them is read, and by its text', async () => {
    const page = { view: [0, 0, 595, 842], cleanup: () => true };
    const items = [{ str: 'x'.repeat(LONGEST_TEXT), hasEOL: false, transform: [1, 0, 0, 1, 0, 400] }];
    let asked = 0;
    const pdf = (numPages: number) => ({
      numPages,
      getPage: async () => {
        asked += 1;
        return { ...page, getTextContent: async () => ({ items }) };
      },
    });
    // A typing edge: as much of a document of PDF.js as is asked for.
    const pagesOf = (numPages: number) => pdfPages(pdf(numPages) as unknown as Parameters<typeof pdfPages>[0]);
    expect(await pagesOf(1_000_000)).toMatchObject({ error: { limit: { unit: 'pages', most: 2000 } } });
    expect(asked).toBe(0);
    expect(await pagesOf(3)).toMatchObject({ error: { limit: { unit: 'characters' } } });
    expect(asked).toBe(2);
  });

  it('read a PDF that only claims a million pages as the one page that it has', async () => {
    const result = await read('minutes', 'viel.pdf', hostileFiles.pdfThatClaimsAMillionPages());
    expect(result).toMatchObject({ ok: true, value: { format: 'pdf', pages: [[{ isInMargin: true }]] } });
  });

  it('say which limit a list is over', async () => {
    expect(await read('members', 'breit.csv', hostileFiles.csvOfAMillionColumns())).toEqual({
      ok: false,
      error: { type: 'tooLarge', limit: { unit: 'columns', most: 500 } },
    });
  });

  it.each([
    ['bombe.xlsx', hostileFiles.spreadsheetBomb, { type: 'tooLarge' }],
    ['ein-text.xlsx', hostileFiles.spreadsheetOfOneText, { type: 'tooLarge', limit: { unit: 'characters' } }],
    ['karten.vcf', hostileFiles.cardsOfManyColumns, { type: 'tooLarge', limit: { unit: 'cells' } }],
  ])('refuse %s, which is small and asks for much', async (name, create, error) => {
    expect(await read('members', name, create())).toMatchObject({ error });
  });
});
