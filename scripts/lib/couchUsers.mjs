import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { isSameText } from './couchAccess.mjs';

/**
 * The database `_users`: whoever has a document there can log in. CouchDB replaces the password in it by a hash before it stores it.
 * @typedef {{ _id: string, name: string, roles: readonly string[], password?: string, salt?: string, derived_key?: string, iterations?: number }} UserDocument
 */

export const usersDatabase = '_users';
const idPrefix = 'org.couchdb.user:';
/** CouchDB takes far more; here tests wait for it. */
const iterations = 10;

/** @param {string} password @param {string} salt @param {number} rounds */
function deriveKey(password, salt, rounds) {
  return pbkdf2Sync(password, salt, rounds, 32, 'sha256').toString('hex');
}

/** @param {any} doc @returns {any} without the password itself */
function withHashedPassword(doc) {
  if (typeof doc?.password !== 'string') return doc;
  const { password, ...rest } = doc;
  const salt = randomBytes(16).toString('hex');
  return {
    ...rest,
    password_scheme: 'pbkdf2',
    pbkdf2_prf: 'sha256',
    salt,
    iterations,
    derived_key: deriveKey(password, salt, iterations),
  };
}

/** @param {any} db */
export function installPasswordHashing(db) {
  const write = db.bulkDocs.bind(db);
  db.bulkDocs = (/** @type {any} */ request, /** @type {any[]} */ ...rest) => {
    const hashed = Array.isArray(request)
      ? request.map(withHashedPassword)
      : { ...request, docs: request.docs.map(withHashedPassword) };
    return write(hashed, ...rest);
  };
}

/**
 * @param {import('./couchDatabases.mjs').CouchDatabases} databases
 * @param {string} name @param {string} password
 * @returns {Promise<import('./couchAccess.mjs').UserContext | undefined>}
 */
export async function findUser(databases, name, password) {
  if (!databases.has(usersDatabase)) return undefined;
  /** @type {UserDocument | undefined} */
  const user = await databases
    .get(usersDatabase)
    .get(`${idPrefix}${name}`)
    .catch(() => undefined);
  if (user?.salt === undefined || user.derived_key === undefined) return undefined;
  const isKnown = isSameText(user.derived_key, deriveKey(password, user.salt, user.iterations ?? iterations));
  return isKnown ? { name: user.name, roles: user.roles } : undefined;
}
