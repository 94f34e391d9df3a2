import type { Plain } from '../store/blockCodec';
import type { ChunkStore } from './chunkStore';
import type { ChunksOfFiles } from './chunksOfFiles';

/** Where chunks of an earlier state come from. */
export interface ChunkSource {
  /** Undefined where it has none. */
  readonly take: (hash: string) => Promise<Plain | undefined>;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

export type PlacedFiles =
  /** `missing`: files that are not whole here, and were not there either. */
  { readonly kind: 'placed'; readonly missing: number } | { readonly kind: 'cancelled' };

/** Puts what the files of an earlier state consist of onto this laptop, one chunk at a time; what is here already stays. */
export async function placeChunks(
  { named, countFiles }: ChunksOfFiles,
  chunks: Pick<ChunkStore, 'open' | 'facts' | 'put'>,
  { take, onProgress, signal }: ChunkSource,
): Promise<PlacedFiles> {
  await chunks.open();
  const wanted = [...named].filter(([hash]) => !chunks.facts().has(hash));
  const left = new Set(wanted.map(([hash]) => hash));
  for (const [at, [hash, { size, fileId }]] of wanted.entries()) {
    if (signal?.aborted === true) return { kind: 'cancelled' };
    const bytes = await take(hash);
    if (bytes) {
      await chunks.put({ hash, size, fileId, unnamedSince: '' }, bytes, 'strict');
      left.delete(hash);
    }
    onProgress?.({ done: at + 1, total: wanted.length });
  }
  return { kind: 'placed', missing: countFiles(left) };
}
