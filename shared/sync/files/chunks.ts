/**
 * [Note: chunks] The bytes of files lie in chunks of one size, each found by the SHA-256 of what is in it: equal ones are stored and sent once, one that is there
 * needs no second transfer, and none is ever changed. On the server each is a document with an attachment, see `chunkDocument`; on the laptop they lie in a
 * database of their own, sealed, and are never all in memory.
 */
export const CHUNK_BYTES = 512 * 1024;

/** Of one file. */
export const MOST_FILE_BYTES = 50 * 1024 * 1024;

const HASH = /^[0-9a-f]{64}$/u;

/** Whether a text is a SHA-256 as we write it. */
export function isHash(text: string): boolean {
  return HASH.test(text);
}

/** How many bytes each chunk of a file has. @param size of the file */
function chunkSizes(size: number): readonly number[] {
  const count = Math.ceil(size / CHUNK_BYTES);
  return Array.from({ length: count }, (_, at) => Math.min(CHUNK_BYTES, size - at * CHUNK_BYTES));
}

/** What a file record says of its chunks, each once; undefined where it says nothing that can be a file of ours: another tool wrote it, or a fault. */
export function chunksOf({
  size,
  chunks,
}: {
  readonly size: number;
  readonly chunks: readonly string[];
}): ReadonlyMap<string, number> | undefined {
  const isSize = Number.isSafeInteger(size) && size > 0 && size <= MOST_FILE_BYTES;
  const sizes = isSize ? chunkSizes(size) : [];
  if (sizes.length === 0 || sizes.length !== chunks.length || !chunks.every(isHash)) return undefined;
  return new Map(chunks.map((hash, at) => [hash, sizes[at] ?? 0]));
}
