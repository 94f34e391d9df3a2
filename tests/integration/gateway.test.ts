import { createHash } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, testConnection } from '../../electron/main/keys/checkConnection';
import { createSyncGateway, type ActiveConnection } from '../../electron/main/sync-gateway/createSyncGateway';
import { createCouchServer } from '../../scripts/lib/couchServer.mjs';
import { createCouchRemote } from '../../shared/sync/couch';
import { createChunkRemote } from '../../shared/sync/files/chunkRemote';
import { CHUNK_BYTES } from '../../shared/sync/files/chunks';
import { FEED_START } from '../../shared/sync/cursor';
import { isSyncFailure } from '../../shared/sync/errors';
import { bytesOf } from '../support/testFiles';

/** Gateway and connection test against a real server, with Node's fetch in the place of Electron's; tests/e2e runs the same with Electron. */
const send = (url: string, init: RequestInit): Promise<Response> => fetch(url, { ...init, redirect: 'error' });

const users = [
  { name: 'admin', password: 'a', roles: ['_admin'] },
  { name: 'kim', password: 'k', roles: ['coordinator'] },
  { name: 'lou', password: 'l', roles: ['reader'] },
];

let couch: Awaited<ReturnType<typeof createCouchServer>>;
beforeEach(async () => {
  couch = await createCouchServer({ users });
});
afterEach(() => couch.close());

const connectionOf = (
  user: string,
  password: string,
  database = 'netz',
): ActiveConnection & { readonly password: string } => ({ url: couch.url, database, user, password });
const record = {
  schemaVersion: 0,
  createdAt: '1',
  createdBy: 'x',
  updatedAt: '1',
  updatedBy: 'x',
  deletedAt: '',
  contested: [],
};

describe('connection test', () => {
  it('finds the database missing, creates it, finds it ready', async () => {
    expect(await testConnection(send, connectionOf('admin', 'a'))).toEqual({ type: 'databaseMissing' });
    expect(await createDatabase(send, connectionOf('admin', 'a'))).toMatchObject({ type: 'ready' });
    expect(await createDatabase(send, connectionOf('admin', 'a'))).toMatchObject({ type: 'ready' });
    expect(await testConnection(send, connectionOf('kim', 'k'))).toMatchObject({ type: 'ready' });
  });

  it('tells a wrong password from a missing right', async () => {
    await createDatabase(send, connectionOf('admin', 'a'));
    expect(await testConnection(send, connectionOf('kim', 'wrong'))).toEqual({ type: 'unauthorised' });
    expect((await createDatabase(send, connectionOf('kim', 'k', 'other'))).type).toMatch(/^(unauthorised|forbidden)$/u);
  });

  it('judges the address before anything is sent', async () => {
    expect(await testConnection(send, { ...connectionOf('kim', 'k'), url: 'http://couch.example.org' })).toEqual({
      type: 'insecure',
    });
    expect(await testConnection(send, { ...connectionOf('kim', 'k'), url: 'couch' })).toEqual({ type: 'invalidUrl' });
    expect(await createDatabase(send, connectionOf('admin', 'a', '../x'))).toEqual({ type: 'invalidUrl' });
  });

  it('says that nobody is there', async () => {
    await couch.goOffline();
    expect(await testConnection(send, connectionOf('kim', 'k'))).toMatchObject({ type: 'unreachable' });
  });

  it('tells a server that only redirects from one that is not there', async () => {
    const { url, close } = await serving((response) => response.writeHead(302, { location: '/login' }).end());
    const found = await testConnection(send, { ...connectionOf('kim', 'k'), url });
    expect(found).toEqual({ type: 'unreachable', reason: 'REDIRECTED' });
    await close();
  });

  it.each([
    ['a log-in page', '<html>Willkommen im Hotel</html>'],
    ['another service', '{"name":"elastic"}'],
  ])('does not take %s for a CouchDB', async (_what, body) => {
    const { url, close } = await answering(body);
    expect(await testConnection(send, { ...connectionOf('kim', 'k'), url })).toEqual({ type: 'notCouch' });
    await close();
  });
});

describe('the rules of a database we created', () => {
  beforeEach(async () => {
    await createDatabase(send, connectionOf('admin', 'a'));
  });

  it('a coordinator writes records', async () => {
    expect(await statusOfWrite('kim', 'k', 'member:1', record)).toBe(201);
  });

  it('a reader reads and does not write', async () => {
    expect(await testConnection(send, connectionOf('lou', 'l'))).toMatchObject({ type: 'ready' });
    expect(await statusOfWrite('lou', 'l', 'member:1', record)).toBe(403);
  });

  it.each([
    ['an id without a kind', 'anything', record],
    ['a missing schema version', 'member:2', { ...record, schemaVersion: undefined }],
    ['a missing stamp', 'member:3', { ...record, updatedAt: undefined }],
    ['a record that must never leave a laptop', 'note:4', { ...record, tlp: 'TLP:RED' }],
  ])('refuse %s', async (_what, id, document) => {
    expect(await statusOfWrite('kim', 'k', id, document)).toBe(403);
  });
});

describe('sync through the gateway', () => {
  const signal = new AbortController().signal;
  let connection: ActiveConnection | undefined;
  const gateway = createSyncGateway({ send, readActiveConnection: () => connection });
  const remote = createCouchRemote(
    async (url, init) => {
      const { signal: _inside, ...rest } = init;
      const response = await gateway.answer(new Request(url, rest));
      if (response.type === 'error') throw new TypeError('Failed to fetch');
      return response;
    },
    { database: 'app://verbund/couch', session: 'app://verbund/couch/_session' },
  );

  beforeEach(async () => {
    await createDatabase(send, connectionOf('admin', 'a'));
    connection = connectionOf('kim', 'k');
  });

  it('pushes, lists and follows', async () => {
    const { last } = await remote.changes(FEED_START, { limit: 10, waitMs: 0 }, signal);
    const [pushed] = await remote.push([JSON.stringify({ _id: 'member:1', ...record })], signal);
    expect(pushed).toMatchObject({ kind: 'accepted', id: 'member:1' });
    const [listed] = await remote.revisionsBetween('member:', 'member;', 100, signal);
    expect(listed?.id).toBe('member:1');
    expect((await remote.changes(last, { limit: 10, waitMs: 0 }, signal)).documents.map(({ _id }) => _id)).toEqual([
      'member:1',
    ]);
    expect(await remote.missing([{ id: 'member:1', rev: listed?.rev ?? '' }], signal)).toEqual([]);
    expect([...(await remote.byIds(['member:1'], signal)).keys()]).toEqual(['member:1']);
  });

  it('is offline without a server and refuses without a password', async () => {
    await couch.goOffline();
    expect(await errorOf(remote.info(signal))).toBe('offline');
    connection = { ...connectionOf('kim', 'k'), password: undefined };
    expect(await errorOf(remote.info(signal))).toBe('passwordMissing');
  });

  it('passes the bytes of a chunk both ways, and ends an answer that has more', async () => {
    const chunks = createChunkRemote((url, { signal: _inside, ...init }) => gateway.answer(new Request(url, init)), {
      database: 'app://verbund/couch',
      session: 'app://verbund/couch/_session',
    });
    const bytes = bytesOf(1, CHUNK_BYTES);
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(await chunks.put(hash, bytes, undefined, signal)).toMatchObject({ unneededSince: '' });
    expect(Buffer.from((await chunks.get(hash, signal)) ?? []).equals(bytes)).toBe(true);
    const generous = createSyncGateway({
      readActiveConnection: () => connection,
      send: () => Promise.resolve(new Response(new Uint8Array(2 * CHUNK_BYTES))),
    });
    const answer = await generous.answer(new Request(`app://verbund/couch/chunk%3A${hash}/bytes`));
    await expect(answer.arrayBuffer()).rejects.toThrow();
  });

  it('gives up a connection on which nothing comes any more', async () => {
    const ended: boolean[] = [];
    const silent = createSyncGateway({
      readActiveConnection: () => connection,
      // Takes the question and never answers, as a connection does that a laptop slept through.
      send: (_url, init) =>
        new Promise((_, reject) =>
          init.signal?.addEventListener('abort', () => {
            ended.push(true);
            reject(new Error('aborted'));
          }),
        ),
      limits: { stallMs: 20 },
    });
    const answer = await silent.answer(new Request('app://verbund/couch/_changes?feed=longpoll'));
    expect(answer.type).toBe('error');
    expect(ended).toEqual([true]);
  });

  it('does not give up an answer that comes slowly', async () => {
    const slow = createSyncGateway({
      readActiveConnection: () => connection,
      send: () => {
        let left = 6;
        // Each piece within the time, all of them together far beyond it.
        const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
          pull: (controller) =>
            new Promise((resolve) =>
              setTimeout(() => {
                left -= 1;
                if (left === 0) controller.close();
                else controller.enqueue(new TextEncoder().encode('x'));
                resolve();
              }, 30),
            ),
        });
        return Promise.resolve(new Response(body));
      },
      limits: { stallMs: 100 },
    });
    expect(await (await slow.answer(new Request('app://verbund/couch/_changes'))).text()).toBe('xxxxx');
  });

  it('a new long poll takes the place of the old one', async () => {
    const poll = (): Promise<Response> =>
      gateway.answer(new Request('app://verbund/couch/_changes?feed=longpoll&since=99999&timeout=5000'));
    const first = poll().then(endOf);
    const second = poll().then(endOf);
    expect(await first).toBe('ended');
    gateway.cancelAll();
    expect(await second).toBe('ended');
  });
});

/** How an answer ends: with all of its body, or broken off. */
async function endOf(response: Response): Promise<'answered' | 'ended'> {
  if (response.type === 'error') return 'ended';
  return response.text().then(
    () => 'answered' as const,
    () => 'ended' as const,
  );
}

async function errorOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (isSyncFailure(error) ? error.syncError.type : String(error)),
  );
}

async function statusOfWrite(user: string, password: string, id: string, document: object): Promise<number> {
  const { url, database } = connectionOf(user, password);
  const response = await fetch(`${url}/${database}/${encodeURIComponent(id)}`, {
    method: 'PUT',
    body: JSON.stringify(document),
    headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${user}:${password}`)}` },
  });
  return response.status;
}

type Serving = { readonly url: string; readonly close: () => Promise<void> };

function answering(body: string): Promise<Serving> {
  return serving((response) => response.writeHead(200, { 'content-type': 'text/html' }).end(body));
}

async function serving(answer: (response: ServerResponse) => void): Promise<Serving> {
  const server: Server = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
