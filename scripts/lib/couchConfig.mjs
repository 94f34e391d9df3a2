import express from 'express';
import { refuseServerAdminWork } from './couchAccess.mjs';
import { sendCouchError, sendJson } from './couchErrors.mjs';

/**
 * `_node/_local/_config` and `_membership` of a server with one node. Of the settings only those that ask for a login have an effect
 * here; the others are kept and given back.
 * @typedef {Record<string, Record<string, string>>} CouchConfig by section and key
 */

const nodeName = 'nonode@nohost';

/** What CouchDB 3.5 answers of a fresh installation, as far as anything here asks for it. @returns {CouchConfig} */
function defaultConfig() {
  return {
    couchdb: { max_document_size: '8000000' },
    chttpd: { bind_address: '127.0.0.1', port: '5984', max_http_request_size: '4294967296' },
    cluster: { n: '3', q: '2' },
  };
}

/** @param {CouchConfig} [changes] @returns {CouchConfig} */
export function createCouchConfig(changes = {}) {
  const config = defaultConfig();
  for (const [section, values] of Object.entries(changes)) config[section] = { ...config[section], ...values };
  return config;
}

/** @param {CouchConfig} config @param {string} path @param {import('./couchAccess.mjs').UserContext} user */
export function isLoginMissing(config, path, user) {
  if (user.name !== null || user.roles.includes('_admin')) return false;
  if (config.chttpd?.require_valid_user === 'true') return true;
  return config.chttpd?.require_valid_user_except_for_up === 'true' && path !== '/_up';
}

/** @param {CouchConfig} config */
function answerSetting(config) {
  return (/** @type {any} */ request, /** @type {any} */ response) => {
    const { section, key } = request.params;
    const old = config[section]?.[key] ?? '';
    config[section] = { ...config[section], [key]: String(request.body) };
    sendJson(response, 200, old);
  };
}

/** @param {any} app @param {CouchConfig} config */
export function addConfigRoutes(app, config) {
  const json = express.json({ strict: false, type: () => true });
  app.use(
    ['/_node', '/_membership'],
    (/** @type {any} */ request, /** @type {any} */ response, /** @type {any} */ next) => {
      const refused = refuseServerAdminWork(request.couchSession.userCtx);
      return refused ? sendCouchError(response, refused) : next();
    },
  );
  app.get('/_membership', (/** @type {any} */ _request, /** @type {any} */ response) =>
    sendJson(response, 200, { all_nodes: [nodeName], cluster_nodes: [nodeName] }),
  );
  app.use('/_node/:node', (/** @type {any} */ request, /** @type {any} */ response, /** @type {any} */ next) => {
    const isKnown = request.params.node === '_local' || request.params.node === nodeName;
    return isKnown
      ? next()
      : sendCouchError(response, { status: 404, error: 'not_found', reason: `no such node: ${request.params.node}` });
  });
  app.get('/_node/:node/_config', (/** @type {any} */ _request, /** @type {any} */ response) =>
    sendJson(response, 200, config),
  );
  app.put('/_node/:node/_config/:section/:key', json, answerSetting(config));
}
