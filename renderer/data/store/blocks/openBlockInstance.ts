import {
  categorizeBulkWriteRows,
  getQueryMatcher,
  getSortComparator,
  type EventBulk,
  type PreparedQuery,
  type RxDocumentData,
  type RxStorageChangeEvent,
  type RxStorageDefaultCheckpoint,
  type RxStorageInstance,
  type RxStorageInstanceCreationParams,
} from 'rxdb';
import { Subject } from 'rxjs';
import { createBlockMap } from './blockMap';
import { openBlockDatabase } from './openBlockDatabase';

type Events<T> = EventBulk<RxStorageChangeEvent<RxDocumentData<T>>, RxStorageDefaultCheckpoint>;

/**
 * One collection: read as a whole when it opens, answered from memory, written block by block. Writes follow each other,
 * so each is checked against what the one before left on the disk.
 */
export async function openBlockInstance<T, O>(
  params: RxStorageInstanceCreationParams<T, O>,
  durability: 'strict' | 'relaxed',
): Promise<RxStorageInstance<T, unknown, O>> {
  const { databaseName, collectionName, schema, options } = params;
  // A typing edge: our schemas name a text as their primary key.
  const primary = schema.primaryKey as string & keyof RxDocumentData<T>;
  const idOf = (document: RxDocumentData<T>): string => document[primary] as string;
  const database = await openBlockDatabase<T>(
    `rxdb-dexie-${databaseName}--${schema.version}--${collectionName}`,
    durability,
    idOf,
  );
  const map = createBlockMap(await database.read(), idOf);
  const changes = new Subject<Events<T>>();
  let last: Promise<unknown> = Promise.resolve();
  let closed: Promise<void> | undefined;

  async function inTurn<R>(work: () => Promise<R>): Promise<R> {
    if (closed) throw new Error(`${collectionName} of ${databaseName} is closed`);
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  function query({ query: { selector, sort, skip, limit } }: PreparedQuery<T>): RxDocumentData<T>[] {
    const wanted = { selector, sort, skip };
    const all = [...map.documents.values()];
    const found = Object.keys(selector).length === 0 ? all : all.filter(getQueryMatcher(schema, wanted));
    return found.sort(getSortComparator(schema, wanted)).slice(skip, limit === undefined ? undefined : skip + limit);
  }

  const instance: RxStorageInstance<T, unknown, O, RxStorageDefaultCheckpoint> = {
    databaseName,
    collectionName,
    schema,
    options,
    internals: {},
    bulkWrite: (rows, context) =>
      inTurn(async () => {
        // A typing edge: the map is only read there.
        const known = map.documents as Map<string, RxDocumentData<T>>;
        const { bulkInsertDocs, bulkUpdateDocs, newestRow, errors, eventBulk } = categorizeBulkWriteRows<T>(
          instance,
          primary as never,
          known,
          rows,
          context,
        );
        const plan = map.plan(
          new Map([...bulkInsertDocs, ...bulkUpdateDocs].map(({ document }) => [idOf(document), document])),
        );
        if (newestRow) await database.write(plan);
        plan.commit();
        if (newestRow && eventBulk.events.length > 0) {
          changes.next({
            ...eventBulk,
            checkpoint: { id: idOf(newestRow.document), lwt: newestRow.document._meta.lwt },
          });
        }
        return { error: errors };
      }),
    async findDocumentsById(ids, withDeleted) {
      return ids.flatMap((id) => {
        const document = map.documents.get(id);
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
    async remove() {
      await inTurn(() => database.remove());
      await instance.close();
    },
    close() {
      closed ??= last.then(() => {
        changes.complete();
        database.close();
      });
      return closed;
    },
  };
  return instance;
}
