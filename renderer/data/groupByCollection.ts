import { collectionOfId, type CollectionName } from '../../shared/schema';

/** Record ids by the collection that they belong to; foreign ids are left out. */
export function groupByCollection(ids: readonly string[]): ReadonlyMap<CollectionName, readonly string[]> {
  const groups = new Map<CollectionName, string[]>();
  for (const id of ids) {
    const name = collectionOfId(id);
    if (!name) continue;
    const group = groups.get(name);
    if (group) group.push(id);
    else groups.set(name, [id]);
  }
  return groups;
}
