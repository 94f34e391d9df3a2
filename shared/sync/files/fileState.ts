/** How a file stands on this laptop. */
export type FileState =
  /** Whole here, and nothing is left to send. */
  | { readonly kind: 'here' }
  /** Whole here; `done` of `total` bytes are on the server. Waits for its turn unless it is under way. */
  | { readonly kind: 'sending'; readonly done: number; readonly total: number; readonly isUnderway: boolean }
  /** `done` of `total` bytes are here, the rest comes by itself. */
  | { readonly kind: 'coming'; readonly done: number; readonly total: number; readonly isUnderway: boolean }
  /** `done` of `total` bytes are here, and some of the rest is not on the server yet: another laptop is sending it, or has stopped to. */
  | { readonly kind: 'arriving'; readonly done: number; readonly total: number }
  | { readonly kind: 'missing'; readonly why: MissingWhy }
  /** What the server has of it is not what was added, also after it was fetched again. */
  | { readonly kind: 'damaged' }
  /** The record does not say what the file consists of: another tool wrote it, or a fault. */
  | { readonly kind: 'unreadable' };

export type MissingWhy =
  /** This laptop fetches files only when somebody asks for them. */
  | 'onRequest'
  /** Whoever added it has not sent it yet, or nobody has it any more. */
  | 'notOnServer'
  /** Without a server nothing can come. */
  | 'noServer';
