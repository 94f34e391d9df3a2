import { COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import type { Session } from '../../data';

/** All records of a network, those in the trash included. */
export function everyRecord(repositories: Session['repositories']): readonly AnyRecord[] {
  return COLLECTION_NAMES.flatMap((name) => {
    const { records, deleted } = repositories[name].snapshot();
    // A typing edge: records of all collections, looked at as any record.
    return [...records, ...deleted] as unknown as readonly AnyRecord[];
  });
}
