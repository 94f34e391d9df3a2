import { readAtMost } from './readAtMost';

export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** What describes a CouchDB is far smaller: its whole configuration is some 30 KB. */
const LARGEST_ANSWER_BYTES = 1024 * 1024;
const LONGEST_REQUEST_MS = 15_000;

export interface JsonAnswer {
  readonly status: number;
  /** Undefined when the answer was no JSON, or larger than any answer of a CouchDB to such a question. */
  readonly body: unknown;
  /** The header `date`. */
  readonly date: string | null;
}

/**
 * One question to a server that may be anybody's: with a limit for the size of the answer and the time until its last byte.
 * @param deadline of everything that belongs together; a single question never takes longer than 15 s
 * @throws what `send` throws, a `TimeoutError` where the time was over
 */
export async function askForJson(
  send: Send,
  url: string,
  init: Omit<RequestInit, 'signal'>,
  deadline: AbortSignal,
): Promise<JsonAnswer> {
  const unread = new AbortController();
  const signal = AbortSignal.any([deadline, AbortSignal.timeout(LONGEST_REQUEST_MS), unread.signal]);
  try {
    const response = await send(url, { ...init, signal });
    return {
      status: response.status,
      body: parseJson(await readAtMost(response.body, LARGEST_ANSWER_BYTES, signal)),
      date: response.headers.get('date'),
    };
  } finally {
    // Chromium goes on fetching what nobody reads until the request itself is ended.
    unread.abort();
  }
}

function parseJson(bytes: Uint8Array | undefined): unknown {
  if (!bytes) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // The log-in page of a hotel, for example: not a CouchDB, which is what the caller concludes.
    return undefined;
  }
}
