import type { SyncError } from './errors';

/** Where the engine is. What the user reads is derived from it, see `statusOf`. */
export type SyncPhase =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'firstPull'; readonly received: number; readonly total: number }
  | { readonly kind: 'catchingUp'; readonly received: number }
  /** Everything received; a person looks at the plan before anything is sent. */
  | { readonly kind: 'review' }
  /** Everything received; sending what is unsent as it comes. */
  | { readonly kind: 'live' }
  | { readonly kind: 'waiting'; readonly error: SyncError; readonly since: number; readonly retryAt: number }
  /** A person must act before anything goes on. */
  | { readonly kind: 'blocked'; readonly error: SyncError; readonly since: number };
