import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { logBytes, tableBlocks } from './levelDb';

export interface Trace {
  /** Below the folder that was searched. */
  readonly file: string;
  readonly word: string;
  readonly form: string;
}

/**
 * Where in a folder words are to be found: as UTF-8, UTF-16 and base64 at each of its three alignments, in the bytes of each file, in what they unpack to
 * (zlib, gzip, Brotli), and in the blocks and logs of LevelDB, unpacked. A name of a file counts too.
 */
export function findTraces(folder: string, words: readonly string[]): readonly Trace[] {
  const needles = words.flatMap((word) => formsOf(word).map((form) => ({ word, ...form })));
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const shown = path.relative(folder, file);
      const haystacks = [Buffer.from(shown), ...layersOf(readFileSync(file))];
      return needles
        .filter(({ bytes }) => haystacks.some((haystack) => haystack.includes(bytes)))
        .map(({ word, form }) => ({ file: shown, word, form }));
    });
}

function formsOf(word: string): readonly { readonly form: string; readonly bytes: Buffer }[] {
  const utf8 = Buffer.from(word, 'utf8');
  const utf16 = Buffer.from(word, 'utf16le');
  return [
    { form: 'utf8', bytes: utf8 },
    { form: 'utf16', bytes: utf16 },
    ...[0, 1, 2].flatMap((shift) => [
      { form: `base64+${shift}`, bytes: base64Of(utf8, shift) },
      { form: `base64 of utf16+${shift}`, bytes: base64Of(utf16, shift) },
    ]),
  ];
}

/** What stands in the middle of a longer text in base64, whatever is around it. */
function base64Of(bytes: Buffer, shift: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/u, '');
  const from = shift === 0 ? 0 : shift + 1;
  const whole = Math.floor(((bytes.length + shift) * 8) / 6);
  return Buffer.from(text.slice(from, whole));
}

function layersOf(file: Buffer): readonly Buffer[] {
  const inner = [file, ...levelDbLayers(file)];
  return [...inner, ...inner.flatMap(unpackedIn)];
}

function levelDbLayers(file: Buffer): readonly Buffer[] {
  const blocks = tryTo(() => tableBlocks(file)) ?? [];
  return [...blocks.map((block) => Buffer.from(block)), Buffer.from(logBytes(file))];
}

/** Wherever something packed may begin. */
function unpackedIn(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    // RFC 1950: the first two bytes are a multiple of 31.
    if ((0x78 * 256 + (bytes[at + 1] ?? 0)) % 31 === 0) add(() => inflateSync(bytes.subarray(at), PARTLY));
  }
  for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1))
    add(() => gunzipSync(bytes.subarray(at), PARTLY));
  add(() => inflateRawSync(bytes, PARTLY));
  add(() => brotliDecompressSync(bytes));
  return found;

  function add(unpack: () => Buffer): void {
    const unpacked = tryTo(unpack);
    if (unpacked && unpacked.length > 0) found.push(unpacked);
  }
}

/** RFC 1952. */
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);
/** What follows behind the end is not looked at, and a stream that is cut off gives what it has. */
const PARTLY = { finishFlush: 2, maxOutputLength: 64 * 1024 * 1024 } as const;

function tryTo<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
