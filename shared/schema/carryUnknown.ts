import { ownValue } from '../ownValue';
import { collections, type CollectionName } from './index';
import { envelopeProperties } from './envelope';
import { isFields, type Fields, type Shape } from './shape';

/**
 * A patch with what it would lose: a screen that replaces a list or an object makes it of the fields that this version knows, and those that a newer
 * one had written into it would be gone. Items are recognised by their id; one that was removed stays removed.
 */
export function carryUnknown(collection: CollectionName, current: Fields, patch: Fields): Fields {
  const shapes: Readonly<Record<string, Shape>> = { ...collections[collection].properties, ...envelopeProperties };
  let carried = patch;
  for (const [field, next] of Object.entries(patch)) {
    const shape = ownValue(shapes, field);
    const value = shape ? carry(shape, current[field], next) : next;
    if (value !== next) carried = { ...carried, [field]: value };
  }
  return carried;
}

/** `next` itself where there is nothing to carry, as almost always. */
function carry(shape: Shape, current: unknown, next: unknown): unknown {
  if (current === next) return next;
  if (Array.isArray(current) && Array.isArray(next) && shape.items?.properties) {
    const { items } = shape;
    const before = new Map(current.filter(isFields).map((item) => [item['id'], item]));
    const carried = next.map((item: unknown) => (isFields(item) ? carry(items, before.get(item['id']), item) : item));
    return carried.every((item, at) => item === next[at]) ? next : carried;
  }
  if (!isFields(current) || !isFields(next) || !shape.properties) return next;
  let carried: Fields = next;
  for (const [key, value] of Object.entries(current)) {
    const inner = ownValue(shape.properties, key);
    if (inner) {
      const kept = carry(inner, value, next[key]);
      if (kept !== next[key]) carried = { ...carried, [key]: kept };
    } else if (!Object.hasOwn(next, key)) carried = { ...carried, [key]: value };
  }
  return carried;
}
