import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpacksTooLarge as unpacksTooLargeFor } from '../../../renderer/reading/pdf/unpacksTooLarge';

const encoder = new TextEncoder();
const MOST = 100_000;
const unpacksTooLarge = (bytes: Uint8Array): boolean => unpacksTooLargeFor(bytes, MOST);

/** As much of a PDF as is looked at: objects with a dictionary and a stream each. */
function pdfOf(streams: readonly { readonly dictionary?: string; readonly data: Uint8Array }[]): Uint8Array {
  const parts = streams.flatMap(({ dictionary = '/Filter /FlateDecode', data }, at) => [
    encoder.encode(`${at + 1} 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\r\n`),
    data,
    encoder.encode('\nendstream\nendobj\n'),
  ]);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const zeros = (size: number): Uint8Array => zlibSync(new Uint8Array(size), { level: 1 });

describe('streams of a PDF', () => {
  const bomb = zeros(MOST + 1);
  const half = zeros(MOST / 2 + 1);

  test('are too large by one, or all together', () => {
    expect(unpacksTooLarge(pdfOf([{ data: bomb }]))).toBe(true);
    expect(unpacksTooLarge(pdfOf([{ data: half }, { data: encoder.encode('plain') }, { data: half }]))).toBe(true);
  });

  test('are not where they fit, are pictures, or are nothing packed', () => {
    expect(unpacksTooLarge(pdfOf([{ data: half }]))).toBe(false);
    expect(unpacksTooLarge(pdfOf([{ data: bomb, dictionary: '/Subtype /Image /Filter /FlateDecode' }]))).toBe(false);
    expect(unpacksTooLarge(pdfOf([{ data: encoder.encode('xxxx') }]))).toBe(false);
    expect(unpacksTooLarge(encoder.encode('stream stream endstream'))).toBe(false);
    expect(unpacksTooLarge(new Uint8Array())).toBe(false);
  });

  test('are read as far as they go where they break off', () => {
    expect(unpacksTooLarge(pdfOf([{ data: bomb.subarray(0, bomb.length / 2) }]))).toBe(false);
    expect(unpacksTooLarge(pdfOf([{ data: zeros(40 * MOST).subarray(0, 5000) }]))).toBe(true);
  });
});
