import { isPlainMessageKey } from '../../../../shared/messages';
import { type AnyRecord, type CollectionName, collectionOfId } from '../../../../shared/schema';
import { partsOfPath, valueAtPath, type FieldPath } from '../../../../shared/sync/merge/fieldPath';
import { itemToWords } from './valueToWords';
import type { WordingContext } from './WordingContext';

/** A field's name in words: "Nachname", or for a field of a list's item "Stationen › CDO, Stadt Köln › Bis". */
export function fieldToLabel(record: AnyRecord, path: FieldPath, context: WordingContext): string {
  const collection = collectionOfId(record.id);
  if (!collection) return path;
  const labels: string[] = [];
  let name = '';
  let isName = true;
  const parts = partsOfPath(path);
  parts.forEach((part, index) => {
    if (isName) {
      name = name === '' ? part : `${name}.${part}`;
      labels.push(labelOf(collection, name, context));
    } else {
      const item = valueAtPath(
        record,
        parts
          .slice(0, index + 1)
          .map(encodeURIComponent)
          .join('/'),
      );
      const words = item === undefined ? '' : itemToWords(collection, name, item, context);
      if (words !== '') labels.push(words);
    }
    isName = !isName;
  });
  return labels.join(' › ');
}

/** @param name `city`, or `positions.office` for a field of a list's items */
export function labelOf(collection: CollectionName, name: string, { t }: Pick<WordingContext, 't'>): string {
  const key = `records.field.${collection}.${name}`;
  return isPlainMessageKey(key) ? t(key) : name;
}
