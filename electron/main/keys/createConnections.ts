import { connectionSchema, type Connection, type ConnectionWithPassword } from '../../../shared/ipc/settings';
import type { JsonStore } from '../settings/jsonStore';
import type { PrivateBox } from './PrivateBox';
import type { PasswordVault } from './createPasswordVault';
import { createSealedEntries, type SealedEntries } from './createSealedEntries';
import { databaseAddress } from './serverAddress';

export interface Connections extends Pick<SealedEntries<Connection>, 'read' | 'remove' | 'takeBox'> {
  /** Addresses of the servers of all networks. */
  readonly hosts: () => readonly string[];
  /** Throws while the box is closed. */
  readonly save: (networkId: string, connection: ConnectionWithPassword) => void;
}

/** Server, database, user and password per network. */
export function createConnections(
  store: JsonStore,
  vault: PasswordVault,
  box: PrivateBox,
  onTrouble: (where: string, error: unknown) => void,
): Connections {
  const { read, all, save, remove, takeBox } = createSealedEntries({
    store,
    key: 'connections',
    purpose: (networkId) => ['connection', networkId],
    schema: connectionSchema,
    vault,
    box,
    onTrouble,
  });
  return {
    read,
    remove,
    takeBox,
    hosts: () => all().map(({ url }) => url),
    save(networkId, connection) {
      const address = databaseAddress(connection);
      if (!address.ok) throw new Error(`connection: ${address.error.type}`);
      save(networkId, connection);
    },
  };
}
