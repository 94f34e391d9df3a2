import vm from 'node:vm';
import { isDatabaseAdmin } from './couchAccess.mjs';

/**
 * validate_doc_update as CouchDB runs it. The plugin pouchdb-validation returns the refused rows of a bulk write first, not in
 * their places, and reads every design document once per row.
 * @typedef {Record<string, unknown> & { _id: string, _rev?: string, _deleted?: boolean }} CouchDocument
 * @typedef {{ id: string, error: string, reason: string, name: string, message: string, status: number }} Refusal
 */

/** @param {string} source @param {string} designId @returns {(...args: unknown[]) => void} */
function compile(source, designId) {
  const globals = { isArray: Array.isArray, toJSON: JSON.stringify, log: () => {} };
  return vm.runInNewContext(`(${source})`, globals, { filename: designId });
}

/** @param {any} db @returns {Promise<((...args: unknown[]) => void)[]>} */
async function readValidators(db) {
  const { rows } = await db.allDocs({ startkey: '_design/', endkey: '_design0', include_docs: true });
  return rows
    .filter((/** @type {any} */ row) => typeof row.doc.validate_doc_update === 'string')
    .map((/** @type {any} */ row) => compile(row.doc.validate_doc_update, row.id));
}

/** @param {any} db @param {readonly CouchDocument[]} docs @returns {Promise<Map<string, CouchDocument>>} by id */
async function readStored(db, docs) {
  const { rows } = await db.allDocs({ keys: docs.map((doc) => doc._id), include_docs: true });
  return new Map(
    rows
      .filter((/** @type {any} */ row) => row.value)
      .map((/** @type {any} */ row) => [row.id, row.doc ?? { _id: row.id, _rev: row.value.rev, _deleted: true }]),
  );
}

/** @param {string} id @param {number} status @param {string} error @param {string} reason @returns {Refusal} */
function refuse(id, status, error, reason) {
  // The first three as CouchDB writes a row; the rest as PouchDB writes an error, for a single put.
  return { id, error, reason, name: error, message: reason, status };
}

/** @param {string} id @param {() => void} validate @returns {Refusal | undefined} */
function refusalOf(id, validate) {
  try {
    validate();
    return undefined;
  } catch (thrown) {
    if (typeof thrown?.forbidden === 'string') return refuse(id, 403, 'forbidden', thrown.forbidden);
    if (typeof thrown?.unauthorized === 'string') return refuse(id, 401, 'unauthorized', thrown.unauthorized);
    // Anything else is a fault in the function itself, which refuses too.
    return refuse(id, 500, 'TypeError', String(thrown?.message ?? thrown));
  }
}

/** @param {CouchDocument | undefined} stored @param {CouchDocument} doc */
function isConflict(stored, doc) {
  return stored !== undefined && stored._rev !== doc._rev && !(stored._deleted && doc._rev === undefined);
}

/**
 * The refusal of each document by id. A conflicting one is not looked at: CouchDB, too, answers `conflict` before it validates.
 * @param {any} db @param {readonly CouchDocument[]} docs @param {any} options
 */
async function findRefusals(db, docs, { userCtx, secObj, new_edits: isNewEdit }) {
  const validators = await readValidators(db);
  const stored = validators.length > 0 ? await readStored(db, docs) : new Map();
  /** @type {Map<CouchDocument, Refusal>} */
  const refusals = new Map();
  for (const doc of docs) {
    const old = stored.get(doc._id);
    if (doc._id.startsWith('_design/')) {
      if (!isDatabaseAdmin(userCtx, secObj))
        refusals.set(doc, refuse(doc._id, 403, 'forbidden', 'You are not a db or server admin.'));
      continue;
    }
    if (doc._id.startsWith('_local/') || (isNewEdit !== false && isConflict(old, doc))) continue;
    const refusal = refusalOf(doc._id, () =>
      validators.forEach((validate) => validate(doc, old ?? null, userCtx, secObj)),
    );
    if (refusal !== undefined) refusals.set(doc, refusal);
  }
  return refusals;
}

/** Puts validation before every write of a database: put, post and remove all end in bulkDocs. @param {any} db */
export function installValidation(db) {
  const write = db.bulkDocs.bind(db);

  /** @param {any} request @param {any} options */
  async function validatedBulkDocs(request, options) {
    const isNewEdit = request.new_edits ?? options.new_edits;
    const docs = Array.isArray(request) ? request : request.docs;
    const isPlain =
      options.userCtx === undefined || !docs.every((/** @type {any} */ doc) => typeof doc?._id === 'string');
    // Our own writes carry no user; what is not even a document is the database's to refuse.
    const refusals = isPlain ? new Map() : await findRefusals(db, docs, { ...options, new_edits: isNewEdit });
    const accepted = docs.filter((/** @type {any} */ doc) => !refusals.has(doc));
    const written = await write(
      { ...(isNewEdit === undefined ? {} : { new_edits: isNewEdit }), docs: accepted },
      options,
    );
    // A replicated write answers errors alone.
    if (isNewEdit === false) return [...written, ...refusals.values()];
    const rows = written.values();
    return docs.map((/** @type {any} */ doc) => refusals.get(doc) ?? rows.next().value);
  }

  db.bulkDocs = (/** @type {any} */ request, /** @type {any} */ options, /** @type {any} */ callback) => {
    const done = typeof options === 'function' ? options : callback;
    const result = validatedBulkDocs(request, typeof options === 'function' || !options ? {} : options);
    if (typeof done !== 'function') return result;
    return result.then(
      (rows) => done(null, rows),
      (error) => done(error),
    );
  };
}
