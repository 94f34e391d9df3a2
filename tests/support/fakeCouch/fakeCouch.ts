import type { Http } from '../../../shared/sync/couch';
import type { HttpResponse } from '../../../shared/sync/couchAnswer';
import type { CouchDocument } from '../../../shared/sync/wire';
import { respond, withFaults, type Fault } from '../faults';
import { createFakeDatabase, type FakeDatabase, type Snapshot, type Topology, type UserContext } from './database';
import { limitAnswer, type Limits } from './limits';

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
  /** @param madeAt as a backup has it whose files were put back; otherwise the database is a new one */
  readonly create: (snapshot?: Snapshot, madeAt?: string) => FakeDatabase;
  /** Documents that the feed leaves out, as no server should. */
  readonly hideFromFeed: (isHidden: ((id: string) => boolean) | undefined) => void;
  /** What it takes in from now on. */
  readonly setLimits: (limits: Limits) => void;
  readonly setFault: (rule: ((request: FakeRequest) => Fault | undefined) | undefined) => void;
  readonly requests: () => readonly FakeRequest[];
}

export const FAKE_BASE = 'http://couch.test/network';
const SESSION = 'http://couch.test/_session';
const ADMIN: UserContext = { name: 'admin', roles: ['_admin'] };

export interface FakeCouchOptions {
  /** One node without shards where nothing is said. */
  readonly topology?: Topology;
  /** How long after the first shard the next one has its part of a request: a long poll tells a batch in several answers. */
  readonly spreadMs?: number;
  /** How long after the others the last copy of a shard has what was written. */
  readonly lateCopyMs?: number;
  /** How long after its first look a long poll begins to listen: what is written in between, it tells when it ends. */
  readonly lateListenerMs?: number;
}

/** CouchDB's `chttpd_auth_lockout`: so many wrong passwords of a login from one address, and it is locked there for so long, whatever the password. */
const WRONG_LOGINS = 5;
const LOCKED_MS = 5 * 60_000;

/**
 * A CouchDB in memory behind the HTTP client's interface: what sync asks of a server, answered at once and in a fixed
 * order, so that thousands of runs with faults fit into a test. Keeps the contract that the real servers keep
 * (tests/integration/couchContract.test.ts).
 * @param after calls back after so many milliseconds; ends long polls
 */
export function createFakeCouch(
  after: (ms: number, callback: () => void) => () => void,
  { topology: spread, spreadMs = 0, lateCopyMs = 0, lateListenerMs = 0 }: FakeCouchOptions = {},
): FakeCouch {
  const topology =
    spread && lateCopyMs > 0
      ? { ...spread, later: (callback: () => void) => void after(lateCopyMs, callback) }
      : spread;
  let databases = 1;
  let database: FakeDatabase | undefined = createFakeDatabase('1', undefined, topology);
  let faultOf: ((request: FakeRequest) => Fault | undefined) | undefined;
  let isHidden: (id: string) => boolean = () => false;
  let limits: Limits = {};
  const requests: FakeRequest[] = [];

  function create(snapshot?: Snapshot, madeAt?: string): FakeDatabase {
    databases += 1;
    database = createFakeDatabase(madeAt ?? String(databases), snapshot, topology);
    return database;
  }

  /** Shard by shard, the answers in the order of the request. */
  async function writeAll(
    into: FakeDatabase,
    docs: readonly CouchDocument[],
    user: UserContext,
  ): Promise<readonly object[]> {
    const answers = new Map<CouchDocument, object>();
    for (const [index, shard] of [...new Set(docs.map(({ _id: id }) => into.shardOf(id)))].entries()) {
      if (index > 0 && spreadMs > 0) await new Promise<void>((resolve) => void after(spreadMs, resolve));
      for (const doc of docs) if (into.shardOf(doc._id) === shard) answers.set(doc, into.write(doc, user));
    }
    return docs.map((doc) => answers.get(doc) ?? {});
  }

  /** One stub of what was not there fails the whole request, of which other copies and other shards write their part all the same. */
  async function writeOrFail(
    into: FakeDatabase,
    docs: readonly CouchDocument[],
    user: UserContext,
  ): Promise<HttpResponse> {
    const failures = docs.map((document) => ({ document, at: into.stubFailure(document) }));
    const failing = failures.filter(({ at }) => at !== 'none');
    const unwritten = new Set(
      failing.flatMap(({ document, at }) => (at === 'everywhere' ? [into.shardOf(document._id)] : [])),
    );
    const answers = await writeAll(
      into,
      docs.filter(({ _id: id }) => !unwritten.has(into.shardOf(id))),
      user,
    );
    return failing.length === 0
      ? json(201, answers)
      : json(412, {
          error: 'missing_stub',
          reason: `Invalid attachment stub in ${failing.map(({ document }) => document._id).join()}`,
        });
  }

  function changes(
    from: FakeDatabase,
    parameters: URLSearchParams,
    signal: AbortSignal | undefined,
  ): Promise<HttpResponse> | HttpResponse {
    const limit = Number(parameters.get('limit') ?? '1000000');
    const feed = from.feed(parameters.get('since') ?? '0');
    if (!feed) return json(400, { error: 'bad_request', reason: "Malformed sequence supplied in 'since' parameter." });
    const read = (): HttpResponse => {
      const { rows, last, pending } = feed.read(limit);
      return json(200, {
        results: rows.flatMap(({ id, doc }) =>
          isHidden(id)
            ? []
            : [
                {
                  id,
                  changes: [{ rev: doc._rev }],
                  ...(doc._deleted === true && { deleted: true }),
                  ...(hasDocuments(parameters) && { doc }),
                },
              ],
        ),
        last_seq: last,
        pending,
      });
    };
    if (parameters.get('feed') !== 'longpoll' || feed.read(1).rows.length > 0) return read();
    return new Promise((resolve, reject) => {
      let endListening: () => void = () => undefined;
      const endDelay = lateListenerMs > 0 ? after(lateListenerMs, listen) : () => undefined;
      if (lateListenerMs === 0) listen();
      const endWaiting = after(Number(parameters.get('timeout')), finish);
      signal?.addEventListener('abort', cancel, { once: true });
      function listen(): void {
        endListening = from.onChange(() => {
          if (feed?.read(1).rows.length !== 0) finish();
        });
      }
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
        endDelay();
        endListening();
        endWaiting();
        signal?.removeEventListener('abort', cancel);
      }
    });
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
          update_seq: database.updateSequence(),
          instance_start_time: database.madeAt,
        });
      case 'GET /_all_docs':
        return json(200, { rows: pageOf(database, parameters) });
      case 'POST /_all_docs': {
        const { keys } = parse<{ readonly keys: readonly string[] }>(body);
        const from = database;
        return json(200, { rows: keys.map((key) => rowOf(key, from.shown(key), hasDocuments(parameters))) });
      }
      case 'POST /_bulk_get': {
        const { docs } = parse<{ readonly docs: readonly { readonly id: string; readonly rev: string }[] }>(body);
        const from = database;
        return json(200, { results: docs.map(({ id, rev }) => ({ id, docs: [versionOf(from, id, rev)] })) });
      }
      case 'POST /_bulk_docs': {
        const { docs } = parse<{ readonly docs: readonly CouchDocument[] }>(body);
        return limitAnswer(limits, body ?? '', docs) ?? writeOrFail(database, docs, user);
      }
      case 'POST /_revs_diff': {
        const wanted = Object.entries(parse<Readonly<Record<string, readonly string[]>>>(body));
        const knows = database.known();
        const missing = wanted.map(([id, revs]) => [id, revs.filter((rev) => !knows(id, rev))] as const);
        return json(
          200,
          Object.fromEntries(missing.flatMap(([id, revs]) => (revs.length > 0 ? [[id, { missing: revs }]] : []))),
        );
      }
      case 'GET /_changes':
        return changes(database, parameters, signal);
      case `GET ${name}`: {
        const bytes = attachmentOf(database, name);
        if (bytes) return respond(200, bytes, { 'content-type': 'application/octet-stream' });
        return json(404, { error: 'not_found', reason: 'Document is missing attachment' });
      }
      default:
        return json(404, { error: 'not_found', reason: path });
    }
  }

  return {
    httpOf: (login) => {
      let wrong = 0;
      const pathOf = (url: string): string => (url.startsWith(FAKE_BASE) ? url.slice(FAKE_BASE.length) : url);
      return withFaults(
        async (url, { method, body, signal }) => {
          if (wrong >= WRONG_LOGINS)
            return json(403, {
              error: 'forbidden',
              reason: 'Account is temporarily locked due to multiple authentication failures',
            });
          const user = login();
          if (!user) {
            wrong += 1;
            if (wrong === WRONG_LOGINS)
              after(LOCKED_MS, () => {
                wrong = 0;
              });
            return json(401, { error: 'unauthorized', reason: 'Name or password is incorrect.' });
          }
          wrong = 0;
          return url === SESSION
            ? json(200, { ok: true, userCtx: user })
            : answer(pathOf(url), method, body, user, signal);
        },
        (url, { method, body }) => {
          const request: FakeRequest = { method, path: pathOf(url), index: requests.length + 1, body };
          requests.push(request);
          return faultOf?.(request);
        },
        after,
      );
    },
    database: () => database,
    drop: () => {
      database = undefined;
    },
    create,
    hideFromFeed: (rule) => {
      isHidden = rule ?? (() => false);
    },
    setLimits: (next) => {
      limits = next;
    },
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

/** @param name of a path, `/chunk%3A…/bytes` */
function attachmentOf(database: FakeDatabase, name: string): Uint8Array<ArrayBuffer> | undefined {
  const [id = '', attachment = ''] = name.slice(1).split('/').map(decodeURIComponent);
  return database.attachment(id, attachment);
}

function pageOf(database: FakeDatabase, parameters: URLSearchParams): readonly object[] {
  const key = (name: string): string | undefined => {
    const value = parameters.get(name);
    return value === null ? undefined : String(JSON.parse(value));
  };
  return database
    .list(key('startkey') ?? '', key('endkey'), Number(parameters.get('limit') ?? '1000000'))
    .map((doc) => rowOf(doc._id, doc, hasDocuments(parameters)));
}

function hasDocuments(parameters: URLSearchParams): boolean {
  return parameters.get('include_docs') === 'true';
}

function rowOf(key: string, doc: CouchDocument | undefined, isWithDocument: boolean): object {
  if (!doc) return { key, error: 'not_found' };
  const isDeleted = doc._deleted === true;
  const value = { rev: doc._rev, ...(isDeleted && { deleted: true }) };
  return { id: key, key, value, ...(isWithDocument && { doc: isDeleted ? null : doc }) };
}

function versionOf(database: FakeDatabase, id: string, rev: string): object {
  const ok = database.version(id, rev);
  return ok ? { ok } : { error: { id, rev, error: 'not_found', reason: 'missing' } };
}

function json(status: number, body: unknown): HttpResponse {
  return respond(status, JSON.stringify(body));
}

function parse<T>(body: string | undefined): T {
  // A parsing edge: the engine's own requests.
  return JSON.parse(body ?? 'null') as T;
}
