/** All that tests make on a server that somebody named begins with this. */
export const TEST_PREFIX = 'verbund-test-';

/**
 * @typedef {{ url: string, user: string, password: string }} CouchAccess without a slash at the end of the address
 * @typedef {{ databases: number, logins: number }} Leftovers
 */

/** A look takes milliseconds, the hash of a password a second at most. */
const LOOKS = 5000;

/** @param {string} address of a server's administrator, `http://admin:password@127.0.0.1:5984` @returns {CouchAccess} */
export function accessOfAddress(address) {
  const { origin, pathname, username, password } = new URL(address);
  return {
    url: `${origin}${pathname}`.replace(/\/+$/u, ''),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}

/** @param {{ user: string, password: string }} login @returns {Record<string, string>} */
export function authorizationOf({ user, password }) {
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}

/**
 * Asks a CouchDB as its administrator. What is not there is no failure, since several may clean up at once.
 * @param {CouchAccess} access @param {string} method @param {string} path @param {unknown} [body]
 * @returns {Promise<any>} undefined where there is nothing
 */
export async function askCouch(access, method, path, body) {
  const answer = await fetch(`${access.url}${path}`, {
    method,
    headers: { ...authorizationOf(access), 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** @param {CouchAccess} access @returns {Promise<readonly string[]>} the nodes of the cluster; of a single node its own name */
export async function nodesOf(access) {
  return (await askCouch(access, 'GET', '/_membership'))?.cluster_nodes ?? [];
}

/**
 * Makes an administrator whose password may be mistyped without locking out the one whom somebody else needs.
 * @param {CouchAccess} access @param {string} name @param {string} password
 */
export async function createTestAdmin(access, name, password) {
  for (const node of await nodesOf(access)) {
    const path = `/_node/${node}/_config/admins/${name}`;
    await askCouch(access, 'PUT', path, password);
    // Hashed a moment later, and only then taken for a login; trying it before would count as a wrong password.
    for (let look = 0; !String(await askCouch(access, 'GET', path)).startsWith('-'); look += 1)
      if (look === LOOKS) throw new Error(`${node} does not take ${name} for an administrator.`);
  }
}

/**
 * Removes databases, logins and administrators whose names begin with the prefix.
 * @param {CouchAccess} access @param {string} [prefix] of all runs unless it is that of one
 * @returns {Promise<Leftovers>} how many there were
 */
export async function removeLeftovers(access, prefix = TEST_PREFIX) {
  if (!prefix.startsWith(TEST_PREFIX)) throw new RangeError(`${prefix} is not a prefix of tests`);
  const range = (/** @type {string} */ start) =>
    `startkey=${encodeURIComponent(JSON.stringify(start))}&endkey=${encodeURIComponent(JSON.stringify(`${start}\ufff0`))}`;
  // Not every server keeps to a range that it is asked for, so what is deleted is chosen here.
  const all = (await askCouch(access, 'GET', `/_all_dbs?${range(prefix)}`)) ?? [];
  const databases = all.filter((/** @type {string} */ name) => name.startsWith(prefix));
  for (const name of databases) await askCouch(access, 'DELETE', `/${encodeURIComponent(name)}`);
  const users = `org.couchdb.user:${prefix}`;
  const found = (await askCouch(access, 'GET', `/_users/_all_docs?${range(users)}`))?.rows ?? [];
  const rows = found.filter((/** @type {{ id: string }} */ { id }) => id.startsWith(users));
  for (const { id, value } of rows)
    await askCouch(access, 'DELETE', `/_users/${encodeURIComponent(id)}?rev=${value.rev}`);
  const admins = new Set();
  for (const node of await nodesOf(access))
    for (const name of Object.keys((await askCouch(access, 'GET', `/_node/${node}/_config/admins`)) ?? {}))
      if (name.startsWith(prefix)) {
        admins.add(name);
        await askCouch(access, 'DELETE', `/_node/${node}/_config/admins/${name}`);
      }
  return { databases: databases.length, logins: rows.length + admins.size };
}
