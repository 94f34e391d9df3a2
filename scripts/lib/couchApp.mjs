import express from 'express';
import createExpressPouch from 'express-pouchdb';
import {
  authenticate,
  defaultSecurity,
  isServerAdmin,
  refuseDatabaseAdminWork,
  refuseMemberWork,
  refuseServerAdminWork,
} from './couchAccess.mjs';
import { answerBulkGet } from './couchBulkGet.mjs';
import { answerChanges } from './couchChanges.mjs';
import { addConfigRoutes, isLoginMissing } from './couchConfig.mjs';
import { sendCouchError, sendJson } from './couchErrors.mjs';
import { findUser, installPasswordHashing, usersDatabase } from './couchUsers.mjs';
import { installValidation } from './couchValidation.mjs';

const securityId = '_local/_security';

/** express 4 does not wait for a handler's promise. @param {(request: any, response: any, next: any) => Promise<unknown> | unknown} handler */
function handled(handler) {
  return async (/** @type {any} */ request, /** @type {any} */ response, /** @type {any} */ next) => {
    try {
      await handler(request, response, next);
    } catch (error) {
      next(error);
    }
  };
}

/** @param {any} db @returns {Promise<import('./couchAccess.mjs').SecurityObject>} */
async function readSecurity(db) {
  const [row] = await db.get(securityId).then(
    (/** @type {any} */ doc) => [doc],
    (/** @type {any} */ error) => {
      if (error.status === 404) return [];
      throw error;
    },
  );
  return row?.security ?? defaultSecurity;
}

/** @param {any} db @param {unknown} security */
async function writeSecurity(db, security) {
  const old = await db.get(securityId).catch(() => undefined);
  await db.put({ _id: securityId, ...(old === undefined ? {} : { _rev: old._rev }), security });
}

/**
 * @typedef {{
 *   users: readonly import('./couchAccess.mjs').CouchUser[],
 *   config: import('./couchConfig.mjs').CouchConfig,
 *   version: string,
 *   clockOffsetMs: number,
 * }} CouchAppOptions `clockOffsetMs`: how far the server's clock is ahead
 */

/** @param {import('./couchDatabases.mjs').CouchDatabases} databases @param {CouchAppOptions} options @param {any} app */
function addServerRoutes(databases, { users, config, version, clockOffsetMs }, app) {
  app.use(
    handled(async (request, response, next) => {
      if (clockOffsetMs !== 0) response.setHeader('date', new Date(Date.now() + clockOffsetMs).toUTCString());
      const login = await authenticate(
        users,
        (name, password) => findUser(databases, name, password),
        request.headers.authorization,
      );
      if (!login.ok) return sendCouchError(response, login.error);
      if (isLoginMissing(config, request.path, login.value)) {
        return sendCouchError(response, { status: 401, error: 'unauthorized', reason: 'Authentication required.' });
      }
      request.couchSession = { userCtx: login.value };
      next();
    }),
  );
  app.get('/', (/** @type {any} */ _request, /** @type {any} */ response) =>
    sendJson(response, 200, {
      couchdb: 'Welcome',
      version,
      features: [],
      vendor: { name: 'Verbund local server on express-pouchdb' },
    }),
  );
  app.get('/_up', (/** @type {any} */ _request, /** @type {any} */ response) =>
    sendJson(response, 200, { status: 'ok', seeds: {} }),
  );
  app.get('/_session', (/** @type {any} */ request, /** @type {any} */ response) =>
    sendJson(response, 200, {
      ok: true,
      userCtx: request.couchSession.userCtx,
      info: {
        authentication_handlers: ['default'],
        ...(request.headers.authorization ? { authenticated: 'default' } : {}),
      },
    }),
  );
  app.get(
    '/_all_dbs',
    handled((request, response) => {
      const refused = refuseServerAdminWork(request.couchSession.userCtx);
      return refused ? sendCouchError(response, refused) : sendJson(response, 200, databases.names());
    }),
  );
}

const systemDatabases = new Set([usersDatabase, '_replicator', '_global_changes']);
const illegalName =
  'Only lowercase characters (a-z), digits (0-9), and any of the characters _, $, (, ), +, -, and / are allowed. Must begin with a letter.';

/** @param {import('./couchDatabases.mjs').CouchDatabases} databases */
function createDatabase(databases) {
  return handled(async (request, response) => {
    const name = request.params.db;
    const refused = refuseServerAdminWork(request.couchSession.userCtx);
    if (refused) return sendCouchError(response, refused);
    if (!systemDatabases.has(name) && !/^[a-z][a-z0-9_$()+/-]*$/.test(name)) {
      return sendCouchError(response, {
        status: 400,
        error: 'illegal_database_name',
        reason: `Name: '${name}'. ${illegalName}`,
      });
    }
    if (databases.has(name)) {
      return sendCouchError(response, {
        status: 412,
        error: 'file_exists',
        reason: 'The database could not be created, the file already exists.',
      });
    }
    await databases.create(name);
    sendJson(response, 201, { ok: true });
  });
}

/** @param {import('./couchDatabases.mjs').CouchDatabases} databases */
function deleteDatabase(databases) {
  return handled(async (request, response) => {
    const refused = refuseServerAdminWork(request.couchSession.userCtx);
    if (refused) return sendCouchError(response, refused);
    await databases.destroy(request.params.db);
    sendJson(response, 200, { ok: true });
  });
}

/** Finds the database of a request and decides whether the user may enter. @param {import('./couchDatabases.mjs').CouchDatabases} databases */
function enterDatabase(databases) {
  return handled(async (request, response, next) => {
    const { userCtx } = request.couchSession;
    const name = request.params.db;
    if (!databases.has(name)) {
      // An outsider does not learn which databases exist.
      return sendCouchError(
        response,
        userCtx.name === null && !isServerAdmin(userCtx)
          ? { status: 401, error: 'unauthorized', reason: 'You are not authorized to access this db.' }
          : { status: 404, error: 'not_found', reason: 'Database does not exist.' },
      );
    }
    request.database = databases.get(name);
    request.couchSecurityObj = await readSecurity(request.database);
    const refused = refuseMemberWork(userCtx, request.couchSecurityObj);
    return refused ? sendCouchError(response, refused) : next();
  });
}

/** @param {any} app */
function addDatabaseRoutes(app) {
  const json = express.json({ limit: '256mb', type: () => true });
  app.get('/:db/_security', (/** @type {any} */ request, /** @type {any} */ response) =>
    sendJson(response, 200, request.couchSecurityObj),
  );
  app.put(
    '/:db/_security',
    json,
    handled(async (request, response) => {
      const refused = refuseDatabaseAdminWork(request.couchSession.userCtx, request.couchSecurityObj);
      if (refused) return sendCouchError(response, refused);
      await writeSecurity(request.database, request.body);
      sendJson(response, 200, { ok: true });
    }),
  );
  // PouchDB would do it, and then call revisions unknown that it once had; by them laptops tell a database that was set back.
  app.post(
    '/:db/_compact',
    json,
    handled((request, response) => {
      const refused = refuseDatabaseAdminWork(request.couchSession.userCtx, request.couchSecurityObj);
      return refused ? sendCouchError(response, refused) : sendJson(response, 202, { ok: true });
    }),
  );
  app.all('/:db/_changes', json, handled(answerChanges));
  app.post('/:db/_bulk_get', json, handled(answerBulkGet));
}

/** The last word: also what the JSON parser or a handler threw is answered in CouchDB's form. @returns {any} */
function answerDefects() {
  return (
    /** @type {any} */ error,
    /** @type {any} */ _request,
    /** @type {any} */ response,
    /** @type {any} */ next,
  ) => {
    if (response.headersSent) return next(error);
    const status = error.status ?? 500;
    const name = error.type === 'entity.parse.failed' ? 'bad_request' : (error.name ?? 'error');
    sendCouchError(response, { status, error: name, reason: error.reason ?? error.message });
  };
}

/**
 * CouchDB's HTTP interface over PouchDB: express-pouchdb does documents, what it does unlike CouchDB 3 is done here in front of it.
 * @param {import('./couchDatabases.mjs').CouchDatabases} databases
 * @param {CouchAppOptions} options
 */
export function createCouchApp(databases, options) {
  // minimumForPouchDB: without log file, config.json and user database in the working directory. CouchDB does not compress either.
  const pouch = createExpressPouch(databases.PouchDB, {
    mode: 'minimumForPouchDB',
    overrideMode: { exclude: ['compression'] },
  });
  pouch.dbWrapper.registerWrapper(
    (/** @type {string} */ name, /** @type {any} */ db, /** @type {() => any} */ next) => {
      if (decodeURIComponent(name) === usersDatabase) installPasswordHashing(db);
      installValidation(db);
      return next();
    },
  );
  const app = express();
  app.disable('x-powered-by').disable('etag');
  addServerRoutes(databases, options, app);
  addConfigRoutes(app, options.config);
  app.put('/:db', createDatabase(databases));
  app.use('/:db', enterDatabase(databases));
  app.delete('/:db', deleteDatabase(databases));
  addDatabaseRoutes(app);
  app.use(pouch);
  app.use(answerDefects());
  return app;
}
