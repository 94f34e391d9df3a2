import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createCouchServer } from '../../scripts/lib/couchServer.mjs';

/**
 * The contract of the local server, one `describe` per part of CouchDB's API that Verbund relies on. Over 400 lines, since a
 * contract is read, and compared with the real thing, as a whole.
 */

type Options = Parameters<typeof createCouchServer>[0];
type Server = Awaited<ReturnType<typeof createCouchServer>>;

const open: Server[] = [];
const folders: string[] = [];

async function start(options: Options = {}): Promise<Server> {
  const server = await createCouchServer(options);
  open.push(server);
  return server;
}

afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly login?: string;
}

async function call(server: Server, target: string, { method = 'GET', body, login }: Call = {}) {
  const response = await fetch(server.url + target, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(login === undefined ? {} : { authorization: `Basic ${btoa(login)}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

async function withDatabase(options: Options = {}, login?: string): Promise<Server> {
  const server = await start(options);
  await call(server, '/net', { method: 'PUT', ...(login === undefined ? {} : { login }) });
  return server;
}

const validator = {
  validate_doc_update: 'function (doc, old, user) { if (doc.bad) throw({ forbidden: "no bad documents" }) }',
};

describe('a database', () => {
  it('is created once, described, listed and deleted', async () => {
    const server = await start();
    expect(await call(server, '/')).toMatchObject({ status: 200, body: { couchdb: 'Welcome' } });
    expect(await call(server, '/net')).toEqual({
      status: 404,
      body: { error: 'not_found', reason: 'Database does not exist.' },
    });
    expect(await call(server, '/net', { method: 'PUT' })).toEqual({ status: 201, body: { ok: true } });
    expect(await call(server, '/net', { method: 'PUT' })).toMatchObject({
      status: 412,
      body: { error: 'file_exists' },
    });
    expect(await call(server, '/net')).toMatchObject({ status: 200, body: { db_name: 'net', doc_count: 0 } });
    expect(await call(server, '/_all_dbs')).toEqual({ status: 200, body: ['net'] });
    expect(await call(server, '/net', { method: 'DELETE' })).toMatchObject({ status: 200 });
    expect(await call(server, '/net')).toMatchObject({ status: 404 });
  });

  it('is not seen by another server in the same process', async () => {
    const first = await withDatabase();
    await call(first, '/net/a', { method: 'PUT', body: { from: 'first' } });
    const second = await start();
    expect(await call(second, '/_all_dbs')).toEqual({ status: 200, body: [] });
    await call(second, '/net', { method: 'PUT' });
    expect(await call(second, '/net/a')).toMatchObject({ status: 404 });
  });

  it('refuses a name that CouchDB would refuse', async () => {
    const server = await start();
    expect(await call(server, '/Netz', { method: 'PUT' })).toMatchObject({
      status: 400,
      body: { error: 'illegal_database_name' },
    });
  });

  it('is still there when a server with a data folder starts again', async () => {
    const dataFolder = await mkdtemp(path.join(tmpdir(), 'verbund-couch-'));
    folders.push(dataFolder);
    const first = await createCouchServer({ dataFolder });
    await call(first, '/net', { method: 'PUT' });
    await call(first, '/net/a', { method: 'PUT', body: { kept: true } });
    await first.close();
    const second = await start({ dataFolder });
    expect(await call(second, '/_all_dbs')).toEqual({ status: 200, body: ['net'] });
    expect(await call(second, '/net/a')).toMatchObject({ status: 200, body: { kept: true } });
  });

  it('leaves nothing in the working directory', async () => {
    const before = await readdir('.');
    await withDatabase();
    expect(await readdir('.')).toEqual(before);
  });
});

describe('documents', () => {
  it('are written, read, and refused on a stale revision', async () => {
    const server = await withDatabase();
    const created = await call(server, '/net/member:1', { method: 'PUT', body: { name: 'Ada' } });
    expect(created).toMatchObject({ status: 201, body: { ok: true, id: 'member:1' } });
    expect(await call(server, '/net/member:1')).toMatchObject({ status: 200, body: { _id: 'member:1', name: 'Ada' } });
    expect(await call(server, '/net/member:1', { method: 'PUT', body: { name: 'Bo' } })).toMatchObject({
      status: 409,
      body: { error: 'conflict' },
    });
    expect(await call(server, '/net/member:2')).toEqual({
      status: 404,
      body: { error: 'not_found', reason: 'missing' },
    });
  });

  it('are kept local under _local', async () => {
    const server = await withDatabase();
    await call(server, '/net/_local/checkpoint', { method: 'PUT', body: { seq: 3 } });
    expect(await call(server, '/net/_local/checkpoint')).toMatchObject({ status: 200, body: { seq: 3 } });
    expect(await call(server, '/net/_all_docs')).toMatchObject({ body: { rows: [] } });
  });

  it('come in pages from _all_docs', async () => {
    const server = await withDatabase();
    await call(server, '/net/_bulk_docs', {
      method: 'POST',
      body: { docs: [{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }] },
    });
    const page = await call(server, '/net/_all_docs?limit=2&startkey=%22b%22&include_docs=true');
    expect(page).toMatchObject({
      status: 200,
      body: { total_rows: 3, rows: [{ id: 'b', doc: { _id: 'b' } }, { id: 'c' }] },
    });
  });

  it('come from _bulk_get with an error for the missing one', async () => {
    const server = await withDatabase();
    await call(server, '/net/a', { method: 'PUT', body: { x: 1 } });
    const answer = await call(server, '/net/_bulk_get', { method: 'POST', body: { docs: [{ id: 'a' }, { id: 'b' }] } });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        results: [
          { id: 'a', docs: [{ ok: { x: 1 } }] },
          { id: 'b', docs: [{ error: { error: 'not_found', reason: 'missing' } }] },
        ],
      },
    });
  });

  it('are answered row by row, in order, by _bulk_docs', async () => {
    const server = await withDatabase();
    await call(server, '/net/_design/rules', { method: 'PUT', body: validator });
    await call(server, '/net/old', { method: 'PUT', body: {} });
    const docs = [{ _id: 'a' }, { _id: 'b', bad: true }, { _id: 'old' }, { _id: 'c' }];
    const answer = await call(server, '/net/_bulk_docs', { method: 'POST', body: { docs } });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject([
      { ok: true, id: 'a' },
      { id: 'b', error: 'forbidden', reason: 'no bad documents' },
      { id: 'old', error: 'conflict' },
      { ok: true, id: 'c' },
    ]);
  });

  it('are refused one by one by validate_doc_update', async () => {
    const server = await withDatabase();
    await call(server, '/net/_design/rules', { method: 'PUT', body: validator });
    const answer = await call(server, '/net/x', { method: 'PUT', body: { bad: true } });
    expect(answer).toEqual({ status: 403, body: { error: 'forbidden', reason: 'no bad documents' } });
  });

  it('are deleted with a tombstone in the feed', async () => {
    const server = await withDatabase();
    await call(server, '/net/a', { method: 'PUT', body: {} });
    const { body } = await call(server, '/net/a');
    const { _rev } = body as { readonly _rev: string };
    await call(server, '/net/_bulk_docs', { method: 'POST', body: { docs: [{ _id: 'a', _rev, _deleted: true }] } });
    expect(await call(server, '/net/_changes')).toMatchObject({ body: { results: [{ id: 'a', deleted: true }] } });
  });
});

describe('the feed of changes', () => {
  it('gives what came after a cursor', async () => {
    const server = await withDatabase();
    await call(server, '/net/a', { method: 'PUT', body: {} });
    const first = await call(server, '/net/_changes');
    const { last_seq: cursor } = first.body as { readonly last_seq: number };
    await call(server, '/net/b', { method: 'PUT', body: { x: 1 } });
    const second = await call(server, `/net/_changes?since=${cursor}&include_docs=true`);
    expect(second.body).toMatchObject({ results: [{ id: 'b', doc: { x: 1 } }] });
    expect(await call(server, '/net/_changes?since=now')).toMatchObject({ body: { results: [] } });
  });

  it('answers a long poll as soon as something is written', async () => {
    const server = await withDatabase();
    const poll = call(server, '/net/_changes?feed=longpoll&since=0&include_docs=true');
    await call(server, '/net/_bulk_docs', { method: 'POST', body: { docs: [{ _id: 'a' }, { _id: 'b' }] } });
    const { body } = await poll;
    const { results } = body as { readonly results: readonly { readonly id: string }[] };
    expect(results.map((change) => change.id)).toContain('a');
  });

  it('answers a long poll without news after its timeout', async () => {
    const server = await withDatabase();
    expect(await call(server, '/net/_changes?feed=longpoll&timeout=20')).toEqual({
      status: 200,
      body: { results: [], last_seq: 0, pending: 0 },
    });
  });

  it('sends newlines while a long poll with a heartbeat waits', async () => {
    const server = await withDatabase();
    const response = await fetch(`${server.url}/net/_changes?feed=longpoll&heartbeat=10&timeout=10`);
    const reader = response.body?.getReader();
    const beat = await reader?.read();
    expect(new TextDecoder().decode(beat?.value).trim()).toBe('');
    await call(server, '/net/a', { method: 'PUT', body: {} });
    let rest = '';
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      rest += new TextDecoder().decode(part.value);
    expect(JSON.parse(rest)).toMatchObject({ results: [{ id: 'a' }] });
  });

  it('refuses a cursor that is none', async () => {
    const server = await withDatabase();
    expect(await call(server, '/net/_changes?since=abc')).toMatchObject({
      status: 400,
      body: { error: 'bad_request' },
    });
  });
});

describe('logins', () => {
  const users = [
    { name: 'root', password: 'geheim', roles: ['_admin'] },
    { name: 'ada', password: 'wört:lich', roles: ['coordinator'] },
  ];
  const admin = 'root:geheim';
  // btoa takes bytes; CouchDB reads the login as UTF-8.
  const ada = String.fromCharCode(...new TextEncoder().encode('ada:wört:lich'));

  it("are asked for with CouchDB's words", async () => {
    const server = await withDatabase({ users }, admin);
    expect(await call(server, '/net')).toEqual({
      status: 401,
      body: { error: 'unauthorized', reason: 'You are not authorized to access this db.' },
    });
    expect(await call(server, '/net', { login: 'ada:falsch' })).toEqual({
      status: 401,
      body: { error: 'unauthorized', reason: 'Name or password is incorrect.' },
    });
    expect(await call(server, '/other', { method: 'PUT', login: ada })).toMatchObject({
      status: 401,
      body: { reason: 'You are not a server admin.' },
    });
    expect(await call(server, '/_session', { login: ada })).toMatchObject({
      body: { userCtx: { name: 'ada', roles: ['coordinator'] } },
    });
  });

  it('open a database to the members of its security object only', async () => {
    const server = await withDatabase({ users }, admin);
    expect(await call(server, '/net', { login: ada })).toEqual({
      status: 403,
      body: { error: 'forbidden', reason: 'You are not allowed to access this db.' },
    });
    const security = { admins: { names: [], roles: ['_admin'] }, members: { names: [], roles: ['coordinator'] } };
    expect(await call(server, '/net/_security', { method: 'PUT', body: security, login: admin })).toEqual({
      status: 200,
      body: { ok: true },
    });
    expect(await call(server, '/net/_security', { login: ada })).toEqual({ status: 200, body: security });
    expect(await call(server, '/net/a', { method: 'PUT', body: {}, login: ada })).toMatchObject({ status: 201 });
    expect(await call(server, '/net/_design/x', { method: 'PUT', body: {}, login: ada })).toMatchObject({
      status: 403,
    });
    expect(await call(server, '/net/_security', { method: 'PUT', body: {}, login: ada })).toMatchObject({
      status: 403,
    });
  });

  it('reach validate_doc_update as the user', async () => {
    const server = await withDatabase({ users }, admin);
    await call(server, '/net/_security', {
      method: 'PUT',
      body: { members: { roles: ['coordinator'] } },
      login: admin,
    });
    const rule =
      'function (doc, old, user) { if (user.roles.indexOf("_admin") < 0) throw({ forbidden: "not " + user.name }) }';
    await call(server, '/net/_design/rules', { method: 'PUT', body: { validate_doc_update: rule }, login: admin });
    expect(await call(server, '/net/a', { method: 'PUT', body: {}, login: ada })).toEqual({
      status: 403,
      body: { error: 'forbidden', reason: 'not ada' },
    });
    expect(await call(server, '/net/a', { method: 'PUT', body: {}, login: admin })).toMatchObject({ status: 201 });
  });
});

describe('faults for tests', () => {
  it('are answered instead of the request', async () => {
    const server = await withDatabase();
    server.setFault(({ path: target }) =>
      target.endsWith('/_bulk_docs') ? { status: 503, error: 'busy', reason: 'later' } : undefined,
    );
    expect(await call(server, '/net/_bulk_docs', { method: 'POST', body: { docs: [] } })).toEqual({
      status: 503,
      body: { error: 'busy', reason: 'later' },
    });
    expect(await call(server, '/net')).toMatchObject({ status: 200 });
    server.setFault(() => 'drop');
    await expect(call(server, '/net')).rejects.toThrow();
    server.setFault(undefined);
    expect(await call(server, '/net')).toMatchObject({ status: 200 });
  });

  it('include being offline, which loses no data', async () => {
    const server = await withDatabase();
    await server.goOffline();
    await expect(call(server, '/net')).rejects.toThrow();
    await server.goOnline();
    expect(await call(server, '/net')).toMatchObject({ status: 200 });
  });
});

describe('a server with users of its own', () => {
  const admin = 'root:r';
  const users = [{ name: 'root', password: 'r', roles: ['_admin'] }];
  const ada = { _id: 'org.couchdb.user:ada', type: 'user', name: 'ada', roles: ['coordinator'], password: 'geheim' };

  async function withUser(): Promise<Server> {
    const server = await start({ users });
    await call(server, '/_users', { method: 'PUT', login: admin });
    await call(server, '/_users/org.couchdb.user:ada', { method: 'PUT', login: admin, body: ada });
    return server;
  }

  it('lets in who has a document there, with the roles it names', async () => {
    const server = await withUser();
    expect(await call(server, '/_session', { login: 'ada:geheim' })).toMatchObject({
      status: 200,
      body: { userCtx: { name: 'ada', roles: ['coordinator'] } },
    });
    expect(await call(server, '/_session', { login: 'ada:falsch' })).toMatchObject({ status: 401 });
    expect(await call(server, '/_users/org.couchdb.user:ada', { login: 'ada:geheim' })).toMatchObject({ status: 403 });
  });

  it('keeps a hash and not the password, and keeps the hash when roles change', async () => {
    const server = await withUser();
    const stored = await call(server, '/_users/org.couchdb.user:ada', { login: admin });
    expect(stored.body).not.toHaveProperty('password');
    await call(server, '/_users/org.couchdb.user:ada', {
      method: 'PUT',
      login: admin,
      body: { ...(stored.body as object), roles: ['reader'] },
    });
    expect(await call(server, '/_session', { login: 'ada:geheim' })).toMatchObject({
      body: { userCtx: { roles: ['reader'] } },
    });
  });

  it('takes over new passwords from a bulk write, too', async () => {
    const server = await withUser();
    await call(server, '/_users/_bulk_docs', {
      method: 'POST',
      login: admin,
      body: { docs: [{ ...ada, _id: 'org.couchdb.user:kim', name: 'kim' }] },
    });
    expect(await call(server, '/_session', { login: 'kim:geheim' })).toMatchObject({
      body: { userCtx: { name: 'kim' } },
    });
  });

  it('gives its settings and nodes to administrators alone, and obeys the one that asks for a login', async () => {
    const server = await withUser();
    expect(await call(server, '/_node/_local/_config', { login: 'ada:geheim' })).toMatchObject({ status: 401 });
    expect(await call(server, '/_membership', { login: admin })).toMatchObject({
      body: { cluster_nodes: ['nonode@nohost'] },
    });
    expect(await call(server, '/')).toMatchObject({ status: 200 });
    expect(
      await call(server, '/_node/_local/_config/chttpd/require_valid_user_except_for_up', {
        method: 'PUT',
        login: admin,
        body: 'true',
      }),
    ).toEqual({ status: 200, body: '' });
    expect(await call(server, '/')).toMatchObject({ status: 401 });
    expect(await call(server, '/_up')).toMatchObject({ status: 200 });
    expect(await call(server, '/_node/nonode@nohost/_config', { login: admin })).toMatchObject({
      body: { chttpd: { require_valid_user_except_for_up: 'true' } },
    });
    expect(await call(server, '/_node/other@nohost/_config', { login: admin })).toMatchObject({ status: 404 });
  });

  it('says how many changes are left', async () => {
    const server = await withDatabase();
    for (const id of ['a', 'b', 'c']) await call(server, `/net/${id}`, { method: 'PUT', body: {} });
    expect(await call(server, '/net/_changes?limit=1')).toMatchObject({ body: { pending: 2 } });
    expect(await call(server, '/net/_changes')).toMatchObject({ body: { pending: 0 } });
  });
});
