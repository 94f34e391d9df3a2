import { ownValue } from '../ownValue';
import { accessOfRoles, type Access } from './access';
import { LARGEST_LIST } from './answerLimits';
import { errorOfStatus, isSyncFailure, syncFailure } from './errors';
import type { CouchDocument } from './wire';

export interface HttpResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** @throws a `SyncFailure` of type `answerTooLarge` where it is larger than `LARGEST_ANSWER_BYTES` */
  text(): Promise<string>;
}

export type Http = (
  url: string,
  request: {
    readonly method: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly signal?: AbortSignal;
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

interface Row {
  readonly id: string;
  readonly key?: string;
  readonly doc?: CouchDocument | null;
  readonly value?: { readonly rev: string; readonly deleted?: boolean };
}

interface BulkGet {
  readonly results: readonly { readonly docs: readonly { readonly ok?: CouchDocument }[] }[];
}

export function createCouchRemote(http: Http, { database, session }: RemoteAddress): Remote {
  async function request<T>(
    method: string,
    url: string,
    signal: AbortSignal,
    body?: string,
    onSize?: (units: number) => void,
  ): Promise<T> {
    let response: HttpResponse;
    let answer: string;
    try {
      response = await http(url, {
        method,
        signal,
        headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body }),
      });
      answer = await response.text();
    } catch (thrown) {
      throw isSyncFailure(thrown) ? thrown : syncFailure({ type: 'offline' });
    }
    onSize?.(answer.length);
    return parseAnswer<T>(response, answer);
  }

  /** Rows of the feed to ask for at most; fewer since documents turned out to be large, more again when they are small. */
  let widestPage = Number.POSITIVE_INFINITY;

  async function readFeed(since: Sequence, limit: number, waitMs: number, signal: AbortSignal): Promise<Changes> {
    const poll = waitMs > 0 ? `&feed=longpoll&timeout=${waitMs}` : '';
    const url = `${database}/_changes?include_docs=true&conflicts=true&limit=${limit}&since=${encodeURIComponent(String(since))}${poll}`;
    const { results, last_seq: last } = await request<{
      readonly results: readonly { readonly doc?: CouchDocument | null }[];
      readonly last_seq: Sequence;
    }>('GET', url, signal);
    return {
      documents: results.flatMap(({ doc }) => (doc ? [doc] : [])),
      last,
      rows: results.length,
      isFull: results.length >= limit,
    };
  }

  return {
    async info(signal) {
      const info = await request<{
        readonly update_seq?: unknown;
        readonly doc_count?: number;
        readonly instance_start_time?: string | number;
      }>('GET', database, signal);
      // JSON, but not of a CouchDB: something between us answered.
      if (info.update_seq === undefined) throw syncFailure({ type: 'captivePortal' });
      const madeAt = String(info.instance_start_time ?? '');
      // CouchDB before 3.3 answers '0'.
      return {
        documentCount: info.doc_count ?? 0,
        madeAt: madeAt === '0' ? '' : madeAt,
      };
    },

    async access(signal) {
      try {
        const { userCtx } = await request<{ readonly userCtx?: { readonly roles?: unknown } }>('GET', session, signal);
        return Array.isArray(userCtx?.roles)
          ? accessOfRoles(userCtx.roles.filter((role) => typeof role === 'string'))
          : 'unknown';
      } catch (thrown) {
        // A proxy may let nothing but the database through. Then the first write tells.
        if (isRefusal(thrown)) return 'unknown';
        throw thrown;
      }
    },

    async revisionsBetween(first, last, limit, signal) {
      const range = `startkey=${encodeURIComponent(JSON.stringify(first))}&endkey=${encodeURIComponent(JSON.stringify(last))}`;
      const { rows } = await request<{ readonly rows: readonly Row[] }>(
        'GET',
        `${database}/_all_docs?${range}&limit=${limit}`,
        signal,
      );
      return rows.flatMap(({ id, value }) => (value ? [{ id, rev: value.rev }] : []));
    },

    async missing(wanted, signal) {
      if (wanted.length === 0) return [];
      const revsById = new Map<string, string[]>();
      for (const { id, rev } of wanted) revsById.set(id, [...(revsById.get(id) ?? []), rev]);
      const answer = await request<Readonly<Record<string, { readonly missing?: readonly string[] }>>>(
        'POST',
        `${database}/_revs_diff`,
        signal,
        JSON.stringify(Object.fromEntries(revsById)),
      );
      return wanted.filter(({ id, rev }) => ownValue(answer, id)?.missing?.includes(rev) === true);
    },

    async byIds(ids, signal) {
      const count = createCount();
      const rows = await inHalves(ids, async (keys) => {
        const answer = await request<{ readonly rows: readonly Row[] }>(
          'POST',
          `${database}/_all_docs?include_docs=true`,
          signal,
          JSON.stringify({ keys }),
          count,
        );
        return answer.rows;
      });
      return new Map(
        rows.flatMap((row) => {
          const document = documentOfRow(row);
          return document ? [[document._id, document] as const] : [];
        }),
      );
    },

    async revisions(wanted, signal) {
      const count = createCount();
      const results = await inHalves(wanted, async (docs) => {
        const answer = await request<BulkGet>(
          'POST',
          `${database}/_bulk_get?revs=true`,
          signal,
          JSON.stringify({ docs }),
          count,
        );
        return answer.results;
      });
      return results.flatMap(({ docs }) => docs.flatMap(({ ok }) => (ok ? [ok] : [])));
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
          if (rows === 1 || !isAnswerTooLarge(thrown)) throw thrown;
          widestPage = Math.ceil(rows / 2);
        }
      }
    },

    async push(documents, signal) {
      const rows = await request<readonly BulkRow[]>(
        'POST',
        `${database}/_bulk_docs`,
        signal,
        `{"docs":[${documents.join(',')}]}`,
      );
      return rows.map(bulkRowToResult);
    },
  };
}

/** Asks for a long list in parts where the answer would be more than is taken in at one time. */
async function inHalves<W, R>(
  wanted: readonly W[],
  ask: (part: readonly W[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  try {
    return await ask(wanted);
  } catch (thrown) {
    if (wanted.length < 2 || !isAnswerTooLarge(thrown)) throw thrown;
    const half = Math.ceil(wanted.length / 2);
    return [...(await inHalves(wanted.slice(0, half), ask)), ...(await inHalves(wanted.slice(half), ask))];
  }
}

/** Adds up what the parts of one list weigh, and throws where that is too much: each part alone would be taken in. */
function createCount(): (units: number) => void {
  let sum = 0;
  return (units) => {
    sum += units;
    if (sum > LARGEST_LIST) throw syncFailure({ type: 'answerTooLarge' });
  };
}

function isAnswerTooLarge(thrown: unknown): boolean {
  return isSyncFailure(thrown) && thrown.syncError.type === 'answerTooLarge';
}

function isRefusal(thrown: unknown): boolean {
  return isSyncFailure(thrown) && (thrown.syncError.type === 'forbidden' || thrown.syncError.type === 'notFound');
}

interface BulkRow {
  readonly id: string;
  readonly rev?: string;
  readonly error?: string;
  readonly reason?: string;
  readonly status?: number;
}

function bulkRowToResult(row: BulkRow): PushResult {
  if (row.error === undefined && row.rev !== undefined) return { kind: 'accepted', id: row.id, rev: row.rev };
  if (row.error === 'conflict') return { kind: 'conflict', id: row.id };
  return {
    kind: 'refused',
    id: row.id,
    status: row.status ?? (row.error === 'unauthorized' ? 401 : 403),
    reason: row.reason ?? row.error ?? '',
  };
}

function documentOfRow({ key, doc, value }: Row): CouchDocument | undefined {
  if (doc) return doc;
  return key !== undefined && value?.deleted === true ? { _id: key, _rev: value.rev, _deleted: true } : undefined;
}

/** An answer that is not JSON did not come from a CouchDB: a captive portal answers any request with its own page and status 200. */
function parseAnswer<T>(response: HttpResponse, answer: string): T {
  let parsed: unknown;
  try {
    parsed = JSON.parse(answer);
  } catch {
    // A proxy before the server answers these in its own words.
    if (response.status === 413 || response.status === 429 || response.status >= 500)
      throw syncFailure(errorOfStatus(response.status, NO_FAULT, response.headers.get('retry-after')));
    throw syncFailure(isPage(answer) ? { type: 'captivePortal' } : { type: 'offline' });
  }
  if (response.status >= 400) {
    throw syncFailure(errorOfStatus(response.status, readFault(parsed), response.headers.get('retry-after')));
  }
  // A parsing edge: the shapes are CouchDB's published API.
  return parsed as T;
}

const NO_FAULT = { error: '', reason: '' };

/** CouchDB's error object: a code and a sentence. */
function readFault(answer: unknown): { readonly error: string; readonly reason: string } {
  const fault: { readonly error?: unknown; readonly reason?: unknown } =
    typeof answer === 'object' && answer !== null ? answer : {};
  return { error: textOf(fault.error), reason: textOf(fault.reason) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isPage(answer: string): boolean {
  return answer.trimStart().startsWith('<');
}
