import { ulid } from 'ulid';
import { envelopeProperties, syncStateProperties } from './envelope';
import { collections, type CollectionName, type ContentByCollection, type RecordByCollection } from './index';

type Fields = Readonly<Record<string, unknown>>;

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

/** A whole record from one that an earlier version stored; the same object where nothing is missing, as almost always. */
export function fillDefaults<T extends object>(collection: CollectionName, record: T): T {
  for (const field in defaultsByCollection[collection])
    if (!(field in record)) return { ...defaultsByCollection[collection], ...record };
  return record;
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
