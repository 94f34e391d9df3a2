import { designDocument } from '../sync/designDocument';
import { ownValue } from '../ownValue';
import { designState } from './design';
import {
  isServerAdmin,
  type AdminFacts,
  type CouchObject,
  type DatabaseFacts,
  type ServerFacts,
  type ServerReading,
} from './facts';
import { findingsOf, isOlder, OLDEST_VERSION, type Finding } from './findings';
import { SYSTEM_DATABASES, userId, userPath } from './readServer';
import { isOpenToAll, isReadyForVerbund, securityToVerbund, strangersIn } from './security';
import { wantedSettings } from './settings';
import type { ServerRequest } from './serverPort';

export type LoginRole = 'coordinator' | 'reader';

/** What the logins are called unless somebody names them. One per person is better: a password that leaves is then changed for one. */
export const DEFAULT_LOGINS: Readonly<Record<LoginRole, string>> = { coordinator: 'koordination', reader: 'lesen' };

export interface LoginWish {
  readonly name: string;
  readonly role: LoginRole;
  /** Used only when the login does not exist yet. */
  readonly password: string;
}

export interface ProvisionWishes {
  readonly database: string;
  readonly logins: readonly LoginWish[];
  /** Nodes of a cluster to be, `couchdb@couchdb2.verbund`. */
  readonly nodes?: readonly string[];
}

export type StepNote = 'othersKept' | 'wasPublic' | 'newerKept' | 'passwordKept' | 'roleAdded';

/** One thing that has to be so. Its sentence is `server.step.<id>`. */
export interface ProvisionStep {
  readonly id: 'node' | 'systemDatabase' | 'database' | 'security' | 'design' | 'setting' | 'login';
  /** Names the step among those of a plan. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** What makes it so; undefined where it is so already. */
  readonly request: ServerRequest | undefined;
  /** The step without which this one is not tried. */
  readonly needs?: string;
  readonly note?: StepNote;
  /** What the person gets to know who asked for it, once. */
  readonly newLogin?: LoginWish;
}

export type ProvisionPlan =
  | { readonly kind: 'plan'; readonly steps: readonly ProvisionStep[] }
  /** Nothing may be tried before these are dealt with. */
  | { readonly kind: 'blocked'; readonly findings: readonly Finding[] };

/** What has to be done to make a server ready for Verbund: pure, and empty of requests when it is ready. */
export function planProvision(reading: ServerReading, wishes: ProvisionWishes): ProvisionPlan {
  if (reading.kind !== 'read') return { kind: 'blocked', findings: findingsOf(reading) };
  const { facts } = reading;
  if (isOlder(facts.version, OLDEST_VERSION))
    return { kind: 'blocked', findings: findingsOf(reading).filter(({ id }) => id === 'versionTooOld') };
  if (!isServerAdmin(facts) || !facts.admin) return { kind: 'blocked', findings: [{ id: 'adminUnseen' }] };
  return {
    kind: 'plan',
    steps: [
      // Before any database, since a database spreads over the nodes that are there when it is made.
      ...(wishes.nodes ?? []).map((node) => planNode(node, facts.admin)),
      ...SYSTEM_DATABASES.map((name) =>
        planDatabase('systemDatabase', name, facts.admin?.missingSystemDatabases.includes(name) ?? false),
      ),
      planDatabase('database', wishes.database, facts.databaseFacts === 'missing'),
      ...planRules(wishes.database, facts),
      ...planSettings(facts.admin),
      ...wishes.logins.map((login) => planLogin(login, facts.admin && ownValue(facts.admin.users, login.name))),
    ],
  };
}

function planNode(node: string, admin: AdminFacts | undefined): ProvisionStep {
  const isJoined = admin?.nodes.includes(node) ?? false;
  return {
    id: 'node',
    key: `node ${node}`,
    values: { node },
    request: isJoined
      ? undefined
      : { method: 'PUT', path: `/_node/_local/_nodes/${encodeURIComponent(node)}`, body: {} },
  };
}

function planDatabase(id: 'systemDatabase' | 'database', database: string, isMissing: boolean): ProvisionStep {
  return {
    id,
    key: `database ${database}`,
    values: { database },
    request: isMissing ? { method: 'PUT', path: `/${encodeURIComponent(database)}` } : undefined,
  };
}

function planRules(database: string, { databaseFacts }: ServerFacts): readonly ProvisionStep[] {
  const present = typeof databaseFacts === 'object' ? databaseFacts : newDatabase;
  const path = `/${encodeURIComponent(database)}`;
  const needs = `database ${database}`;
  return [planSecurity(path, needs, present), planDesign(path, needs, present.design)];
}

/** As CouchDB 3 makes it: nobody but administrators. */
const newDatabase: Pick<DatabaseFacts, 'security' | 'design' | 'isPublic'> = {
  isPublic: false,
  security: { admins: { names: [], roles: ['_admin'] }, members: { names: [], roles: ['_admin'] } },
  design: null,
};

function planSecurity(
  path: string,
  needs: string,
  { security, isPublic }: Pick<DatabaseFacts, 'security' | 'isPublic'>,
): ProvisionStep {
  const wasPublic = isPublic || isOpenToAll(security);
  const isKept = strangersIn(security).length > 0;
  return {
    id: 'security',
    key: 'security',
    values: {},
    needs,
    request: isReadyForVerbund(security)
      ? undefined
      : { method: 'PUT', path: `${path}/_security`, body: securityToVerbund(security) },
    ...(wasPublic ? { note: 'wasPublic' as const } : isKept && { note: 'othersKept' as const }),
  };
}

function planDesign(path: string, needs: string, design: CouchObject | null): ProvisionStep {
  const state = designState(design);
  const isKept = state === 'current' || state === 'newer';
  const revision = typeof design?.['_rev'] === 'string' ? { _rev: design['_rev'] } : {};
  return {
    id: 'design',
    key: 'design',
    values: { version: designDocument.version },
    needs,
    request: isKept
      ? undefined
      : { method: 'PUT', path: `${path}/_design/verbund`, body: { ...designDocument, ...revision } },
    ...(state === 'newer' && { note: 'newerKept' as const }),
  };
}

function planSettings({ configByNode = {} }: AdminFacts): readonly ProvisionStep[] {
  return Object.entries(configByNode).flatMap(([node, config]) =>
    wantedSettings.map(({ section, key, value, isEnough }): ProvisionStep => ({
      id: 'setting',
      key: `setting ${node} ${section} ${key}`,
      values: { setting: `${section}/${key}`, value, node },
      request: isEnough(config)
        ? undefined
        : { method: 'PUT', path: `/_node/${encodeURIComponent(node)}/_config/${section}/${key}`, body: value },
    })),
  );
}

/** An existing login keeps its password and its roles; a missing role is added. */
function planLogin(login: LoginWish, present: CouchObject | undefined): ProvisionStep {
  const { name, role, password } = login;
  const step = { id: 'login', key: `login ${name} ${role}`, values: { name, role }, needs: 'database _users' } as const;
  if (!present) {
    return {
      ...step,
      newLogin: login,
      request: {
        method: 'PUT',
        path: userPath(name),
        body: { _id: userId(name), type: 'user', name, roles: [role], password },
      },
    };
  }
  const roles = Array.isArray(present['roles']) ? present['roles'].map(String) : [];
  if (roles.includes(role)) return { ...step, request: undefined, note: 'passwordKept' };
  return {
    ...step,
    note: 'roleAdded',
    request: { method: 'PUT', path: userPath(name), body: { ...present, roles: [...roles, role] } },
  };
}

/** A name that fits into a Basic login (RFC 7617 forbids the colon) and into `_users`, where an underscore leads what is CouchDB's own. */
export function isLoginName(name: string): boolean {
  return /^[^\s:_][^\s:]*$/u.test(name);
}
