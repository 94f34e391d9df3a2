import { describe, expect, it } from 'vitest';
import { decodeText, readImportFile } from '../../../shared/domain/import';

const errorOf = (text: string): string => {
  const file = readImportFile('liste.csv', new TextEncoder().encode(text));
  return file.ok ? 'ok' : file.error.type;
};

describe('what is no list', () => {
  it.each([
    ['{"format":"verbund","members":[]}', 'json'],
    ['\ufeff[\n  {\n    "name": "Ada"\n  }\n]', 'json'],
    ['{"id":"member:1"}\n{"id":"member:2"}\n', 'json'],
    ['[1, 2]', 'json'],
    ['<table><tr><td>Ada</td></tr></table>', 'notText'],
    ['<!-- Seite --><html></html>', 'notText'],
    ['BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n', 'calendar'],
  ])('is refused: %j', (text, type) => {
    expect(errorOf(text)).toBe(type);
  });

  it.each([
    '[Name];[Mail]\nAda;a@x.example\n',
    '{Name};{Mail}\nAda;a@x.example\n',
    '"Name","Mail"\n"Ada","a@x.example"\n',
  ])('a list is read, whatever its headings begin with: %j', (text) => {
    expect(errorOf(text)).toBe('ok');
  });
});

describe('a list of an older Mac', () => {
  const bytesOf = (...parts: readonly (string | number)[]): Uint8Array =>
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === 'number' ? [part] : Array.from(part, (sign) => sign.charCodeAt(0)))),
    );

  it('is read as one where its letters make words', () => {
    const bytes = bytesOf('Name;Vorname\rS', 0x9f, 0xa7, ';J', 0x9f, 'rgen\r', 0x85, 'z;M', 0x8a, 'rta\r');
    expect(decodeText(bytes)).toMatchObject({ encoding: 'macintosh', text: 'Name;Vorname\rSüß;Jürgen\rÖz;Märta\r' });
  });

  it.each([
    ['umlauts', bytesOf('Name\nM', 0xfc, 'ller'), 'Name\nMüller'],
    ['letters of the Czech', bytesOf('Name\n', 0x8a, 'imek, Du', 0x9a, 'an'), 'Name\nŠimek, Dušan'],
    ['paragraphs', bytesOf('Amt ', 0xa7, ' 5, Gr', 0xfc, 'n'), 'Amt § 5, Grün'],
    ['an ellipsis', bytesOf('folgt', 0x85, ' 5 ', 0x80), 'folgt… 5 €'],
  ])('is not taken from one of Windows for its %s', (_, bytes, text) => {
    expect(decodeText(bytes)).toMatchObject({ encoding: 'windows-1252', text });
  });
});
