import type { Remote } from '../couch';
import { documentToChunk, type ChunkNotice } from './chunkDocument';

/**
 * The same server, with what its feed says of chunks told to the lane of files. While the feed is waited on, they are none of the records' business: a file that is sent
 * would otherwise look like a server that repeats itself. What is read at first counts them, as the server's own count does.
 */
export function tellChunks(remote: Remote, onChunks: (notices: readonly ChunkNotice[]) => void): Remote {
  return {
    ...remote,
    async changes(since, options, signal) {
      const changes = await remote.changes(since, options, signal);
      const notices = changes.documents.flatMap((document) => documentToChunk(document) ?? []);
      if (notices.length === 0) return changes;
      onChunks(notices);
      if (options.waitMs === 0) return changes;
      const documents = changes.documents.filter((document) => documentToChunk(document) === undefined);
      return { ...changes, documents, rows: changes.rows - notices.length };
    },
  };
}
