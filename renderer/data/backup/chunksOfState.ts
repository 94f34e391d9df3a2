import type { AnyRecord } from '../../../shared/schema';
import { withDefaults } from '../../../shared/schema/records';
import { chunksOf } from '../../../shared/sync/files/chunks';
import type { RecordsByCollection } from './sumRecords';

/** What the files of a state consist of, those in its trash included. */
export interface ChunksOfState {
  /** By hash: the size in bytes, and a file that names it. */
  readonly named: ReadonlyMap<string, { readonly size: number; readonly fileId: string }>;
  /** How many files that are not in the trash need one of these. */
  readonly countFiles: (hashes: ReadonlySet<string>) => number;
}

export function chunksOfState(records: RecordsByCollection): ChunksOfState {
  return chunksOfFiles(records.get('files') ?? []);
}

export function chunksOfFiles(records: readonly AnyRecord[]): ChunksOfState {
  const files = records.map((record) => ({
    id: record.id,
    isLiving: record.deletedAt === '',
    chunks: chunksOf(withDefaults('files', record)) ?? new Map<string, number>(),
  }));
  return {
    named: new Map(
      files.flatMap(({ id, chunks }) => [...chunks].map(([hash, size]) => [hash, { size, fileId: id }] as const)),
    ),
    countFiles: (hashes) =>
      files.filter(({ isLiving, chunks }) => isLiving && [...chunks.keys()].some((hash) => hashes.has(hash))).length,
  };
}
