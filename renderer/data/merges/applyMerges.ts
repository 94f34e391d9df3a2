import type { MergeChanges } from '../../../shared/domain/merging';
import { collectionOfId, type CollectionName } from '../../../shared/schema';
import type { Draft } from '../../../shared/schema/records';
import type { Content } from '../../../shared/sync/localEdit';
import type { Unit } from '../writing/createWriter';

/** Does in one write what `planMerges` found. */
export function applyMerges(unit: Unit, { patches, attendance, removed }: MergeChanges): void {
  for (const { id, patch } of patches) {
    const collection = collectionOfId(id);
    if (collection) unit.update(collection, id, toDraft(patch));
  }
  for (const { id, draft } of attendance) {
    const known = unit.get('attendance', id);
    if (!known) unit.create('attendance', draft, { id });
    else {
      unit.restore('attendance', [id]);
      unit.update('attendance', id, draft);
    }
  }
  for (const id of removed) {
    const collection = collectionOfId(id);
    if (collection) unit.remove(collection, [id]);
  }
}

// A typing edge: what was read from records of a collection is written to one.
function toDraft<N extends CollectionName>(patch: Content): Draft<N> {
  return patch as Draft<N>;
}
