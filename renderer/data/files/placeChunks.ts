import type { Plain } from '../store/blockCodec';
import type { ChunkStore } from './chunkStore';
import type { ChunksOfFiles } from './chunksOfFiles';

/** Where chunks of an earlier state come from. */
export interface ChunkSource {
  /** Undefined where it has none; `damaged` where what it has is something else by now. */
  readonly take: (hash: string) => Promise<Plain | 'damaged' | undefined>;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

export type PlacedFiles =
  /** Files that are not whole here: `damaged` lie there with a part that is something else by now, `missing` do not lie there wholly. No file counts as both. */
  { readonly kind: 'placed'; readonly missing: number; readonly damaged: number } | { readonly kind: 'cancelled' };

/** Puts what the files of an earlier state consist of onto this laptop, one chunk at a time; what is here already stays. */
export async function placeChunks(
  { named, countFiles }: ChunksOfFiles,
  chunks: Pick<ChunkStore, 'open' | 'facts' | 'put'>,
  { take, onProgress, signal }: ChunkSource,
): Promise<PlacedFiles> {
  await chunks.open();
  const wanted = [...named].filter(([hash]) => !chunks.facts().has(hash));
  const left = new Set(wanted.map(([hash]) => hash));
  const spoilt = new Set<string>();
  for (const [at, [hash, { size, fileId }]] of wanted.entries()) {
    if (signal?.aborted === true) return { kind: 'cancelled' };
    const bytes = await take(hash);
    if (bytes === 'damaged') spoilt.add(hash);
    else if (bytes) {
      await chunks.put({ hash, size, fileId, unnamedSince: '' }, bytes, 'strict');
      left.delete(hash);
    }
    onProgress?.({ done: at + 1, total: wanted.length });
  }
  const damaged = countFiles(spoilt);
  return { kind: 'placed', missing: countFiles(left) - damaged, damaged };
}
