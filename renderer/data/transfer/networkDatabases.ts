import { networkOfChunks } from '../files/chunkStore';
import { nameOfVault } from '../restore/createRestoreVault';
import { deleteDatabase } from '../store/blockDatabase';

const STORE_PREFIX = 'verbund-';
/** Until November 2026, see `moveOlderStore`. */
const OLDER_PREFIX = 'rxdb-dexie-verbund-';

/** Name of the IndexedDB database of a network. */
export function nameOfStore(networkId: string): string {
  return `${STORE_PREFIX}${networkId}`;
}

/**
 * [Note: an earlier state beside the present one] What is to take the place of the present state is made and compared in a database of its own; what it took the place of stays in another one
 * until the application has started well once more. Both are bound to the name of the network's own database, so that their entries only need to be copied.
 */
const STAGED_PREFIX = 'verbund-staged-';
const REPLACED_PREFIX = 'verbund-replaced-';

/** Of the state that is made ready. */
export function nameOfStaged(networkId: string): string {
  return `${STAGED_PREFIX}${networkId}`;
}

/** Of the state that was there before. */
export function nameOfReplaced(networkId: string): string {
  return `${REPLACED_PREFIX}${networkId}`;
}

/** Whether there is a state that the present one took the place of. */
export async function hasReplaced(networkId: string): Promise<boolean> {
  return (await databaseNames()).includes(nameOfReplaced(networkId));
}

/** Ids of the networks that have a database in this profile, of whatever version. */
export async function storedNetworks(): Promise<readonly string[]> {
  // Chunks alone are no network: an earlier version leaves them when it deletes one.
  const ids = (await databaseNames()).flatMap((name) =>
    networkOfChunks(name) === undefined ? (networkOf(name) ?? []) : [],
  );
  return [...new Set(ids)].sort();
}

/** Takes a network off this laptop, restore points and files included. Nothing of it may be open. */
export async function deleteStore(networkId: string): Promise<void> {
  for (const name of await databaseNames()) if (networkOf(name) === networkId) await deleteDatabase(name);
}

async function databaseNames(): Promise<readonly string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]));
}

function networkOf(database: string): string | undefined {
  const ofChunks = networkOfChunks(database);
  if (ofChunks !== undefined) return ofChunks;
  if (database.startsWith(OLDER_PREFIX)) return database.slice(OLDER_PREFIX.length).split('--')[0];
  const beside = [nameOfVault(''), STAGED_PREFIX, REPLACED_PREFIX].find((prefix) => database.startsWith(prefix));
  if (beside !== undefined) return database.slice(beside.length);
  return database.startsWith(STORE_PREFIX) ? database.slice(STORE_PREFIX.length) : undefined;
}
