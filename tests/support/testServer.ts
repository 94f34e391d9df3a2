import { randomBytes } from 'node:crypto';
import { createCouchServer } from '../../scripts/lib/couchServer.mjs';
import {
  accessOfAddress,
  authorizationOf,
  createTestAdmin,
  removeLeftovers,
  TEST_PREFIX,
  type CouchAccess,
} from '../../scripts/lib/testLeftovers.mjs';
import { wantedSettings } from '../../shared/server/settings';
import type { Http } from '../../shared/sync/couch';
import { securityObject } from '../../shared/sync/designDocument';

export type TestRole = '_admin' | 'coordinator' | 'reader';

export interface TestLogin {
  readonly user: string;
  readonly password: string;
}

/** A CouchDB that tests write to: the local one, or the one that `VERBUND_TEST_COUCHDB` names (`npm run test:server`). */
export interface TestServer {
  /** Without login and without a slash at the end. */
  readonly url: string;
  /** The addresses of its nodes that are known, the first of them `url`. */
  readonly nodes: readonly string[];
  /** A name for a database or a login that nobody else has and that is removed in the end. */
  readonly nameOf: (what: string) => string;
  /** A new database that coordinators and readers may open. @returns its address */
  readonly createDatabase: () => Promise<string>;
  /** Deletes a database and makes it anew, empty, at the same address. */
  readonly recreateDatabase: (database: string) => Promise<void>;
  readonly createLogin: (what: string, roles: readonly string[]) => Promise<TestLogin>;
  readonly login: (role: TestRole) => TestLogin;
  readonly http: (role: TestRole) => Http;
  /** As the person who looks after the server. */
  readonly asAdmin: (method: string, url: string, body?: unknown) => Promise<Response>;
  /**
   * @param settings `section/key`; those that the application would change when it sets the server up where nothing is said
   * @returns what puts them back as they are now, on every node
   */
  readonly keepSettings: (settings?: readonly string[]) => Promise<() => Promise<void>>;
  /** By `section/key`, on every node. */
  readonly changeSettings: (settings: ReadonlyMap<string, string>) => Promise<void>;
  /** Removes every database and login that was made here. */
  readonly close: () => Promise<void>;
}

const ALLOWANCES = ['lockout', 'failover', 'limits', 'settings'] as const;

/** What touches more of a server than what tests made on it. */
export type Allowance = (typeof ALLOWANCES)[number];

/** What a named server lets tests do; `npm run test:server` writes it. */
interface NamedServer {
  /** Of an administrator, first the node that laptops speak to, then other nodes of the same cluster, separated by blanks. */
  readonly addresses: readonly string[];
  /** Begins the names of everything that this run makes. */
  readonly prefix: string;
  /** By the person who named it. */
  readonly allows: ReadonlySet<Allowance>;
}

/** Undefined where the local server is enough. */
export const namedServer = readNamedServer();

function readNamedServer(): NamedServer | undefined {
  const addresses = process.env['VERBUND_TEST_COUCHDB']?.split(/\s+/u).filter((address) => address !== '') ?? [];
  if (addresses.length === 0) return undefined;
  const allowed = process.env['VERBUND_TEST_ALLOWS']?.split(' ') ?? [];
  return {
    addresses,
    prefix: process.env['VERBUND_TEST_PREFIX'] ?? `${TEST_PREFIX}${randomBytes(4).toString('hex')}-`,
    allows: new Set(ALLOWANCES.filter((name) => allowed.includes(name))),
  };
}

export function openTestServer(): Promise<TestServer> {
  return namedServer === undefined ? openLocalServer() : openNamedServer(namedServer);
}

export async function openLocalServer(): Promise<TestServer> {
  const admin = { user: 'admin', password: 'secret' };
  const server = await createCouchServer({
    users: [{ name: admin.user, password: admin.password, roles: ['_admin'] }],
  });
  const opened = await openServer([server.url], prefixFor(TEST_PREFIX), admin);
  return { ...opened, close: () => server.close() };
}

async function openNamedServer({ addresses, prefix: run }: NamedServer): Promise<TestServer> {
  const [first = '', ...others] = addresses;
  const access = accessOfAddress(first);
  const prefix = prefixFor(run);
  // Tests mistype passwords: the administrator who named the server must not be locked out for that.
  const admin = { user: `${prefix}admin`, password: newPassword() };
  await createTestAdmin(access, admin.user, admin.password);
  const opened = await openServer(
    [access.url, ...others.map((address) => accessOfAddress(address).url)],
    prefix,
    admin,
  );
  return { ...opened, close: () => closeNamed(access, prefix) };
}

async function closeNamed(access: CouchAccess, prefix: string): Promise<void> {
  await removeLeftovers(access, prefix);
}

/** Any copy may say who may enter: three nodes with two shards, which is what CouchDB makes of itself. */
const COPIES = 6;

/** Whatever else is on that server stays out of the way, and is left alone. */
function prefixFor(run: string): string {
  return `${run}${randomBytes(4).toString('hex')}-`;
}

/** Nobody must find an open door where a run was broken off: a coordinator opens every network of a server. */
function newPassword(): string {
  return randomBytes(18).toString('base64url');
}

async function openServer(
  nodes: readonly string[],
  prefix: string,
  admin: TestLogin,
): Promise<Omit<TestServer, 'close'>> {
  const [url = ''] = nodes;
  const logins: Partial<Record<TestRole, TestLogin>> = { _admin: admin };
  let databases = 0;

  async function asAdmin(method: string, address: string, body?: unknown): Promise<Response> {
    return fetch(address, {
      method,
      headers: { ...authorizationOf(admin), 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  async function expectSuccess(what: string, answer: Response): Promise<void> {
    if (!answer.ok) throw new Error(`${what}: ${answer.status} ${await answer.text()}`);
  }

  async function createLogin(what: string, roles: readonly string[]): Promise<TestLogin> {
    const login = { user: `${prefix}${what}`, password: newPassword() };
    const document = { name: login.user, type: 'user', roles, password: login.password };
    await expectSuccess(login.user, await asAdmin('PUT', `${url}/_users/org.couchdb.user:${login.user}`, document));
    return login;
  }

  async function create(database: string): Promise<void> {
    let answer = await asAdmin('PUT', database);
    // Where laptops ask for it while it goes, CouchDB takes it for a moment for one that is still there.
    while (answer.status === 412) answer = await asAdmin('PUT', database);
    await expectSuccess(database, answer);
    await expectSuccess(database, await asAdmin('PUT', `${database}/_security`, securityObject));
    await untilOpen(database);
  }

  /** Each node of a cluster learns of a new security object by itself; until then it turns coordinators away. */
  async function untilOpen(database: string): Promise<void> {
    for (let inARow = 0; inARow < COPIES;) {
      const answer = await httpOf(login('coordinator'))(database, { method: 'GET' });
      await answer.text();
      inARow = answer.status === 200 ? inARow + 1 : 0;
    }
  }

  /** The addresses of the settings of each node. */
  async function configurations(): Promise<readonly string[]> {
    // A parsing edge: names of nodes as CouchDB tells them.
    const { cluster_nodes: names } = (await (await asAdmin('GET', `${url}/_membership`)).json()) as {
      readonly cluster_nodes: readonly string[];
    };
    return names.map((name) => `${url}/_node/${name}/_config`);
  }

  if ((await asAdmin('GET', `${url}/_users`)).status === 404) await asAdmin('PUT', `${url}/_users`);
  for (const role of ['coordinator', 'reader'] as const) logins[role] = await createLogin(role, [role]);

  function login(role: TestRole): TestLogin {
    return logins[role] ?? admin;
  }

  return {
    url,
    nodes,
    nameOf: (what) => `${prefix}${what}`,
    login,
    asAdmin,
    createLogin,
    async createDatabase() {
      const database = `${url}/${prefix}${databases}`;
      databases += 1;
      await create(database);
      return database;
    },
    async recreateDatabase(database) {
      await expectSuccess(database, await asAdmin('DELETE', database));
      await create(database);
    },
    async keepSettings(settings = wantedSettings.map(({ section, key }) => `${section}/${key}`)) {
      const addresses = (await configurations()).flatMap((config) => settings.map((name) => `${config}/${name}`));
      const kept = await Promise.all(
        addresses.map(async (address) => {
          const answer = await asAdmin('GET', address);
          // A parsing edge: a value as CouchDB tells it.
          return [address, answer.ok ? ((await answer.json()) as string) : undefined] as const;
        }),
      );
      return async () => {
        for (const [address, value] of kept) await asAdmin(value === undefined ? 'DELETE' : 'PUT', address, value);
      };
    },
    async changeSettings(settings) {
      for (const config of await configurations())
        for (const [name, value] of settings)
          await expectSuccess(name, await asAdmin('PUT', `${config}/${name}`, value));
    },
    http: (role) => httpOf(login(role)),
  };
}

/** A client of one login. */
export function httpOf(login: TestLogin): Http {
  return (address, { signal, ...request }) =>
    fetch(address, {
      ...request,
      headers: { ...request.headers, ...authorizationOf(login) },
      ...(signal instanceof AbortSignal && { signal }),
    });
}
