import { httpOf, namedServer, openLocalServer, openTestServer, type TestRole, type TestServer } from './testServer';
import { createCouchRemote, type Http, type Remote, type RemoteAddress } from '../../shared/sync/couch';
import { createFakeCouch, FAKE_BASE, type FakeCouchOptions } from './fakeCouch/fakeCouch';
import type { Limits } from './fakeCouch/limits';

/** A server without anything in its database, as the contract asks for it. */
export interface Side {
  readonly http: (roles: readonly TestRole[]) => Http;
  readonly address: RemoteAddress;
  /** The same database by each node of a cluster that is known. */
  readonly nodes: readonly RemoteAddress[];
  /** One login with its right and a wrong password, from this address. */
  readonly typed: () => Promise<{ readonly right: Http; readonly wrong: Http }>;
  /** Takes the last node away, and brings it back; undefined where that is not for a test to do. */
  readonly loseNode?: () => Promise<() => Promise<void>>;
  /** Lets it take in less than everything until it is taken back; undefined where that is not for a test to do. */
  readonly limit?: (limits: Limits) => Promise<() => Promise<void>>;
}

export type Open = () => Promise<Side>;

/** What the contract is asked of. */
export interface Server {
  readonly name: string;
  readonly open: Open;
  readonly isCluster: boolean;
  /** Whether wrong passwords may be tried until it locks. */
  readonly mayLock: boolean;
  /** Whether it may be told to take in less. */
  readonly mayLimit: boolean;
}

/** A server that is opened with the first test that needs it. */
interface Later {
  readonly side: Open;
  readonly close: () => Promise<void>;
}

const local = openLater(openLocalServer);
const named = namedServer && openLater(openTestServer);

export const localServer: Server = {
  name: 'the local server',
  open: local.side,
  isCluster: false,
  mayLock: false,
  mayLimit: false,
};

export const namedServers: readonly Server[] =
  named && namedServer
    ? [
        {
          name: 'the server that was named',
          open: named.side,
          isCluster: namedServer.allows.has('failover'),
          mayLock: namedServer.allows.has('lockout'),
          mayLimit: namedServer.allows.has('limits'),
        },
      ]
    : [];

export const serversInMemory: readonly Server[] = [
  { name: 'the one in memory', open: openFake, isCluster: false, mayLock: true, mayLimit: true },
  { name: 'a cluster in memory', open: openFakeCluster, isCluster: true, mayLock: true, mayLimit: true },
];

export async function closeServers(): Promise<void> {
  await local.close();
  await named?.close();
}

export function remoteOf(side: Side, roles: readonly TestRole[] = ['coordinator'], address = side.address): Remote {
  return createCouchRemote(side.http(roles), address);
}

export function member(id: string, fields: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    _id: id,
    schemaVersion: 1,
    createdAt: '',
    createdBy: '',
    updatedAt: '',
    updatedBy: '',
    deletedAt: '',
    ...fields,
  });
}

function openLater(open: () => Promise<TestServer>): Later {
  let opened: Promise<TestServer> | undefined;
  return {
    async side() {
      opened ??= open();
      return sideOf(await opened);
    },
    close: async () => (await opened)?.close(),
  };
}

async function sideOf(server: TestServer): Promise<Side> {
  const database = await server.createDatabase();
  const name = database.slice(server.url.length);
  return {
    http: ([role = '_admin']) => server.http(role),
    address: { database, session: `${server.url}/_session` },
    nodes: server.nodes.map((node) => ({ database: `${node}${name}`, session: `${node}/_session` })),
    async typed() {
      const login = await server.createLogin('mistyped', ['coordinator']);
      return { right: httpOf(login), wrong: httpOf({ ...login, password: 'wrong' }) };
    },
    ...(namedServer?.allows.has('failover') && { loseNode: () => loseNode(server) }),
    ...(namedServer?.allows.has('limits') && { limit: (limits) => limitServer(server, limits) }),
  };
}

/** In maintenance a node answers nobody about what it holds, which is as much of a failure as an administrator can order. */
async function loseNode(server: TestServer): Promise<() => Promise<void>> {
  const answer = await server.asAdmin('GET', `${server.url}/_membership`);
  // Parsing edges: the answers are CouchDB's.
  const { cluster_nodes: names } = (await answer.json()) as { readonly cluster_nodes: readonly string[] };
  const spokenTo = await nameOfNode(server);
  const lost = names.find((name) => name !== spokenTo);
  if (lost === undefined) throw new Error('This CouchDB has one node. Without --failover nothing is taken from it.');
  const setting = `${server.url}/_node/${lost}/_config/couchdb/maintenance_mode`;
  await server.asAdmin('PUT', setting, 'true');
  return async () => {
    await server.asAdmin('DELETE', setting);
  };
}

/** By its settings, on every node of it. */
async function limitServer(
  server: TestServer,
  { requestBytes, documentBytes, attachmentBytes, isDiskFull = false }: Limits,
): Promise<() => Promise<void>> {
  const settings = [
    ['chttpd/max_http_request_size', requestBytes],
    ['couchdb/max_document_size', documentBytes],
    ['couchdb/max_attachment_size', attachmentBytes],
    // Any disk is fuller than nothing.
    ['disk_monitor/interactive_database_writes_threshold', isDiskFull ? 0 : undefined],
    ['disk_monitor/enable', isDiskFull ? true : undefined],
  ] as const;
  const wanted = new Map(settings.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
  const putBack = await server.keepSettings([...wanted.keys()]);
  await server.changeSettings(wanted);
  return putBack;
}

async function nameOfNode(server: TestServer): Promise<string> {
  const answer = await server.asAdmin('GET', `${server.url}/_node/_local`);
  return ((await answer.json()) as { readonly name: string }).name;
}

function openFake(): Promise<Side> {
  return Promise.resolve(fakeSide());
}

/** Three nodes, two shards, and any copy answers any question. */
function openFakeCluster(): Promise<Side> {
  return openCluster(0);
}

/** @param lateCopyMs how long one of the copies is behind after every write; who then asks at once must bear with it */
export function openCluster(lateCopyMs: number): Promise<Side> {
  let turn = 0;
  return Promise.resolve(
    fakeSide({ topology: { shards: 2, nodes: 3, pick: (count) => (turn += 1) % count }, spreadMs: 5, lateCopyMs }),
  );
}

function fakeSide(options?: FakeCouchOptions): Side {
  const couch = createFakeCouch(afterTimeout, options);
  const address = { database: FAKE_BASE, session: 'http://couch.test/_session' };
  return {
    http: (roles) => couch.httpOf(() => ({ name: 'x', roles })),
    address,
    // Any node may answer any request there.
    nodes: Array.from({ length: options?.topology?.nodes ?? 1 }, () => address),
    async typed() {
      let isRight = false;
      const http = couch.httpOf(() => (isRight ? { name: 'mistyped', roles: ['coordinator'] } : undefined));
      const type =
        (next: boolean): Http =>
        (...request) => {
          isRight = next;
          return http(...request);
        };
      return { right: type(true), wrong: type(false) };
    },
    async limit(limits) {
      couch.setLimits(limits);
      return async () => couch.setLimits({});
    },
    async loseNode() {
      couch.database()?.takeDown([(options?.topology?.nodes ?? 1) - 1]);
      return async () => couch.database()?.takeDown([]);
    },
  };
}

function afterTimeout(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}
