import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createCouchApp } from './couchApp.mjs';
import { createCouchConfig } from './couchConfig.mjs';
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
 * @param {{
 *   port?: number,
 *   dataFolder?: string | undefined,
 *   users?: readonly import('./couchAccess.mjs').CouchUser[],
 *   config?: import('./couchConfig.mjs').CouchConfig,
 *   version?: string,
 *   clockOffsetMs?: number,
 *   tls?: { key: string, cert: string },
 * }} [options] port 0: any free one
 * @returns {Promise<CouchServer>}
 */
export async function createCouchServer({
  port = 0,
  dataFolder,
  users = [],
  config,
  version = '3.5.0',
  clockOffsetMs = 0,
  tls,
} = {}) {
  const databases = createCouchDatabases(dataFolder);
  const app = createCouchApp(databases, { users, config: createCouchConfig(config), version, clockOffsetMs });
  /** @type {FaultRule | undefined} */
  let faultRule;
  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  function answer(request, response) {
    const [requestPath = '/'] = (request.url ?? '/').split('?');
    const fault = faultRule?.({ method: request.method ?? 'GET', path: requestPath });
    if (fault === 'drop') return request.socket.destroy();
    return fault ? sendCouchError(response, fault) : app(request, response);
  }
  const server = tls ? createTlsServer(tls, answer) : createServer(answer);
  await listen(server, port);
  const address = server.address();
  const actualPort = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${actualPort}`,
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
