import { describe, expect, it } from 'vitest';
import { dataUrlToImage, imageToDataUrl } from '../../../shared/documents';
import { bytesToBase64 } from '../../../shared/text/base64';
import { createPng } from '../../support/documents/template';

/** SOI, an APP0 segment, SOF0 of this size, EOI. */
function jpegHead(width: number, height: number): Uint8Array {
  return new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0,
    0,
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    17,
    0,
    0xff,
    0xd9,
  ]);
}

describe('imageToDataUrl', () => {
  it('takes a PNG and reads its size back', () => {
    const url = imageToDataUrl(createPng(240, 80));
    expect(url.ok && dataUrlToImage(url.value, 'Logo')).toMatchObject({
      mediaType: 'image/png',
      width: 240,
      height: 80,
      alt: 'Logo',
    });
  });

  it('takes a JPEG and finds its size behind other segments', () => {
    const url = imageToDataUrl(jpegHead(640, 200));
    expect(url.ok && dataUrlToImage(url.value, 'Logo')).toMatchObject({
      mediaType: 'image/jpeg',
      width: 640,
      height: 200,
    });
  });

  it.each([
    ['a GIF', new TextEncoder().encode('GIF89a\u0001\u0000'), { type: 'notAnImage' }],
    ['nothing', new Uint8Array(), { type: 'notAnImage' }],
    ['half a PNG', createPng(240, 80).slice(0, -20), { type: 'notAnImage' }],
    ['half a JPEG', jpegHead(640, 200).slice(0, -2), { type: 'notAnImage' }],
    ['a JPEG without a size', new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), { type: 'notAnImage' }],
    [
      'a PNG with too many bytes',
      new Uint8Array([...createPng(10, 10), ...new Uint8Array(102_400)]),
      { type: 'tooManyKilobytes' },
    ],
    ['a JPEG with too many pixels', jpegHead(5000, 200), { type: 'tooManyPixels', width: 5000, height: 200 }],
  ])('refuses %s and says why', (_, bytes, error) => {
    expect(imageToDataUrl(bytes)).toMatchObject({ ok: false, error });
  });

  it('reads no image from what another tool may have left in the field', () => {
    for (const url of [
      '',
      'data:image/svg+xml;base64,PHN2Zz4=',
      'https://example.org/x.png',
      'data:image/png;base64,AAAA',
      'data:image/png;base64,A',
    ])
      expect(dataUrlToImage(url, 'x')).toBeUndefined();
  });

  it.each([
    ['too many pixels', jpegHead(30_000, 30_000)],
    ['too many bytes', new Uint8Array([...createPng(10, 10), ...new Uint8Array(102_400)])],
  ])('reads no image with %s, which a server may have sent', (_, bytes) => {
    expect(dataUrlToImage(`data:image/png;base64,${bytesToBase64(bytes)}`, 'x')).toBeUndefined();
  });

  it('reads the largest that can be chosen', () => {
    const png = createPng(2400, 10);
    const url = imageToDataUrl(new Uint8Array([...png, ...new Uint8Array(102_400 - png.length)]));
    expect(url.ok && dataUrlToImage(url.value, 'x')).toMatchObject({ width: 2400 });
  });
});
