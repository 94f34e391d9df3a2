import { randomBytes } from 'node:crypto';
import { createCouchServer } from '../../scripts/lib/couchServer.mjs';
import type { Http } from '../../shared/sync/couch';
import { securityObject } from '../../shared/sync/designDocument';

export type TestRole = '_admin' | 'coordinator' | 'reader';

/** A CouchDB that tests write to: the local one, or the one that `VERBUND_TEST_COUCHDB` names (`npm run test:server`). */
export interface TestServer {
  /** Without login and without a slash at the end. */
  readonly url: string;
  /** A new database that coordinators and readers may open. @returns its address */
  readonly createDatabase: () => Promise<string>;
  readonly login: (role: TestRole) => { readonly user: string; readonly password: string };
  readonly http: (role: TestRole) => Http;
  /** As the person who looks after the server. */
  readonly asAdmin: (method: string, url: string, body?: unknown) => Promise<Response>;
  /** Removes every database and login that was made here. */
  readonly close: () => Promise<void>;
}

/** The address of a server's administrator, `http://admin:…@127.0.0.1:5984`; undefined where the local server is enough. */
export const namedServer = process.env['VERBUND_TEST_COUCHDB'];

export function openTestServer(): Promise<TestServer> {
  return namedServer === undefined ? openLocalServer() : openNamedServer(namedServer);
}

export async function openLocalServer(): Promise<TestServer> {
  const server = await createCouchServer({ users: [{ name: 'admin', password: 'secret', roles: ['_admin'] }] });
  const opened = await openServer(server.url, { user: 'admin', password: 'secret' });
  return {
    ...opened,
    close: () => server.close(),
  };
}

export async function openNamedServer(address: string): Promise<TestServer> {
  const { origin, pathname, username, password } = new URL(address);
  return openServer(`${origin}${pathname}`.replace(/\/+$/u, ''), {
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  });
}

async function openServer(
  url: string,
  admin: { readonly user: string; readonly password: string },
): Promise<TestServer> {
  // Whatever else is on that server stays out of the way, and is left alone.
  const prefix = `verbund-test-${randomBytes(5).toString('hex')}-`;
  const databases: string[] = [];
  const users = new Map<TestRole, string>();

  async function asAdmin(method: string, address: string, body?: unknown): Promise<Response> {
    return fetch(address, {
      method,
      headers: { ...authorization(admin), 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  async function expectSuccess(what: string, answer: Response): Promise<void> {
    if (!answer.ok) throw new Error(`${what}: ${answer.status} ${await answer.text()}`);
  }

  for (const role of ['coordinator', 'reader'] as const) {
    const name = `${prefix}${role}`;
    if ((await asAdmin('GET', `${url}/_users`)).status === 404) await asAdmin('PUT', `${url}/_users`);
    const document = { name, type: 'user', roles: [role], password: 'secret' };
    await expectSuccess(name, await asAdmin('PUT', `${url}/_users/org.couchdb.user:${name}`, document));
    users.set(role, name);
  }

  function login(role: TestRole): { readonly user: string; readonly password: string } {
    return role === '_admin' ? admin : { user: users.get(role) ?? '', password: 'secret' };
  }

  return {
    url,
    login,
    asAdmin,
    async createDatabase() {
      const database = `${url}/${prefix}${databases.length}`;
      databases.push(database);
      await expectSuccess(database, await asAdmin('PUT', database));
      await expectSuccess(database, await asAdmin('PUT', `${database}/_security`, securityObject));
      return database;
    },
    http:
      (role) =>
      (address, { signal, ...request }) =>
        fetch(address, {
          ...request,
          headers: { ...request.headers, ...authorization(login(role)) },
          ...(signal instanceof AbortSignal && { signal }),
        }),
    async close() {
      for (const database of databases) await asAdmin('DELETE', database);
      for (const name of users.values()) {
        const document = `${url}/_users/org.couchdb.user:${name}`;
        // A parsing edge: a document of CouchDB.
        const { _rev: rev } = (await (await asAdmin('GET', document)).json()) as { readonly _rev?: string };
        if (rev !== undefined) await asAdmin('DELETE', `${document}?rev=${rev}`);
      }
    },
  };
}

function authorization({
  user,
  password,
}: {
  readonly user: string;
  readonly password: string;
}): Readonly<Record<string, string>> {
  return { authorization: `Basic ${btoa(`${user}:${password}`)}` };
}
