import { fileIdsOf } from '../../shared/domain/files';
import type { CollectionName } from '../../shared/schema';
import type { Unit } from '../data';

/** Into the trash, with the files that hang on them: nobody would see those alone, and they come back together. */
export function removeWithFiles(unit: Unit, collection: CollectionName, ids: readonly string[]): void {
  const files = fileIdsOf(unit.all('files'), ids);
  // First what it is about: the step is called by that.
  unit.remove(collection, ids);
  unit.remove('files', files);
}
