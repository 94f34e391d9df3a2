import {
  categorizeBulkWriteRows,
  getQueryMatcher,
  getSortComparator,
  RXDB_VERSION,
  type EventBulk,
  type PreparedQuery,
  type RxDocumentData,
  type RxStorage,
  type RxStorageChangeEvent,
  type RxStorageDefaultCheckpoint,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
} from 'rxdb';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { Subject } from 'rxjs';
import { settled } from '../../../shared/settled';
import { pauseAfter } from '../sliced';
import type { BlockWriter } from './blocks';

/** The one RxDB collection of a network. */
export const RECORDS = 'records';

type Events<T> = EventBulk<RxStorageChangeEvent<RxDocumentData<T>>, RxStorageDefaultCheckpoint>;

/**
 * An RxStorage over the blocks of one network. RxDB's own bookkeeping (its token, the hash of our schema) is kept in memory and created again at
 * each start: it says nothing that must outlive one, and on the disk it would forbid an additional field.
 */
export function createRecordStorage<D>(blocks: BlockWriter<D>): RxStorage<unknown, unknown> {
  const others = getRxStorageMemory();
  return {
    name: 'blocks',
    rxdbVersion: RXDB_VERSION,
    async createStorageInstance<T>(
      params: RxStorageInstanceCreationParams<T, unknown>,
    ): Promise<RxStorageInstance<T, unknown, unknown>> {
      if (params.collectionName !== RECORDS) return others.createStorageInstance({ ...params, options: {} });
      // A typing edge: RxDB asks for the documents of the collection that the blocks hold.
      return openRecordInstance(params, blocks as unknown as BlockWriter<T>);
    },
  };
}

/** Answers from memory; a write is checked against what the previous one left on the disk. */
function openRecordInstance<T>(
  { databaseName, collectionName, schema }: RxStorageInstanceCreationParams<T, unknown>,
  blocks: BlockWriter<T>,
): RxStorageInstance<T, unknown, unknown> {
  // A typing edge: our schema names a text as its primary key.
  const primary = schema.primaryKey as string & keyof RxDocumentData<T>;
  const idOf = (document: RxDocumentData<T>): string => document[primary] as string;
  const changes = new Subject<Events<T>>();
  let last: Promise<unknown> = Promise.resolve();
  let closed: Promise<void> | undefined;

  async function inTurn<R>(work: () => Promise<R>): Promise<R> {
    if (closed) throw new Error(`${databaseName} is closed`);
    const turn = last.then(work);
    last = settled(turn);
    return turn;
  }

  function query({ query: { selector, sort, skip, limit } }: PreparedQuery<T>): RxDocumentData<T>[] {
    const wanted = { selector, sort, skip };
    const all = [...blocks.documents.values()];
    const found = Object.keys(selector).length === 0 ? all : all.filter(getQueryMatcher(schema, wanted));
    return found.sort(getSortComparator(schema, wanted)).slice(skip, limit === undefined ? undefined : skip + limit);
  }

  const instance: RxStorageInstance<T, unknown, unknown, RxStorageDefaultCheckpoint> = {
    databaseName,
    collectionName,
    schema,
    options: {},
    internals: {},
    bulkWrite: (rows, context) =>
      inTurn(async () => {
        // A typing edge: the map is only read there.
        const known = blocks.documents as Map<string, RxDocumentData<T>>;
        const { bulkInsertDocs, bulkUpdateDocs, newestRow, errors, eventBulk } = categorizeBulkWriteRows<T>(
          instance,
          primary as never,
          known,
          rows,
          context,
        );
        // All or nothing: what several records say belongs together.
        if (errors.length > 0) return { error: errors };
        await pauseAfter(rows.length);
        await blocks.write(
          new Map([...bulkInsertDocs, ...bulkUpdateDocs].map(({ document }) => [idOf(document), document])),
        );
        if (newestRow && eventBulk.events.length > 0) {
          changes.next({
            ...eventBulk,
            checkpoint: { id: idOf(newestRow.document), lwt: newestRow.document._meta.lwt },
          });
        }
        return { error: [] };
      }),
    async findDocumentsById(ids, withDeleted) {
      return ids.flatMap((id) => {
        const document = blocks.documents.get(id);
        return document && (withDeleted || !document._deleted) ? [document] : [];
      });
    },
    query: async (prepared) => ({ documents: query(prepared) }),
    count: async (prepared) => ({ count: query(prepared).length, mode: 'fast' }),
    changeStream: () => changes.asObservable(),
    // Nothing to sweep: of a removed record only its key is kept, and that on purpose.
    cleanup: async () => true,
    getAttachmentData: async () => {
      throw new Error('records have no attachments');
    },
    remove: async () => {
      throw new Error('a network is removed by deleting its database');
    },
    close() {
      closed ??= last.then(() => {
        changes.complete();
        blocks.close();
      });
      return closed;
    },
  };
  return instance;
}
