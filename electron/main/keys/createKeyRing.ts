import { randomBytes, randomUUID } from 'node:crypto';
import { assertNever } from '../../../shared/assertNever';
import { parseRecoveryKey, RECOVERY_KEY_BYTES, recoveryKeyToGroups } from '../../../shared/domain/protection';
import type { LockCause, Protection, ProtectionChoice, UnlockAnswer } from '../../../shared/ipc/protection';
import { settled } from '../../../shared/settled';
import { createBrake } from './attempts';
import { createForeignWraps } from './createForeignWraps';
import type { PasswordVault } from './createPasswordVault';
import { standardCost, type ScryptCost } from './passphraseKey';
import type { EncryptedRing, RingFile } from './ringFile';
import { KEY_BYTES, seal, unseal } from './sealing';
import { createStoredKeys } from './storedKeys';
import { createTransientKeys } from './transientKeys';
import type { KeyRing } from './KeyRing';
import type { PrivateBox } from './PrivateBox';
import {
  unwrapByKeychain,
  unwrapByPassphrase,
  unwrapByRecoveryKey,
  wrapByKeychain,
  wrapByPassphrase,
  wrapByRecoveryKey,
} from './wraps';

/** The network that shows what the application can do; everything in it is invented. */
const DEMO_NETWORK_ID = 'demo';

interface KeyRingPorts {
  readonly file: RingFile;
  readonly vault: PasswordVault;
  readonly isDemo: boolean;
  /** Whether something is stored that only a ring could have sealed. */
  readonly wasSealed: () => boolean;
  /** Opened, locked or decided. */
  readonly onChange: () => void;
  readonly onTrouble: (where: string, error: unknown) => void;
  /** Day, ISO 8601. */
  readonly today: () => string;
  /** Instant, ISO 8601. */
  readonly now: () => string;
  readonly monotonicMs: () => number;
  readonly cost?: ScryptCost;
}

type State =
  | { readonly kind: 'undecided' | 'plain' | 'demo' }
  | { readonly kind: 'damaged'; readonly reason: 'damaged' | 'newer' | 'missing' }
  | { readonly kind: 'locked'; readonly ring: EncryptedRing; readonly locked: Locked | null }
  | {
      readonly kind: 'open';
      readonly ring: EncryptedRing;
      readonly profileKey: Buffer;
      readonly by: 'keychain' | 'passphrase' | 'recoveryKey';
    };
type Open = Extract<State, { kind: 'open' }>;
type Locked = NonNullable<Extract<Protection, { kind: 'locked' }>['locked']>;

export function createKeyRing(ports: KeyRingPorts): KeyRing {
  const { file, vault, cost = standardCost } = ports;
  const brake = createBrake(ports.monotonicMs);
  const foreign = createForeignWraps(vault, ports.monotonicMs);
  const transient = createTransientKeys();
  const stored = createStoredKeys({
    networks: () => opened().ring.networks,
    profileKey: () => opened().profileKey,
    write: (networks) => write({ ...opened().ring, networks }),
  });
  let madeRecoveryKey: { readonly id: string; readonly sealed: string } | undefined;
  let state = firstState();
  /** One after the other: two attempts at once would be one too many for the brake. */
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = queue.then(work);
    // Whoever asked is told of a failure; the next one is not concerned.
    queue = settled(turn);
    return turn;
  }

  function firstState(): State {
    if (ports.isDemo) return { kind: 'demo' };
    const read = file.read();
    switch (read.kind) {
      case 'damaged':
      case 'newer':
        return { kind: 'damaged', reason: read.kind };
      case 'none':
        return ports.wasSealed() ? { kind: 'damaged', reason: 'missing' } : { kind: 'undecided' };
      case 'whole':
        if (read.ring.kind === 'encrypted')
          return openByKeychain(read.ring) ?? { kind: 'locked', ring: read.ring, locked: null };
        return ports.wasSealed() ? { kind: 'damaged', reason: 'missing' } : { kind: 'plain' };
      default:
        return assertNever(read);
    }
  }

  function openByKeychain(ring: EncryptedRing): State | undefined {
    const profileKey = unwrapByKeychain(ring.keychain, vault);
    return profileKey && { kind: 'open', ring, profileKey, by: 'keychain' };
  }

  function enter(next: State): void {
    state = next;
    ports.onChange();
  }

  function write(ring: EncryptedRing): void {
    file.write(ring);
    if (state.kind === 'open' || state.kind === 'locked') state = { ...state, ring };
  }

  function opened(): Open {
    if (state.kind !== 'open') throw new Error(`protection: ${state.kind}`);
    return state;
  }

  /**
   * Looks at an attempt unless it comes too soon. It is counted before it is looked at: who ends the application in between has not saved an
   * attempt. A disk on which nothing can be written keeps nobody out.
   */
  async function attempt<T>(ring: EncryptedRing, look: () => Promise<T | undefined>): Promise<T | 'wrong' | 'wait'> {
    if (brake.remaining(ring.wrongAttempts) > 0) return 'wait';
    count(ring.wrongAttempts + 1);
    const found = await look();
    brake.attempted();
    if (found === undefined) return 'wrong';
    count(0);
    return found;
  }

  function count(wrongAttempts: number): void {
    if (state.kind !== 'open' && state.kind !== 'locked') return;
    const ring = { ...state.ring, wrongAttempts };
    state = { ...state, ring };
    try {
      file.write(ring);
    } catch (error) {
      ports.onTrouble('write down an attempt', error);
    }
  }

  /** Whether what is to be changed may be: by whoever knows the passphrase, or where none is in force, or it is forgotten. */
  async function mayChange({ ring, by }: Open, current: string | null): Promise<'yes' | 'wrong' | 'wait'> {
    if (by !== 'passphrase') return 'yes';
    if (current === null) return 'wrong';
    return attempt(ring, async () => {
      const key = await unwrapByPassphrase(ring.passphrase, current);
      key?.fill(0);
      return key && 'yes';
    });
  }

  async function choose(choice: Exclude<ProtectionChoice, { kind: 'plain' }>): Promise<void> {
    const profileKey = randomBytes(KEY_BYTES);
    const keychain = choice.kind === 'keychain' ? wrapByKeychain(profileKey, vault) : null;
    if (keychain === undefined) throw new Error('protection: no keychain');
    const passphrase =
      choice.kind === 'passphrase' ? await wrapByPassphrase(profileKey, choice.passphrase, cost) : null;
    const ring = {
      kind: 'encrypted',
      keychain,
      passphrase,
      recoveryKey: null,
      networks: [],
      wrongAttempts: 0,
    } as const;
    file.write({ ...ring, networks: [] });
    enter({ kind: 'open', ring: { ...ring, networks: [] }, profileKey, by: choice.kind });
  }

  function protectionNow(): Protection {
    switch (state.kind) {
      case 'undecided':
      case 'plain':
        return { kind: state.kind, canUseKeychain: vault.canKeep() };
      case 'demo':
        return { kind: 'demo' };
      case 'damaged':
        return { kind: 'damaged', reason: state.reason };
      case 'locked': {
        const { passphrase, recoveryKey, wrongAttempts } = state.ring;
        return {
          kind: 'locked',
          reason: passphrase ? 'passphrase' : 'keychainLost',
          opens: [...(passphrase ? (['passphrase'] as const) : []), ...(recoveryKey ? (['recoveryKey'] as const) : [])],
          waitMs: brake.remaining(wrongAttempts),
          locked: state.locked,
        };
      }
      case 'open':
        return {
          kind: 'open',
          by: state.by,
          canUseKeychain: vault.canKeep(),
          recoveryKeyFrom: state.ring.recoveryKey?.madeOn ?? null,
        };
      default:
        return assertNever(state);
    }
  }

  /** A keychain that was only late, or that answers again after a lock, opens without a word. */
  function reopenByKeychain(): void {
    const reopened = state.kind === 'locked' ? openByKeychain(state.ring) : undefined;
    if (reopened) enter(reopened);
  }

  /** The keychain that was there when the profile was closed is another one now, or emptied: the person is not to be asked each time for that. */
  function trustKeychainAgain(): void {
    const { ring, profileKey } = opened();
    const keychain = wrapByKeychain(profileKey, vault);
    if (!keychain) return;
    try {
      write({ ...ring, keychain });
      state = { ...opened(), by: 'keychain' };
    } catch (error) {
      ports.onTrouble('seal the keys by the keychain again', error);
    }
  }

  function forgetKeys(cause: LockCause): void {
    if (state.kind !== 'open') return;
    state.profileKey.fill(0);
    transient.forgetAll();
    madeRecoveryKey = undefined;
    enter({ kind: 'locked', ring: state.ring, locked: { cause, at: ports.now() } });
  }

  /** Keys of these live as long as the run. */
  function livesInMemory(networkId: string): boolean {
    return (
      state.kind === 'demo' || (networkId === DEMO_NETWORK_ID && state.kind !== 'locked' && state.kind !== 'damaged')
    );
  }

  return {
    readProtection: () =>
      inTurn(() => {
        reopenByKeychain();
        return protectionNow();
      }),

    protect: (choice) =>
      inTurn(async () => {
        if (state.kind !== 'undecided' && state.kind !== 'plain') throw new Error(`protection: ${state.kind}`);
        if (choice.kind !== 'plain') await choose(choice);
        else if (state.kind === 'undecided') {
          file.write({ kind: 'plain' });
          enter({ kind: 'plain' });
        }
        return protectionNow();
      }),

    unlock: (typed) =>
      inTurn(async (): Promise<UnlockAnswer> => {
        if (state.kind === 'open') return { kind: 'open' };
        if (state.kind !== 'locked') throw new Error(`protection: ${state.kind}`);
        const { ring } = state;
        const secret = typed.kind === 'recoveryKey' ? parseRecoveryKey(typed.text) : undefined;
        if (secret?.ok === false) return { kind: 'mistyped', groups: [...secret.error.groups] };
        const profileKey = await attempt(ring, () =>
          typed.kind === 'passphrase'
            ? unwrapByPassphrase(ring.passphrase, typed.passphrase)
            : Promise.resolve(secret && unwrapByRecoveryKey(ring.recoveryKey, secret.value)),
        );
        secret?.value.fill(0);
        if (typeof profileKey === 'string')
          return { kind: profileKey, waitMs: brake.remaining(ringNow().wrongAttempts) };
        enter({ kind: 'open', ring: ringNow(), profileKey, by: typed.kind });
        if (typed.kind === 'recoveryKey' && ring.keychain) trustKeychainAgain();
        return { kind: 'open' };
      }),

    lock: (cause) => inTurn(() => forgetKeys(cause)),
    canLock: () => state.kind === 'open' && state.ring.passphrase !== null,

    changePassphrase: ({ current, next }) =>
      inTurn(async () => {
        const may = await mayChange(opened(), current);
        if (may !== 'yes') return may;
        const passphrase = await wrapByPassphrase(opened().profileKey, next, cost);
        write({ ...opened().ring, passphrase, keychain: null });
        enter({ ...opened(), by: 'passphrase' });
        return 'changed';
      }),

    useKeychain: (current) =>
      inTurn(async () => {
        if (!vault.canKeep()) return 'unavailable';
        const may = await mayChange(opened(), current);
        if (may !== 'yes') return may;
        const keychain = wrapByKeychain(opened().profileKey, vault);
        if (!keychain) return 'unavailable';
        write({ ...opened().ring, keychain, passphrase: null });
        enter({ ...opened(), by: 'keychain' });
        return 'changed';
      }),

    makeRecoveryKey: () =>
      inTurn(() => {
        const secret = randomBytes(RECOVERY_KEY_BYTES);
        const groups = recoveryKeyToGroups(secret);
        madeRecoveryKey = { id: randomUUID(), sealed: wrapByRecoveryKey(opened().profileKey, secret) };
        secret.fill(0);
        return { id: madeRecoveryKey.id, groups: [...groups] };
      }),

    keepRecoveryKey: (id) =>
      inTurn(() => {
        if (madeRecoveryKey?.id !== id) throw new Error('protection: another recovery key was made since');
        write({ ...opened().ring, recoveryKey: { sealed: madeRecoveryKey.sealed, madeOn: ports.today() } });
        madeRecoveryKey = undefined;
      }),

    checkRecoveryKey: (text) =>
      inTurn(async (): Promise<UnlockAnswer> => {
        const secret = parseRecoveryKey(text);
        if (!secret.ok) return { kind: 'mistyped', groups: [...secret.error.groups] };
        const found = await attempt(opened().ring, () => {
          const profileKey = unwrapByRecoveryKey(opened().ring.recoveryKey, secret.value);
          profileKey?.fill(0);
          return Promise.resolve(profileKey && ('right' as const));
        });
        secret.value.fill(0);
        return found === 'right' ? { kind: 'open' } : { kind: found, waitMs: brake.remaining(ringNow().wrongAttempts) };
      }),

    openNetworkKey: (networkId, keyId) =>
      inTurn(() => {
        if (livesInMemory(networkId)) return transient.open(networkId, keyId);
        return state.kind === 'plain' ? null : stored.open(networkId, keyId);
      }),

    beginRotation: (networkId) =>
      inTurn(() => (livesInMemory(networkId) ? transient.add(networkId) : stored.beginRotation(networkId))),

    settleRotation: (networkId, keyId) =>
      inTurn(() => {
        if (livesInMemory(networkId)) transient.keepOnly(networkId, keyId);
        else stored.settleRotation(networkId, keyId);
      }),

    forgetNetworkKeys: (networkId) =>
      inTurn(() => {
        transient.forget(networkId);
        if (state.kind === 'open') stored.forget(networkId);
        else if (state.kind === 'locked' || state.kind === 'damaged') throw new Error(`protection: ${state.kind}`);
      }),

    wrapsOf: (networkId) =>
      inTurn(() => {
        if (livesInMemory(networkId)) throw new Error('protection: the keys of this network are never written');
        if (state.kind === 'plain') return null;
        const { sealed, key } = stored.current(networkId);
        const { keychain, passphrase, recoveryKey } = opened().ring;
        return { wraps: { keychain, passphrase, recoveryKey, networkKey: sealed }, key };
      }),

    openWraps: (wraps, networkId, attempt) =>
      inTurn(() => foreign.open(wraps, networkId, attempt, state.kind === 'open' ? state.profileKey : undefined)),

    box: {
      mode: () => modeOf(state),
      seal: (purpose, text) => seal(opened().profileKey, ['value', ...purpose], Buffer.from(text, 'utf8')),
      unseal: (purpose, sealed) => unseal(opened().profileKey, ['value', ...purpose], sealed)?.toString('utf8'),
    },
  };

  /** Of a state that has one. */
  function ringNow(): EncryptedRing {
    if (state.kind !== 'open' && state.kind !== 'locked') throw new Error(`protection: ${state.kind}`);
    return state.ring;
  }
}

function modeOf({ kind }: State): ReturnType<PrivateBox['mode']> {
  switch (kind) {
    case 'open':
      return 'sealed';
    case 'undecided':
      return 'memory';
    case 'locked':
    case 'damaged':
      return 'closed';
    case 'plain':
    case 'demo':
      return kind;
    default:
      return assertNever(kind);
  }
}
