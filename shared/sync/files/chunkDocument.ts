import { bytesToBase64 } from '../../text/base64';
import { isFields } from '../../schema/shape';
import type { CouchDocument } from '../wire';
import { isHash } from './chunks';

/**
 * A chunk on the server: a document that says next to nothing, and the bytes as its only attachment. The feed brings the attachment as a stub, some 650 bytes in all, so that a
 * laptop that reads everything reads no file; an older Verbund passes the document over, since it knows no collection of that name, and the
 * validation of the database asks for nothing but the fields below. The bytes travel in one request with the document: an attachment sent by itself would
 * begin a document without those fields, which is refused.
 */
const PREFIX = 'chunk:';
export const BYTES = 'bytes';

export const FIRST_CHUNK = PREFIX;
/** The character behind the colon: no chunk comes after it. */
export const LAST_CHUNK = 'chunk;';

const ENVELOPE = { createdAt: '', createdBy: '', updatedAt: '', updatedBy: '', deletedAt: '' } as const;
export const CONTENT_TYPE = 'application/octet-stream';

export function chunkId(hash: string): string {
  return `${PREFIX}${hash}`;
}

/** Undefined where the id is none of a chunk. */
export function hashOfChunkId(id: string): string | undefined {
  const hash = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : '';
  return isHash(hash) ? hash : undefined;
}

/** What laptops write beside the bytes, ISO 8601; `''` where nobody did. */
export interface ChunkRemarks {
  /** Since when no file is known to name it: see [Note: chunks that nobody names]. */
  readonly unneededSince: string;
  /** When it was found not to have its hash: see [Note: chunks that are wrong on the server]. */
  readonly doubtedAt: string;
}

export const NO_REMARKS: ChunkRemarks = { unneededSince: '', doubtedAt: '' };

/** What a laptop knows of a chunk on the server. */
export interface ServerChunk extends ChunkRemarks {
  readonly rev: string;
}

/** As JSON. @param over the revision that it takes the place of; undefined where none is there */
export function chunkToDocument(hash: string, bytes: Uint8Array, over: string | undefined): string {
  return JSON.stringify({
    _id: chunkId(hash),
    _rev: over,
    schemaVersion: 1,
    ...ENVELOPE,
    _attachments: { [BYTES]: { content_type: CONTENT_TYPE, data: bytesToBase64(bytes) } },
  });
}

/** The document as it is, with other remarks. As JSON. */
export function remarkedDocument(
  { _id, _rev, _attachments: stubs }: CouchDocument,
  { unneededSince, doubtedAt }: ChunkRemarks,
): string {
  return JSON.stringify({
    _id,
    _rev,
    schemaVersion: 1,
    ...ENVELOPE,
    ...(unneededSince !== '' && { unneededSince }),
    ...(doubtedAt !== '' && { doubtedAt }),
    _attachments: stubs,
  });
}

/** What a document says of a chunk. */
export interface ChunkNotice {
  readonly hash: string;
  readonly rev: string;
  /** Null: it was deleted. */
  readonly chunk: ServerChunk | null;
}

/** Undefined where it is no chunk. */
export function documentToChunk(document: CouchDocument): ChunkNotice | undefined {
  const hash = hashOfChunkId(document._id);
  if (hash === undefined) return undefined;
  const { _rev: rev = '', _deleted: deleted, unneededSince, doubtedAt } = document;
  if (deleted === true) return { hash, rev, chunk: null };
  return { hash, rev, chunk: { rev, unneededSince: textOf(unneededSince), doubtedAt: textOf(doubtedAt) } };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What the page may write under the id of a chunk, for whoever lets it out. */
export type ChunkWrite =
  /** Bytes in base64, which must be those of the hash. */
  | { readonly kind: 'bytes'; readonly hash: string; readonly data: string }
  /** What is there already, told by its stub, or nothing more than that it is deleted. */
  | { readonly kind: 'remark' };

const FIELDS: ReadonlySet<string> = new Set([
  '_id',
  '_rev',
  '_attachments',
  'schemaVersion',
  ...Object.keys(NO_REMARKS),
  ...Object.keys(ENVELOPE),
]);

/** Undefined where it is no document of a chunk as this file writes it. */
export function parseChunkWrite(document: Readonly<Record<string, unknown>>): ChunkWrite | undefined {
  const { _id: id, _attachments: attachments, _deleted: deleted, ...fields } = document;
  const hash = typeof id === 'string' ? hashOfChunkId(id) : undefined;
  if (hash === undefined) return undefined;
  if (deleted === true) return attachments === undefined && Object.keys(fields).join() === '_rev' ? REMARK : undefined;
  const isPlain = Object.entries(fields).every(
    ([name, value]) => FIELDS.has(name) && (typeof value === 'string' ? value.length < 200 : value === 1),
  );
  if (!isPlain || deleted !== undefined || !isFields(attachments)) return undefined;
  const { [BYTES]: attachment, ...others } = attachments;
  if (!isFields(attachment) || Object.keys(others).length > 0) return undefined;
  if (attachment['stub'] === true) return 'data' in attachment ? undefined : REMARK;
  const { content_type: type, data, ...rest } = attachment;
  return type === CONTENT_TYPE && typeof data === 'string' && Object.keys(rest).length === 0
    ? { kind: 'bytes', hash, data }
    : undefined;
}

const REMARK: ChunkWrite = { kind: 'remark' };
