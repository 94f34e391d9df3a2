/** What of a file is more than is read. `memory`: what reading it takes, which no figure tells a person. */
export type ReadingLimit =
  | { readonly unit: 'megabytes' | 'pages' | 'columns' | 'rows' | 'cells' | 'characters'; readonly most: number }
  | { readonly unit: 'memory' };

/** Over a limit. Without one where the reader of that kind of file does not say which. */
export interface TooLarge {
  readonly type: 'tooLarge';
  readonly limit?: ReadingLimit;
}

/** Why a file that somebody chose was not read, whatever kind it is of. Nothing of it was taken over. */
export type ReadingProblem =
  | TooLarge
  /** Damaged, cut off, not what it claims to be, or not readable on the disk. */
  | { readonly type: 'damaged' }
  | { readonly type: 'tooSlow'; readonly seconds: number };
