/**
 * CouchDB's way to say no: a status and two words in JSON.
 * @typedef {{ status: number, error: string, reason: string }} CouchError
 */

/** @param {import('node:http').ServerResponse} response @param {number} status @param {unknown} body */
export function sendJson(response, status, body) {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(`${JSON.stringify(body)}\n`);
}

/** @param {import('node:http').ServerResponse} response @param {CouchError} error */
export function sendCouchError(response, { status, error, reason }) {
  sendJson(response, status, { error, reason });
}
