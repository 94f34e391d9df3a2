import type { ArrivalsByCollection } from './arrivals';
import type { Sequence } from './couch';
import type { Removals } from './fuse';
import type { SetAside } from './unreadable';
import { generationOf, type CouchDocument } from './wire';

/** A revision that the server is known to have had. A server that has less was set back. */
export interface Witness {
  readonly id: string;
  readonly rev: string;
  /** When this laptop saw it there, milliseconds since the Unix epoch. */
  readonly at: number;
}

/** How two states that do not belong together are to become one: a person's decision, carried out by the next walk. */
export type Reconciliation = 'mineWins' | 'serverWins' | 'serverOnly';

/** Where the sync stands. One value, written after the records that it speaks of. */
export interface Cursor {
  /** Opaque: it is given back as it came and never compared, ordered or counted with. Its number differs by node for the same content. */
  readonly since: Sequence;
  /** While everything is read from the beginning of the feed. */
  readonly firstPull: { readonly received: number; readonly total: number } | null;
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
  /** Documents that no version can read as they are, see [Note: every document is judged alone]. */
  readonly unreadable: readonly SetAside[];
  /** Version of the schemas that judged `newer`. */
  readonly schema: string;
  /** What came in since the last agreement. */
  readonly arrived: ArrivalsByCollection;
  /** For the fuse. */
  readonly removals: Removals | null;
  readonly reconcile: Reconciliation | null;
  /** The restore point of the review under way; a restart does not make another. */
  readonly reviewPoint: string;
  /** When the revisions here and there were last compared one by one, milliseconds since the Unix epoch; null before. */
  readonly comparedAt: number | null;
  /** What was erased and may still be in the clear on the server: each becomes a tombstone there. See [Note: what was erased stays away]. */
  readonly toBury: readonly string[];
}

/** From here on the feed tells everything. */
export const FEED_START: Sequence = '0';

const START: Omit<Cursor, 'since'> = {
  firstPull: null,
  databaseId: '',
  madeAt: '',
  witnesses: [],
  agreedAt: null,
  newer: [],
  unreadable: [],
  newerNeeds: '',
  schema: '',
  arrived: {},
  removals: null,
  reconcile: null,
  reviewPoint: '',
  comparedAt: null,
  toBury: [],
};

type StoredCursor = Pick<Cursor, 'since'> &
  Partial<Omit<Cursor, 'firstPull' | 'removals' | 'witnesses'>> & {
    readonly firstPull?: (Cursor['firstPull'] & { readonly after?: string | undefined }) | null;
    readonly removals?: Removals | { readonly at: number } | null;
    readonly witnesses?: readonly (Omit<Witness, 'at'> & Partial<Witness>)[];
  };

/**
 * A stored cursor as this version needs it. Older ones lack fields, and began a first pull with a walk by id that a cluster could answer
 * with holes: such a pull starts over.
 */
export function toCursor({ firstPull = null, removals = null, witnesses = [], ...stored }: StoredCursor): Cursor {
  const isWalkById = firstPull !== null && 'after' in firstPull;
  return {
    ...START,
    ...stored,
    ...(isWalkById && { since: FEED_START }),
    firstPull: isWalkById ? { received: 0, total: firstPull.total } : firstPull,
    removals: removals && 'ids' in removals ? removals : null,
    witnesses: witnesses.map((witness) => ({ at: 0, ...witness })),
  };
}

export function startCursor({
  total,
  ...known
}: { readonly total: number } & Pick<Cursor, 'databaseId' | 'madeAt' | 'schema'>): Cursor {
  return { ...START, ...known, since: FEED_START, firstPull: { received: 0, total } };
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Enough that a few purged documents do not hide a rollback, few enough for one short request. */
const NEWEST = 6;
/** Milliseconds. Of what is older than each of these, and not yet than the next, the oldest witness stays as well. */
const AGES = [0, 10 * MINUTE_MS, 60 * MINUTE_MS, DAY_MS, 7 * DAY_MS, 30 * DAY_MS] as const;

/**
 * The witnesses after an answer of the feed: the last that were seen, and some of different age. A backup takes the newest with it, and a
 * colleague who sends them again makes them say nothing; older ones tell how far back it goes.
 * @param now milliseconds since the Unix epoch
 */
export function addWitnesses(
  known: readonly Witness[],
  documents: readonly CouchDocument[],
  now: number,
): readonly Witness[] {
  const byId = new Map<string, Witness>();
  for (const witness of [...known, ...documents.slice(-NEWEST).flatMap((document) => toWitness(document, now))]) {
    byId.delete(witness.id);
    byId.set(witness.id, witness);
  }
  const all = [...byId.values()];
  const kept = new Set(all.slice(-NEWEST));
  AGES.forEach((age, index) => {
    const limit = AGES[index + 1] ?? Number.POSITIVE_INFINITY;
    const oldest = all.find(({ at }) => now - at >= age && now - at < limit);
    if (oldest) kept.add(oldest);
  });
  return all.filter((witness) => kept.has(witness));
}

function toWitness({ _id: id, _rev: rev }: CouchDocument, at: number): readonly Witness[] {
  // Asked for what is no revision, a server says that it never had it, which looks like a server set back.
  return rev === undefined || generationOf(rev) === 0 ? [] : [{ id, rev, at }];
}

/**
 * Whether the database behind the same identity was made at another time than the one the cursor counts in: copied to another server.
 * What it holds is right, but the cursor means nothing there. A server that does not say when is believed.
 */
export function isRemade(cursor: Pick<Cursor, 'madeAt'>, info: { readonly madeAt: string }): boolean {
  return cursor.madeAt !== '' && info.madeAt !== '' && cursor.madeAt !== info.madeAt;
}
