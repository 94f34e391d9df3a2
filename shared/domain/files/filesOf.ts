import type { FileRecord } from '../../schema';

const collator = new Intl.Collator('de', { sensitivity: 'base', numeric: true });

/** What hangs on a record, by name; of two with one name the earlier first. @param files living ones */
export function filesOf(files: readonly FileRecord[], targetId: string): readonly FileRecord[] {
  return files
    .filter((file) => file.targetId === targetId)
    .toSorted((one, other) => collator.compare(one.name, other.name) || (one.createdAt < other.createdAt ? -1 : 1));
}

/** Ids of what goes and comes back with records. @param files living ones */
export function fileIdsOf(files: readonly FileRecord[], targetIds: readonly string[]): readonly string[] {
  const targets = new Set(targetIds);
  return files.flatMap(({ id, targetId }) => (targets.has(targetId) ? [id] : []));
}
