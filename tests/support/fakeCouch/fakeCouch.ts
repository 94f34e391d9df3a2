import type { Http, HttpResponse } from '../../../shared/sync/couch';
import type { CouchDocument } from '../../../shared/sync/wire';
import { createFakeDatabase, type FakeDatabase, type Snapshot, type UserContext } from './database';

/** What goes wrong with one request: cut before or after the server did its work, an answer that ends in the middle, one that takes a second, or another answer. */
export type FakeFault =
  | 'cutBefore'
  | 'cutAfter'
  | 'truncate'
  | 'answerLate'
  | { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> };

export interface FakeRequest {
  readonly method: string;
  /** Behind the database, with its query: `/_changes?since=0`. */
  readonly path: string;
  /** Counted from 1 over all laptops. */
  readonly index: number;
  readonly body?: string | undefined;
}

export interface FakeCouch {
  /** The client of one login. Its roles may change while it is in use; undefined is a login that the server does not know. */
  readonly httpOf: (login: () => UserContext | undefined) => Http;
  readonly database: () => FakeDatabase | undefined;
  /** Deletes the database. */
  readonly drop: () => void;
  readonly create: (snapshot?: Snapshot) => FakeDatabase;
  readonly setFault: (rule: ((request: FakeRequest) => FakeFault | undefined) | undefined) => void;
  readonly requests: () => readonly FakeRequest[];
}

export const FAKE_BASE = 'http://couch.test/network';
const SESSION = 'http://couch.test/_session';
const ADMIN: UserContext = { name: 'admin', roles: ['_admin'] };

/**
 * A CouchDB in memory behind the HTTP client's interface: what sync asks of a server, answered at once and in a fixed
 * order, so that thousands of runs with faults fit into a test. Keeps the contract that the real servers keep
 * (tests/integration/couchContract.test.ts).
 * @param after calls back after so many milliseconds; ends long polls
 */
export function createFakeCouch(after: (ms: number, callback: () => void) => () => void): FakeCouch {
  let databases = 1;
  let database: FakeDatabase | undefined = createFakeDatabase('1');
  let faultOf: ((request: FakeRequest) => FakeFault | undefined) | undefined;
  const requests: FakeRequest[] = [];

  function create(snapshot?: Snapshot): FakeDatabase {
    databases += 1;
    database = createFakeDatabase(String(databases), snapshot);
    return database;
  }

  async function answer(
    path: string,
    method: string,
    body: string | undefined,
    user: UserContext,
    signal: AbortSignal | undefined,
  ): Promise<HttpResponse> {
    if (!database) return json(404, { error: 'not_found', reason: 'Database does not exist.' });
    const [name = '', query = ''] = path.split('?');
    const parameters = new URLSearchParams(query);
    switch (`${method} ${name}`) {
      case 'GET ':
        return json(200, {
          db_name: 'network',
          doc_count: database.count(),
          update_seq: `${database.seq()}-fake`,
          instance_start_time: database.madeAt,
        });
      case 'GET /_all_docs':
        return json(200, { rows: pageOf(database, parameters) });
      case 'POST /_all_docs': {
        const { keys } = parse<{ readonly keys: readonly string[] }>(body);
        const from = database;
        return json(200, { rows: keys.map((key) => rowOf(key, from.shown(key))) });
      }
      case 'POST /_bulk_get': {
        const { docs } = parse<{ readonly docs: readonly { readonly id: string; readonly rev: string }[] }>(body);
        const from = database;
        return json(200, { results: docs.map(({ id, rev }) => ({ id, docs: [versionOf(from, id, rev)] })) });
      }
      case 'POST /_bulk_docs': {
        const { docs } = parse<{ readonly docs: readonly CouchDocument[] }>(body);
        const into = database;
        return json(
          201,
          docs.map((document) => into.write(document, user)),
        );
      }
      case 'GET /_changes':
        return changes(database, parameters, signal, after);
      default:
        return json(404, { error: 'not_found', reason: path });
    }
  }

  return {
    httpOf:
      (login) =>
      async (url, { method, body, signal }) => {
        const path = url.startsWith(FAKE_BASE) ? url.slice(FAKE_BASE.length) : url;
        const request: FakeRequest = { method, path, index: requests.length + 1, body };
        requests.push(request);
        const fault = faultOf?.(request);
        // As over a wire: nothing is answered in the turn of the question.
        await Promise.resolve();
        if (signal?.aborted === true || fault === 'cutBefore') throw new TypeError('fetch failed');
        if (typeof fault === 'object') return respond(fault.status, fault.body, fault.headers);
        const user = login();
        if (!user) return json(401, { error: 'unauthorized', reason: 'Name or password is incorrect.' });
        const response =
          url === SESSION ? json(200, { ok: true, userCtx: user }) : await answer(path, method, body, user, signal);
        if (fault === 'cutAfter') throw new TypeError('fetch failed');
        if (fault === 'answerLate') await new Promise<void>((resolve) => void after(1000, resolve));
        const text = await response.text();
        return fault === 'truncate' ? respond(response.status, text.slice(0, Math.floor(text.length / 2))) : response;
      },
    database: () => database,
    drop: () => {
      database = undefined;
    },
    create,
    setFault: (rule) => {
      faultOf = rule;
    },
    requests: () => requests,
  };
}

/** Writes as an administrator with curl would. */
export function putAsAdmin(database: FakeDatabase | undefined, document: CouchDocument): void {
  const answer = database?.write(document, ADMIN);
  if (!answer || !('ok' in answer)) throw new Error(`not written: ${document._id}`);
}

function changes(
  database: FakeDatabase,
  parameters: URLSearchParams,
  signal: AbortSignal | undefined,
  after: (ms: number, callback: () => void) => () => void,
): Promise<HttpResponse> | HttpResponse {
  const since = Number.parseInt(parameters.get('since') ?? '0', 10);
  const limit = Number(parameters.get('limit') ?? '1000000');
  const read = (): HttpResponse => {
    const rows = database.since(since).slice(0, limit);
    return json(200, {
      results: rows.map(({ id, seq, doc }) => ({ id, seq: `${seq}-fake`, doc })),
      last_seq: `${rows.at(-1)?.seq ?? database.seq()}-fake`,
    });
  };
  if (parameters.get('feed') !== 'longpoll' || database.since(since).length > 0) return read();
  return new Promise((resolve, reject) => {
    const endListening = database.onChange(finish);
    const endWaiting = after(Number(parameters.get('timeout')), finish);
    signal?.addEventListener('abort', cancel, { once: true });
    function finish(): void {
      end();
      // In a turn of its own: a batch is answered as a whole.
      queueMicrotask(() => resolve(read()));
    }
    function cancel(): void {
      end();
      reject(new TypeError('fetch failed'));
    }
    function end(): void {
      endListening();
      endWaiting();
      signal?.removeEventListener('abort', cancel);
    }
  });
}

function pageOf(database: FakeDatabase, parameters: URLSearchParams): readonly object[] {
  const start = parameters.get('startkey');
  const from: unknown = start === null ? '' : JSON.parse(start);
  return database.all(String(from), Number(parameters.get('limit') ?? '1000000')).map((doc) => rowOf(doc._id, doc));
}

function rowOf(key: string, doc: CouchDocument | undefined): object {
  if (!doc) return { key, error: 'not_found' };
  return doc._deleted === true
    ? { id: key, key, value: { rev: doc._rev, deleted: true }, doc: null }
    : { id: key, key, value: { rev: doc._rev }, doc };
}

function versionOf(database: FakeDatabase, id: string, rev: string): object {
  const ok = database.version(id, rev);
  return ok ? { ok } : { error: { id, rev, error: 'not_found', reason: 'missing' } };
}

function json(status: number, body: unknown): HttpResponse {
  return respond(status, JSON.stringify(body));
}

function respond(status: number, body: string, headers: Readonly<Record<string, string>> = {}): HttpResponse {
  return { status, headers: { get: (name) => headers[name.toLowerCase()] ?? null }, text: () => Promise.resolve(body) };
}

function parse<T>(body: string | undefined): T {
  // A parsing edge: the engine's own requests.
  return JSON.parse(body ?? 'null') as T;
}
