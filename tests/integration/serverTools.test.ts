import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { testConnection } from '../../electron/main/keys/checkConnection';
import { createServerTools } from '../../electron/main/server-tools/createServerTools';
import { createCouchServer, type CouchServer } from '../../scripts/lib/couchServer.mjs';
import type { ServerProvisionAnswer } from '../../shared/ipc/serverTools';
import { findingLevels, worstLevel, type Finding, type FindingId } from '../../shared/server/findings';
import { runServerTool } from '../support/runServerTool';
import { readTestTls, testCertificateFile } from '../support/testTls';

/** What the application calls, with Node's fetch in the place of Electron's; tests/e2e runs the same with Electron. */
const tools = createServerTools({
  send: (url, init) => fetch(url, { ...init, redirect: 'error' }),
  certificateOf: () => undefined,
});

const ADMIN = { name: 'root', password: 'geheim-4711', roles: ['_admin'] };
const LOGINS = [
  { name: 'ada', role: 'coordinator' },
  { name: 'lou', role: 'reader' },
] as const;
const started: CouchServer[] = [];

async function start(options: Parameters<typeof createCouchServer>[0] = {}): Promise<CouchServer> {
  const server = await createCouchServer({ users: [ADMIN], ...options });
  started.push(server);
  return server;
}

afterEach(async () => {
  for (const server of started.splice(0)) await server.close();
});

const accessTo = ({ url }: CouchServer) => ({ url, database: 'netz', user: ADMIN.name, password: ADMIN.password });
const provision = (server: CouchServer) => tools.provision(accessTo(server), [...LOGINS]);

async function provisioned(options: Parameters<typeof createCouchServer>[0] = {}): Promise<CouchServer> {
  const server = await start(options);
  await provision(server);
  return server;
}

function runOf(answer: ServerProvisionAnswer): Extract<ServerProvisionAnswer, { readonly kind: 'run' }> {
  if (answer.kind !== 'run') throw new Error('blocked');
  return answer;
}

async function statusOf(
  { url }: CouchServer,
  path: string,
  login: string | undefined,
  body?: unknown,
): Promise<number> {
  const response = await fetch(url + path, {
    method: body === undefined ? 'GET' : 'PUT',
    headers: {
      'content-type': 'application/json',
      ...(login === undefined ? {} : { authorization: `Basic ${btoa(login)}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.status;
}

const record = {
  schemaVersion: 1,
  createdAt: '1',
  createdBy: 'x',
  updatedAt: '1',
  updatedBy: 'x',
  deletedAt: '',
  contested: [],
};
const idsOf = (findings: readonly Finding[]): readonly FindingId[] => findings.map(({ id }) => id);

describe('a login that is locked out', () => {
  it('is told as that, not as something other than CouchDB', async () => {
    const server = await start();
    server.setFault(() => ({
      status: 403,
      error: 'forbidden',
      reason: 'Account is temporarily locked due to multiple authentication failures',
    }));
    expect(await tools.check(accessTo(server))).toEqual([{ id: 'locked' }]);
    expect(await provision(server)).toEqual({ kind: 'blocked', findings: [{ id: 'locked' }] });
    expect(
      await testConnection((url, init) => fetch(url, init), {
        url: server.url,
        database: 'netz',
        user: ADMIN.name,
        password: ADMIN.password,
      }),
    ).toEqual({ type: 'locked' });
  });
});

describe('setting up a server', () => {
  it('does all there is to do, and nothing the second time', async () => {
    const server = await start();
    const first = runOf(await provision(server));
    expect(first.results.map(({ outcome }) => outcome.kind)).not.toContain('failed');
    expect(first.newLogins.map(({ name }) => name)).toEqual(['ada', 'lou']);

    const second = runOf(await provision(server));
    expect(new Set(second.results.map(({ outcome }) => outcome.kind))).toEqual(new Set(['there']));
    expect(second.newLogins).toEqual([]);
  });

  it('lets a coordinator write, a reader read, and strangers nothing', async () => {
    const server = await start();
    const [ada, lou] = runOf(await provision(server)).newLogins.map(({ name, password }) => `${name}:${password}`);
    expect(await statusOf(server, '/netz/member:1', ada, record)).toBe(201);
    expect(await statusOf(server, '/netz/member:1', lou)).toBe(200);
    expect(await statusOf(server, '/netz/member:2', lou, record)).toBe(403);
    expect(await statusOf(server, '/netz/member:1', undefined)).toBe(401);
    expect(await statusOf(server, '/netz/member:1', 'ada:wrong')).toBe(401);
    expect(await statusOf(server, '/_up', undefined)).toBe(200);
  });

  it('says what is done and what is not when it breaks in the middle, and finishes the next time', async () => {
    const server = await start();
    server.setFault(({ method, path }) =>
      method === 'PUT' && path === '/netz' ? { status: 500, error: 'eacces', reason: 'disk full' } : undefined,
    );
    const broken = runOf(await provision(server));
    const kinds = new Map(broken.results.map(({ step, outcome }) => [step.key, outcome.kind]));
    expect([
      kinds.get('database _users'),
      kinds.get('database netz'),
      kinds.get('security'),
      kinds.get('login ada coordinator'),
    ]).toEqual(['done', 'failed', 'skipped', 'done']);

    server.setFault(undefined);
    const mended = runOf(await provision(server));
    expect(mended.results.filter(({ outcome }) => outcome.kind === 'done').map(({ step }) => step.key)).toEqual([
      'database netz',
      'security',
      'design',
    ]);
  });

  it('does not touch a server with a login that is no administrator', async () => {
    const server = await start({ users: [ADMIN, { name: 'kim', password: 'k', roles: ['coordinator'] }] });
    const answer = await tools.provision({ ...accessTo(server), user: 'kim', password: 'k' }, []);
    expect(answer).toEqual({ kind: 'blocked', findings: [{ id: 'adminUnseen' }] });
    expect(await statusOf(server, '/_users', `${ADMIN.name}:${ADMIN.password}`)).toBe(404);
  });
});

describe('checking a server', () => {
  it('finds a server in order after it was set up', async () => {
    const findings = await tools.check(accessTo(await provisioned()));
    expect(idsOf(findings.filter(({ id }) => findingLevels[id] !== 'good'))).toEqual(['plainLoopback']);
    expect(idsOf(findings)).toEqual(
      expect.arrayContaining(['designGood', 'securityGood', 'systemDatabasesGood', 'settingsGood', 'clockGood', 'up']),
    );
  });

  it.each<[string, Parameters<typeof createCouchServer>[0], FindingId]>([
    ['an old version', { version: '3.2.2' }, 'versionTooOld'],
    ['a clock two days ahead', { clockOffsetMs: 2 * 86_400_000 }, 'clockWrong'],
    ['CORS for everybody', { config: { chttpd: { enable_cors: 'true' }, cors: { origins: '*' } } }, 'corsOpen'],
    ['no compaction', { config: { smoosh: { db_channels: '' } } }, 'compactionOff'],
    ['an admin party', { users: [] }, 'adminParty'],
  ])('finds %s', async (_what, options, expected) => {
    expect(idsOf(await tools.check(accessTo(await start(options))))).toContain(expected);
  });

  it('finds a database that was opened to everybody', async () => {
    const server = await provisioned();
    await statusOf(server, '/netz/_security', `${ADMIN.name}:${ADMIN.password}`, { admins: {}, members: {} });
    expect(idsOf(await tools.check(accessTo(server)))).toContain('databasePublic');
  });

  it('finds validation that somebody rewrote', async () => {
    const server = await provisioned();
    const login = `${ADMIN.name}:${ADMIN.password}`;
    const response = await fetch(`${server.url}/netz/_design/verbund`, {
      headers: { authorization: `Basic ${btoa(login)}` },
    });
    const design = (await response.json()) as object;
    await statusOf(server, '/netz/_design/verbund', login, { ...design, validate_doc_update: 'function () {}' });
    expect(idsOf(await tools.check(accessTo(server)))).toContain('designChanged');
  });

  it('tells a reader what a reader may see', async () => {
    const server = await start();
    const lou = runOf(await provision(server)).newLogins.find(({ name }) => name === 'lou');
    const findings = await tools.check({ ...accessTo(server), user: 'lou', password: lou?.password ?? '' });
    expect(idsOf(findings)).toEqual(
      expect.arrayContaining(['roleReader', 'databaseGood', 'designGood', 'adminUnseen']),
    );
    expect(worstLevel(findings)).toBe('hint');
  });

  it('stops at a wrong password, at a silent address and at a log-in page', async () => {
    const server = await start();
    expect(idsOf(await tools.check({ ...accessTo(server), password: 'wrong' }))).toEqual(['unauthorised']);
    await server.goOffline();
    expect(idsOf(await tools.check(accessTo(server)))).toEqual(['unreachable']);
    await server.goOnline();

    const portal = createServer((_request, response) => response.end('<html>Willkommen im Hotel</html>'));
    await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
    const address = portal.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    expect(idsOf(await tools.check({ ...accessTo(server), url: `http://127.0.0.1:${port ?? 0}` }))).toEqual([
      'notCouch',
    ]);
    portal.close();
  });

  it('changes nothing', async () => {
    const server = await start();
    const methods = new Set<string>();
    server.setFault(({ method }) => {
      methods.add(method);
      return undefined;
    });
    await tools.check(accessTo(server));
    await tools.plan(accessTo(server), [...LOGINS]);
    expect([...methods]).toEqual(['GET']);
  });
});

describe('the command line', () => {
  const login = { VERBUND_SERVER_USER: ADMIN.name, VERBUND_SERVER_PASSWORD: ADMIN.password };

  it('shows the plan of a dry run and changes nothing', async () => {
    const server = await start();
    expect(await runServerTool('serverProvision', [`${server.url}/netz`, '--dry-run'], login)).toMatchObject({
      code: 0,
      output: expect.stringContaining('nothing was changed') as string,
    });
    expect(await statusOf(server, '/netz', `${ADMIN.name}:${ADMIN.password}`)).toBe(404);
  });

  it('sets up, and prints the new password that works and never the one it was given', async () => {
    const server = await start();
    const { code, output } = await runServerTool(
      'serverProvision',
      [`${server.url}/netz`, '--coordinator', 'ada'],
      login,
    );
    const password = /ada \(coordinator\): (?<password>\S+)/u.exec(output)?.groups?.['password'] ?? '';
    expect(code).toBe(0);
    expect(await statusOf(server, '/netz/member:1', `ada:${password}`, record)).toBe(201);
    expect(output).not.toContain(ADMIN.password);
  });

  it('finds nothing left to do on a server that the application has set up', async () => {
    const server = await provisioned();
    const { code, output } = await runServerTool(
      'serverProvision',
      [`${server.url}/netz`, '--coordinator', 'ada', '--reader', 'lou'],
      login,
    );
    expect(code).toBe(0);
    expect(output).not.toMatch(/^\+/mu);
  });

  it('says by its exit code that a step failed', async () => {
    const server = await start();
    server.setFault(({ method, path }) =>
      method === 'PUT' && path === '/netz' ? { status: 507, error: 'enospc', reason: 'disk full' } : undefined,
    );
    expect(await runServerTool('serverProvision', [`${server.url}/netz`, '--no-logins'], login)).toMatchObject({
      code: 1,
      output: expect.stringContaining('507: disk full') as string,
    });
  });

  it('ends a check of a good server with 0, whichever way the database is named', async () => {
    const server = await provisioned();
    expect(await runServerTool('serverCheck', [server.url, '--database', 'netz'], login)).toMatchObject({
      code: 0,
      output: expect.stringContaining('The server is in order') as string,
    });
  });

  it('ends a check with what monitoring tools call a warning', async () => {
    const server = await provisioned({ config: { chttpd: { enable_cors: 'true' }, cors: { origins: '*' } } });
    expect((await runServerTool('serverCheck', [`${server.url}/netz`], login)).code).toBe(1);
  });

  it('ends a check with what monitoring tools call critical', async () => {
    expect((await runServerTool('serverCheck', [(await start()).url], login)).code).toBe(2);
  });

  it('ends a check that could not look with what monitoring tools call unknown', async () => {
    expect((await runServerTool('serverCheck', [])).code).toBe(3);
  });

  it.each([
    ['a password in the address', 'http://root:secret@127.0.0.1:5984', 'is not the address of a server'],
    ['plain HTTP to another computer', 'http://sync.example.org', 'is not encrypted'],
    ['a name that is none', 'http://127.0.0.1:5984/Netz', 'cannot be the name of a database'],
    ['no login and no terminal', 'http://127.0.0.1:5984/netz', 'A login is needed'],
  ])('refuses %s in a sentence', async (_what, address, sentence) => {
    const { code, output } = await runServerTool('serverProvision', [address]);
    expect(code).toBe(1);
    expect(output).toContain(sentence);
    expect(output).not.toContain('secret');
  });

  it('sends no login to a server whose certificate is self-signed', async () => {
    const server = await start({ tls: await readTestTls() });
    const seen: string[] = [];
    server.setFault(({ path }) => {
      seen.push(path);
      return undefined;
    });
    expect(await runServerTool('serverCheck', [server.url], login)).toMatchObject({
      code: 2,
      output: expect.stringContaining('is self-signed') as string,
    });
    expect(seen).toEqual([]);
  });

  it('describes a certificate that this computer trusts', async () => {
    const server = await start({ tls: await readTestTls() });
    const { output } = await runServerTool('serverCheck', [server.url], {
      ...login,
      NODE_EXTRA_CA_CERTS: testCertificateFile,
    });
    expect(output).toContain('The connection is encrypted. The certificate for localhost was issued by localhost');
  });
});
