import * as v from 'valibot';
import type { JsonStore } from '../settings/jsonStore';
import { takeBoxFrom } from '../settings/profileFailure';
import type { PrivateBox } from './PrivateBox';
import type { PasswordVault } from './createPasswordVault';
import type { Purpose } from './sealing';

/** In the clear, with the password sealed by the keychain if at all: profiles without encryption, and those of earlier versions. */
const clearSchema = v.object({ sealedPassword: v.optional(v.string()) });
const sealedSchema = v.object({ sealed: v.string() });
const openedSchema = v.object({ password: v.optional(v.string()) });

/** An entry; without a password where this laptop does not know it. */
export type WithPassword<T> = T & { readonly password: string | undefined };

export interface SealedEntries<T> {
  /** Undefined for a network that has none, and while the box is closed. */
  readonly read: (networkId: string) => WithPassword<T> | undefined;
  readonly all: () => readonly WithPassword<T>[];
  /** Throws while the box is closed, as does `remove`. */
  readonly save: (networkId: string, entry: WithPassword<T>) => void;
  readonly remove: (networkId: string) => void;
  /** The box was opened or closed, or somebody decided what it is to do. */
  readonly takeBox: () => void;
}

interface SealedEntriesOptions<T> {
  readonly store: JsonStore;
  /** Where in the file they are kept; a word for the log, too. */
  readonly key: string;
  /** What is sealed for one network does not open for another, nor as an entry of another kind. */
  readonly purpose: (networkId: string) => Purpose;
  /** Of an entry without its password. */
  readonly schema: v.GenericSchema<unknown, T>;
  readonly vault: PasswordVault;
  readonly box: PrivateBox;
  readonly onTrouble: (where: string, error: unknown) => void;
}

/**
 * What a network has on this laptop with a password in it: sealed as one value. Where a person chose to go on without encryption, only the password is
 * sealed, by the keychain; without one it lives in memory and is gone at quit.
 */
export function createSealedEntries<T extends object>({
  store,
  key,
  purpose,
  schema,
  vault,
  box,
  onTrouble,
}: SealedEntriesOptions<T>): SealedEntries<T> {
  /** As they are in the file; what cannot be read stays there. */
  let stored = readStored();
  let knownByNetwork: ReadonlyMap<string, WithPassword<T>> = new Map();
  let mode: ReturnType<PrivateBox['mode']> | undefined;
  takeBoxIfPossible();

  function readStored(): Readonly<Record<string, unknown>> {
    const parsed = v.safeParse(v.record(v.string(), v.unknown()), store.read(key));
    return parsed.success ? parsed.output : {};
  }

  /** Where nothing can be written, what was read counts until there is room. */
  function takeBoxIfPossible(): void {
    takeBoxFrom(mode, `write ${key}`, onTrouble, takeBox);
  }

  function takeBox(): void {
    const before = mode;
    mode = box.mode();
    const isDecided = before === 'memory' || before === 'plain';
    if (!isDecided || mode === 'closed') knownByNetwork = new Map(readKnown());
    const isClearLeft = Object.values(stored).some((entry) => v.is(schema, entry));
    if ((mode === 'plain' && isDecided && mode !== before) || (mode === 'sealed' && (isDecided || isClearLeft)))
      writeAll();
    if (mode === 'sealed') store.forgetClear();
  }

  function readKnown(): readonly (readonly [string, WithPassword<T>])[] {
    if (mode === 'closed' || mode === 'demo') return [];
    return Object.entries(stored).flatMap(([networkId, entry]) => {
      const known = readEntry(networkId, entry);
      return known ? [[networkId, known] as const] : [];
    });
  }

  function readEntry(networkId: string, entry: unknown): WithPassword<T> | undefined {
    const clear = v.safeParse(schema, entry);
    const kept = v.safeParse(clearSchema, entry);
    if (clear.success && kept.success) {
      const { sealedPassword } = kept.output;
      return withPassword(clear.output, sealedPassword === undefined ? undefined : vault.open(sealedPassword));
    }
    const sealed = v.safeParse(sealedSchema, entry);
    if (!sealed.success || mode !== 'sealed') return undefined;
    const text = box.unseal(purpose(networkId), sealed.output.sealed);
    const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
    const opened = v.safeParse(schema, json.output);
    const secret = v.safeParse(openedSchema, json.output);
    return opened.success && secret.success ? withPassword(opened.output, secret.output.password) : undefined;
  }

  function entryOf(networkId: string, { password, ...entry }: WithPassword<T>): unknown {
    if (mode === 'sealed') return { sealed: box.seal(purpose(networkId), JSON.stringify({ ...entry, password })) };
    const sealedPassword = password === undefined || password === '' ? undefined : vault.seal(password);
    return { ...entry, ...(sealedPassword !== undefined && { sealedPassword }) };
  }

  function write(next: Readonly<Record<string, unknown>>): void {
    store.write({ [key]: next });
    stored = next;
  }

  function writeAll(): void {
    const entries = [...knownByNetwork].map(([networkId, known]) => [networkId, entryOf(networkId, known)] as const);
    write({ ...stored, ...Object.fromEntries(entries) });
  }

  function changeable(): void {
    if (mode === 'closed') throw new Error(`${key}: closed`);
  }

  return {
    takeBox: takeBoxIfPossible,
    read: (networkId) => knownByNetwork.get(networkId),
    all: () => [...knownByNetwork.values()],

    save(networkId, entry) {
      changeable();
      if (mode === 'sealed' || mode === 'plain') write({ ...stored, [networkId]: entryOf(networkId, entry) });
      knownByNetwork = new Map([...knownByNetwork, [networkId, entry]]);
    },

    remove(networkId) {
      changeable();
      if (mode !== 'demo' && Object.hasOwn(stored, networkId))
        write(Object.fromEntries(Object.entries(stored).filter(([id]) => id !== networkId)));
      knownByNetwork = new Map([...knownByNetwork].filter(([id]) => id !== networkId));
    },
  };
}

function withPassword<T extends object>(entry: T, password: string | undefined): WithPassword<T> {
  return { ...entry, password };
}
