import { COLLECTION_NAMES, collectionOfId, collections, type AnyRecord, type CollectionName } from '../schema';
import { envelopeProperties } from '../schema/envelope';
import { fitFields } from '../schema/fitFields';
import { sharedText } from '../schema/properties';
import { migrateContent } from '../schema/migrate';
import { isRecordId } from '../schema/recordId';
import { isFields, type Fields } from '../schema/shape';
import { withDefaults } from '../schema/records';
import { isReadableSharedText, isSharedText } from '../text/sharedText';
import { contentOf, type Content } from './localEdit';
import { mayBeRecalled, recalledOf, type Recalled } from './recalled';

/** A document as CouchDB stores it. */
export interface CouchDocument {
  readonly _id: string;
  readonly _rev?: string;
  readonly _deleted?: boolean;
  /** Revisions that lost against this one without being its ancestors: two servers were written to and then replicated. */
  readonly _conflicts?: readonly string[];
  /** The revision and its ancestors, newest first, without their generation. */
  readonly _revisions?: { readonly start: number; readonly ids: readonly string[] };
  readonly [field: string]: unknown;
}

/** Versions beside the shown one that are looked at: of so many replications nobody knows. */
const MOST_CONFLICTS = 100;

/**
 * A document of an answer; undefined where there is none. What has no id of its own is named by its row, and told as one that cannot be read.
 * @param rowId the id that the row around it gives
 */
export function toCouchDocument(value: unknown, rowId?: unknown): CouchDocument | undefined {
  if (!isFields(value)) return undefined;
  if (isUsual(value)) return value;
  const { _id: id, _conflicts: conflicts, _revisions: revisions, ...fields } = value;
  if (typeof id !== 'string')
    return { _id: typeof rowId === 'string' ? rowId : JSON.stringify(id ?? null), _rev: NO_REVISION };
  return {
    ...fields,
    _id: id,
    ...(Array.isArray(conflicts) && {
      _conflicts: conflicts.filter((rev) => typeof rev === 'string').slice(0, MOST_CONFLICTS),
    }),
    ...(isAncestry(revisions) && { _revisions: revisions }),
  };
}

/** As almost all of 50,000 are: taken as they came. */
function isUsual(value: Fields): value is CouchDocument {
  return typeof value['_id'] === 'string' && value['_conflicts'] === undefined && value['_revisions'] === undefined;
}

const NO_REVISION = '?';

function isAncestry(value: unknown): value is NonNullable<CouchDocument['_revisions']> {
  return (
    isFields(value) &&
    typeof value['start'] === 'number' &&
    Array.isArray(value['ids']) &&
    value['ids'].every((id) => typeof id === 'string')
  );
}

/** A document that is too large to be read, told by its id and revision alone. CouchDB knows no field of that name, so none can be mistaken for it. */
const OVERSIZED = '_oversized';

export function oversizedDocument(id: string, rev: string): CouchDocument {
  return { _id: id, _rev: rev, [OVERSIZED]: true };
}

export function isOversized(document: CouchDocument): boolean {
  return document[OVERSIZED] === true;
}

/** What came from the server about one record. */
export type RemoteState =
  | {
      readonly kind: 'record';
      readonly id: string;
      readonly rev: string;
      readonly collection: CollectionName;
      readonly content: Content;
    }
  | {
      readonly kind: 'tombstone';
      readonly id: string;
      readonly rev: string;
      readonly collection: CollectionName;
      /** Where it was taken off the server for a reason that outlives edits: see [Note: taken off the server]. */
      readonly recalled?: Recalled;
    }
  /** Design documents and foreign ids: noted, never stored. */
  | { readonly kind: 'skipped'; readonly id: string; readonly why: 'design' | 'foreign' }
  /** Written in a form that this version cannot read, see [Note: two versions]; `needs` names one that can, or is `''`. */
  | { readonly kind: 'skipped'; readonly id: string; readonly why: 'newer'; readonly needs: string }
  | Unreadable;

/**
 * [Note: every document is judged alone] A server may hold what no Verbund wrote: by another tool, by a fault, or on purpose. A document that cannot be
 * used as it stands is set aside by its id and told to a person, who can look at it, repair or remove it; what is known of the record here stays. Everything
 * else goes on. Filling its gaps with defaults without a word would lose with the next edit what somebody else had written.
 */
export interface Unreadable {
  readonly kind: 'skipped';
  readonly id: string;
  readonly why: 'unreadable';
  readonly rev: string;
  /** As the document says it, `''` where it does not. */
  readonly by: string;
  readonly at: string;
  /** Fields that cannot be read; `''` stands for the document as a whole. */
  readonly fields: readonly string[];
  /** What a person may know it by, as far as that can be read; `''` otherwise. */
  readonly title: string;
  /** Nobody knows what is in it: it cannot be repaired. */
  readonly isOversized: boolean;
}

export function recordToDocument(record: AnyRecord, collection: CollectionName): CouchDocument {
  const { id, [STUBS]: _here, ...content } = contentOf(record);
  const { version, needs } = collections[collection].wire;
  // The first form is readable by everybody, so there is nothing to say.
  const form = version === 1 ? { schemaVersion: version } : { schemaVersion: version, needs };
  const document: CouchDocument = { _id: String(id), ...form, ...content };
  if (record.rev === '' || followsTombstone(record)) return document;
  // A stub says "as it was at this revision", so only those count that were there.
  const stubs = record.base?.[STUBS];
  return { ...document, _rev: record.rev, ...(stubs !== undefined && { _attachments: stubs }) };
}

/**
 * Field of a record for what other tools attached to its document: CouchDB's stubs, without the files. A document sent without them
 * would lose its attachments.
 */
const STUBS = 'attachmentStubs';

/**
 * Whether the revision of an unsent record is that of a tombstone: there is a revision, but it held nothing. CouchDB takes a
 * living successor of a tombstone only without `_rev` and answers 409 to one that carries the tombstone's; PouchDB takes both.
 * The record keeps the revision, so that the same tombstone is recognised when it comes again.
 */
function followsTombstone({ pending, rev, base }: AnyRecord): boolean {
  return pending === 1 && rev !== '' && base === null;
}

/** What a document says. Never throws: what no check foresaw is still one document's fault, and no other's. */
export function documentToRemoteState(document: CouchDocument): RemoteState {
  try {
    return readDocument(document);
  } catch {
    // Told to a person, who can look at what it is.
    return toUnreadable(document, ['']);
  }
}

function readDocument(document: CouchDocument): RemoteState {
  const { _id: id, _rev: rev = '', _deleted: deleted, schemaVersion, needs } = document;
  if (!isRevision(rev)) return toUnreadable(document, ['']);
  if (id.startsWith('_design/')) return { kind: 'skipped', id, why: 'design' };
  const collection = collectionOfId(id);
  if (!collection) return { kind: 'skipped', id, why: 'foreign' };
  if (!isRecordId(id) || isOversized(document)) return toUnreadable(document, ['']);
  if (deleted === true) {
    const recalled = mayBeRecalled(id) ? recalledOf(document) : undefined;
    return { kind: 'tombstone', id, rev, collection, ...(recalled && { recalled }) };
  }
  if (typeof schemaVersion === 'number' && schemaVersion > collections[collection].wire.version)
    return { kind: 'skipped', id, why: 'newer', needs: typeof needs === 'string' ? needs : '' };
  const { content, unfit } = usableContent(document, collection);
  return unfit.length > 0 ? toUnreadable(document, unfit) : { kind: 'record', id, rev, collection, content };
}

/** A whole record of what can be used of a document, with the names of the fields that cannot. */
export function usableContent(
  document: CouchDocument,
  collection: CollectionName,
): { readonly content: Content; readonly unfit: readonly string[] } {
  const { _id: id, _attachments: stubs, schemaVersion, needs: _needs, ...fields } = document;
  const { wire } = collections[collection];
  const sent: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) if (!field.startsWith('_')) sent[field] = value;
  const version = typeof schemaVersion === 'number' ? schemaVersion : wire.version;
  const own = {
    ...migrateContent({ version: wire.version, migrations: wire.upgrades }, sent, version),
    ...(typeof stubs === 'object' && stubs !== null && { [STUBS]: stubs }),
  };
  const { fields: fitted, unfit } = fitFields(collection, own);
  const garbled = (textFieldsByCollection.get(collection) ?? []).filter((field) => {
    const value = fitted[field];
    return isSharedText(value) && !isReadableSharedText(value);
  });
  const usable = garbled.length === 0 ? fitted : without(fitted, garbled);
  // A parsing edge: fitting and defaults make every document a whole record, whoever wrote it.
  const record = withDefaults(collection, { ...usable, id }) as unknown as AnyRecord;
  return {
    content: contentOf(record),
    unfit: [...unfit, ...garbled, ...PROTOTYPE.filter((key) => Object.hasOwn(document, key))],
  };
}

/** A key of JSON that an assignment takes for something else: it must not even be copied. */
const PROTOTYPE = ['__proto__'];

function without(
  fields: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !names.includes(field)));
}

/** Names of the fields that hold a text which several people may write at once. */
const textFieldsByCollection: ReadonlyMap<CollectionName, readonly string[]> = new Map(
  COLLECTION_NAMES.map((name) => [
    name,
    Object.entries<unknown>(collections[name].properties).flatMap(([field, shape]) =>
      shape === sharedText ? [field] : [],
    ),
  ]),
);

/** Letters of an id, a revision or a name that are kept of what is set aside. */
const LONGEST_NAME = envelopeProperties.id.maxLength;

/** `''` or a generation and a hash, such as `3-917fa2…`. */
function isRevision(rev: unknown): boolean {
  return rev === '' || (typeof rev === 'string' && /^\d{1,15}-[\w-]{1,100}$/u.test(rev));
}

/** A document as one that is set aside. @param fields those that cannot be read; `''` stands for all of it */
export function toUnreadable(document: CouchDocument, fields: readonly string[]): Unreadable {
  const { _id: id, _rev: rev, updatedBy, updatedAt } = document;
  return {
    kind: 'skipped',
    why: 'unreadable',
    id: brief(id),
    rev: brief(rev),
    by: brief(updatedBy),
    at: brief(updatedAt),
    fields: fields.slice(0, MOST_NAMED).map(brief),
    title: brief(titleOf(document)),
    isOversized: isOversized(document),
  };
}

function titleOf(document: CouchDocument): string {
  const { givenName, familyName } = document;
  const name = [givenName, familyName].filter((part) => typeof part === 'string').join(' ');
  const named = NAMING.map((field) => document[field]).find((value) => typeof value === 'string' && value !== '');
  return typeof named === 'string' ? named : name.trim();
}

const NAMING = ['title', 'name', 'number', 'text', 'guestName'] as const;

const MOST_NAMED = 8;

function brief(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST_NAME) : '';
}

/** The generation of a CouchDB revision, 3 for `3-917fa2…`; 0 for none. */
export function generationOf(rev: string): number {
  const generation = Number.parseInt(rev, 10);
  return Number.isNaN(generation) ? 0 : generation;
}
