import { describe, expect, it } from 'vitest';
import { ok, type Result } from '../../../shared/result';
import { provisionServer } from '../../../shared/server/provisionServer';
import type { ServerPort, ServerReply, ServerRequest } from '../../../shared/server/serverPort';

/** Three nodes of which two have not joined yet: what CouchDB answers there, as far as a set-up asks. Databases remember who was there. */
function createCluster(): {
  readonly port: ServerPort;
  readonly nodesByDatabase: ReadonlyMap<string, readonly string[]>;
  readonly configOf: (node: string) => object;
} {
  const nodes = ['couchdb@a'];
  const nodesByDatabase = new Map<string, readonly string[]>();
  const bodyByPath = new Map<string, unknown>();
  const configs = new Map<string, Record<string, Record<string, string>>>();
  const configOf = (node: string): Record<string, Record<string, string>> => {
    const config = configs.get(node) ?? {};
    configs.set(node, config);
    return config;
  };

  function get(path: string): ServerReply {
    const config = /^\/_node\/(?<node>[^/]+)\/_config$/u.exec(path)?.groups?.['node'];
    if (path === '/') return reply(200, { couchdb: 'Welcome', version: '3.5.1' });
    if (path === '/_session') return reply(200, { userCtx: { roles: ['_admin'] } });
    if (path === '/_membership') return reply(200, { all_nodes: nodes, cluster_nodes: nodes });
    if (config !== undefined) return reply(200, configOf(decodeURIComponent(config)));
    if (nodesByDatabase.has(path.slice(1))) return reply(200, { doc_count: 0 });
    return bodyByPath.has(path) ? reply(200, bodyByPath.get(path)) : reply(404);
  }

  function put({ path, body }: ServerRequest): ServerReply {
    const joining = /^\/_node\/_local\/_nodes\/(?<node>.+)$/u.exec(path)?.groups?.['node'];
    const setting = /^\/_node\/(?<node>[^/]+)\/_config\/(?<section>\w+)\/(?<key>\w+)$/u.exec(path)?.groups;
    if (joining !== undefined) nodes.push(decodeURIComponent(joining));
    else if (setting) {
      const { node = '', section = '', key = '' } = setting;
      const config = configOf(decodeURIComponent(node));
      config[section] = { ...config[section], [key]: String(body) };
    } else if (/^\/\w+$/u.test(path)) nodesByDatabase.set(path.slice(1), [...nodes]);
    else bodyByPath.set(path, body);
    return reply(201);
  }

  const send = async (request: ServerRequest): Promise<Result<ServerReply, string>> => {
    if (request.isAnonymous) return ok(reply(401));
    return ok(request.method === 'GET' ? get(request.path) : put(request));
  };
  return {
    port: { send, readCertificate: async () => ok(undefined), now: () => 0, pause: () => Promise.resolve() },
    nodesByDatabase,
    configOf,
  };
}

function reply(status: number, body: unknown = {}): ServerReply {
  return { status, body, date: null };
}

const wishes = {
  database: 'netz',
  logins: [{ name: 'ada', role: 'coordinator', password: 'p' }],
  nodes: ['couchdb@a', 'couchdb@b', 'couchdb@c'],
} as const;

describe('setting up a cluster', () => {
  it('lets the nodes join before any database is made, so that all of them hold it', async () => {
    const { port, nodesByDatabase } = createCluster();
    await provisionServer(port, wishes);
    expect([...nodesByDatabase]).toEqual(['_users', '_replicator', 'netz'].map((name) => [name, wishes.nodes]));
  });

  it('sets every node, those that have just joined as well', async () => {
    const { port, configOf } = createCluster();
    await provisionServer(port, wishes);
    expect(configOf('couchdb@a')).toMatchObject({ chttpd: { require_valid_user_except_for_up: 'true' } });
    for (const node of wishes.nodes) expect(configOf(node)).toEqual(configOf('couchdb@a'));
  });

  it('tells each step once and has nothing left to do the second time', async () => {
    const { port } = createCluster();
    const told: string[] = [];
    await provisionServer(port, wishes, ({ step }) => told.push(step.key));
    expect(told).toEqual([...new Set(told)]);

    const again = await provisionServer(port, wishes);
    expect(again.kind === 'run' && again.results.every(({ outcome }) => outcome.kind === 'there')).toBe(true);
  });
});
