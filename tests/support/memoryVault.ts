import type { RestorePoint, RestoreVault } from '../../renderer/data';
import type { AnyRecord } from '../../shared/schema';

/** Restore points that end with the test. */
export function createMemoryVault(): RestoreVault {
  const points: { readonly point: RestorePoint; readonly records: readonly AnyRecord[] }[] = [];
  return {
    list: () => Promise.resolve(points.map(({ point }) => point).reverse()),
    keep(point, records) {
      points.push({ point, records });
      return Promise.resolve();
    },
    read: (id) => Promise.resolve(points.find(({ point }) => point.id === id)?.records),
    close: () => Promise.resolve(),
  };
}
