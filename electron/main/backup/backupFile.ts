import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm, statfs, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import {
  backupEndSchema,
  parseBackupHeader,
  type BackupEnd,
  type BackupHeader,
  type ReadHeader,
} from '../../../shared/domain/backup';
import { concat, encodeFrame, FrameError, readFrame, takeInPieces, type Bytes } from '../../../shared/frames';
import { PRIVATE_FILE } from '../settings/keepPrivate';

/** As much of `node:fs/promises` as it takes, so that tests can end the world between any two steps. */
export interface BackupDisk {
  readonly open: (file: string, flags: 'r' | 'wx', mode?: number) => Promise<OpenFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly rm: (file: string) => Promise<void>;
  /** One that is there already is fine. The folder around it must be there. */
  readonly mkdir: (folder: string) => Promise<void>;
  /** Bytes that may still be written. */
  readonly free: (folder: string) => Promise<number>;
  readonly readdir: (folder: string) => Promise<string[]>;
  readonly lstat: (file: string) => Promise<Pick<Stats, 'isFile' | 'isDirectory' | 'size' | 'mtimeMs' | 'dev'>>;
}
export type OpenFile = Pick<FileHandle, 'close' | 'sync'> & {
  readonly write: (bytes: Uint8Array, offset: number, length: number) => Promise<{ readonly bytesWritten: number }>;
  readonly read: (
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ) => Promise<{ readonly bytesRead: number }>;
  readonly stat: () => Promise<Pick<Stats, 'size'>>;
};

export const nodeDisk: BackupDisk = {
  open,
  rename,
  rm: (file) => rm(file, { force: true }),
  async mkdir(folder) {
    try {
      await mkdir(folder);
    } catch (thrown) {
      if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST')) throw thrown;
    }
  },
  async free(folder) {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
  readdir,
  lstat,
};

export interface BackupWriter {
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /**
   * Writes the end, brings everything to the disk and gives the file its name.
   * @param endOf the last frame for the sum of all before
   */
  readonly complete: (name: string, endOf: (sum: string) => BackupEnd) => Promise<void>;
  /** Leaves nothing behind. */
  readonly abandon: () => Promise<void>;
}

/** Written beside its name, and renamed once it is whole: whatever happens, no half backup has the name of a whole one. */
export async function createBackupWriter(
  disk: BackupDisk,
  folder: string,
  unfinishedName: string,
  header: BackupHeader,
  chunkNames: readonly string[],
): Promise<BackupWriter> {
  const unfinished = path.join(folder, unfinishedName);
  const file = await disk.open(unfinished, 'wx', PRIVATE_FILE);
  const sum = createHash('sha256');
  let isOpen = true;

  async function append(bytes: Uint8Array): Promise<void> {
    await writeAll(file, bytes);
    sum.update(bytes);
  }

  async function close(): Promise<void> {
    if (!isOpen) return;
    isOpen = false;
    await file.close();
  }

  async function abandon(): Promise<void> {
    await close();
    await disk.rm(unfinished);
  }

  try {
    const names = new Uint8Array(Buffer.from(chunkNames.join(''), 'hex'));
    await append(encodeFrame({ fields: { ...header }, parts: new Map([[CHUNKS, names]]) }));
  } catch (thrown) {
    await abandon();
    throw thrown;
  }
  return {
    append,
    async complete(name, endOf) {
      await writeAll(file, encodeFrame({ fields: { ...endOf(sum.digest('hex')) }, parts: new Map() }));
      await file.sync();
      await close();
      await disk.rename(unfinished, path.join(folder, name));
    },
    abandon,
  };
}

/** Puts all of it where the file stands. */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength;) {
    const { bytesWritten } = await file.write(bytes, at, bytes.byteLength - at);
    at += bytesWritten;
  }
}

const PIECE_BYTES = 1024 * 1024;
/** Part of the first frame, which versions before it pass over: names of chunks, 32 bytes each. */
const CHUNKS = 'chunks';
const NAME_BYTES = 32;

export interface BackupReader {
  readonly header: BackupHeader;
  /** Names of the chunks that its records consist of; undefined where an earlier version wrote it and nobody knows. */
  readonly chunkNames: readonly string[] | undefined;
  readonly bytes: number;
  /**
   * Reads all of it.
   * @param isEnd whether the last frame says the sum of all before it
   * @returns how many bytes of content there are; undefined where something was cut off, changed or exchanged
   */
  readonly check: (isEnd: (end: BackupEnd, sum: string) => boolean) => Promise<number | undefined>;
  /** So many bytes of the content from one on, fewer at its end; none before `check` has found it whole. */
  readonly read: (at: number, size: number) => Promise<Bytes>;
  readonly close: () => Promise<void>;
}

export type OpenedFile =
  { readonly kind: 'opened'; readonly reader: BackupReader } | Exclude<ReadHeader, { readonly kind: 'header' }>;

/** Reads no more than the first frame. */
export async function openBackupFile(disk: BackupDisk, file: string): Promise<OpenedFile> {
  const handle = await disk.open(file, 'r');
  try {
    const { size } = await handle.stat();
    const first = await readFirst(handle, size);
    if (first.kind === 'header') return { kind: 'opened', reader: createReader(handle, size, first) };
    await handle.close();
    return first;
  } catch (thrown) {
    await handle.close();
    throw thrown;
  }
}

interface First extends Pick<BackupReader, 'header' | 'chunkNames'> {
  readonly kind: 'header';
  readonly end: number;
}

async function readFirst(file: OpenFile, size: number): Promise<First | { readonly kind: 'none' | 'newer' }> {
  let end = 0;
  const take = takeInPieces((at, wanted) => readAt(file, at, wanted, size), 16 * 1024);
  try {
    const { fields, parts } = await readFrame(async (wanted) => {
      end += wanted;
      return take(wanted);
    });
    const read = parseBackupHeader(fields);
    return read.kind === 'header' ? { ...read, chunkNames: namesIn(parts.get(CHUNKS)), end } : read;
  } catch (thrown) {
    if (thrown instanceof FrameError) return { kind: 'none' };
    throw thrown;
  }
}

function namesIn(bytes: Bytes | undefined): readonly string[] | undefined {
  if (!bytes) return undefined;
  const names = Buffer.from(bytes).toString('hex');
  return Array.from({ length: bytes.byteLength / NAME_BYTES }, (_, at) =>
    names.slice(at * 2 * NAME_BYTES, (at + 1) * 2 * NAME_BYTES),
  );
}

function createReader(file: OpenFile, size: number, { header, chunkNames, end: start }: First): BackupReader {
  let contentEnd = start;
  return {
    header,
    chunkNames,
    bytes: size,
    async check(isEnd) {
      contentEnd = start;
      const sum = createHash('sha256');
      const take = takeInPieces((at, wanted) => readAt(file, at, wanted, size), PIECE_BYTES);
      for (let at = 0; ;) {
        const frame = await takeFrame(take);
        if (!frame) return undefined;
        const end = v.safeParse(backupEndSchema, frame.fields);
        if (end.success) {
          if (at + frame.raw.byteLength !== size || !isEnd(end.output, sum.digest('hex'))) return undefined;
          contentEnd = at;
          return contentEnd - start;
        }
        sum.update(frame.raw);
        at += frame.raw.byteLength;
      }
    },
    read: (at, wanted) => readAt(file, start + at, wanted, contentEnd),
    close: () => file.close(),
  };
}

/** A frame and the bytes that it was read from; undefined where there is no whole one. */
async function takeFrame(
  take: (size: number) => Promise<Bytes | undefined>,
): Promise<{ readonly fields: unknown; readonly raw: Bytes } | undefined> {
  const pieces: Bytes[] = [];
  try {
    const { fields } = await readFrame(async (size) => {
      const bytes = await take(size);
      if (bytes) pieces.push(bytes);
      return bytes;
    });
    return { fields, raw: concat(pieces) };
  } catch (thrown) {
    if (thrown instanceof FrameError) return undefined;
    throw thrown;
  }
}

/** All of a file that is read at once. */
export async function readWhole(disk: BackupDisk, file: string, most: number): Promise<Bytes | undefined> {
  const handle = await disk.open(file, 'r');
  try {
    const { size } = await handle.stat();
    return size > most ? undefined : await readAt(handle, 0, size, size);
  } finally {
    await handle.close();
  }
}

/** Never beyond an end that is known: what a frame claims to hold costs no memory that the file does not have. */
async function readAt(file: OpenFile, at: number, size: number, end: number): Promise<Bytes> {
  const wanted = Math.max(0, Math.min(size, end - at));
  const bytes = new Uint8Array(wanted);
  let got = 0;
  while (got < wanted) {
    const { bytesRead } = await file.read(bytes, got, wanted - got, at + got);
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return bytes.subarray(0, got);
}
