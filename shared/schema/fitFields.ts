import { collections, type CollectionName } from './index';
import { envelopeProperties } from './envelope';
import { isFields, type Fields, type Shape } from './shape';

/**
 * Leaves out whatever a document from another tool holds in the wrong form (a number for a name, a text for a list), so that
 * its defaults take its place and no screen meets a value that its type rules out. From a list, only the unusable items are removed.
 * Fields that the schema does not know are kept, at the top and inside of lists: a newer version wrote them.
 */
export function fitFields(collection: CollectionName, fields: Fields): Fields {
  const shapes: Readonly<Record<string, Shape>> = { ...collections[collection].properties, ...envelopeProperties };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => {
      const shape = shapes[field];
      if (!shape) return [[field, value]];
      const fitted = fit(shape, value);
      return fitted === undefined ? [] : [[field, fitted]];
    }),
  );
}

function fit(shape: Shape, value: unknown): unknown {
  if (shape.enum && !shape.enum.includes(value)) return undefined;
  const types = shape.type === undefined ? [] : [shape.type].flat();
  if (types.length > 0 && !types.includes(typeOf(value))) return undefined;
  if (Array.isArray(value) && shape.items) {
    const { items } = shape;
    const fitted = value.map((item: unknown) => fit(items, item));
    // The same list where all fits: most documents are whole, and every copy costs a first sync time.
    return fitted.every((item, index) => item === value[index]) ? value : fitted.filter((item) => item !== undefined);
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
    if (!(key in value)) {
      // An older laptop wrote the item before it had this field: see [Note: two versions].
      if ('default' in inner) fitted = { ...fitted, [key]: inner.default };
      continue;
    }
    const kept = fit(inner, value[key]);
    if (kept === value[key]) continue;
    const { [key]: _unfit, ...others } = fitted;
    fitted = kept === undefined ? others : { ...others, [key]: kept };
  }
  return required.every((key) => key in fitted) ? fitted : undefined;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
