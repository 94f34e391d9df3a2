import type { SyncErrorType } from '../errors';

/** What stands in the way of files, and of nothing else. */
export type FileTrouble =
  /** The server, or the disk it writes to, has no room. */
  | 'serverFull'
  /** This laptop has none. */
  | 'diskFull'
  /** This login may not write. */
  | 'readOnly'
  /** Of these `tooLarge`: not even a single chunk passes, since the server, or something before it, has a limit below. */
  | SyncErrorType;

/** What the lane of files is doing; see [Note: the lane of files]. */
export type LaneState =
  /** There is no server, or it cannot be reached. */
  | { readonly kind: 'off' }
  /** A person halted it. */
  | { readonly kind: 'paused' }
  /** Records go first. */
  | { readonly kind: 'behindRecords' }
  | { readonly kind: 'idle' }
  /** All is moved that is there; what is left to fetch another laptop is sending, or has stopped to. */
  | { readonly kind: 'expecting' }
  | { readonly kind: 'running'; readonly fileId: string; readonly direction: 'send' | 'fetch' }
  /** It goes on by itself. */
  | { readonly kind: 'waiting'; readonly trouble: FileTrouble };

export interface LaneSnapshot {
  readonly state: LaneState;
  readonly toSend: Amount;
  /** Without what is only fetched on request. */
  readonly toFetch: Amount;
  /** Bytes of all files on this laptop; what several have in common counts once. */
  readonly stored: number;
  /** This laptop fetches files only when somebody asks for them. */
  readonly isOnRequest: boolean;
}

export interface Amount {
  readonly files: number;
  readonly bytes: number;
}
