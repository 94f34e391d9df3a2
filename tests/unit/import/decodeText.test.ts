import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/domain/import';

const utf16le = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
const utf16be = (text: string): number[] => [...Buffer.from(text, 'utf16le').swap16()];

describe('decodeText', () => {
  it.each([
    ['UTF-8 without mark', [...Buffer.from('Müller €')], 'utf-8', 'Müller €'],
    ['UTF-8 with mark', [0xef, 0xbb, 0xbf, ...Buffer.from('Müller')], 'utf-8', 'Müller'],
    ['UTF-16LE with mark', [0xff, 0xfe, ...utf16le('Çelik')], 'utf-16le', 'Çelik'],
    ['UTF-16BE with mark', [0xfe, 0xff, ...utf16be('Çelik')], 'utf-16be', 'Çelik'],
    ['Windows-1252 with quotes and euro sign', [0x84, 0x4d, 0xfc, 0x93, 0x80, 0x96], 'windows-1252', '„Mü“€–'],
    ['an empty file', [], 'utf-8', ''],
  ])('reads %s', (_, bytes, encoding, text) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({ text, encoding, nulCount: 0 });
  });

  it('reads a character cut off at the end as Windows-1252 instead of failing', () => {
    expect(decodeText(new Uint8Array([0x41, 0xc3])).text).toBe('AÃ');
  });

  it('counts NUL bytes', () => {
    expect(decodeText(new Uint8Array([0x41, 0, 0x42, 0])).nulCount).toBe(2);
  });
});
