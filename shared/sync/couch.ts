import { ownValue } from '../ownValue';
import { accessOfRoles, type Access } from './access';
import { LARGEST_LIST } from './answerLimits';
import { fieldsOf, listOf, notOfCouch, parseAnswer, textOf, type HttpResponse } from './couchAnswer';
import { INSUFFICIENT_STORAGE, isDiskFull, isSyncFailure, syncFailure } from './errors';
import type { Fields } from '../schema/shape';
import { oversizedDocument, toCouchDocument, type CouchDocument } from './wire';

export type Http = (
  url: string,
  request: {
    readonly method: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly signal?: AbortSignal;
    /** A single document is asked for, which may be larger than a page of them. */
    readonly isForOne?: boolean;
  },
) => Promise<HttpResponse>;

export type Sequence = string | number;

export interface DatabaseInfo {
  readonly documentCount: number;
  /** When the server made the database, as it says it; `''` where it does not say. */
  readonly madeAt: string;
}

export interface Changes {
  readonly documents: readonly CouchDocument[];
  readonly last: Sequence;
  /** Rows in the answer, documents that were left out included. */
  readonly rows: number;
  /** As many rows as the server was asked for: there may be more. */
  readonly isFull: boolean;
}

export interface Revision {
  readonly id: string;
  readonly rev: string;
}

export type PushResult =
  | { readonly kind: 'accepted'; readonly id: string; readonly rev: string }
  | { readonly kind: 'conflict'; readonly id: string }
  | { readonly kind: 'refused'; readonly id: string; readonly status: number; readonly reason: string };

/** The server as the engine sees it: the few requests that sync needs. Every failure is thrown as a `SyncFailure`. */
export interface Remote {
  readonly info: (signal: AbortSignal) => Promise<DatabaseInfo>;
  readonly access: (signal: AbortSignal) => Promise<Access>;
  /**
   * Revisions of living documents between two ids, both included, in their order. Without the documents, and as one copy of each shard
   * knows them: a cluster may answer with holes, so what is missing here only raises a question.
   */
  readonly revisionsBetween: (
    first: string,
    last: string,
    limit: number,
    signal: AbortSignal,
  ) => Promise<readonly Revision[]>;
  /** Which of these exact revisions the server never had or no longer knows. */
  readonly missing: (wanted: readonly Revision[], signal: AbortSignal) => Promise<readonly Revision[]>;
  readonly byIds: (ids: readonly string[], signal: AbortSignal) => Promise<ReadonlyMap<string, CouchDocument>>;
  /** Single revisions with their ancestry, those left out that the server no longer has. */
  readonly revisions: (wanted: readonly Revision[], signal: AbortSignal) => Promise<readonly CouchDocument[]>;
  /**
   * Everything after `since`, each document once; what was reported before may come again, nothing is left out. In no particular order.
   * @param options `limit`: rows at most, fewer where documents are large; `waitMs`: how long the server may wait for something to tell; 0: it answers at once
   */
  readonly changes: (
    since: Sequence,
    options: { readonly limit: number; readonly waitMs: number },
    signal: AbortSignal,
  ) => Promise<Changes>;
  /** @param documents each as JSON */
  readonly push: (documents: readonly string[], signal: AbortSignal) => Promise<readonly PushResult[]>;
}

export interface RemoteAddress {
  /** Of the database, without a slash at the end. */
  readonly database: string;
  /** Where the server says who is logged in. */
  readonly session: string;
}

interface RequestOptions {
  /** Told of the size of an answer, in UTF-16 units. */
  readonly onSize?: (units: number) => void;
  readonly isForOne?: boolean;
}

export function createCouchRemote(http: Http, { database, session }: RemoteAddress): Remote {
  async function request(
    method: string,
    url: string,
    signal: AbortSignal,
    body?: string,
    { onSize, isForOne = false }: RequestOptions = {},
  ): Promise<unknown> {
    let response: HttpResponse;
    let answer: string;
    try {
      response = await http(url, {
        method,
        signal,
        headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body }),
        ...(isForOne && { isForOne }),
      });
      answer = await response.text();
    } catch (thrown) {
      throw isSyncFailure(thrown) ? thrown : syncFailure({ type: 'offline' });
    }
    onSize?.(answer.length);
    return parseAnswer(response, answer);
  }

  /** Rows of the feed to ask for at most; fewer since documents turned out to be large, more again when they are small. */
  let widestPage = Number.POSITIVE_INFINITY;

  async function readFeed(since: Sequence, limit: number, waitMs: number, signal: AbortSignal): Promise<Changes> {
    const poll = waitMs > 0 ? `&feed=longpoll&timeout=${waitMs}` : '';
    const url = `${database}/_changes?include_docs=true&conflicts=true&limit=${limit}&since=${encodeURIComponent(String(since))}${poll}`;
    const answer = await request('GET', url, signal, undefined, { isForOne: limit === 1 });
    const rows = listOf(answer, 'results');
    const { last_seq: last } = fieldsOf(answer);
    if (typeof last !== 'string' && typeof last !== 'number') throw notOfCouch();
    const isFull = rows.length >= limit;
    // A whole page that leads nowhere would be read for ever.
    if (isFull && String(last) === String(since)) throw notOfCouch();
    return {
      documents: rows.flatMap(({ id, doc }) => toCouchDocument(doc, id) ?? []),
      last,
      rows: rows.length,
      isFull,
    };
  }

  /** The next row of the feed without its document. */
  async function readOversized(since: Sequence, signal: AbortSignal): Promise<Changes> {
    const answer = await request(
      'GET',
      `${database}/_changes?limit=1&since=${encodeURIComponent(String(since))}`,
      signal,
    );
    const rows = listOf(answer, 'results');
    const { last_seq: last } = fieldsOf(answer);
    if ((typeof last !== 'string' && typeof last !== 'number') || String(last) === String(since)) throw notOfCouch();
    return {
      documents: rows.flatMap(({ id, changes }) => {
        const { rev } = fieldsOf(Array.isArray(changes) ? changes[0] : undefined);
        return typeof id === 'string' && typeof rev === 'string' ? [oversizedDocument(id, rev)] : [];
      }),
      last,
      rows: rows.length,
      isFull: true,
    };
  }

  return {
    async info(signal) {
      const {
        update_seq: sequence,
        doc_count: count,
        instance_start_time: start,
      } = fieldsOf(await request('GET', database, signal));
      // JSON, but not of a CouchDB: something between us answered.
      if (sequence === undefined) throw syncFailure({ type: 'captivePortal' });
      const madeAt = typeof start === 'string' || typeof start === 'number' ? String(start) : '';
      // CouchDB before 3.3 answers '0'.
      return {
        documentCount: typeof count === 'number' && count >= 0 ? count : 0,
        madeAt: madeAt === '0' ? '' : madeAt,
      };
    },

    async access(signal) {
      try {
        const { roles } = fieldsOf(fieldsOf(await request('GET', session, signal))['userCtx']);
        return Array.isArray(roles) ? accessOfRoles(roles.filter((role) => typeof role === 'string')) : 'unknown';
      } catch (thrown) {
        // A proxy may let nothing but the database through. Then the first write tells.
        if (isRefusal(thrown)) return 'unknown';
        throw thrown;
      }
    },

    async revisionsBetween(first, last, limit, signal) {
      const range = `startkey=${encodeURIComponent(JSON.stringify(first))}&endkey=${encodeURIComponent(JSON.stringify(last))}`;
      const answer = await request('GET', `${database}/_all_docs?${range}&limit=${limit}`, signal);
      return listOf(answer, 'rows').flatMap(({ id, value }) => {
        const { rev } = fieldsOf(value);
        return typeof id === 'string' && typeof rev === 'string' ? [{ id, rev }] : [];
      });
    },

    async missing(wanted, signal) {
      if (wanted.length === 0) return [];
      const revsById = new Map<string, string[]>();
      for (const { id, rev } of wanted) revsById.set(id, [...(revsById.get(id) ?? []), rev]);
      const answer = fieldsOf(
        await request('POST', `${database}/_revs_diff`, signal, JSON.stringify(Object.fromEntries(revsById))),
      );
      return wanted.filter(({ id, rev }) => {
        const { missing } = fieldsOf(ownValue(answer, id));
        return Array.isArray(missing) && missing.includes(rev);
      });
    },

    async byIds(ids, signal) {
      const count = createCount();
      const ask = async (keys: readonly string[], query: string): Promise<readonly Fields[]> => {
        const body = JSON.stringify({ keys });
        const options = { onSize: count.add, isForOne: keys.length === 1 };
        return listOf(await request('POST', `${database}/_all_docs${query}`, signal, body, options), 'rows');
      };
      const rows = await inHalves(
        ids,
        count,
        (keys) => ask(keys, '?include_docs=true'),
        async (id) =>
          (await ask([id], '')).map((row) => {
            const { rev } = fieldsOf(row['value']);
            return typeof rev === 'string' ? { ...row, doc: oversizedDocument(id, rev) } : row;
          }),
      );
      return new Map(
        rows.flatMap((row) => {
          const document = documentOfRow(row);
          return document ? [[document._id, document] as const] : [];
        }),
      );
    },

    async revisions(wanted, signal) {
      const count = createCount();
      const results = await inHalves(wanted, count, async (docs) =>
        listOf(
          await request('POST', `${database}/_bulk_get?revs=true`, signal, JSON.stringify({ docs }), {
            onSize: count.add,
            isForOne: docs.length === 1,
          }),
          'results',
        ),
      );
      return results.flatMap((result) => listOf(result, 'docs').flatMap(({ ok }) => toCouchDocument(ok) ?? []));
    },

    async changes(since, { limit, waitMs }, signal) {
      for (;;) {
        const rows = Math.min(limit, widestPage);
        try {
          const changes = await readFeed(since, rows, waitMs, signal);
          // Slowly, since each page that is too wide again was fetched in vain.
          widestPage = rows + Math.ceil(rows / 8);
          return changes;
        } catch (thrown) {
          if (!isAnswerTooLarge(thrown)) throw thrown;
          // One document that nobody can read stands in nobody's way.
          if (rows === 1) return readOversized(since, signal);
          widestPage = Math.ceil(rows / 2);
        }
      }
    },

    async push(documents, signal) {
      const answer = await request('POST', `${database}/_bulk_docs`, signal, `{"docs":[${documents.join(',')}]}`);
      return listOf({ rows: answer }, 'rows').flatMap((row) => bulkRowToResult(row) ?? []);
    },
  };
}

/**
 * Asks for a long list in parts where the answer would be more than is taken in at one time.
 * @param alone what stands for one that is too large by itself; without it the whole list fails
 */
async function inHalves<W, R>(
  wanted: readonly W[],
  count: Count,
  ask: (part: readonly W[]) => Promise<readonly R[]>,
  alone?: (one: W) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  try {
    return await ask(wanted);
  } catch (thrown) {
    if (!isAnswerTooLarge(thrown) || count.isSpent()) throw thrown;
    const [one, ...others] = wanted;
    if (one === undefined || (others.length === 0 && !alone)) throw thrown;
    if (alone && others.length === 0) return alone(one);
    const half = Math.ceil(wanted.length / 2);
    return [
      ...(await inHalves(wanted.slice(0, half), count, ask, alone)),
      ...(await inHalves(wanted.slice(half), count, ask, alone)),
    ];
  }
}

interface Count {
  /** UTF-16 units of one answer more. */
  readonly add: (units: number) => void;
  readonly isSpent: () => boolean;
}

/** Adds up what the parts of one list weigh, and throws where that is too much: each part alone would be taken in. */
function createCount(): Count {
  let sum = 0;
  return {
    add(units) {
      sum += units;
      if (sum > LARGEST_LIST) throw syncFailure({ type: 'answerTooLarge' });
    },
    isSpent: () => sum > LARGEST_LIST,
  };
}

function isAnswerTooLarge(thrown: unknown): boolean {
  return isSyncFailure(thrown) && thrown.syncError.type === 'answerTooLarge';
}

function isRefusal(thrown: unknown): boolean {
  return isSyncFailure(thrown) && (thrown.syncError.type === 'forbidden' || thrown.syncError.type === 'notFound');
}

function bulkRowToResult({ id, rev, error, reason, status }: Fields): PushResult | undefined {
  if (typeof id !== 'string') return undefined;
  if (error === undefined && typeof rev === 'string') return { kind: 'accepted', id, rev };
  if (error === 'conflict') return { kind: 'conflict', id };
  return {
    kind: 'refused',
    id,
    status: typeof status === 'number' ? status : statusOfRow(textOf(error)),
    reason: textOf(reason) || textOf(error),
  };
}

/** A row of CouchDB says no status, and that of the whole answer is none of its own. */
function statusOfRow(error: string): number {
  if (isDiskFull(error, '')) return INSUFFICIENT_STORAGE;
  return error === 'unauthorized' ? 401 : 403;
}

function documentOfRow({ id, key, doc, value }: Fields): CouchDocument | undefined {
  const document = toCouchDocument(doc, id);
  if (document) return document;
  const { rev, deleted } = fieldsOf(value);
  return typeof key === 'string' && typeof rev === 'string' && deleted === true
    ? { _id: key, _rev: rev, _deleted: true }
    : undefined;
}
