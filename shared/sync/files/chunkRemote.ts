import { WRITER_NEEDED } from '../access';
import { createCouchRemote, type Http, type PushResult, type Remote, type RemoteAddress } from '../couch';
import { parseAnswer } from '../couchAnswer';
import { isSyncFailure, syncFailure, type SyncFailure } from '../errors';
import { isEqual } from '../isEqual';
import { generationOf } from '../wire';
import {
  BYTES,
  chunkId,
  CONTENT_TYPE,
  chunkToDocument,
  documentToChunk,
  FIRST_CHUNK,
  hashOfChunkId,
  LAST_CHUNK,
  NO_REMARKS,
  remarkedDocument,
  type ChunkRemarks,
  type ServerChunk,
} from './chunkDocument';

/** The server as the lane of files sees it. Every failure is thrown as a `SyncFailure`. */
export interface ChunkRemote {
  /**
   * All chunks that are there. The list tells nobody which ones this laptop looks for: the hash of a file that is TLP:RED never leaves it. A cluster may leave
   * some out, which only means that they are offered again.
   */
  readonly list: (signal: AbortSignal) => Promise<ReadonlyMap<string, ServerChunk>>;
  /** Undefined where it is not there. */
  readonly look: (hash: string, signal: AbortSignal) => Promise<ServerChunk | undefined>;
  /**
   * @param over the revision that it takes the place of; undefined where none is there
   * @returns how it is there now, whoever put it there
   */
  readonly put: (
    hash: string,
    bytes: Uint8Array,
    over: string | undefined,
    signal: AbortSignal,
  ) => Promise<ServerChunk | undefined>;
  /** Undefined where it is not there; what it says is for the caller to check. */
  readonly get: (hash: string, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Writes some of the remarks and leaves the others. @returns how it is there now; somebody else may have been faster */
  readonly remark: (
    hash: string,
    remarks: Partial<ChunkRemarks>,
    signal: AbortSignal,
  ) => Promise<ServerChunk | undefined>;
  /** Deletes it if it is still as it was seen. */
  readonly remove: (hash: string, rev: string, signal: AbortSignal) => Promise<'removed' | 'changed'>;
}

/** Rows of one answer. */
const PAGE = 2000;
/** Documents of one answer: they hold stubs only. */
const LOOK = 500;

export function createChunkRemote(http: Http, address: RemoteAddress, remote?: Remote): ChunkRemote {
  const couch = remote ?? createCouchRemote(http, address);

  async function read(hashes: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, ServerChunk>> {
    const found = new Map<string, ServerChunk>();
    for (let at = 0; at < hashes.length; at += LOOK) {
      const documents = await couch.byIds(hashes.slice(at, at + LOOK).map(chunkId), signal);
      for (const document of documents.values()) {
        const told = documentToChunk(document);
        if (told?.chunk) found.set(told.hash, told.chunk);
      }
    }
    return found;
  }

  async function look(hash: string, signal: AbortSignal): Promise<ServerChunk | undefined> {
    return (await read([hash], signal)).get(hash);
  }

  /** One document. @returns its new revision; undefined where somebody was faster */
  async function write(document: string, signal: AbortSignal): Promise<string | undefined> {
    const [result] = await couch.push([document], signal);
    if (!result) throw syncFailure({ type: 'serverFault', status: 0 });
    if (result.kind === 'refused') throw failureOfRefusal(result);
    return result.kind === 'accepted' ? result.rev : undefined;
  }

  return {
    look,
    async list(signal) {
      const found = new Map<string, ServerChunk>();
      const remarked: string[] = [];
      for (let first = FIRST_CHUNK; ;) {
        const rows = await couch.revisionsBetween(first, LAST_CHUNK, PAGE, signal);
        for (const { id, rev } of rows) {
          const hash = hashOfChunkId(id);
          if (hash === undefined) continue;
          found.set(hash, { rev, ...NO_REMARKS });
          // A first revision is the bytes as they were put; of any other, somebody may have said something.
          if (generationOf(rev) > 1) remarked.push(hash);
        }
        const end = rows.at(-1)?.id;
        // A server that answers with ids from elsewhere would be asked for ever. The row of `end` comes again, which is harmless.
        if (rows.length < PAGE || end === undefined || end <= first) break;
        first = end;
      }
      return new Map([...found, ...(await read(remarked, signal))]);
    },
    async put(hash, bytes, over, signal) {
      const rev = await write(chunkToDocument(hash, bytes, over), signal);
      return rev === undefined ? look(hash, signal) : { rev, ...NO_REMARKS };
    },
    async get(hash, signal) {
      let response: Awaited<ReturnType<Http>>;
      let bytes: ArrayBuffer;
      try {
        const url = `${address.database}/${encodeURIComponent(chunkId(hash))}/${BYTES}`;
        response = await http(url, { method: 'GET', signal });
        bytes = await response.arrayBuffer();
      } catch (thrown) {
        throw isSyncFailure(thrown) ? thrown : syncFailure({ type: 'offline' });
      }
      if (response.status === 200) {
        // The log-in page of a hotel answers anything with itself, and must not pass for a damaged file.
        if (response.headers.get('content-type') !== CONTENT_TYPE) throw syncFailure({ type: 'captivePortal' });
        return new Uint8Array(bytes);
      }
      try {
        parseAnswer(response, new TextDecoder().decode(new Uint8Array(bytes)));
      } catch (thrown) {
        if (isSyncFailure(thrown) && thrown.syncError.type === 'notFound') return undefined;
        throw thrown;
      }
      throw syncFailure({ type: 'serverFault', status: response.status });
    },
    async remark(hash, { unneededSince, doubtedAt }, signal) {
      const document = (await couch.byIds([chunkId(hash)], signal)).get(chunkId(hash));
      const known = document && documentToChunk(document)?.chunk;
      if (!document || !known) return undefined;
      const remarks = {
        unneededSince: unneededSince ?? known.unneededSince,
        doubtedAt: doubtedAt ?? known.doubtedAt,
      };
      if (remarks.unneededSince === known.unneededSince && remarks.doubtedAt === known.doubtedAt) return known;
      try {
        const rev = await write(remarkedDocument(document, remarks), signal);
        return rev === undefined ? await look(hash, signal) : { rev, ...remarks };
      } catch (thrown) {
        if (!isStubMissing(thrown)) throw thrown;
        // A copy that is behind and does not know the chunk fails the request, which the others have written all the same.
        const now = await look(hash, signal);
        if (now && isEqual(now, { rev: now.rev, ...remarks })) return now;
        throw thrown;
      }
    },
    async remove(hash, rev, signal) {
      const gone = await write(JSON.stringify({ _id: chunkId(hash), _rev: rev, _deleted: true }), signal);
      return gone === undefined ? 'changed' : 'removed';
    },
  };
}

function failureOfRefusal({ status, reason }: Extract<PushResult, { readonly kind: 'refused' }>): SyncFailure {
  if (status === 413) return syncFailure({ type: 'tooLarge' });
  if (status >= 500) return syncFailure({ type: 'serverFault', status });
  return syncFailure(status === 401 ? { type: 'unauthorised' } : { type: 'forbidden', reason });
}

/** CouchDB's 412 `missing_stub`: a copy does not have what a stub refers to. */
function isStubMissing(thrown: unknown): boolean {
  return isSyncFailure(thrown) && thrown.syncError.type === 'serverFault' && thrown.syncError.status === 412;
}

/** Whether a failure says that this login only reads. */
export function isReaderFailure(thrown: unknown): boolean {
  return isSyncFailure(thrown) && thrown.syncError.type === 'forbidden' && thrown.syncError.reason === WRITER_NEEDED;
}
