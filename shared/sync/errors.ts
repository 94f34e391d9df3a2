import { assertNever } from '../assertNever';
import type { FuseTrip } from './fuse';

/**
 * What can go wrong between the laptop and its server, as the user needs to know it. Each has a sentence in
 * `messages/<language>/sync.json` and a retry rule below; none of them ever touches local data.
 */
export type SyncError =
  /** No connection to the server at all. */
  | { readonly type: 'offline' }
  /** Something that is not the server answered, for example the log-in page of a hotel network. */
  | { readonly type: 'captivePortal' }
  | { readonly type: 'unauthorised' }
  /** This laptop has no keychain and forgot the password at its last quit; the gateway says so without asking the server. */
  | { readonly type: 'passwordMissing' }
  | { readonly type: 'forbidden'; readonly reason: string }
  /** Too many wrong passwords for this login came from this address: the server refuses the right one too, for some minutes. */
  | { readonly type: 'locked' }
  /** The server is there, the database is not. */
  | { readonly type: 'notFound' }
  /** The database is not the one this laptop synced with, or not in the state it was in. */
  | { readonly type: 'wrongDatabase'; readonly cause: WrongDatabase }
  /** So many records would go that a person is asked first. */
  | ({ readonly type: 'massRemoval'; readonly direction: 'in' | 'out' } & FuseTrip)
  | { readonly type: 'overloaded'; readonly retryAfterMs?: number }
  /** A request was larger than the server or something before it takes. */
  | { readonly type: 'tooLarge' }
  /** Even asked for a single document, the server sends more than this laptop takes in at one time. */
  | { readonly type: 'answerTooLarge' }
  | { readonly type: 'serverFault'; readonly status: number };

/** Another network's data; a database without its identity (wiped, created again); an older state (a backup was restored). */
export type WrongDatabase = 'replaced' | 'emptied' | 'setBack';

export type SyncErrorType = SyncError['type'];

/** Thrown inside the engine and its ports only, caught at its loop. */
export interface SyncFailure extends Error {
  readonly syncError: SyncError;
}

export function syncFailure(syncError: SyncError): SyncFailure {
  return Object.assign(new Error(`sync: ${syncError.type}`), { syncError });
}

export function isSyncFailure(value: unknown): value is SyncFailure {
  return value instanceof Error && 'syncError' in value;
}

/** The `error` with which the gateway answers where it has a login but no password. */
export const PASSWORD_MISSING = 'no_password';

/** @param retryAfter the header of that name (RFC 9110 §10.2.3) in seconds, if any */
export function errorOfStatus(
  status: number,
  { error, reason }: { readonly error: string; readonly reason: string },
  retryAfter: string | null,
): SyncError {
  switch (status) {
    case 401:
      return { type: error === PASSWORD_MISSING ? 'passwordMissing' : 'unauthorised' };
    case 403:
      return isLockout(reason) ? { type: 'locked' } : { type: 'forbidden', reason };
    case 404:
      return { type: 'notFound' };
    case 413:
      return { type: 'tooLarge' };
    case 429:
    case 503: {
      const seconds = Number.parseInt(retryAfter ?? '', 10);
      return Number.isNaN(seconds)
        ? { type: 'overloaded' }
        : { type: 'overloaded', retryAfterMs: Math.min(Math.max(seconds, 1), LONGEST_RETRY_S) * 1000 };
    }
    case 511:
      return { type: 'captivePortal' };
    default:
      return { type: 'serverFault', status: isDiskFull(error, reason) ? INSUFFICIENT_STORAGE : status };
  }
}

/** RFC 4918 §11.5. A CouchDB whose disk is full answers 500 and names the system's error, if anything. */
export const INSUFFICIENT_STORAGE = 507;

/** Nobody but whoever looks after the server can do anything about that. */
export function isServerFull(error: SyncError): boolean {
  return error.type === 'serverFault' && error.status === INSUFFICIENT_STORAGE;
}

/** @param error with its `disk_monitor` CouchDB 3.4 and later stop writing before the disk is full, and spell it `insufficent_storage` */
export function isDiskFull(error: string, reason: string): boolean {
  return /enospc|insuffici?ent_storage/iu.test(`${error} ${reason}`);
}

/** What a server asks for beyond is no overload but a way to keep us waiting. */
const LONGEST_RETRY_S = 15 * 60;

/** CouchDB 3.4 and later (`chttpd_auth_lockout`): 403 with the words "Account is temporarily locked due to multiple authentication failures". */
export function isLockout(reason: string): boolean {
  return /temporarily locked/iu.test(reason);
}

/** Whether waiting may help, or a person must act first. */
export function isRetryable(error: SyncError): boolean {
  switch (error.type) {
    case 'offline':
    case 'captivePortal':
    case 'overloaded':
    case 'tooLarge':
    case 'answerTooLarge':
    case 'serverFault':
    case 'locked':
      return true;
    case 'unauthorised':
    case 'passwordMissing':
    case 'forbidden':
    case 'notFound':
    case 'wrongDatabase':
    case 'massRemoval':
      return false;
    default:
      return assertNever(error);
  }
}

/**
 * Whether a trouble that a person is asked about may go away without them: a cluster looks set back for minutes while it fails over, a
 * missing database may be made anew, and a node learns later than others who may enter. Never where asking costs something: wrong
 * passwords lock a login out.
 */
export function mayHealItself(error: SyncError): boolean {
  return error.type === 'wrongDatabase' || error.type === 'notFound' || error.type === 'forbidden';
}

/** How often it is looked again before a person is asked whose database that is. */
const LOOKS_BEFORE_ASKING = 2;

/** @param attempt failures in a row, from 1 */
export function isAskedYet(error: SyncError, attempt: number): boolean {
  if (isRetryable(error)) return false;
  const looksPassing = error.type === 'wrongDatabase' && error.cause !== 'replaced';
  return !looksPassing || attempt > LOOKS_BEFORE_ASKING;
}

/** CouchDB locks for five minutes from the last attempt. */
const LOCKED_MS = 5 * 60_000 + 15_000;
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;
/** A server may ask for patience, but neither for requests without a pause nor for more time than a timer can count. */
const LONGEST_ASKED_MS = 60 * 60_000;

/**
 * Exponential back-off with full jitter, so that a hall full of laptops does not come back in one beat.
 * @param attempt failures in a row, from 1
 * @param random a number in [0, 1)
 * @returns milliseconds
 */
export function retryDelay(error: SyncError, attempt: number, random: number): number {
  if (error.type === 'locked') return LOCKED_MS + Math.round(15_000 * random);
  if (error.type === 'overloaded' && error.retryAfterMs !== undefined)
    return Math.min(LONGEST_ASKED_MS, Math.max(FIRST_DELAY_MS, error.retryAfterMs));
  const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1));
  return Math.round(ceiling / 2 + (ceiling / 2) * random);
}
