import { nameOfVault } from '../restore/createRestoreVault';
import { deleteDatabase } from '../store/blockDatabase';

const STORE_PREFIX = 'verbund-';
/** Until November 2026, see `moveOlderStore`. */
const OLDER_PREFIX = 'rxdb-dexie-verbund-';

/** Name of the IndexedDB database of a network. */
export function nameOfStore(networkId: string): string {
  return `${STORE_PREFIX}${networkId}`;
}

/** Ids of the networks that have a database in this profile, of whatever version. */
export async function storedNetworks(): Promise<readonly string[]> {
  const ids = (await databaseNames()).flatMap((name) => networkOf(name) ?? []);
  return [...new Set(ids)].sort();
}

/** Takes a network off this laptop, restore points included. Nothing of it may be open. */
export async function deleteStore(networkId: string): Promise<void> {
  for (const name of await databaseNames()) if (networkOf(name) === networkId) await deleteDatabase(name);
}

async function databaseNames(): Promise<readonly string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]));
}

function networkOf(database: string): string | undefined {
  if (database.startsWith(OLDER_PREFIX)) return database.slice(OLDER_PREFIX.length).split('--')[0];
  const vault = nameOfVault('');
  if (database.startsWith(vault)) return database.slice(vault.length);
  return database.startsWith(STORE_PREFIX) ? database.slice(STORE_PREFIX.length) : undefined;
}
