import type { RestorePoint, RestoreVault } from '../../renderer/data';
import type { AnyRecord } from '../../shared/schema';

/** Restore points that end with the test. */
export function createMemoryVault(): RestoreVault {
  let points: readonly { readonly point: RestorePoint; readonly records: readonly AnyRecord[] }[] = [];
  return {
    list: () => Promise.resolve(points.map(({ point }) => point).toReversed()),
    keep(point, records) {
      points = [...points, { point, records }];
      return Promise.resolve();
    },
    read: (id) => Promise.resolve(points.find(({ point }) => point.id === id)?.records),
    replace(id, records) {
      points = points.map((kept) =>
        kept.point.id === id ? { point: { ...kept.point, records: records.length }, records } : kept,
      );
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
