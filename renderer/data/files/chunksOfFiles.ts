import type { AnyRecord } from '../../../shared/schema';
import { withDefaults } from '../../../shared/schema/records';
import { chunksOf } from '../../../shared/sync/files/chunks';

/** What some files consist of, those in the trash included. */
export interface ChunksOfFiles {
  /** By hash: the size in bytes, and a file that names it. */
  readonly named: ReadonlyMap<string, { readonly size: number; readonly fileId: string }>;
  /** How many files that are not in the trash need one of these. */
  readonly countFiles: (hashes: ReadonlySet<string>) => number;
}

/** @param records of files, as they are stored */
export function chunksOfFiles(records: readonly AnyRecord[] = []): ChunksOfFiles {
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
