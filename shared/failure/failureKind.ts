/**
 * What a failed action means to the person who triggered it; each has a sentence of its own in the messages
 * (`errors.<kind>.title` and `.text`), which says what it means for the data and what to do.
 */
export const FAILURE_KINDS = [
  /** Another program holds the file, or the folder may not be written to. */
  'fileInUse',
  'diskFull',
  /** No room where a file was to be written; the store of the network may have plenty. */
  'targetFull',
  'readOnlyPlace',
  /** In the folder of the profile nothing can be written: settings, keys and servers stay as they are. */
  'profileReadOnly',
  /** A folder has the name that the file was to get. */
  'nameTaken',
  'nameTooLong',
  'placeGone',
  /** The store was closed under the page, by the browser or a second window. */
  'storeClosed',
  /** A newer Verbund has written the store: this one leaves it alone. */
  'newerStore',
  /** Moving the store from an older version did not bring everything over; the older one is still there. */
  'incompleteMove',
  /** The store is sealed with a key that this profile does not have. */
  'missingKey',
  /** Part of the store was changed on the disk. */
  'unreadableBlock',
  /** The record was changed by somebody else at every attempt. */
  'conflict',
  /** A field holds a text that cannot be read, and what was to be done needs everything to be stored. */
  'unreadText',
  /** The main process did not accept the call. */
  'refused',
  /** A defect: nobody foresaw it. */
  'unknown',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** Errors of the system and of RxDB carry a code, those of the browser and of Dexie a name, those of our store a type. */
const KIND_BY_WORD: Readonly<Record<string, FailureKind>> = {
  EBUSY: 'fileInUse',
  EPERM: 'fileInUse',
  EACCES: 'fileInUse',
  ETXTBSY: 'fileInUse',
  EROFS: 'readOnlyPlace',
  profileReadOnly: 'profileReadOnly',
  profileFull: 'diskFull',
  EISDIR: 'nameTaken',
  EEXIST: 'nameTaken',
  ENOTEMPTY: 'nameTaken',
  ENAMETOOLONG: 'nameTooLong',
  NotReadableError: 'fileInUse',
  ENOSPC: 'targetFull',
  EDQUOT: 'targetFull',
  EFBIG: 'targetFull',
  QuotaExceededError: 'diskFull',
  ENOENT: 'placeGone',
  ENOTDIR: 'placeGone',
  ENODEV: 'placeGone',
  NotFoundError: 'placeGone',
  DatabaseClosedError: 'storeClosed',
  InvalidStateError: 'storeClosed',
  TransactionInactiveError: 'storeClosed',
  /** RxDB: the collection or its storage was closed. */
  COL21: 'storeClosed',
  DB14: 'storeClosed',
  newerStore: 'newerStore',
  incompleteMove: 'incompleteMove',
  missingKey: 'missingKey',
  unreadableBlock: 'unreadableBlock',
  CONFLICT: 'conflict',
  ConflictError: 'conflict',
  UnreadTextError: 'unreadText',
  rejected: 'refused',
};

/** A wrapped error is as deep as libraries nest them; the bound keeps a circle of causes from going on for ever. */
const DEEPEST = 5;

/**
 * @param thrown whatever was thrown. Name, code and type decide, first of the error itself, then of what caused it (`cause`,
 *   Dexie's `inner`); never the message, which is for people and changes with every version.
 */
export function failureKindOf(thrown: unknown): FailureKind {
  let current = thrown;
  for (let depth = 0; depth < DEEPEST && typeof current === 'object' && current !== null; depth++) {
    for (const word of [wordOf(current, 'code'), wordOf(current, 'type'), wordOf(current, 'name')]) {
      const kind = word === undefined ? undefined : KIND_BY_WORD[word];
      if (kind !== undefined) return kind;
    }
    current = causeOf(current);
  }
  return 'unknown';
}

function wordOf(error: object, property: 'code' | 'type' | 'name'): string | undefined {
  const value: unknown = Reflect.get(error, property);
  return typeof value === 'string' && Object.hasOwn(KIND_BY_WORD, value) ? value : undefined;
}

function causeOf(error: object): unknown {
  return 'cause' in error && error.cause !== undefined ? error.cause : 'inner' in error ? error.inner : undefined;
}
