import * as v from 'valibot';
import { connectionSchema, type Connection, type ConnectionWithPassword } from '../../../shared/ipc/settings';
import type { JsonStore } from '../settings/jsonStore';
import { takeBoxFrom } from '../settings/profileFailure';
import type { PrivateBox } from './PrivateBox';
import type { PasswordVault } from './createPasswordVault';
import { databaseAddress } from './serverAddress';

/** In the clear, with the password sealed by the keychain if at all: profiles without encryption, and those of earlier versions. */
const clearSchema = v.object({ ...connectionSchema.entries, sealedPassword: v.optional(v.string()) });
const sealedSchema = v.object({ sealed: v.string() });
const openedSchema = v.object({ ...connectionSchema.entries, password: v.optional(v.string()) });

/** A connection; without a password where this laptop does not know it. */
type Known = Connection & { readonly password: string | undefined };

export interface Connections {
  /** Undefined for a network that syncs nowhere, and while the box is closed. */
  readonly read: (networkId: string) => Known | undefined;
  /** Addresses of the servers of all networks. */
  readonly hosts: () => readonly string[];
  /** Throws while the box is closed, as does `remove`. */
  readonly save: (networkId: string, connection: ConnectionWithPassword) => void;
  readonly remove: (networkId: string) => void;
  /** The box was opened or closed, or somebody decided what it is to do. */
  readonly takeBox: () => void;
}

/**
 * Server, database, user and password per network, sealed as one value. Where a person chose to go on without encryption, only the password is
 * sealed, by the keychain; without one it lives in memory and is gone at quit.
 */
export function createConnections(
  store: JsonStore,
  vault: PasswordVault,
  box: PrivateBox,
  onTrouble: (where: string, error: unknown) => void,
): Connections {
  /** As they are in the file; what cannot be read stays there. */
  let stored = readStored(store);
  let knownByNetwork: ReadonlyMap<string, Known> = new Map();
  let mode: ReturnType<PrivateBox['mode']> | undefined;
  takeBoxIfPossible();

  /** Where nothing can be written, what was read counts until there is room. */
  function takeBoxIfPossible(): void {
    takeBoxFrom(mode, 'write connections', onTrouble, takeBox);
  }

  function takeBox(): void {
    const before = mode;
    mode = box.mode();
    const isDecided = before === 'memory' || before === 'plain';
    if (!isDecided || mode === 'closed') knownByNetwork = new Map(readKnown());
    const isClearLeft = Object.values(stored).some((entry) => v.is(clearSchema, entry));
    if ((mode === 'plain' && isDecided && mode !== before) || (mode === 'sealed' && (isDecided || isClearLeft)))
      writeAll();
    if (mode === 'sealed') store.forgetClear();
  }

  function readKnown(): readonly (readonly [string, Known])[] {
    if (mode === 'closed' || mode === 'demo') return [];
    return Object.entries(stored).flatMap(([networkId, entry]) => {
      const known = readEntry(networkId, entry);
      return known ? [[networkId, known] as const] : [];
    });
  }

  function readEntry(networkId: string, entry: unknown): Known | undefined {
    const clear = v.safeParse(clearSchema, entry);
    if (clear.success) {
      const { sealedPassword, ...connection } = clear.output;
      return { ...connection, password: sealedPassword === undefined ? undefined : vault.open(sealedPassword) };
    }
    const sealed = v.safeParse(sealedSchema, entry);
    if (!sealed.success || mode !== 'sealed') return undefined;
    const text = box.unseal(purpose(networkId), sealed.output.sealed);
    const opened = v.safeParse(v.pipe(v.string(), v.parseJson(), openedSchema), text);
    return opened.success ? { password: undefined, ...opened.output } : undefined;
  }

  function entryOf(networkId: string, { password, ...connection }: Known): unknown {
    if (mode === 'sealed') return { sealed: box.seal(purpose(networkId), JSON.stringify({ ...connection, password })) };
    const sealedPassword = password === undefined || password === '' ? undefined : vault.seal(password);
    return { ...connection, ...(sealedPassword !== undefined && { sealedPassword }) };
  }

  function write(next: Readonly<Record<string, unknown>>): void {
    store.write({ connections: next });
    stored = next;
  }

  function writeAll(): void {
    const entries = [...knownByNetwork].map(([networkId, known]) => [networkId, entryOf(networkId, known)] as const);
    write({ ...stored, ...Object.fromEntries(entries) });
  }

  function changeable(): void {
    if (mode === 'closed') throw new Error('connections: closed');
  }

  return {
    takeBox: takeBoxIfPossible,
    read: (networkId) => knownByNetwork.get(networkId),
    hosts: () => [...knownByNetwork.values()].map(({ url }) => url),

    save(networkId, connection) {
      changeable();
      const address = databaseAddress(connection);
      if (!address.ok) throw new Error(`connection: ${address.error.type}`);
      if (mode === 'sealed' || mode === 'plain') write({ ...stored, [networkId]: entryOf(networkId, connection) });
      knownByNetwork = new Map([...knownByNetwork, [networkId, connection]]);
    },

    remove(networkId) {
      changeable();
      if (mode !== 'demo' && Object.hasOwn(stored, networkId))
        write(Object.fromEntries(Object.entries(stored).filter(([id]) => id !== networkId)));
      knownByNetwork = new Map([...knownByNetwork].filter(([id]) => id !== networkId));
    },
  };
}

function readStored(store: JsonStore): Readonly<Record<string, unknown>> {
  const parsed = v.safeParse(v.record(v.string(), v.unknown()), store.read('connections'));
  return parsed.success ? parsed.output : {};
}

function purpose(networkId: string): readonly ['connection', string] {
  return ['connection', networkId];
}
