import { ownValue } from '../../ownValue';

/**
 * Where a value is inside a record: `city`, or `positions/p1/office` for a field of an item in a list. Parts are
 * percent-encoded, so that an item id may hold a slash.
 */
export type FieldPath = string;

export function toFieldPath(parts: readonly string[]): FieldPath {
  return parts.map(encodeURIComponent).join('/');
}

export function partsOfPath(path: FieldPath): readonly string[] {
  return path.split('/').map(decodeURIComponent);
}

type Fields = Readonly<Record<string, unknown>>;

/** The value at a path, undefined where the item or field is gone. */
export function valueAtPath(fields: Fields, path: FieldPath): unknown {
  let value: unknown = fields;
  for (const part of partsOfPath(path))
    value = Array.isArray(value)
      ? value.find((item) => isItemWithId(item, part))
      : isFields(value)
        ? ownValue(value, part)
        : undefined;
  return value;
}

/** The patch of the top-level field that puts a value in its place; undefined where the item is gone. */
export function patchAtPath(fields: Fields, path: FieldPath, value: unknown): Fields | undefined {
  const [field = '', ...rest] = partsOfPath(path);
  const next = replaceIn(ownValue(fields, field), rest, value);
  return next === undefined ? undefined : { [field]: next };
}

function replaceIn(current: unknown, parts: readonly string[], value: unknown): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return value;
  if (isList(current)) {
    if (!current.some((item) => isItemWithId(item, part)))
      return rest.length === 0 && isItemWithId(value, part) ? [...current, value] : undefined;
    return current.map((item) => (isItemWithId(item, part) ? replaceIn(item, rest, value) : item));
  }
  return isFields(current) ? { ...current, [part]: replaceIn(ownValue(current, part), rest, value) } : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isItemWithId(item: unknown, id: string): boolean {
  return isFields(item) && item['id'] === id;
}
