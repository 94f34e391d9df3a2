import type { ServerChunk } from './chunkDocument';

/**
 * [Note: chunks that nobody names] A chunk goes from the server in two steps that two laptops cannot race in. First it is marked in its document since when nobody is known to
 * name it; after `GRACE_MS`, and only by a laptop that knows everything the server knows, it is deleted with the revision of that mark.
 *
 * Why nothing that somebody needs is lost: the record of a file is on the server before any of its chunks is looked for there. Say another laptop then finds the chunk.
 * If it looks before the mark, its record was there before the mark, and whoever deletes has heard of it. If it looks after the mark, it sees it and takes it away, which is another
 * revision, and the deletion fails as a conflict. If it looks after the deletion, it finds nothing and sends the chunk again. In a cluster that takes both writes
 * the living revision wins over the deleted one. Neither step rests on a clock: the grace is for laptops that lag, and for what comes back from a backup.
 *
 * What was deleted for good or became TLP:RED is waited for by nobody and goes at once, unless a file names it; whoever has just added the same sees the deletion and sends it again.
 *
 * On a laptop, chunks that no record names go after the same time, since a record may come back with a restore point; those of what was erased or taken off the server at once.
 */
export const GRACE_MS = 30 * 24 * 60 * 60_000;

export interface UnneededChunks {
  readonly toMark: readonly string[];
  readonly toRemove: readonly { readonly hash: string; readonly rev: string }[];
}

/**
 * @param needed by any record here, those in the trash included
 * @param now milliseconds since the Unix epoch
 */
export function judgeServerChunks(
  server: ReadonlyMap<string, ServerChunk>,
  needed: { readonly has: (hash: string) => boolean },
  now: number,
): UnneededChunks {
  const toMark: string[] = [];
  const toRemove: { readonly hash: string; readonly rev: string }[] = [];
  for (const [hash, { rev, unneededSince }] of server) {
    if (needed.has(hash)) continue;
    const since = Date.parse(unneededSince);
    // A time that is none, or is still to come, says nothing.
    if (Number.isNaN(since) || since > now) toMark.push(hash);
    else if (now - since >= GRACE_MS) toRemove.push({ hash, rev });
  }
  return { toMark, toRemove };
}

/** What is known here of a chunk on this laptop. */
interface Held {
  readonly hash: string;
  readonly fileId: string;
  readonly unnamedSince: string;
}

export interface LocalVerdict<T extends Held> {
  readonly toDrop: readonly string[];
  readonly toNote: readonly T[];
}

/**
 * @param namers a file by each hash that one names, those in the trash included
 * @param isGone whether a file is to leave nothing here: it was erased, or taken off the server elsewhere
 */
export function judgeLocalChunks<T extends Held>(
  facts: Iterable<T>,
  namers: ReadonlyMap<string, string>,
  isGone: (fileId: string) => boolean,
  now: number,
): LocalVerdict<T> {
  const toDrop: string[] = [];
  const toNote: T[] = [];
  for (const known of facts) {
    const namer = namers.get(known.hash);
    const since = Date.parse(known.unnamedSince);
    if (namer !== undefined) {
      if (namer !== known.fileId || known.unnamedSince !== '')
        toNote.push({ ...known, fileId: namer, unnamedSince: '' });
    } else if (isGone(known.fileId)) toDrop.push(known.hash);
    else if (Number.isNaN(since) || since > now) toNote.push({ ...known, unnamedSince: new Date(now).toISOString() });
    else if (now - since >= GRACE_MS) toDrop.push(known.hash);
  }
  return { toDrop, toNote };
}
