import { COLLECTION_NAMES, collections, type CollectionName } from './index';
import { envelopeProperties } from './envelope';
import { hasForm, isTame } from './formats';
import { isFields, type Fields, type Shape } from './shape';

export interface Fitted {
  /** What can be used. */
  readonly fields: Fields;
  /** Names of the fields of which something had to be left out; empty where the document is whole. */
  readonly unfit: readonly string[];
}

/**
 * Leaves out whatever a document from elsewhere holds in the wrong form (a number for a name, a text for a list, 31 April), so that
 * its defaults can take its place and no screen meets a value that its type rules out. From a list, only the unusable items are removed.
 * Fields that the schema does not know are kept, at the top and inside of lists: a newer version wrote them. `null` says nothing
 * and is no fault.
 */
export function fitFields(collection: CollectionName, fields: Fields): Fitted {
  const shapes = shapesByCollection.get(collection);
  const fitted: Record<string, unknown> = {};
  const unfit: string[] = [];
  for (const field of Object.keys(fields)) {
    const shape = shapes?.get(field);
    const value = fields[field];
    const seen: Seen = { isUnfit: false };
    const kept = shape ? fit(shape, value, seen) : keepTame(field, value, seen);
    if (kept !== undefined) fitted[field] = kept;
    if (seen.isUnfit && value !== null) unfit.push(field);
  }
  return { fields: fitted, unfit };
}

/** Put together once: a first sync fits 50,000 documents. */
const shapesByCollection: ReadonlyMap<CollectionName, ReadonlyMap<string, Shape>> = new Map(
  COLLECTION_NAMES.map((name) => [
    name,
    new Map<string, Shape>(Object.entries({ ...collections[name].properties, ...envelopeProperties })),
  ]),
);

/** Told of whatever is left out. */
interface Seen {
  isUnfit: boolean;
}

function keepTame(name: string, value: unknown, seen: Seen): unknown {
  if (name !== '__proto__' && isTame(value)) return value;
  seen.isUnfit = true;
  return undefined;
}

function fit(shape: Shape, value: unknown, seen: Seen): unknown {
  const isRight =
    (!shape.enum || shape.enum.includes(value)) &&
    (shape.type === undefined || isOfType(shape.type, typeOf(value))) &&
    hasForm(shape, value);
  if (!isRight) {
    seen.isUnfit = true;
    return undefined;
  }
  if (Array.isArray(value) && shape.items) {
    const { items } = shape;
    // The same list where all fits: most documents are whole, and every copy costs a first sync time.
    if (value.every((item: unknown) => fit(items, item, seen) === item)) return value;
    return value.map((item: unknown) => fit(items, item, seen)).filter((item) => item !== undefined);
  }
  return isFields(value) && shape.properties ? fitObject(shape.properties, shape.required ?? [], value, seen) : value;
}

function fitObject(
  properties: Readonly<Record<string, Shape>>,
  required: readonly string[],
  value: Fields,
  seen: Seen,
): Fields | undefined {
  let fitted: Fields = value;
  for (const key of Object.keys(value)) {
    const inner = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const kept = inner ? fit(inner, value[key], seen) : keepTame(key, value[key], seen);
    if (kept === value[key]) continue;
    const { [key]: _unfit, ...others } = fitted;
    fitted = kept === undefined ? others : { ...others, [key]: kept };
  }
  // A plain object of ours; its entries as a list would be made anew for every item of 50,000 documents.
  for (const key in properties) {
    const inner = properties[key];
    // An older laptop wrote the item before it had this field: see [Note: two versions].
    if (inner && !Object.hasOwn(value, key) && 'default' in inner) fitted = { ...fitted, [key]: inner.default };
  }
  if (required.every((key) => Object.hasOwn(fitted, key))) return fitted;
  seen.isUnfit = true;
  return undefined;
}

function isOfType(type: string | readonly string[], actual: string): boolean {
  return typeof type === 'string' ? type === actual : type.includes(actual);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
