import * as v from 'valibot';

/** `person`: Ctrl+L. `idle`: nobody pressed a key. `system`: it was locked, or went to sleep. */
const lockCause = v.picklist(['person', 'idle', 'system']);
export type LockCause = v.InferOutput<typeof lockCause>;

/**
 * How what this laptop keeps is protected, and by what it can be opened: see docs/decisions, “keys”. The key of the profile encrypts
 * private settings, the servers and the key of each network; it is itself wrapped by what is named here.
 */
export const protectionSchema = v.variant('kind', [
  /** Nobody decided yet: a new profile, or one of a version that did not encrypt. Nothing private is written to the disk. */
  v.object({ kind: v.literal('undecided'), canUseKeychain: v.boolean() }),
  v.object({
    kind: v.literal('locked'),
    /** `keychainLost`: the keychain that opened it is gone or another one (other computer, reset password of the account). */
    reason: v.picklist(['passphrase', 'keychainLost']),
    opens: v.array(v.picklist(['passphrase', 'recoveryKey'])),
    /** Milliseconds before another attempt is looked at. */
    waitMs: v.number(),
    /** What locked it, and when (ISO 8601): null for a profile that was just started. */
    locked: v.nullable(v.object({ cause: lockCause, at: v.string() })),
  }),
  v.object({
    kind: v.literal('open'),
    by: v.picklist(['keychain', 'passphrase', 'recoveryKey']),
    canUseKeychain: v.boolean(),
    /** Day on which the recovery key in force was made, ISO 8601; null while there is none. */
    recoveryKeyFrom: v.nullable(v.string()),
  }),
  /** A person chose to go on without encryption. */
  v.object({ kind: v.literal('plain'), canUseKeychain: v.boolean() }),
  /** Opened by `npm run demo`: the keys live as long as the run, and nothing private is written. */
  v.object({ kind: v.literal('demo') }),
  /**
   * The key ring cannot be used, and nothing is written over it: both copies are damaged, one is from a newer version of the application, or
   * the ring is missing while settings are there that were sealed with it.
   */
  v.object({ kind: v.literal('damaged'), reason: v.picklist(['damaged', 'newer', 'missing']) }),
]);
export type Protection = v.InferOutput<typeof protectionSchema>;

/** Passphrases are compared as NFC, with white space as typed. */
const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));

export const protectionChoiceSchema = v.variant('kind', [
  v.object({ kind: v.literal('keychain') }),
  v.object({ kind: v.literal('passphrase'), passphrase }),
  v.object({ kind: v.literal('plain') }),
]);
export type ProtectionChoice = v.InferOutput<typeof protectionChoiceSchema>;

export const unlockAttemptSchema = v.variant('kind', [
  v.object({ kind: v.literal('passphrase'), passphrase }),
  v.object({ kind: v.literal('recoveryKey'), text: v.pipe(v.string(), v.maxLength(1_000)) }),
]);
export type UnlockAttempt = v.InferOutput<typeof unlockAttemptSchema>;

export const unlockAnswerSchema = v.variant('kind', [
  v.object({ kind: v.literal('open') }),
  v.object({ kind: v.literal('wrong'), waitMs: v.number() }),
  /** Not looked at: too soon after wrong ones. */
  v.object({ kind: v.literal('wait'), waitMs: v.number() }),
  /** A recovery key whose check characters do not fit: no attempt. Numbers of its groups, from 1; empty where its length is wrong. */
  v.object({ kind: v.literal('mistyped'), groups: v.array(v.number()) }),
]);
export type UnlockAnswer = v.InferOutput<typeof unlockAnswerSchema>;

/** `current` is null only after the recovery key opened the profile, or where the keychain does. */
export const passphraseChangeSchema = v.object({ current: v.nullable(passphrase), next: passphrase });
export type PassphraseChange = v.InferOutput<typeof passphraseChangeSchema>;

/** `wait`: not looked at, too soon after wrong ones; a minute at most. */
export const passphraseChangeAnswerSchema = v.picklist(['changed', 'wrong', 'wait']);
/** `unavailable`: no keychain that keeps secrets. */
export const keychainAnswerSchema = v.picklist(['changed', 'wrong', 'wait', 'unavailable']);

/** The same as in a choice; null as in `passphraseChangeSchema`. */
export const currentPassphraseSchema = v.nullable(passphrase);

/** A key of a network; the page makes a `CryptoKey` of it that cannot be exported, and overwrites the bytes. */
export const networkKeySchema = v.object({
  /** Names the key in the database that it encrypts; says nothing about it. */
  id: v.string(),
  /** 32, AES-256. */
  bytes: v.instance(Uint8Array<ArrayBufferLike>),
  /** A rotation has begun with it: `settleRotation` once everything is encrypted with it. */
  isNext: v.boolean(),
});
export type NetworkKey = v.InferOutput<typeof networkKeySchema>;

/** A recovery key that was made but is not in force before `keepRecoveryKey`: until then the old one counts. */
export const recoveryKeySchema = v.object({ id: v.string(), groups: v.array(v.string()) });
export type RecoveryKey = v.InferOutput<typeof recoveryKeySchema>;
