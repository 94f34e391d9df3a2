import * as v from 'valibot';
import { err, ok, type Result } from '../result';
import { isLockout } from '../sync/errors';
import type {
  AdminFacts,
  CouchObject,
  DatabaseFacts,
  NodeConfig,
  ServerCertificate,
  ServerFacts,
  ServerReading,
} from './facts';
import {
  configSchema,
  databaseSchema,
  faultSchema,
  membershipSchema,
  objectSchema,
  securitySchema,
  sessionSchema,
  welcomeSchema,
} from './parseAnswers';
import { isSuccess, type ServerPort, type ServerReply } from './serverPort';

export const SYSTEM_DATABASES = ['_users', '_replicator'] as const;
const LOCAL_NODE = '_local';

interface Wanted {
  readonly database: string;
  /** Login names whose documents in `_users` are of interest. */
  readonly logins?: readonly string[];
}

/** Where a reading ends early: no way to the server, or an answer that makes the rest pointless. */
type Ask<T> = Promise<Result<T, ServerReading>>;

/** Reads all facts and changes nothing. The first answer that makes the rest pointless ends it. */
export async function readServer(port: ServerPort, wanted: Wanted): Promise<ServerReading> {
  const certificate = await port.readCertificate();
  if (!certificate.ok) return { kind: 'unreachable', reason: certificate.error };
  if (certificate.value?.fault)
    return { kind: 'badCertificate', certificate: certificate.value, fault: certificate.value.fault };
  const facts = await readFacts(port, wanted, certificate.value);
  return facts.ok ? { kind: 'read', facts: facts.value } : facts.error;
}

async function readFacts(
  port: ServerPort,
  { database, logins = [] }: Wanted,
  certificate: ServerCertificate | undefined,
): Ask<ServerFacts> {
  const get = createGet(port);
  const asked = port.now();
  const welcome = await get('/');
  if (!welcome.ok) return welcome;
  const answered = port.now();
  if (welcome.value.status === 401) return err({ kind: 'unauthorised' });
  if (isLocked(welcome.value)) return err({ kind: 'locked' });
  const greeting = v.safeParse(welcomeSchema, welcome.value.body);
  if (!greeting.success) return err({ kind: 'notCouch' });

  const session = await get('/_session');
  if (!session.ok) return session;
  if (session.value.status === 401) return err({ kind: 'unauthorised' });
  if (isLocked(session.value)) return err({ kind: 'locked' });
  const roles = rolesOf(session.value);
  const [stranger, up, databaseFacts] = [
    await get('/_session', true),
    await get('/_up'),
    await readDatabase(get, database),
  ];
  if (!stranger.ok) return stranger;
  if (!up.ok) return up;
  if (!databaseFacts.ok) return databaseFacts;
  const admin = roles.includes('_admin') ? await readAdminFacts(get, logins) : ok(undefined);
  if (!admin.ok) return admin;

  return ok({
    database,
    version: greeting.output.version,
    certificate,
    isUp: isSuccess(up.value),
    clockOffsetMs: clockOffset(welcome.value.date, asked, answered),
    now: answered,
    roles,
    anonymousRoles: rolesOf(stranger.value),
    databaseFacts: databaseFacts.value,
    admin: admin.value,
  });
}

function isLocked({ status, body }: ServerReply): boolean {
  const fault = v.safeParse(faultSchema, body);
  return status === 403 && fault.success && isLockout(fault.output.reason);
}

type Get = (path: string, isAnonymous?: boolean) => Ask<ServerReply>;

function createGet(port: ServerPort): Get {
  return async (path, isAnonymous = false) => {
    const reply = await port.send({ method: 'GET', path, isAnonymous });
    return reply.ok ? reply : err({ kind: 'unreachable', reason: reply.error });
  };
}

function rolesOf({ body }: ServerReply): readonly string[] {
  const session = v.safeParse(sessionSchema, body);
  return session.success ? session.output.userCtx.roles : [];
}

/** The header is cut to the second, so half a second is added; half of the way there and back is the best guess of when it was written. */
function clockOffset(date: string | null, asked: number, answered: number): number | undefined {
  const server = Date.parse(date ?? '');
  return Number.isNaN(server) ? undefined : server + 500 - (asked + answered) / 2;
}

async function readDatabase(get: Get, database: string): Ask<ServerFacts['databaseFacts']> {
  const path = `/${encodeURIComponent(database)}`;
  const info = await get(path);
  if (!info.ok) return info;
  if (info.value.status === 404) return ok('missing');
  const parsed = v.safeParse(databaseSchema, info.value.body);
  if (!parsed.success) return ok('forbidden');
  const [security, design, stranger] = [
    await get(`${path}/_security`),
    await get(`${path}/_design/verbund`),
    await get(path, true),
  ];
  if (!security.ok) return security;
  if (!design.ok) return design;
  if (!stranger.ok) return stranger;
  const { doc_count: documents, sizes } = parsed.output;
  const hasDesign = isSuccess(design.value);
  return ok({
    // The server counts the design document, too.
    documents: Math.max(0, documents - (hasDesign ? 1 : 0)),
    fileBytes: sizes.file,
    activeBytes: sizes.active,
    isPublic: isSuccess(stranger.value),
    security: v.parse(
      v.fallback(securitySchema, { admins: { names: [], roles: [] }, members: { names: [], roles: [] } }),
      security.value.body,
    ),
    design: hasDesign ? objectOf(design.value) : null,
  } satisfies DatabaseFacts);
}

async function readAdminFacts(get: Get, logins: readonly string[]): Ask<AdminFacts> {
  const missingSystemDatabases: string[] = [];
  for (const name of SYSTEM_DATABASES) {
    const found = await get(`/${name}`);
    if (!found.ok) return found;
    if (found.value.status === 404) missingSystemDatabases.push(name);
  }
  const membership = await get('/_membership');
  if (!membership.ok) return membership;
  const members = v.safeParse(membershipSchema, membership.value.body);
  const nodes = members.success ? members.output.cluster_nodes : [LOCAL_NODE];
  const connectedNodes = members.success ? members.output.all_nodes : nodes;
  const config = await readConfig(
    get,
    nodes.filter((node) => connectedNodes.includes(node)),
  );
  if (!config.ok) return config;
  const users = missingSystemDatabases.includes('_users') ? ok({}) : await readUsers(get, logins);
  if (!users.ok) return users;
  return ok({ missingSystemDatabases, configByNode: config.value, nodes, connectedNodes, users: users.value });
}

async function readConfig(get: Get, nodes: readonly string[]): Ask<AdminFacts['configByNode']> {
  const configs: (readonly [string, NodeConfig])[] = [];
  for (const node of nodes) {
    const reply = await get(`/_node/${encodeURIComponent(node)}/_config`);
    if (!reply.ok) return reply;
    const config = v.safeParse(configSchema, reply.value.body);
    if (!isSuccess(reply.value) || !config.success) return ok(undefined);
    configs.push([node, config.output]);
  }
  return ok(Object.fromEntries(configs));
}

async function readUsers(get: Get, logins: readonly string[]): Ask<AdminFacts['users']> {
  const users: (readonly [string, CouchObject])[] = [];
  for (const login of logins) {
    const reply = await get(userPath(login));
    if (!reply.ok) return reply;
    if (isSuccess(reply.value)) users.push([login, objectOf(reply.value)]);
  }
  return ok(Object.fromEntries(users));
}

export function userId(login: string): string {
  return `org.couchdb.user:${login}`;
}

export function userPath(login: string): string {
  return `/_users/${encodeURIComponent(userId(login))}`;
}

function objectOf({ body }: ServerReply): CouchObject {
  return v.parse(v.fallback(objectSchema, {}), body);
}
