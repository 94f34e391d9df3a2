import { createRxSyncStore } from '../../renderer/data/sync/rxSyncStore';
import type { Store } from '../../renderer/data';
import { collectionOfId, type AnyRecord } from '../../shared/schema';
import { createClock } from '../../shared/sync/clock';
import { decideAccepted, decideConflict, decideRemote } from '../../shared/sync/decide';
import { documentToRemoteState, generationOf, recordToDocument, type CouchDocument } from '../../shared/sync/wire';

const AT = '2026-11-23T10:00:00.000Z';

type Answer = { readonly record: AnyRecord; readonly rev: string | null };

export interface SimulatedServer {
  readonly has: (id: string) => boolean;
  /** Sends up to `limit` unsent records as one batch; the answers come when the caller lets them. */
  readonly send: (store: Store, limit?: number) => Promise<() => Promise<void>>;
  /** Brings everything on the server to the laptop. */
  readonly pull: (store: Store) => Promise<void>;
}

/** A CouchDB reduced to its promise (the first writer of a revision wins, the second gets a conflict), in single steps that a test can interleave or lose. */
export function createSimulatedServer(): SimulatedServer {
  const documents = new Map<string, CouchDocument>();
  let writes = 0;

  const syncStoreOf = (store: Store): ReturnType<typeof createRxSyncStore> =>
    createRxSyncStore({
      store,
      clock: createClock('simulation', () => 0),
      deviceId: 'simulation',
      keepState: () => Promise.resolve(''),
    });

  function accept(record: AnyRecord): Answer {
    const collection = collectionOfId(record.id);
    const known = documents.get(record.id);
    if (!collection || (known?._rev ?? '') !== record.rev) return { record, rev: null };
    writes += 1;
    const rev = `${generationOf(record.rev) + 1}-${writes}`;
    documents.set(record.id, { ...recordToDocument(record, collection), _rev: rev });
    return { record, rev };
  }

  return {
    has: (id) => documents.has(id),
    async send(store, limit = Number.POSITIVE_INFINITY) {
      const syncStore = await syncStoreOf(store);
      const records = await syncStore.unsent();
      await syncStore.noteOffered(records);
      const answers = new Map(records.slice(0, limit).map((record) => [record.id, accept(record)]));
      return () =>
        syncStore.decide([...answers.keys()], (id, current) => {
          const answer = answers.get(id);
          if (!answer) return { kind: 'keep' };
          if (answer.rev !== null) return decideAccepted(current, answer.record, answer.rev);
          const document = documents.get(id);
          return decideConflict(current, document && documentToRemoteState(document), AT);
        });
    },
    async pull(store) {
      await (
        await syncStoreOf(store)
      ).decide([...documents.keys()], (id, current) => {
        const document = documents.get(id);
        return document ? decideRemote(current, documentToRemoteState(document), AT) : { kind: 'keep' };
      });
    },
  };
}
