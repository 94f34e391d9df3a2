import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
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

export const nodeDisk: BackupDisk = { open, rename, rm: (file) => rm(file, { force: true }), readdir, lstat };

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
): Promise<BackupWriter> {
  const unfinished = path.join(folder, unfinishedName);
  const file = await disk.open(unfinished, 'wx', PRIVATE_FILE);
  const sum = createHash('sha256');
  let isOpen = true;

  async function write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.byteLength;) {
      const { bytesWritten } = await file.write(bytes, at, bytes.byteLength - at);
      at += bytesWritten;
    }
  }

  async function append(bytes: Uint8Array): Promise<void> {
    await write(bytes);
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
    await append(encodeFrame({ fields: { ...header }, parts: new Map() }));
  } catch (thrown) {
    await abandon();
    throw thrown;
  }
  return {
    append,
    async complete(name, endOf) {
      await write(encodeFrame({ fields: { ...endOf(sum.digest('hex')) }, parts: new Map() }));
      await file.sync();
      await close();
      await disk.rename(unfinished, path.join(folder, name));
    },
    abandon,
  };
}

const PIECE_BYTES = 1024 * 1024;

export interface BackupReader {
  readonly header: BackupHeader;
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

type First = { readonly kind: 'header'; readonly header: BackupHeader; readonly end: number };

async function readFirst(file: OpenFile, size: number): Promise<First | { readonly kind: 'none' | 'newer' }> {
  let end = 0;
  const take = takeInPieces((at, wanted) => readAt(file, at, wanted, size), 16 * 1024);
  try {
    const { fields } = await readFrame(async (wanted) => {
      end += wanted;
      return take(wanted);
    });
    const read = parseBackupHeader(fields);
    return read.kind === 'header' ? { ...read, end } : read;
  } catch (thrown) {
    if (thrown instanceof FrameError) return { kind: 'none' };
    throw thrown;
  }
}

function createReader(file: OpenFile, size: number, { header, end: start }: First): BackupReader {
  let contentEnd = start;
  return {
    header,
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
