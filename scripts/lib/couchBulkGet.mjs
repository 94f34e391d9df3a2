import { sendCouchError, sendJson } from './couchErrors.mjs';

/**
 * `_bulk_get`, because express-pouchdb answers an empty object for a document that is missing.
 * @param {any} db @param {{ id: string, rev?: string }} wanted @param {boolean} revs
 */
async function getOne(db, { id, rev }, revs) {
  try {
    return { ok: await db.get(id, { revs, ...(rev === undefined ? {} : { rev }) }) };
  } catch (thrown) {
    return { error: { id, rev: rev ?? 'undefined', error: thrown.name, reason: thrown.reason ?? thrown.message } };
  }
}

/** @param {any} request @param {any} response */
export async function answerBulkGet(request, response) {
  const docs = request.body?.docs;
  if (!Array.isArray(docs))
    return sendCouchError(response, { status: 400, error: 'bad_request', reason: "Missing JSON list of 'docs'." });
  const revs = request.query.revs === 'true';
  const results = await Promise.all(
    docs.map(async (wanted) => ({ id: wanted.id, docs: [await getOne(request.database, wanted, revs)] })),
  );
  sendJson(response, 200, { results });
}
