import type {
  LockCause,
  NetworkKey,
  PassphraseChange,
  Protection,
  ProtectionChoice,
  RecoveryKey,
  UnlockAnswer,
  UnlockAttempt,
} from '../../../shared/ipc/protection';
import type { WrapsAnswer } from './createForeignWraps';
import type { PrivateBox } from './PrivateBox';
import type { NetworkWraps } from './wraps';

/** Reasons and order of things: docs/decisions, “keys”. */
export interface KeyRing {
  readonly readProtection: () => Promise<Protection>;
  readonly protect: (choice: ProtectionChoice) => Promise<Protection>;
  readonly unlock: (attempt: UnlockAttempt) => Promise<UnlockAnswer>;
  readonly lock: (cause: LockCause) => Promise<void>;
  /** Whether a passphrase would be asked after locking: without one, locking keeps nobody out. */
  readonly canLock: () => boolean;
  readonly changePassphrase: (change: PassphraseChange) => Promise<'changed' | 'wrong' | 'wait'>;
  readonly useKeychain: (current: string | null) => Promise<'changed' | 'wrong' | 'wait' | 'unavailable'>;
  readonly makeRecoveryKey: () => Promise<RecoveryKey>;
  readonly keepRecoveryKey: (id: string) => Promise<void>;
  /** Whether a text is the recovery key in force. Counts as an attempt, and changes nothing else. */
  readonly checkRecoveryKey: (text: string) => Promise<UnlockAnswer>;
  /** The bytes are a copy; whoever takes it overwrites it. */
  readonly openNetworkKey: (networkId: string, keyId: string | null) => Promise<NetworkKey | null>;
  readonly beginRotation: (networkId: string) => Promise<NetworkKey>;
  readonly settleRotation: (networkId: string, keyId: string) => Promise<void>;
  readonly forgetNetworkKeys: (networkId: string) => Promise<void>;
  /** What a backup takes along so that it opens elsewhere, and its key. Null where nothing is encrypted; rejects for what lives as long as the run. */
  readonly wrapsOf: (networkId: string) => Promise<{ readonly wraps: NetworkWraps; readonly key: NetworkKey } | null>;
  /**
   * The key of a network that another profile, or this one at another time, wrapped. Changes nothing here, in whatever state this profile is.
   * @param attempt null: tries what needs no question, which is the key of this profile and the keychain
   */
  readonly openWraps: (wraps: NetworkWraps, networkId: string, attempt: UnlockAttempt | null) => Promise<WrapsAnswer>;
  readonly box: PrivateBox;
}
