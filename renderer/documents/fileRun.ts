export interface FileProgress {
  readonly done: number;
  readonly total: number;
}

/** What a file that takes long is written with. */
export interface FileRun {
  /** Somebody thought better of it. */
  readonly signal: AbortSignal;
  /** How much of this file is done. */
  readonly onProgress: (progress: FileProgress) => void;
}
