import { origins, reference, text } from './properties';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

/**
 * What is said of a file: small, and merged, deleted and undone like every record. Its bytes are chunks beside the records, found by
 * their hashes, and never change: whoever puts another state of a document here adds another file. See [Note: chunks].
 */
export const files = {
  name: 'files',
  singular: 'file',
  version: 1,
  migrations: {},
  wire: firstWire,
  durability: 'strict',
  properties: {
    /** With its extension. */
    name: text,
    /** As the system told it, `''` where it did not. Says nothing certain: nobody opens a file by it alone. */
    mediaType: text,
    /** Bytes. */
    size: { type: 'number', default: 0 },
    /** SHA-256 of the whole in hexadecimal. */
    sha256: text,
    /** SHA-256 of each chunk in hexadecimal, in their order. */
    chunks: { type: 'array', default: [], items: { type: 'string' } },
    /** The note, agenda item, meeting, topic or institution that it hangs on. Its label is that of the file. */
    targetId: reference,
    origins,
  },
} as const satisfies CollectionDefinition;

export type FileContent = ContentOf<typeof files>;
/** Not `File`, which is the browser's. */
export interface FileRecord extends Envelope, SyncState, FileContent {}
