import { sendCouchError, sendJson } from './couchErrors.mjs';

/**
 * `_changes` once and as long poll. express-pouchdb's long poll has no timeout and answers with one change of many.
 * Rules of CouchDB (chttpd_changes): a heartbeat writes a newline and switches the timeout off; without it the answer comes after
 * `timeout`, at most a minute, empty if need be.
 */
const longest = 60_000;

/** @param {Record<string, any>} query @param {any} body */
function toChangesOptions(query, body) {
  const { since, limit, include_docs, conflicts, attachments, style, descending, filter } = query;
  return {
    // A cursor may come as "0"; PouchDB's are numbers.
    since: since === undefined ? 0 : since === 'now' ? 'now' : Number(since),
    ...(limit === undefined ? {} : { limit: Math.max(1, Number(limit)) }),
    include_docs: include_docs === 'true',
    conflicts: conflicts === 'true',
    attachments: attachments === 'true',
    descending: descending === 'true',
    style: style ?? 'main_only',
    ...(filter === '_doc_ids' && body?.doc_ids ? { doc_ids: body.doc_ids } : {}),
    ...(filter === '_selector' && body?.selector ? { selector: body.selector } : {}),
  };
}

/** @param {Record<string, any>} query */
function toTimes({ heartbeat, timeout }) {
  const beat = heartbeat === 'true' ? longest : Number(heartbeat);
  if (beat > 0) return { beat: Math.min(beat, longest), timeout: undefined };
  return { beat: undefined, timeout: timeout === undefined ? longest : Math.min(Number(timeout), longest) };
}

/**
 * One answer, with `pending`: how many changes are left behind this one. Sequences here are counted up by one, a document that changed
 * twice leaves a gap; CouchDB's own number is an estimate, too.
 * @param {any} db @param {any} options
 */
async function readChanges(db, options) {
  const { update_seq: newest } = await db.info();
  const found = await db.changes(options);
  return { ...found, pending: options.descending ? 0 : Math.max(0, newest - found.last_seq) };
}

/** @param {any} db @param {any} options @param {Record<string, any>} query @param {any} request @param {any} response */
async function longPoll(db, options, query, request, response) {
  const since = options.since === 'now' ? (await db.info()).update_seq : options.since;
  const first = await readChanges(db, { ...options, since });
  if (first.results.length > 0) return sendJson(response, 200, first);

  response.statusCode = 200;
  response.setHeader('content-type', 'application/json');
  response.flushHeaders();
  const { beat, timeout } = toTimes(query);
  const listener = db.changes({ ...options, limit: undefined, since, live: true });
  const beating = beat && setInterval(() => response.write('\n'), beat);
  let isDone = false;
  const finish = async () => {
    if (isDone) return;
    isDone = true;
    clearInterval(beating);
    clearTimeout(waiting);
    listener.cancel();
    if (response.destroyed) return;
    // Read once more: one write may have brought many changes.
    response.end(`${JSON.stringify(await readChanges(db, { ...options, since }))}\n`);
  };
  const fail = () => response.destroy();
  const waiting = timeout === undefined ? undefined : setTimeout(() => finish().catch(fail), timeout);
  listener.on('change', () => finish().catch(fail));
  listener.on('error', fail);
  response.on('close', () => finish().catch(fail));
}

/** @param {any} request @param {any} response @param {() => void} next */
export async function answerChanges(request, response, next) {
  const { feed = 'normal' } = request.query;
  if (feed !== 'normal' && feed !== 'longpoll') return next();
  const options = toChangesOptions(request.query, request.body);
  if (Number.isNaN(options.since)) {
    return sendCouchError(response, {
      status: 400,
      error: 'bad_request',
      reason: "Malformed sequence supplied in 'since' parameter.",
    });
  }
  if (feed === 'longpoll') return longPoll(request.database, options, request.query, request, response);
  sendJson(response, 200, await readChanges(request.database, options));
}
