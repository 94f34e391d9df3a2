import { ulid } from '../ulid';
import { envelopeProperties, syncStateProperties } from './envelope';
import {
  COLLECTION_NAMES,
  collections,
  type CollectionName,
  type ContentByCollection,
  type RecordByCollection,
} from './index';
import { isFields, type Fields, type Shape } from './shape';

function defaultsOf(properties: Readonly<Record<string, object>>): Fields {
  const defaults: Record<string, unknown> = {};
  for (const [field, property] of Object.entries(properties)) {
    if ('default' in property) defaults[field] = property.default;
  }
  return defaults;
}

const defaultsByCollection = Object.fromEntries(
  Object.entries(collections).map(([name, definition]) => [
    name,
    { ...defaultsOf(definition.properties), ...defaultsOf(envelopeProperties), ...defaultsOf(syncStateProperties) },
  ]),
);

/** Fills what a document lacks. See [Note: every field has a default]. Unknown fields are kept: a newer version wrote them. */
export function withDefaults<N extends CollectionName>(collection: N, fields: Fields): RecordByCollection[N] {
  // A parsing edge: the record's type follows from the schema that the defaults were read from.
  return { ...defaultsByCollection[collection], ...fields } as unknown as RecordByCollection[N];
}

/**
 * A whole record from one that an earlier version stored, down to the items of lists; the same object where nothing is missing, as
 * almost always. See [Note: two versions].
 */
export function fillDefaults<T extends object>(collection: CollectionName, record: T): T {
  let filled = record;
  for (const field in defaultsByCollection[collection])
    if (!Object.hasOwn(record, field)) {
      filled = { ...defaultsByCollection[collection], ...record };
      break;
    }
  for (const [field, shape] of nestedByCollection[collection] ?? []) {
    const value: unknown = Reflect.get(filled, field);
    const whole = fillNested(shape, value);
    if (whole !== value) filled = { ...filled, [field]: whole };
  }
  return filled;
}

/** Fields that have defaults further in; looked for once, since most have none. */
const nestedByCollection: Readonly<Record<string, readonly (readonly [string, Shape])[]>> = Object.fromEntries(
  COLLECTION_NAMES.map((name) => {
    const shapes: Readonly<Record<string, Shape>> = collections[name].properties;
    return [name, Object.entries(shapes).filter(([, shape]) => hasInnerDefault(shape))];
  }),
);

function hasInnerDefault(shape: Shape): boolean {
  const inner = [...Object.values(shape.properties ?? {}), ...Object.values(shape.items?.properties ?? {})];
  return inner.some((each) => 'default' in each || hasInnerDefault(each));
}

function fillNested(shape: Shape, value: unknown): unknown {
  if (Array.isArray(value) && shape.items) {
    const { items } = shape;
    const filled = value.map((item: unknown) => fillNested(items, item));
    return filled.every((item, at) => item === value[at]) ? value : filled;
  }
  if (!isFields(value) || !shape.properties) return value;
  let filled = value;
  for (const [key, inner] of Object.entries(shape.properties)) {
    const whole = key in value ? fillNested(inner, value[key]) : inner.default;
    if (whole !== value[key]) filled = { ...filled, [key]: whole };
  }
  return filled;
}

export function createId(collection: CollectionName): string {
  return `${collections[collection].singular}:${ulid()}`;
}

/** The part of an id behind its prefix. */
export function idTail(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** Attendance has a natural key: two laptops that check in the same person write the same record. */
export function attendanceId(meetingId: string, memberOrGuestId: string): string {
  return `attendance:${idTail(meetingId)}:${idTail(memberOrGuestId)}`;
}

export type Draft<N extends CollectionName> = Partial<ContentByCollection[N]>;
