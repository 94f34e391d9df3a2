import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWholePicture, readPictureSize } from '../../../shared/domain/files';
import { createPng } from '../../support/documents/template';

const fromHex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

/** Each ends where its picture does. */
const PICTURES: Readonly<Record<string, Uint8Array>> = {
  PNG: createPng(40, 20),
  'PNG of a screen': Uint8Array.from(readFileSync('docs/screenshots/de-light-1000x700/01-overview.png')),
  // Two scans, a stuffed byte and a restart in them, a thumbnail with an end of its own in front.
  JPEG: fromHex(
    'ffd8 ffe1 0008 ffd8 ffd9 0000 ffc2 0011 08 00c8 0140 03 0122000211010311 01 ffda 0004 0000 12ff00 34ffd0 56 ffc4 0003 00 ffda 0004 0000 78 ffff d9',
  ),
  // A palette of two colours, an extension, a picture.
  GIF: fromHex(
    '474946383961 4001 c800 80 0000 000000ffffff 21f904 04000000 00 2c 0000 0000 4001 c800 80 000000ffffff 02 024c01 00 3b',
  ),
  WebP: fromHex('52494646 1a000000 57454250 5650384c 0d000000 2f 3fc13100 0000000000 000000 00'),
};

function isWhole(bytes: Uint8Array): boolean | undefined {
  const size = readPictureSize(bytes);
  return size && isWholePicture(bytes, size);
}

describe.each(Object.entries(PICTURES))('a %s', (name, bytes) => {
  test('is whole, whatever a camera puts behind it', () => {
    expect(isWhole(bytes)).toBe(true);
    expect(isWhole(Uint8Array.from([...bytes, 0, 0xff, 1, 2]))).toBe(true);
  });

  test('is not whole where its end is missing', () => {
    const missing = name === 'GIF' ? 2 : 1;
    for (let length = bytes.length - missing; length > Math.max(40, bytes.length - 300); length -= 1)
      expect([length, isWhole(bytes.slice(0, length))]).toEqual([length, false]);
    expect(isWhole(bytes.slice(0, Math.ceil(bytes.length / 2)))).not.toBe(true);
  });
});

test('a PNG in which something is other than its sums say is not whole', () => {
  const damaged = createPng(40, 20);
  const at = Buffer.from(damaged).indexOf('IDAT') + 6;
  damaged[at] = (damaged[at] ?? 0) ^ 0xff;
  expect(isWhole(damaged)).toBe(false);
});

test('whatever the bytes are, there is an answer', () => {
  const heads = Object.values(PICTURES).map((bytes) => bytes.slice(0, 40));
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
      expect([true, false]).toContain(isWhole(Uint8Array.from([...head, ...rest])) ?? false);
    }),
  );
});
