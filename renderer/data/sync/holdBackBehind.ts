import { COLLECTION_NAMES, collectionOfId } from '../../../shared/schema';
import { INHERITING, refersTo } from '../../../shared/schema/confidentiality';
import type { Store } from '../store/openStore';
import type { Confidentiality } from './createConfidentiality';
import type { Recalls } from './createRecalls';

interface HoldBackEffects {
  readonly confidentiality: Pick<Confidentiality, 'isMarkedRed' | 'of'>;
  readonly recalls: Pick<Recalls, 'note'>;
  readonly deviceId: string;
}

/**
 * Before records go from the store, whoever takes them: what hangs on those that are TLP:RED, by themselves or by others, is held back from
 * now on, since its label would go with them.
 */
export async function holdBackBehind(
  { tables }: Pick<Store, 'tables'>,
  { confidentiality, recalls, deviceId }: HoldBackEffects,
  going: readonly string[],
): Promise<void> {
  const red = going.flatMap((id) => {
    const collection = collectionOfId(id);
    const record = collection && tables[collection].get(id);
    return record && confidentiality.isMarkedRed(record) ? [{ id, because: confidentiality.of(record).redFrom }] : [];
  });
  if (red.length === 0) return;
  const inheriting = COLLECTION_NAMES.flatMap((name) => (INHERITING.has(name) ? tables[name].snapshot().all : []));
  const left = red.flatMap(({ id, because }) =>
    inheriting.flatMap((record) => (refersTo(record, id) ? [{ id: record.id, rev: '', by: deviceId, because }] : [])),
  );
  if (left.length > 0) await recalls.note(left);
}
