import { collectionOfId, collections, type AnyRecord } from '../../shared/schema';
import type { Content } from '../../shared/sync/localEdit';
import { documentToRemoteState, recordToDocument, type CouchDocument } from '../../shared/sync/wire';

/** Documents by id, without revisions: what two sides must agree on. */
export type Contents = Readonly<Record<string, CouchDocument>>;

/** What a laptop holds, as the server must hold it. */
export function contentsOfRecords(records: readonly AnyRecord[]): Contents {
  return Object.fromEntries(
    records.flatMap((record) => {
      const collection = collectionOfId(record.id);
      // What was never sent and is in the trash is on this laptop alone: see [Note: what no server was told of].
      const isOwn = record.rev === '' && record.pending === 1 && record.deletedAt !== '';
      return collection && !isOwn ? [[record.id, withoutRevision(recordToDocument(record, collection))] as const] : [];
    }),
  );
}

/** What a server holds, each document whole as a laptop reads it: what another tool wrote lacks fields. */
export function contentsOfDocuments(documents: readonly CouchDocument[]): Contents {
  return Object.fromEntries(
    documents.flatMap((document) => {
      const state = documentToRemoteState(document);
      if (state.kind !== 'record') return [];
      const schemaVersion = collections[state.collection].wire.version;
      return [[state.id, { _id: state.id, schemaVersion, ...withoutId(state.content) }] as const];
    }),
  );
}

function withoutRevision({ _rev, ...document }: CouchDocument): CouchDocument {
  return document;
}

function withoutId({ id: _id, ...fields }: Content): Content {
  return fields;
}
