import { describe, expect, test } from 'vitest';
import {
  extensionOf,
  fileKindOf,
  isPdf,
  keptName,
  keptSize,
  openingOf,
  previewOf,
  readPictureSize,
  sizeInWords,
  uniqueFileNames,
} from '../../../shared/domain/files';
import { MOST_FILE_BYTES } from '../../../shared/sync/files/chunks';

describe('what a file is by its name', () => {
  test.each([
    ['Vermerk.PDF', 'pdf'],
    ['archiv.tar.gz', 'gz'],
    ['Vermerk.pdf. . ', 'pdf'],
    ['.profile', ''],
    ['ohne', ''],
  ])('extension of %s is “%s”', (name, extension) => expect(extensionOf(name)).toBe(extension));

  test.each([
    ['a.jpeg', 'picture', 'safe', 'picture'],
    ['a.pdf', 'pdf', 'safe', 'pdf'],
    ['a.docx', 'document', 'safe', 'none'],
    ['a.doc', 'document', 'macros', 'none'],
    ['a.csv', 'table', 'safe', 'text'],
    ['a.heic', 'picture', 'safe', 'none'],
    ['a.svg', 'other', 'program', 'none'],
    ['a.html', 'other', 'program', 'none'],
    ['a.js', 'other', 'program', 'none'],
    ['a.qqq', 'other', 'unknown', 'none'],
  ])('%s', (name, kind, opening, preview) =>
    expect([fileKindOf(name), openingOf(name), previewOf(name)]).toEqual([kind, opening, preview]),
  );
});

describe('a size in words', () => {
  test.each([
    [0, 0, 'bytes'],
    [999, 999, 'bytes'],
    [1234, 1.2, 'kb'],
    [1000, 1, 'kb'],
    [1023, 1, 'kb'],
    [999 * 1024, 999, 'kb'],
    [1000 * 1024, 1, 'mb'],
    [1_234_567, 1.2, 'mb'],
    [128_974_848, 123, 'mb'],
    [1_610_612_736, 1.5, 'gb'],
    [MOST_FILE_BYTES, 50, 'mb'],
  ] as const)('%i bytes', (bytes, figure, unit) => expect(sizeInWords(bytes)).toEqual({ figure, unit }));
});

test.each([
  ['%PDF-1.7 …', true],
  [`${'x'.repeat(900)}%PDF-1.4`, true],
  [`${'x'.repeat(2000)}%PDF-1.4`, false],
  ['\u0089PNG', false],
])('a PDF says so near its beginning (%#)', (text, expected) => {
  expect(isPdf(new TextEncoder().encode(text))).toBe(expected);
});

test('names for one folder are valid everywhere and none is there twice, also where capitals do not count', () => {
  expect(uniqueFileNames(['Plan.pdf', 'plan.PDF', 'Plan (2).pdf', '../x/y.txt', 'con.txt', 'ohne'])).toEqual([
    'Plan.pdf',
    'plan (2).pdf',
    'Plan (2) (2).pdf',
    'x y.txt',
    '_con.txt',
    'ohne.bin',
  ]);
});

describe('a picture by its bytes', () => {
  const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
  test.each([
    ['PNG', '89504e470d0a1a0a 0000000d 49484452 00000140 000000c8', ['image/png', 320, 200]],
    ['GIF', '474946383961 4001 c800', ['image/gif', 320, 200]],
    ['JPEG', 'ffd8 ffe0 0004 0000 ffc0 0011 08 00c8 0140 03', ['image/jpeg', 320, 200]],
    ['WebP, lossy', '52494646 00000000 57454250 56503820 00000000 000000 9d012a 4001 c800', ['image/webp', 320, 200]],
    ['WebP, lossless', '52494646 00000000 57454250 5650384c 00000000 2f 3fc13100 0000000000', ['image/webp', 320, 200]],
    ['WebP, extended', '52494646 00000000 57454250 56503858 0a000000 00000000 3f0100 c70000', ['image/webp', 320, 200]],
  ])('%s', (_, hex, expected) => {
    const size = readPictureSize(bytes(hex));
    expect([size?.mediaType, size?.width, size?.height]).toEqual(expected);
  });

  test.each([
    ['markup', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>')],
    ['half of one', bytes('89504e470d0a1a0a')],
    ['one without size', bytes('89504e470d0a1a0a 0000000d 49484452 00000000 000000c8')],
    ['nothing', bytes('')],
  ])('%s is none', (_, content) => expect(readPictureSize(content)).toBeUndefined());
});

test('a picture in a text is no larger than a page needs, and called by what it became', () => {
  expect(keptSize(4000, 2000)).toEqual({ width: 2400, height: 1200 });
  expect(keptSize(300, 200)).toEqual({ width: 300, height: 200 });
  expect(keptSize(90_000, 1)).toEqual({ width: 2400, height: 1 });
  expect(['Saal.JPEG', 'Saal.webp', 'Saal'].map((name) => keptName(name, 'image/jpeg'))).toEqual([
    'Saal.JPEG',
    'Saal.jpg',
    'Saal.jpg',
  ]);
  expect(keptName('Plan.v2.gif', 'image/png')).toBe('Plan.v2.png');
});
