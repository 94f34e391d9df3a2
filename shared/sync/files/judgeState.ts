import type { ServerChunk } from './chunkDocument';
import type { FileState } from './fileState';
import type { LaneFile } from './planTransfers';

export interface Known {
  readonly here: { readonly has: (hash: string) => boolean };
  /** Undefined while it is not known what is there. */
  readonly server: ReadonlyMap<string, ServerChunk> | undefined;
  /** Whether this laptop is connected with one, reachable or not. */
  readonly hasServer: boolean;
  readonly isBroken: (hash: string) => boolean;
  readonly underway: 'send' | 'fetch' | undefined;
}

/** How a file stands on a laptop that knows this. */
export function judgeState(file: LaneFile, { here, server, hasServer, isBroken, underway }: Known): FileState {
  const { chunks } = file;
  const total = sumOf(chunks);
  const missing = [...chunks].filter(([hash]) => !here.has(hash));
  if (missing.length === 0) {
    const unsent = hasServer && isMeantForServer(file) ? unsentOf(file, server) : 0;
    return unsent === 0 ? HERE : { kind: 'sending', done: total - unsent, total, isUnderway: underway === 'send' };
  }
  if (missing.some(([hash]) => isBroken(hash))) return { kind: 'damaged' };
  if (!hasServer) return { kind: 'missing', why: 'noServer' };
  const unsent = server ? missing.filter(([hash]) => !server.has(hash)) : [];
  const isNothingThere = unsent.length === missing.length;
  if (isNothingThere && (!file.isWanted || missing.length === chunks.size))
    return { kind: 'missing', why: 'notOnServer' };
  if (!file.isWanted) return { kind: 'missing', why: 'onRequest' };
  // Fetched as soon as a piece is there: whether that is so just now changes by the second and is nobody's concern.
  if (unsent.length > 0) return { kind: 'arriving', done: total - sumOf(missing), total };
  return { kind: 'coming', done: total - sumOf(missing), total, isUnderway: underway === 'fetch' };
}

const HERE: FileState = { kind: 'here' };

function isMeantForServer({ isLiving, isWithheld }: LaneFile): boolean {
  return isLiving && !isWithheld;
}

/** Bytes. What is not known is taken to be there, but for what not even a record tells of. */
function unsentOf({ chunks, isOnServer }: LaneFile, server: Known['server']): number {
  if (!isOnServer) return sumOf(chunks);
  return server ? sumOf([...chunks].filter(([hash]) => !server.has(hash))) : 0;
}

function sumOf(chunks: Iterable<readonly [string, number]>): number {
  let sum = 0;
  for (const [, size] of chunks) sum += size;
  return sum;
}
