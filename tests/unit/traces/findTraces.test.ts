import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findTraces } from '../../support/traces/findTraces';
import { unpackSnappy } from '../../support/traces/snappy';

const WORD = 'Zwiebelkuchen-Übermut';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'verbund-traces-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A table of LevelDB with one packed block. */
function table(block: Uint8Array): Uint8Array {
  const stored = Buffer.concat([block, Buffer.from([1, 0, 0, 0, 0])]);
  const entry = Buffer.from([0, 1, 2, 0x61, 0, block.length]);
  const index = Buffer.concat([entry, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]);
  const handles = Buffer.alloc(40);
  Buffer.from([0, 0, stored.length, index.length]).copy(handles);
  return Buffer.concat([
    stored,
    index,
    Buffer.from([0, 0, 0, 0, 0]),
    handles,
    Buffer.from([0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb]),
  ]);
}

/** Snappy with a copy in the middle of the word, so that the word never stands there whole. */
function packed(): Uint8Array {
  const start = Buffer.from('Zwieb');
  const rest = Buffer.from(WORD.slice(5));
  return Buffer.from([
    5 + 5 + rest.length,
    (start.length - 1) << 2,
    ...start,
    1 | (1 << 2),
    start.length,
    (rest.length - 1) << 2,
    ...rest,
  ]);
}

test.each([
  ['as it is', Buffer.from(`a ${WORD} b`)],
  ['as UTF-16', Buffer.from(`a ${WORD} b`, 'utf16le')],
  ['as base64', Buffer.from(Buffer.from(`a ${WORD} b`).toString('base64'))],
  ['as base64 elsewhere', Buffer.from(Buffer.from(`ab ${WORD} b`).toString('base64'))],
  ['as base64 elsewhere again', Buffer.from(Buffer.from(`abc ${WORD} b`).toString('base64'))],
  ['in gzip', Buffer.concat([Buffer.from('before'), gzipSync(`a ${WORD} b`)])],
  ['in zlib', Buffer.concat([Buffer.from('before'), deflateSync(`a ${WORD} b`)])],
  ['in zlib that is cut off', deflateSync(`a ${WORD} b ${'x1y2z3'.repeat(99)}`).subarray(0, -9)],
])('finds a word %s', (_title, bytes) => {
  mkdirSync(path.join(folder, 'one', 'deep'), { recursive: true });
  writeFileSync(path.join(folder, 'one', 'deep', 'file'), bytes);
  expect(findTraces(path.join(folder, 'one'), [WORD])).not.toEqual([]);
  expect(findTraces(path.join(folder, 'one'), ['Something else'])).toEqual([]);
});

test('finds a word in a packed block of a database, where it does not stand whole', () => {
  expect(Buffer.from(unpackSnappy(packed())).toString()).toBe(`ZwiebZwieb${WORD.slice(5)}`);
  const file = table(packed());
  expect(Buffer.from(file).includes(`Zwieb${WORD.slice(5)}`)).toBe(false);
  mkdirSync(path.join(folder, 'table'));
  writeFileSync(path.join(folder, 'table', '000005.ldb'), file);
  expect(findTraces(path.join(folder, 'table'), [`Zwieb${WORD.slice(5)}`])).toMatchObject([{ form: 'utf8' }]);
});

test('finds a word that the log of a database cut in two', () => {
  const head = Buffer.alloc(32_768);
  head.writeUInt16LE(32_768 - 7, 4);
  head.write(WORD.slice(0, 6), 32_768 - 6);
  const tail = Buffer.from(WORD.slice(6));
  const header = Buffer.alloc(7);
  header.writeUInt16LE(tail.length, 4);
  mkdirSync(path.join(folder, 'log'));
  writeFileSync(path.join(folder, 'log', '000003.log'), Buffer.concat([head, header, tail]));
  expect(findTraces(path.join(folder, 'log'), [WORD])).toMatchObject([{ form: 'utf8' }]);
});
