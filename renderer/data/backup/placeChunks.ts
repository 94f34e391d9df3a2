import type { ChunkStore } from '../files/chunkStore';
import type { Plain } from '../store/blockCodec';
import type { ChunksOfState } from './chunksOfState';

export interface ChunkSource {
  /** Undefined where it has none. */
  readonly take: (hash: string) => Promise<Plain | undefined>;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

/**
 * Puts what the files of an earlier state consist of onto this laptop, one chunk at a time; what is here already stays.
 * @returns how many of its files are not whole here afterwards
 */
export async function placeChunks(
  { named, countFiles }: ChunksOfState,
  chunks: Pick<ChunkStore, 'open' | 'facts' | 'put'>,
  { take, onProgress, signal }: ChunkSource,
): Promise<{ readonly kind: 'placed'; readonly missing: number } | { readonly kind: 'cancelled' }> {
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
