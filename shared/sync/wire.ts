import { collectionOfId, collections, type AnyRecord, type CollectionName } from '../schema';
import { fitFields } from '../schema/fitFields';
import { migrateContent } from '../schema/migrate';
import { withDefaults } from '../schema/records';
import { contentOf, type Content } from './localEdit';

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

/** What came from the server about one record. */
export type RemoteState =
  | {
      readonly kind: 'record';
      readonly id: string;
      readonly rev: string;
      readonly collection: CollectionName;
      readonly content: Content;
    }
  | { readonly kind: 'tombstone'; readonly id: string; readonly rev: string; readonly collection: CollectionName }
  /** Design documents and foreign ids: noted, never stored. */
  | { readonly kind: 'skipped'; readonly id: string; readonly why: 'design' | 'foreign' }
  /** Written in a form that this version cannot read, see [Note: two versions]; `needs` names one that can, or is `''`. */
  | { readonly kind: 'skipped'; readonly id: string; readonly why: 'newer'; readonly needs: string };

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

export function documentToRemoteState(document: CouchDocument): RemoteState {
  const { _id: id, _rev: rev = '', _deleted: deleted, schemaVersion, needs, ...fields } = document;
  if (id.startsWith('_design/')) return { kind: 'skipped', id, why: 'design' };
  const collection = collectionOfId(id);
  if (!collection) return { kind: 'skipped', id, why: 'foreign' };
  if (deleted === true) return { kind: 'tombstone', id, rev, collection };
  const { wire } = collections[collection];
  const version = typeof schemaVersion === 'number' ? schemaVersion : wire.version;
  if (version > wire.version)
    return { kind: 'skipped', id, why: 'newer', needs: typeof needs === 'string' ? needs : '' };
  const sent: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) if (!field.startsWith('_')) sent[field] = value;
  const { _attachments: stubs } = fields;
  const own = {
    ...migrateContent({ version: wire.version, migrations: wire.upgrades }, sent, version),
    ...(typeof stubs === 'object' && stubs !== null && { [STUBS]: stubs }),
  };
  // A parsing edge: fitting and defaults make every document a whole record, whoever wrote it.
  const record = withDefaults(collection, { ...fitFields(collection, own), id }) as unknown as AnyRecord;
  return { kind: 'record', id, rev, collection, content: contentOf(record) };
}

/** The generation of a CouchDB revision, 3 for `3-917fa2…`; 0 for none. */
export function generationOf(rev: string): number {
  const generation = Number.parseInt(rev, 10);
  return Number.isNaN(generation) ? 0 : generation;
}
