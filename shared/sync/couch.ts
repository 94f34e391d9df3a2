import { errorOfStatus, syncFailure } from './errors';
import type { CouchDocument } from './wire';

export interface HttpResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

export type Http = (
  url: string,
  request: { readonly method: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string; readonly signal?: AbortSignal },
) => Promise<HttpResponse>;

export type Sequence = string | number;

export interface DatabaseInfo {
  readonly updateSequence: Sequence;
  readonly documentCount: number;
}

export interface Changes {
  readonly documents: readonly CouchDocument[];
  readonly last: Sequence;
  /** Rows in the answer, documents that were left out included. */
  readonly rows: number;
}

export type PushResult =
  | { readonly kind: 'accepted'; readonly id: string; readonly rev: string }
  | { readonly kind: 'conflict'; readonly id: string }
  | { readonly kind: 'refused'; readonly id: string; readonly status: number; readonly reason: string };

/** The server as the engine sees it: the five requests that sync needs. Every failure is thrown as a `SyncFailure`. */
export interface Remote {
  readonly info: (signal: AbortSignal) => Promise<DatabaseInfo>;
  readonly page: (after: string | undefined, limit: number, signal: AbortSignal) => Promise<readonly CouchDocument[]>;
  readonly byIds: (ids: readonly string[], signal: AbortSignal) => Promise<ReadonlyMap<string, CouchDocument>>;
  readonly changes: (since: Sequence, options: { readonly limit: number; readonly wait: boolean }, signal: AbortSignal) => Promise<Changes>;
  readonly push: (documents: readonly CouchDocument[], signal: AbortSignal) => Promise<readonly PushResult[]>;
}

/** The server ends an idle long poll after this time; an idle laptop thus asks about once a minute. */
const LONG_POLL_MS = 55_000;

interface Row {
  readonly id: string;
  readonly key?: string;
  readonly doc?: CouchDocument | null;
  readonly value?: { readonly rev: string; readonly deleted?: boolean };
}

/** @param base address of the database without a slash at the end */
export function createCouchRemote(http: Http, base: string): Remote {
  async function request<T>(method: string, path: string, signal: AbortSignal, body?: object): Promise<T> {
    let response: HttpResponse;
    let answer: string;
    try {
      response = await http(`${base}${path}`, {
        method,
        signal,
        headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      });
      answer = await response.text();
    } catch {
      throw syncFailure({ type: 'offline' });
    }
    return parseAnswer<T>(response, answer);
  }

  return {
    async info(signal) {
      const info = await request<{ readonly update_seq: Sequence; readonly doc_count: number }>('GET', '', signal);
      return { updateSequence: info.update_seq, documentCount: info.doc_count };
    },

    async page(after, limit, signal) {
      const start = after === undefined ? '' : `&skip=1&startkey=${encodeURIComponent(JSON.stringify(after))}`;
      const { rows } = await request<{ readonly rows: readonly Row[] }>('GET', `/_all_docs?include_docs=true&limit=${limit}${start}`, signal);
      return rows.flatMap(({ doc }) => (doc ? [doc] : []));
    },

    async byIds(ids, signal) {
      const { rows } = await request<{ readonly rows: readonly Row[] }>('POST', '/_all_docs?include_docs=true', signal, { keys: ids });
      return new Map(rows.flatMap((row) => {
        const document = documentOfRow(row);
        return document ? [[document._id, document] as const] : [];
      }));
    },

    async changes(since, { limit, wait }, signal) {
      const poll = wait ? `&feed=longpoll&timeout=${LONG_POLL_MS}` : '';
      const path = `/_changes?include_docs=true&limit=${limit}&since=${encodeURIComponent(String(since))}${poll}`;
      const { results, last_seq: last } = await request<{ readonly results: readonly { readonly doc?: CouchDocument | null }[]; readonly last_seq: Sequence }>('GET', path, signal);
      return { documents: results.flatMap(({ doc }) => (doc ? [doc] : [])), last, rows: results.length };
    },

    async push(documents, signal) {
      const rows = await request<readonly BulkRow[]>('POST', '/_bulk_docs', signal, { docs: documents });
      return rows.map(bulkRowToResult);
    },
  };
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
  return { kind: 'refused', id: row.id, status: row.status ?? (row.error === 'unauthorized' ? 401 : 403), reason: row.reason ?? row.error ?? '' };
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
    if (response.status >= 500) throw syncFailure({ type: 'serverFault', status: response.status });
    throw syncFailure(isPage(answer) ? { type: 'captivePortal' } : { type: 'offline' });
  }
  if (response.status >= 400) {
    throw syncFailure(errorOfStatus(response.status, readFault(parsed), response.headers.get('retry-after')));
  }
  // A parsing edge: the shapes are CouchDB's published API.
  return parsed as T;
}

/** CouchDB's error object: a code and a sentence. */
function readFault(answer: unknown): { readonly error: string; readonly reason: string } {
  const fault: { readonly error?: unknown; readonly reason?: unknown } = typeof answer === 'object' && answer !== null ? answer : {};
  return { error: textOf(fault.error), reason: textOf(fault.reason) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isPage(answer: string): boolean {
  return answer.trimStart().startsWith('<');
}
