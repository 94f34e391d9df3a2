import type { CollectionName } from '../schema';
import type { ArrivalsByCollection } from './arrivals';
import type { Sequence } from './couch';
import { generationOf, type CouchDocument } from './wire';

/** A revision that the server is known to have had. A server that has less was set back. */
export interface Witness {
  readonly id: string;
  readonly rev: string;
}

/** How two states that do not belong together shall become one: a person's decision, carried out by the next walk. */
export type Reconciliation = 'mineWins' | 'serverWins' | 'serverOnly';

/** Where the sync stands. One value, written after the records that it speaks of. */
export interface Cursor {
  readonly since: Sequence;
  /** While the first pull is under way: `after` names the last id of the pages already stored. */
  readonly firstPull: { readonly after: string | undefined; readonly received: number; readonly total: number } | null;
  /** Identity of the database the cursor belongs to, `''` before it was known. */
  readonly databaseId: string;
  /** When the server says it made this database; `''` where it does not say. */
  readonly madeAt: string;
  readonly witnesses: readonly Witness[];
  /** When everything was last in agreement, milliseconds since the Unix epoch; null before. */
  readonly agreedAt: number | null;
  /** Documents of a newer schema that this version left alone; read again after an update. */
  readonly newer: readonly string[];
  /** The version of Verbund that can read them all, as far as they say it; `''` otherwise. */
  readonly newerNeeds: string;
  /** Version of the schemas that judged `newer`. */
  readonly schema: string;
  /** What came in since the last agreement. */
  readonly arrived: ArrivalsByCollection;
  /** Records that the server took away lately, for the fuse; `at` in milliseconds since the Unix epoch. */
  readonly removals: { readonly at: number; readonly counts: { readonly [N in CollectionName]?: number } } | null;
  readonly reconcile: Reconciliation | null;
  /** The restore point of the review under way; a restart does not make another. */
  readonly reviewPoint: string;
}

const START: Omit<Cursor, 'since'> = {
  firstPull: null,
  databaseId: '',
  madeAt: '',
  witnesses: [],
  agreedAt: null,
  newer: [],
  newerNeeds: '',
  schema: '',
  arrived: {},
  removals: null,
  reconcile: null,
  reviewPoint: '',
};

/** A stored cursor as this version needs it: an older one lacks fields. */
export function toCursor(stored: Pick<Cursor, 'since'> & Partial<Cursor>): Cursor {
  return { ...START, ...stored };
}

export function startCursor({
  since,
  total,
  databaseId,
  madeAt,
  schema,
}: { readonly since: Sequence; readonly total: number } & Pick<Cursor, 'databaseId' | 'madeAt' | 'schema'>): Cursor {
  return { ...START, since, databaseId, madeAt, schema, firstPull: { after: undefined, received: 0, total } };
}

/** Enough that a few purged documents do not hide a rollback, few enough for one short request. */
const WITNESSES = 8;

/** The feed tells in the order of writing: its last documents are the newest. */
export function witnessesOfFeed(known: readonly Witness[], documents: readonly CouchDocument[]): readonly Witness[] {
  return newestById([...known, ...documents.slice(-WITNESSES).flatMap(toWitness)]).slice(-WITNESSES);
}

/** A walk by id tells nothing of the order of writing; the records do. */
export function witnessesOfPage(known: readonly Witness[], documents: readonly CouchDocument[]): readonly Witness[] {
  const latest = [...documents].sort((a, b) => (stampOf(a) < stampOf(b) ? -1 : 1)).slice(-2);
  return newestById([...known, ...latest.flatMap(toWitness)]).slice(-WITNESSES);
}

function newestById(witnesses: readonly Witness[]): readonly Witness[] {
  const byId = new Map<string, Witness>();
  for (const witness of witnesses) {
    byId.delete(witness.id);
    byId.set(witness.id, witness);
  }
  return [...byId.values()];
}

function toWitness({ _id: id, _rev: rev }: CouchDocument): readonly Witness[] {
  return rev === undefined ? [] : [{ id, rev }];
}

function stampOf(document: CouchDocument): string {
  const stamp = document['updatedAt'];
  return typeof stamp === 'string' ? stamp : '';
}

/** Whether the server no longer has a revision that it once had. */
export function isSetBack(witnesses: readonly Witness[], found: ReadonlyMap<string, CouchDocument>): boolean {
  return witnesses.some(({ id, rev }) => generationOf(found.get(id)?._rev ?? '') < generationOf(rev));
}

/** The leading number of an update sequence: CouchDB's are `1234-g1AAA…`, PouchDB's plain numbers. */
function countOf(sequence: Sequence): number {
  const count = Number.parseInt(String(sequence), 10);
  return Number.isNaN(count) ? 0 : count;
}

/**
 * Whether the database behind the same identity is another file than the one the cursor counts in: copied, or restored up
 * to the last change. What it holds is right, but the cursor means nothing there.
 */
export function isOtherCopy(
  cursor: Pick<Cursor, 'since' | 'madeAt'>,
  info: { readonly updateSequence: Sequence; readonly madeAt: string },
): boolean {
  const isRemade = cursor.madeAt !== '' && info.madeAt !== '' && cursor.madeAt !== info.madeAt;
  return isRemade || countOf(info.updateSequence) < countOf(cursor.since);
}
