import { compareStates, type CollectionComparison } from '../../../shared/domain/backup';
import { collectionOfId, COLLECTION_NAMES, type AnyRecord } from '../../../shared/schema';
import type { BackupContent, RecordsByCollection, Session } from '../../data';

interface Compared {
  readonly comparisons: readonly CollectionComparison[];
  /** Of the backup, as far as it may come back. */
  readonly kept: RecordsByCollection;
  /** How many records of the backup stay away because they were erased since. */
  readonly erased: number;
}

export function compareWithPresent(session: Session, content: BackupContent): Compared {
  const saved = [...content.records.values()].flat();
  const kept = byCollection(session.keepOut(saved));
  const left = [...kept.values()].reduce((sum, { length }) => sum + length, 0);
  return { comparisons: compareStates(presentState(session), kept), kept, erased: saved.length - left };
}

function presentState({ repositories }: Session): RecordsByCollection {
  return new Map(
    // A typing edge: records of any collection, looked at as such.
    COLLECTION_NAMES.map((name) => [name, repositories[name].snapshot().records as unknown as readonly AnyRecord[]]),
  );
}

function byCollection(records: readonly AnyRecord[]): RecordsByCollection {
  return new Map(COLLECTION_NAMES.map((name) => [name, records.filter(({ id }) => collectionOfId(id) === name)]));
}
