/** Why a network could not be opened. */
export type StoreErrorType =
  /** A newer Verbund has written it; this one would not understand what it reads. Nothing was changed. */
  | 'newerStore'
  /** Records are missing after the move from an older version. The older databases are still there, nothing was lost. */
  | 'incompleteMove';

export class StoreError extends Error {
  readonly type: StoreErrorType;

  constructor(type: StoreErrorType, message: string) {
    super(message);
    this.name = 'StoreError';
    this.type = type;
  }
}
