import { expect, it } from 'vitest';
import { FAILURE_KINDS, failureKindOf } from '../../../shared/failure';
import { isPlainMessageKey } from '../../../shared/messages';

it.each([
  [{ name: 'IpcError', code: 'EBUSY' }, 'fileInUse'],
  [{ name: 'IpcError', code: 'EACCES' }, 'fileInUse'],
  [{ name: 'IpcError', code: 'ENOSPC' }, 'targetFull'],
  [{ name: 'IpcError', code: 'EROFS' }, 'readOnlyPlace'],
  [{ name: 'IpcError', code: 'EISDIR' }, 'nameTaken'],
  [{ name: 'IpcError', code: 'ENAMETOOLONG' }, 'nameTooLong'],
  [new DOMException('full', 'QuotaExceededError'), 'diskFull'],
  [{ name: 'IpcError', code: 'ENOENT' }, 'placeGone'],
  [{ name: 'DatabaseClosedError' }, 'storeClosed'],
  [new DOMException('The database connection is closing.', 'InvalidStateError'), 'storeClosed'],
  [{ name: 'ConflictError' }, 'conflict'],
  [{ name: 'StoreError', type: 'newerStore' }, 'newerStore'],
  [{ name: 'StoreError', type: 'incompleteMove' }, 'incompleteMove'],
  [{ name: 'StoreError', type: 'missingKey' }, 'missingKey'],
  [{ name: 'StoreError', type: 'unreadableBlock' }, 'unreadableBlock'],
  [{ name: 'IpcError', code: 'rejected' }, 'refused'],
  [new TypeError('x is not a function'), 'unknown'],
  ['text', 'unknown'],
  [undefined, 'unknown'],
  [null, 'unknown'],
] as const)('%o means %s', (thrown, kind) => {
  expect(failureKindOf(thrown)).toBe(kind);
});

it('looks for the cause of a wrapped error, however it is wrapped', () => {
  const full = new DOMException('full', 'QuotaExceededError');
  expect(failureKindOf(new Error('write', { cause: full }))).toBe('diskFull');
  expect(failureKindOf({ name: 'AbortError', inner: full })).toBe('diskFull');
  expect(failureKindOf({ name: 'AbortError', inner: new Error('write', { cause: full }) })).toBe('diskFull');
});

it('ends on a circle of causes', () => {
  const error = new Error('a');
  error.cause = error;
  expect(failureKindOf(error)).toBe('unknown');
});

it('has a sentence for every kind: what happened, what it means for the data, what to do', () => {
  for (const kind of FAILURE_KINDS)
    for (const part of ['title', 'text'])
      expect(isPlainMessageKey(`errors.${kind}.${part}`), `${kind}.${part}`).toBe(true);
});
