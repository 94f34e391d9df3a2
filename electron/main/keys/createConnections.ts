import * as v from 'valibot';
import { connectionSchema, type Connection, type ConnectionWithPassword } from '../../../shared/ipc/settings';
import { ownValue } from '../../../shared/ownValue';
import type { JsonStore } from '../settings/openJsonStore';
import type { PasswordVault } from './createPasswordVault';
import { databaseAddress } from './serverAddress';

const storedSchema = v.record(
  v.string(),
  v.object({ ...connectionSchema.entries, sealedPassword: v.optional(v.string()) }),
);
type Stored = v.InferOutput<typeof storedSchema>;

export interface Connections {
  readonly read: (networkId: string) => (Connection & { readonly password: string | undefined }) | undefined;
  /** Addresses of the servers of all networks. */
  readonly hosts: () => readonly string[];
  readonly save: (networkId: string, connection: ConnectionWithPassword) => void;
  readonly remove: (networkId: string) => void;
}

/** Server, database and user per network. The password is sealed by the keychain; without one it lives in memory and is gone at quit. */
export function createConnections(store: JsonStore, vault: PasswordVault): Connections {
  const passwordByNetwork = new Map<string, string>();
  const parsed = v.safeParse(storedSchema, store.read('connections'));
  let stored: Stored = parsed.success ? parsed.output : {};

  function write(next: Stored): void {
    stored = next;
    store.write({ connections: stored });
  }

  return {
    read(networkId) {
      const entry = ownValue(stored, networkId);
      if (!entry) return undefined;
      const { sealedPassword, ...connection } = entry;
      const password =
        passwordByNetwork.get(networkId) ?? (sealedPassword === undefined ? undefined : vault.open(sealedPassword));
      return { ...connection, password };
    },

    hosts: () => Object.values(stored).map(({ url }) => url),

    save(networkId, { password, ...connection }) {
      const address = databaseAddress(connection);
      if (!address.ok) throw new Error(`connection: ${address.error.type}`);
      const sealedPassword = password === '' ? undefined : vault.seal(password);
      passwordByNetwork.set(networkId, password);
      write({ ...stored, [networkId]: { ...connection, ...(sealedPassword !== undefined && { sealedPassword }) } });
    },

    remove(networkId) {
      passwordByNetwork.delete(networkId);
      write(Object.fromEntries(Object.entries(stored).filter(([id]) => id !== networkId)));
    },
  };
}
