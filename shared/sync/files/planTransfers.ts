import type { ServerChunk } from './chunkDocument';

/** A file as the lane sees it. */
export interface LaneFile {
  readonly id: string;
  /** Bytes by hash, each once. */
  readonly chunks: ReadonlyMap<string, number>;
  readonly size: number;
  readonly isLiving: boolean;
  /** The server has its record, as far as this laptop knows. */
  readonly isOnServer: boolean;
  /** It never leaves this laptop: it is TLP:RED. */
  readonly isWithheld: boolean;
  /** This laptop is to have its bytes. */
  readonly isWanted: boolean;
}

/** What lies where. */
export interface Places {
  readonly here: { readonly has: (hash: string) => boolean };
  readonly server: ReadonlyMap<string, ServerChunk>;
}

export interface LaneRules {
  readonly mayWrite: boolean;
  /** Whether a chunk was fetched twice and was wrong both times. */
  readonly isBroken: (hash: string) => boolean;
  /** Chunks of what was deleted for good; none while this laptop may not know of a file that names them. */
  readonly erased: readonly string[];
}

export type LaneStep =
  | {
      readonly kind: 'send' | 'fetch';
      readonly fileId: string;
      readonly hash: string;
      readonly size: number;
      /** The revision on the server, if it is there. */
      readonly rev: string | undefined;
    }
  /** The server is to learn that somebody needs it: see [Note: chunks that nobody names]. */
  | { readonly kind: 'keep'; readonly hash: string }
  /** TLP:RED or deleted for good, and nobody else's. */
  | { readonly kind: 'takeOff'; readonly hash: string; readonly rev: string };

/**
 * [Note: the lane of files] Records go first: files are sent and fetched only while nothing of theirs waits, one chunk at a time, and between two chunks it is looked again.
 * What became TLP:RED or was deleted for good leaves the server before anything else; then the smallest file comes first, whichever way it goes, so that a large one delays no small one
 * by more than a chunk. A chunk that is where it is to be is not moved again, so whatever was broken off goes on where it was.
 */
export function* planTransfers(
  files: readonly LaneFile[],
  { here, server }: Places,
  { mayWrite, isBroken, erased }: LaneRules,
): Generator<LaneStep, undefined, undefined> {
  if (mayWrite) {
    yield* takeOffs(files, server, erased);
    for (const hash of neededHashes(files)) {
      const chunk = server.get(hash);
      if (chunk && chunk.unneededSince !== '') yield { kind: 'keep', hash };
    }
  }
  const bySize = [...files].filter(({ isLiving }) => isLiving).sort(bySizeThenId);
  for (const file of bySize) {
    for (const [hash, size] of file.chunks) {
      const step = { fileId: file.id, hash, size, rev: server.get(hash)?.rev };
      if (mayWrite && isToSend(file, hash, { here, server })) yield { kind: 'send', ...step };
      else if (file.isWanted && isToFetch(hash, { here, server }) && !isBroken(hash)) yield { kind: 'fetch', ...step };
    }
  }
}

/**
 * Whether a chunk of a file is to go to the server. Its record is there before: whoever else might take the chunk for nobody's has heard of it.
 *
 * [Note: chunks that are wrong on the server] Who fetched one twice and got something else says so in its document, once; whoever has it as it is to be puts it over that
 * revision. Nobody deletes it: behind a line that garbles every answer, that would take the only right copy away, whereas a doubt costs one more sending.
 */
function isToSend({ isLiving, isOnServer, isWithheld }: LaneFile, hash: string, { here, server }: Places): boolean {
  return isLiving && isOnServer && !isWithheld && here.has(hash) && server.get(hash)?.doubtedAt !== '';
}

function isToFetch(hash: string, { here, server }: Places): boolean {
  return !here.has(hash) && server.has(hash);
}

function bySizeThenId(a: LaneFile, b: LaneFile): number {
  return a.size - b.size || (a.id < b.id ? -1 : 1);
}

/** Chunks that files name for which the server is to have them, or may be asked to again, those in the trash included. */
export function neededHashes(files: readonly LaneFile[]): ReadonlySet<string> {
  // What is TLP:RED needs nothing of a server; as long as its record is there, nobody has ordered to take it off.
  return new Set(files.filter((file) => !isTakenOff(file)).flatMap(({ chunks }) => [...chunks.keys()]));
}

function isTakenOff({ isWithheld, isOnServer }: LaneFile): boolean {
  return isWithheld && !isOnServer;
}

function* takeOffs(
  files: readonly LaneFile[],
  server: ReadonlyMap<string, ServerChunk>,
  erased: readonly string[],
): Generator<LaneStep, undefined, undefined> {
  const red = files.filter(isTakenOff);
  const unwanted = new Set([...erased, ...red.flatMap(({ chunks }) => [...chunks.keys()])]);
  if (unwanted.size === 0) return;
  const needed = neededHashes(files);
  for (const hash of unwanted) {
    const chunk = needed.has(hash) ? undefined : server.get(hash);
    if (chunk) yield { kind: 'takeOff', hash, rev: chunk.rev };
  }
}
