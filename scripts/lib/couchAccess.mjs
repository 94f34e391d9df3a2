import { timingSafeEqual } from 'node:crypto';

/**
 * Who may do what, as CouchDB 3 decides it. express-pouchdb's own rules are those of CouchDB 1 (a new database open to everybody,
 * 401 where 3 says 403), and the application's error classes depend on the difference.
 * @typedef {{ name: string, password: string, roles?: readonly string[] }} CouchUser
 * @typedef {{ name: string | null, roles: readonly string[] }} UserContext
 * @typedef {{ names?: readonly string[], roles?: readonly string[] }} SecuritySection
 * @typedef {{ admins?: SecuritySection, members?: SecuritySection }} SecurityObject
 * @typedef {import('./couchErrors.mjs').CouchError} CouchError
 */

/** @type {SecurityObject} what a database has until somebody sets it */
export const defaultSecurity = { admins: { roles: ['_admin'] }, members: { roles: ['_admin'] } };

/** In a time that tells nothing. @param {string} left @param {string} right */
export function isSameText(left, right) {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * @param {readonly CouchUser[]} users those of the server itself; none: everybody is admin
 * @param {(name: string, password: string) => Promise<UserContext | undefined>} findUser those that have a document in `_users`
 * @param {string | undefined} authorization the header
 * @returns {Promise<{ ok: true, value: UserContext } | { ok: false, error: CouchError }>}
 */
export async function authenticate(users, findUser, authorization) {
  if (authorization === undefined)
    return { ok: true, value: { name: null, roles: users.length === 0 ? ['_admin'] : [] } };
  const encoded = /^Basic (.+)$/i.exec(authorization)?.[1] ?? '';
  const [, name = '', password = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  const admin = users.find((candidate) => candidate.name === name && isSameText(candidate.password, password));
  if (admin !== undefined) return { ok: true, value: { name: admin.name, roles: admin.roles ?? ['_admin'] } };
  const user = await findUser(name, password);
  if (user !== undefined) return { ok: true, value: user };
  if (users.length === 0) return { ok: true, value: { name: null, roles: ['_admin'] } };
  return { ok: false, error: { status: 401, error: 'unauthorized', reason: 'Name or password is incorrect.' } };
}

/** @param {UserContext} user */
export function isServerAdmin(user) {
  return user.roles.includes('_admin');
}

/** @param {UserContext} user @param {SecuritySection} [section] */
function isIn(user, section = {}) {
  return (
    (user.name !== null && (section.names ?? []).includes(user.name)) ||
    (section.roles ?? []).some((role) => user.roles.includes(role))
  );
}

/** @param {UserContext} user @param {SecurityObject} security */
export function isDatabaseAdmin(user, security) {
  return isServerAdmin(user) || isIn(user, security.admins);
}

/** @param {UserContext} user @param {SecurityObject} security */
function isMember(user, security) {
  const isOpen = [...(security.members?.names ?? []), ...(security.members?.roles ?? [])].length === 0;
  return isOpen || isDatabaseAdmin(user, security) || isIn(user, security.members);
}

/** @param {UserContext} user @param {string} anonymous @param {string} known @returns {CouchError} */
function refusal(user, anonymous, known) {
  return user.name === null
    ? { status: 401, error: 'unauthorized', reason: anonymous }
    : { status: 403, error: 'forbidden', reason: known };
}

/** @param {UserContext} user @returns {CouchError | undefined} */
export function refuseServerAdminWork(user) {
  return isServerAdmin(user)
    ? undefined
    : { status: 401, error: 'unauthorized', reason: 'You are not a server admin.' };
}

/** @param {UserContext} user @param {SecurityObject} security @returns {CouchError | undefined} */
export function refuseMemberWork(user, security) {
  if (isMember(user, security)) return undefined;
  return refusal(user, 'You are not authorized to access this db.', 'You are not allowed to access this db.');
}

/** @param {UserContext} user @param {SecurityObject} security @returns {CouchError | undefined} */
export function refuseDatabaseAdminWork(user, security) {
  if (isDatabaseAdmin(user, security)) return undefined;
  const reason = 'You are not a db or server admin.';
  return refusal(user, reason, reason);
}
