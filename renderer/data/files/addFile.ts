import { CHUNK_BYTES, MOST_FILE_BYTES } from '../../../shared/sync/files/chunks';
import { failureKindOf } from '../../../shared/failure';
import { err, ok, type Result } from '../../../shared/result';
import type { Plain } from '../store/blockCodec';
import type { ChunkStore } from './chunkStore';
import type { Sha256 } from './sha256';

/** Why a file was not added; nothing of it stays. */
export type AddProblem =
  | 'empty'
  /** More than `MOST_FILE_BYTES`. */
  | 'tooLarge'
  /** Somebody wrote it while it was read. */
  | 'changed'
  /** A folder, a file that may not be read, or one on a drive that is gone. */
  | 'unreadable'
  | 'diskFull'
  | 'cancelled';

/** As much of the browser's `File` as is needed. */
export interface FileSource {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** Milliseconds since the Unix epoch. */
  readonly lastModified: number;
  readonly slice: (start: number, end: number) => { readonly arrayBuffer: () => Promise<ArrayBuffer> };
}

export interface AddOptions {
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

export interface ReadFile {
  readonly sha256: string;
  readonly chunks: readonly string[];
}

interface Effects {
  readonly chunks: Pick<ChunkStore, 'put'>;
  readonly fileId: string;
  /** Told of each chunk before it is stored: until the record names it, it is nobody's. */
  readonly hold: (hash: string) => void;
  readonly sha256: Sha256;
  readonly breathe: () => Promise<void>;
}

/**
 * Reads a file slice by slice into the store; the browser hashes each chunk apart, and the whole is hashed a chunk at a time, some milliseconds each. Never
 * is more than one chunk in memory.
 */
export async function readIntoChunks(
  file: FileSource,
  { chunks, fileId, hold, sha256, breathe }: Effects,
  { onProgress, signal }: AddOptions,
): Promise<Result<ReadFile, AddProblem>> {
  const { size, lastModified } = file;
  if (size === 0) return err('empty');
  if (size > MOST_FILE_BYTES) return err('tooLarge');
  const whole = sha256.begin();
  const hashes: string[] = [];
  for (let at = 0; at < size; at += CHUNK_BYTES) {
    if (signal?.aborted === true) return err('cancelled');
    const end = Math.min(size, at + CHUNK_BYTES);
    const bytes = await readSlice(file, at, end);
    // The browser refuses to read what was changed since it was chosen; after the first slice that is the likely reason.
    if (!bytes) return err(at === 0 ? 'unreadable' : 'changed');
    if (bytes.byteLength !== end - at) return err('changed');
    const hash = await sha256.of(bytes);
    whole.update(bytes);
    hold(hash);
    try {
      await chunks.put({ hash, size: bytes.byteLength, fileId, unnamedSince: '' }, bytes, 'strict');
    } catch (thrown) {
      if (failureKindOf(thrown) === 'diskFull') return err('diskFull');
      throw thrown;
    }
    hashes.push(hash);
    onProgress?.({ done: end, total: size });
    await breathe();
  }
  if (file.size !== size || file.lastModified !== lastModified) return err('changed');
  if (signal?.aborted === true) return err('cancelled');
  return ok({ sha256: whole.digest(), chunks: hashes });
}

async function readSlice(file: FileSource, start: number, end: number): Promise<Plain | undefined> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch {
    // The browser says little about why, and all of it comes to the same: see `AddProblem`.
    return undefined;
  }
}
