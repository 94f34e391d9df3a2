import { COLLECTION_NAMES, collections } from '../schema';
import { NETWORK_ID } from '../schema/network';
import type { Access } from './access';
import type { Remote } from './couch';
import { isRemade, startCursor, type Cursor } from './cursor';
import { syncFailure } from './errors';
import type { SyncStore } from './store';

/** Which schemas this version of Verbund knows. */
export const SCHEMA = COLLECTION_NAMES.map((name) => `${name}${collections[name].wire.version}`).join(' ');

export interface Connected {
  readonly cursor: Cursor;
  readonly access: Access;
}

/** Says hello: who are we to the server, and is its database the one that the cursor counts in? */
export async function connect(store: SyncStore, remote: Remote, signal: AbortSignal): Promise<Connected> {
  const cursor = await store.readCursor();
  // One login before all others: three at once with a wrong password are three attempts, and after five this login is locked out at this address.
  const access = await remote.access(signal);
  const [info, found] = await Promise.all([remote.info(signal), look(remote, cursor, signal)]);
  const fresh = startCursor({
    total: info.documentCount,
    databaseId: found.identity,
    madeAt: info.madeAt,
    schema: SCHEMA,
  });
  if (cursor === null) {
    const own = store.databaseId();
    if (found.identity !== '' && own !== '' && found.identity !== own)
      throw syncFailure({ type: 'wrongDatabase', cause: 'replaced' });
    return { cursor: fresh, access };
  }
  // A person has decided about this database; the walk will tell whose it is.
  if (cursor.reconcile !== null) return { cursor: { ...fresh, databaseId: '', reconcile: cursor.reconcile }, access };
  refuseWrongDatabase(cursor, store.databaseId(), found);
  // What the copy holds is right; only its numbers are others. Walking it again is harmless.
  if (isRemade(cursor, info))
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
  if (cursor.reconcile === null) refuseWrongDatabase(cursor, store.databaseId(), await look(remote, cursor, signal));
}

interface Found {
  readonly identity: string;
  /** The server lacks a revision that it once had. Generations say nothing: set back and written by others first, it has as many. */
  readonly isSetBack: boolean;
}

async function look(remote: Remote, cursor: Cursor | null, signal: AbortSignal): Promise<Found> {
  const [network, missing] = await Promise.all([
    remote.byIds([NETWORK_ID], signal),
    remote.missing(cursor?.witnesses ?? [], signal),
  ]);
  const identity = network.get(NETWORK_ID)?.['databaseId'];
  return { identity: typeof identity === 'string' ? identity : '', isSetBack: missing.length > 0 };
}

function refuseWrongDatabase({ databaseId }: Cursor, ownId: string, { identity, isSetBack }: Found): void {
  const known = databaseId === '' ? ownId : databaseId;
  if (identity !== '' && known !== '' && identity !== known)
    throw syncFailure({ type: 'wrongDatabase', cause: 'replaced' });
  if (identity === '' && databaseId !== '') throw syncFailure({ type: 'wrongDatabase', cause: 'emptied' });
  if (isSetBack) throw syncFailure({ type: 'wrongDatabase', cause: 'setBack' });
}
