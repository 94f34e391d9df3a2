import { createServer } from 'node:http';
import { createCouchApp } from './couchApp.mjs';
import { createCouchDatabases } from './couchDatabases.mjs';
import { sendCouchError } from './couchErrors.mjs';

/**
 * @typedef {'drop' | import('./couchErrors.mjs').CouchError} Fault `drop` cuts the connection without an answer
 * @typedef {(request: { method: string, path: string }) => Fault | undefined} FaultRule
 * @typedef {{
 *   url: string,
 *   close: () => Promise<void>,
 *   setFault: (rule: FaultRule | undefined) => void,
 *   goOffline: () => Promise<void>,
 *   goOnline: () => Promise<void>,
 * }} CouchServer
 */

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<void>} */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** @param {import('node:http').Server} server @returns {Promise<void>} */
function unlisten(server) {
  return new Promise((resolve) => {
    if (!server.listening) return resolve();
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * A CouchDB-compatible server on loopback, for development and tests. Without `dataFolder` it forgets all when it ends; without
 * `users` everybody is admin. Several in one process do not see each other.
 * @param {{ port?: number, dataFolder?: string | undefined, users?: readonly import('./couchAccess.mjs').CouchUser[] }} [options] port 0: any free one
 * @returns {Promise<CouchServer>}
 */
export async function createCouchServer({ port = 0, dataFolder, users = [] } = {}) {
  const databases = createCouchDatabases(dataFolder);
  const app = createCouchApp(databases, users);
  /** @type {FaultRule | undefined} */
  let faultRule;
  const server = createServer((request, response) => {
    const [requestPath = '/'] = (request.url ?? '/').split('?');
    const fault = faultRule?.({ method: request.method ?? 'GET', path: requestPath });
    if (fault === 'drop') return request.socket.destroy();
    return fault ? sendCouchError(response, fault) : app(request, response);
  });
  await listen(server, port);
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${actualPort}`,
    close: async () => {
      await unlisten(server);
      await databases.close();
    },
    setFault: (rule) => {
      faultRule = rule;
    },
    // As pulled plug: nobody listens, open polls are cut. The data stays.
    goOffline: () => unlisten(server),
    goOnline: () => listen(server, actualPort),
  };
}
