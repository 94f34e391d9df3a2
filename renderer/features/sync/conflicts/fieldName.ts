import { partsOfPath, type FieldPath } from '../../../../shared/sync/merge/fieldPath';

/** The name of a field without the ids of list items: `positions/p1/office` is `positions.office`. */
export function fieldName(path: FieldPath): string {
  return partsOfPath(path)
    .filter((_, index) => index % 2 === 0)
    .join('.');
}
