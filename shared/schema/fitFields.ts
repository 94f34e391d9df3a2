import { COLLECTION_NAMES, collections, type CollectionName } from './index';
import { envelopeProperties } from './envelope';
import { isFields, type Fields, type Shape } from './shape';

/**
 * Leaves out whatever a document from another tool holds in the wrong form (a number for a name, a text for a list), so that
 * its defaults take its place and no screen meets a value that its type rules out. From a list, only the unusable items are removed.
 * Fields that the schema does not know are kept, at the top and inside of lists: a newer version wrote them.
 */
export function fitFields(collection: CollectionName, fields: Fields): Fields {
  const shapes = shapesByCollection.get(collection);
  const fitted: Record<string, unknown> = {};
  for (const field of Object.keys(fields)) {
    const shape = shapes?.get(field);
    const value = fields[field];
    const kept = shape ? fit(shape, value) : value;
    if (kept !== undefined) fitted[field] = kept;
  }
  return fitted;
}

/** Put together once: a first sync fits 50,000 documents. */
const shapesByCollection: ReadonlyMap<CollectionName, ReadonlyMap<string, Shape>> = new Map(
  COLLECTION_NAMES.map((name) => [
    name,
    new Map<string, Shape>(Object.entries({ ...collections[name].properties, ...envelopeProperties })),
  ]),
);

function fit(shape: Shape, value: unknown): unknown {
  if (shape.enum && !shape.enum.includes(value)) return undefined;
  if (shape.type !== undefined && !isOfType(shape.type, typeOf(value))) return undefined;
  if (Array.isArray(value) && shape.items) {
    const { items } = shape;
    // The same list where all fits: most documents are whole, and every copy costs a first sync time.
    if (value.every((item: unknown) => fit(items, item) === item)) return value;
    return value.map((item: unknown) => fit(items, item)).filter((item) => item !== undefined);
  }
  return isFields(value) && shape.properties ? fitObject(shape.properties, shape.required ?? [], value) : value;
}

function fitObject(
  properties: Readonly<Record<string, Shape>>,
  required: readonly string[],
  value: Fields,
): Fields | undefined {
  let fitted: Fields = value;
  for (const [key, inner] of Object.entries(properties)) {
    if (!Object.hasOwn(value, key)) {
      // An older laptop wrote the item before it had this field: see [Note: two versions].
      if ('default' in inner) fitted = { ...fitted, [key]: inner.default };
      continue;
    }
    const kept = fit(inner, value[key]);
    if (kept === value[key]) continue;
    const { [key]: _unfit, ...others } = fitted;
    fitted = kept === undefined ? others : { ...others, [key]: kept };
  }
  return required.every((key) => Object.hasOwn(fitted, key)) ? fitted : undefined;
}

function isOfType(type: string | readonly string[], actual: string): boolean {
  return typeof type === 'string' ? type === actual : type.includes(actual);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
