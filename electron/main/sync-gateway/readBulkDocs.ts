import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../../shared/result';
import { collectionOfId } from '../../../shared/schema';
import { isFields } from '../../../shared/schema/shape';
import { isRecordId } from '../../../shared/schema/recordId';
import { parseChunkWrite } from '../../../shared/sync/files/chunkDocument';
import { CHUNK_BYTES } from '../../../shared/sync/files/chunks';

/**
 * What the page wants to write, read and written anew: only records of ours and chunks of files that are what they are called, and nothing beside the list of them. A page that was taken
 * over could otherwise send a `_design/` document, which a server runs, or write history past its own rules (`new_edits`). What is
 * sent on is made of what was checked: a name that stands twice in one object may be read differently by whoever reads it next.
 * @param body JSON in UTF-8
 */
export function readBulkDocs(body: Uint8Array): Result<string, 'malformed' | 'foreign'> {
  try {
    const request: unknown = JSON.parse(new TextDecoder().decode(body));
    return isBulkOfRecords(request) ? ok(JSON.stringify(request)) : err('foreign');
  } catch (error) {
    // A RangeError: nested deeper than can be written again.
    if (error instanceof SyntaxError || error instanceof RangeError) return err('malformed');
    throw error;
  }
}

function isBulkOfRecords(request: unknown): boolean {
  if (typeof request !== 'object' || request === null || !('docs' in request) || !Array.isArray(request.docs))
    return false;
  return Object.keys(request).length === 1 && request.docs.every((document) => isRecord(document) || isChunk(document));
}

function isRecord(document: unknown): boolean {
  return (
    typeof document === 'object' &&
    document !== null &&
    Object.hasOwn(document, '_id') &&
    '_id' in document &&
    typeof document._id === 'string' &&
    (isRecordId(document._id) || isTombstone(document, document._id))
  );
}

/** Bytes under another hash than theirs would be a damaged file for everybody who asks for the right ones. */
function isChunk(document: unknown): boolean {
  const write = isFields(document) ? parseChunkWrite(document) : undefined;
  if (write?.kind !== 'bytes') return write !== undefined;
  const bytes = Buffer.from(write.data, 'base64');
  return (
    bytes.byteLength <= CHUNK_BYTES &&
    createHash('sha256').update(bytes).digest('hex') === write.hash &&
    // The one way to write these bytes, so that whoever reads it next reads the same.
    bytes.toString('base64') === write.data
  );
}

/** What got an id there that no store takes can still be removed, if it passes itself off as one of ours. */
function isTombstone(document: object, id: string): boolean {
  const isBare = Object.keys(document).sort().join() === '_deleted,_id,_rev';
  return isBare && '_deleted' in document && document._deleted === true && collectionOfId(id) !== undefined;
}
