/** Why a network could not be opened. */
export type StoreErrorType =
  /** A newer Verbund has written it; this one would not understand what it reads. Nothing was changed. */
  | 'newerStore'
  /** Records are missing after the move from an older version. The older databases are still there, nothing was lost. */
  | 'incompleteMove'
  /** It is sealed with a key that this profile does not have: it came from another laptop, or the key ring did. Nothing was changed. */
  | 'missingKey'
  /** A block was changed on the disk, or comes from another place. */
  | 'unreadableBlock';

export class StoreError extends Error {
  readonly type: StoreErrorType;

  constructor(type: StoreErrorType, message: string) {
    super(message);
    this.name = 'StoreError';
    this.type = type;
  }
}

export function isMissingKey(thrown: unknown): boolean {
  return thrown instanceof StoreError && thrown.type === 'missingKey';
}
