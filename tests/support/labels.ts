import type { LabelOf } from '../../shared/domain/agenda';
import type { AnyRecord, SyncedRecord } from '../../shared/schema';
import { confidentialityOf } from '../../shared/schema/confidentiality';

/** What label counts on a laptop that holds these records and nothing else. */
export function labelsAmong(records: readonly SyncedRecord[]): LabelOf {
  // A typing edge: records of collections, looked at as any records.
  const byId = new Map(records.map((record) => [record.id, record as AnyRecord]));
  return (record) => confidentialityOf(record as AnyRecord, (id) => byId.get(id));
}
