import { vi } from 'vitest';

/**
 * From now on the entry of this number does not fit on the disk: the transaction that it is in goes with it. Ends with `vi.restoreAllMocks`.
 * @param isMeant which entries count
 */
export function failPut(nth: number, isMeant: (value: unknown) => boolean = () => true): void {
  // A typing edge: the method on its own, to be called with its store.
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) => IDBRequest<IDBValidKey>;
  let calls = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
    key?: IDBValidKey,
  ) {
    if (isMeant(value)) calls += 1;
    if (calls === nth && isMeant(value)) throw new DOMException('disk full', 'QuotaExceededError');
    return key === undefined ? put.call(this, value) : put.call(this, value, key);
  });
}
