import { COLLECTION_NAMES, collections } from '../schema';
import { NETWORK_ID } from '../schema/network';
import type { Access } from './access';
import type { Remote } from './couch';
import { isOtherCopy, isSetBack, startCursor, type Cursor } from './cursor';
import { syncFailure } from './errors';
import type { SyncStore } from './store';
import type { CouchDocument } from './wire';

/** Which schemas this version of Verbund knows. */
export const SCHEMA = COLLECTION_NAMES.map((name) => `${name}${collections[name].wire.version}`).join(' ');

export interface Connected {
  readonly cursor: Cursor;
  readonly access: Access;
}

/** Says hello: who are we to the server, and is its database the one that the cursor counts in? */
export async function connect(store: SyncStore, remote: Remote, signal: AbortSignal): Promise<Connected> {
  const cursor = await store.readCursor();
  const [info, found, access] = await Promise.all([
    remote.info(signal),
    findWitnesses(remote, cursor, signal),
    remote.access(signal),
  ]);
  const identity = databaseIdOf(found.get(NETWORK_ID));
  const fresh = startCursor({
    since: info.updateSequence,
    total: info.documentCount,
    databaseId: identity,
    madeAt: info.madeAt,
    schema: SCHEMA,
  });
  if (cursor === null) {
    const own = store.databaseId();
    if (identity !== '' && own !== '' && identity !== own)
      throw syncFailure({ type: 'wrongDatabase', cause: 'replaced' });
    return { cursor: fresh, access };
  }
  // A person has decided about this database; who it belongs to is told by the walk.
  if (cursor.reconcile !== null) return { cursor: { ...fresh, databaseId: '', reconcile: cursor.reconcile }, access };
  refuseWrongDatabase(cursor, store.databaseId(), found);
  // What the copy holds is right; only its numbers are others. Walking it again is harmless.
  if (isOtherCopy(cursor, info))
    return {
      cursor: { ...fresh, agreedAt: cursor.agreedAt, arrived: cursor.arrived, reviewPoint: cursor.reviewPoint },
      access,
    };
  return { cursor, access };
}

/** Is it still the same? Asked where the server misses a document that it once had. */
export async function assertSameDatabase(
  store: SyncStore,
  remote: Remote,
  cursor: Cursor,
  signal: AbortSignal,
): Promise<void> {
  if (cursor.reconcile === null)
    refuseWrongDatabase(cursor, store.databaseId(), await findWitnesses(remote, cursor, signal));
}

function findWitnesses(
  remote: Remote,
  cursor: Cursor | null,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, CouchDocument>> {
  return remote.byIds([...new Set([NETWORK_ID, ...(cursor?.witnesses ?? []).map(({ id }) => id)])], signal);
}

function refuseWrongDatabase(
  { databaseId, witnesses }: Cursor,
  ownId: string,
  found: ReadonlyMap<string, CouchDocument>,
): void {
  const identity = databaseIdOf(found.get(NETWORK_ID));
  const known = databaseId === '' ? ownId : databaseId;
  if (identity !== '' && known !== '' && identity !== known)
    throw syncFailure({ type: 'wrongDatabase', cause: 'replaced' });
  if (identity === '' && databaseId !== '') throw syncFailure({ type: 'wrongDatabase', cause: 'emptied' });
  if (isSetBack(witnesses, found)) throw syncFailure({ type: 'wrongDatabase', cause: 'setBack' });
}

function databaseIdOf(document: CouchDocument | undefined): string {
  const value = document?.['databaseId'];
  return typeof value === 'string' ? value : '';
}
