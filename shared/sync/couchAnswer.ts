import { isFields, type Fields } from '../schema/shape';
import { errorOfStatus, syncFailure, type SyncFailure } from './errors';

export interface HttpResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** @throws a `SyncFailure` of type `answerTooLarge` where it is larger than is taken in, see [Note: answers have an end] */
  text(): Promise<string>;
  /** The same bytes, for what is no text. */
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Of whatever came: an object's fields, and none of anything else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The entries of a list in an answer. An answer without it is none of a CouchDB. */
export function listOf(answer: unknown, name: string): readonly Fields[] {
  const list = fieldsOf(answer)[name];
  if (!Array.isArray(list)) throw notOfCouch();
  return list.map(fieldsOf);
}

/** JSON, but not what CouchDB's published API answers. */
export function notOfCouch(): SyncFailure {
  return syncFailure({ type: 'serverFault', status: 0 });
}

/** An answer that is not JSON did not come from a CouchDB: a captive portal answers any request with its own page and status 200. */
export function parseAnswer(response: HttpResponse, answer: string): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(answer);
  } catch {
    // A proxy before the server answers these in its own words.
    if (response.status === 413 || response.status === 429 || response.status >= 500)
      throw syncFailure(errorOfStatus(response.status, NO_FAULT, response.headers.get('retry-after')));
    throw syncFailure(isPage(answer) ? { type: 'captivePortal' } : { type: 'offline' });
  }
  if (response.status >= 400) {
    throw syncFailure(errorOfStatus(response.status, readFault(parsed), response.headers.get('retry-after')));
  }
  return parsed;
}

const NO_FAULT = { error: '', reason: '' };

/** CouchDB's error object: a code and a sentence. */
function readFault(answer: unknown): { readonly error: string; readonly reason: string } {
  const { error, reason } = fieldsOf(answer);
  return { error: textOf(error), reason: textOf(reason) };
}

/** Shown and stored: no server needs more for a reason. */
const LONGEST_REASON = 300;

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST_REASON) : '';
}

function isPage(answer: string): boolean {
  return answer.trimStart().startsWith('<');
}
