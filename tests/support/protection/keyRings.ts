import { createKeyRing } from '../../../electron/main/keys/createKeyRing';
import type { KeyRing } from '../../../electron/main/keys/KeyRing';
import type { PrivateBox } from '../../../electron/main/keys/PrivateBox';
import type { PasswordVault } from '../../../electron/main/keys/createPasswordVault';
import type { NetworkKey } from '../../../shared/ipc/protection';
import type { EncryptedRing, Ring, RingFile, StoredRing } from '../../../electron/main/keys/ringFile';

/** The same function at a cost at which a test may open a hundred times. */
export const CHEAP = { cost: 16, blockSize: 8, parallelization: 1 } as const;

/** A box in one state for ever, that seals nothing. */
export function boxIn(mode: ReturnType<PrivateBox['mode']>): PrivateBox {
  return {
    mode: () => mode,
    seal: (purpose, text) => JSON.stringify([purpose, text]),
    unseal: (_, sealed) => sealed,
  };
}

export interface MemoryFile extends RingFile {
  /** Another state than the one written; undefined for none. */
  readonly set: (stored: StoredRing) => void;
  readonly ring: () => Ring | undefined;
  /** How often it was written. */
  readonly writes: () => number;
  failing: boolean;
}

export function memoryFile(): MemoryFile {
  let stored: StoredRing = { kind: 'none' };
  let writes = 0;
  return {
    failing: false,
    read: () => stored,
    write(ring) {
      if (this.failing) throw Object.assign(new Error('disk full'), { code: 'ENOSPC' });
      writes += 1;
      stored = { kind: 'whole', ring };
    },
    set(next) {
      stored = next;
    },
    ring: () => (stored.kind === 'whole' ? stored.ring : undefined),
    writes: () => writes,
  };
}

export interface MemoryKeychain extends PasswordVault {
  /** Another account, another computer, or none at all. */
  state: 'there' | 'other' | 'none';
}

export function memoryKeychain(state: MemoryKeychain['state'] = 'there'): MemoryKeychain {
  const prefix = (): string => (keychain.state === 'other' ? 'other:' : 'first:');
  const keychain: MemoryKeychain = {
    state,
    canKeep: () => keychain.state !== 'none',
    seal: (password) => (keychain.state === 'none' ? undefined : `${prefix()}${password}`),
    open: (sealed) =>
      keychain.state !== 'none' && sealed.startsWith(prefix()) ? sealed.slice(prefix().length) : undefined,
  };
  return keychain;
}

export interface RingOfTest {
  readonly ring: KeyRing;
  readonly troubles: readonly string[];
  /** Milliseconds of a clock that only goes forward. */
  readonly pass: (ms: number) => void;
}

/** One run of the application on that file. */
export function startRing(
  file: RingFile,
  vault: PasswordVault = memoryKeychain('none'),
  options: { readonly isDemo?: boolean; readonly wasSealed?: () => boolean; readonly onChange?: () => void } = {},
): RingOfTest {
  const troubles: string[] = [];
  let now = 0;
  const ring = createKeyRing({
    file,
    vault,
    isDemo: options.isDemo ?? false,
    wasSealed: options.wasSealed ?? (() => false),
    onChange: options.onChange ?? (() => undefined),
    onTrouble: (where) => troubles.push(where),
    today: () => '2026-11-29',
    now: () => '2026-11-29T09:56:00.000Z',
    monotonicMs: () => now,
    cost: CHEAP,
  });
  return {
    ring,
    troubles,
    pass(ms) {
      now += ms;
    },
  };
}

export const PASSPHRASE = 'Gänseblümchen am Wegesrand';
export const byPassphrase = { kind: 'passphrase', passphrase: PASSPHRASE } as const;

/** The ring that a file holds. */
export function encrypted(file: MemoryFile): EncryptedRing {
  const ring = file.ring();
  if (ring?.kind !== 'encrypted') throw new Error('no encrypted ring');
  return ring;
}

/** A profile that was just given a passphrase. */
export async function withPassphrase(): Promise<{ readonly file: MemoryFile; readonly ring: KeyRing }> {
  const file = memoryFile();
  const { ring } = startRing(file);
  await ring.protect(byPassphrase);
  return { file, ring };
}

export function hex(key: NetworkKey | null): string | undefined {
  return key === null ? undefined : Buffer.from(key.bytes).toString('hex');
}
