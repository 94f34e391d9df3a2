import { StoreError } from '../store/storeError';
import type { RestoreVault } from './restorePoint';

/** Beside a store of a newer version: looking at restore points would seal them anew, and none can be made. See [Note: newer stores]. */
export function createClosedVault(): RestoreVault {
  function refuse(): Promise<never> {
    return Promise.reject(new StoreError('newerStore', 'restore points of a newer version are left alone'));
  }
  return {
    list: () => Promise.resolve([]),
    keep: refuse,
    read: refuse,
    replace: refuse,
    close: () => Promise.resolve(),
  };
}
