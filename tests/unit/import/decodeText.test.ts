import { describe, expect, it } from 'vitest';
import { decodeText, readImportFile } from '../../../shared/domain/import';
import { hostileFiles } from '../../support/hostile/files';

const utf16le = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
const utf16be = (text: string): number[] => [...Buffer.from(text, 'utf16le').swap16()];

describe('decodeText', () => {
  it.each([
    ['UTF-8 without mark', [...Buffer.from('Müller €')], 'utf-8', 'Müller €'],
    ['UTF-8 with mark', [0xef, 0xbb, 0xbf, ...Buffer.from('Müller')], 'utf-8', 'Müller'],
    ['UTF-16LE with mark', [0xff, 0xfe, ...utf16le('Çelik')], 'utf-16le', 'Çelik'],
    ['UTF-16BE with mark', [0xfe, 0xff, ...utf16be('Çelik')], 'utf-16be', 'Çelik'],
    ['UTF-16LE without mark', utf16le('Vorname;Nachname\r\nÇağla;Öz'), 'utf-16le', 'Vorname;Nachname\r\nÇağla;Öz'],
    ['UTF-16BE without mark', utf16be('Vorname;Nachname\r\nÇağla;Öz'), 'utf-16be', 'Vorname;Nachname\r\nÇağla;Öz'],
    ['Windows-1252 with quotes and euro sign', [0x84, 0x4d, 0xfc, 0x93, 0x80, 0x96], 'windows-1252', '„Mü“€–'],
    ['an empty file', [], 'utf-8', ''],
  ])('reads %s', (_, bytes, encoding, text) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({ text, encoding, nulCount: 0, stray: [] });
  });

  it('reads single bytes of Windows-1252 in UTF-8 as what they are, and counts their lines', () => {
    const bytes = [
      ...Buffer.from('Käthe Süß\r\nMöhrke\rStra'),
      0xdf,
      ...Buffer.from('e\n'),
      0x80,
      0xe4,
      ...Buffer.from('ü'),
    ];
    expect(decodeText(new Uint8Array(bytes))).toEqual({
      text: 'Käthe Süß\r\nMöhrke\rStraße\n€äü',
      encoding: 'utf-8',
      nulCount: 0,
      stray: [
        { line: 3, count: 1 },
        { line: 4, count: 2 },
      ],
    });
  });

  it.each([
    ['one character and one such byte', [...Buffer.from('Jürgen K'), 0xf6, ...Buffer.from('ln')], 'Jürgen Köln'],
    [
      'behind a byte order mark',
      [0xef, 0xbb, 0xbf, ...Buffer.from('Jürgen K'), 0xf6, ...Buffer.from('ln')],
      'Jürgen Köln',
    ],
    ['more such bytes than characters', [...Buffer.from('Süd'), 0xe4, 0xf6, 0xfc], 'Südäöü'],
  ])('stays with UTF-8: %s', (_, bytes, text) => {
    expect(decodeText(new Uint8Array(bytes))).toMatchObject({ text, encoding: 'utf-8' });
  });

  it('stays with Windows-1252 where two of its characters would be a letter that nobody here writes', () => {
    expect(
      decodeText(new Uint8Array([...Buffer.from('Spa'), 0xdf, 0x93, ...Buffer.from(' f'), 0xfc, 0x72])),
    ).toMatchObject({
      text: 'Spaß“ für',
      encoding: 'windows-1252',
    });
  });

  it('takes UTF-8 that is the exception for what it looks like in Windows-1252', () => {
    expect(decodeText(new Uint8Array([0xe4, 0xf6, 0xfc, 0xdf, 0xc4, 0x20, ...Buffer.from('ü')]))).toMatchObject({
      text: 'äöüßÄ Ã¼',
      encoding: 'windows-1252',
    });
  });

  it('reads a character cut off at the end as Windows-1252 instead of failing', () => {
    expect(decodeText(new Uint8Array([0x41, 0xc3])).text).toBe('AÃ');
  });

  it('counts NUL bytes', () => {
    expect(decodeText(new Uint8Array([0x41, 0, 0x42, 0x43, 0x44, 0])).nulCount).toBe(2);
  });
});

describe('a list that is no text', () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) % 256);
  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48])],
    ['bytes without an order', noise],
    ['a PDF', hostileFiles.pdfOfManyPages()],
    ['a page of the web', new TextEncoder().encode('<!DOCTYPE html><table><tr><td>Ada</td></tr></table>')],
    ['zeros', new Uint8Array(2000)],
  ])('says so of %s', (_, bytes) => {
    expect(readImportFile('liste.csv', bytes)).toEqual({ ok: false, error: { type: 'notText' } });
  });

  it('takes a list in which a few characters are damaged for text', () => {
    const list = `Vorname;Nachname\n${'Ada\u0001;Nulbyte\u0000 Koch mit langem Namen und vielen Angaben dahinter\n'.repeat(30)}`;
    expect(readImportFile('liste.csv', new TextEncoder().encode(list))).toMatchObject({ ok: true });
  });
});
