import { APP_ORIGIN, GATEWAY_PATH } from '../../../shared/ipc/contract';
import type { Connection } from '../../../shared/ipc/settings';
import { LARGEST_DOCUMENT_BYTES } from '../../../shared/sync/answerLimits';
import { CHUNK_BYTES } from '../../../shared/sync/files/chunks';
import { PASSWORD_MISSING } from '../../../shared/sync/errors';
import { stopReading } from '../../../shared/stopReading';
import { isRedirect } from '../answers/isRedirect';
import { readAtMost } from '../answers/readAtMost';
import { basicAuthorization } from '../keys/serverAddress';
import { decideGatewayRequest } from './decideGatewayRequest';
import { readBulkDocs } from './readBulkDocs';

/** The connection of the active network; without a password when this laptop does not know it. */
export type ActiveConnection = Connection & { readonly password: string | undefined };

interface GatewayPorts {
  readonly readActiveConnection: () => ActiveConnection | undefined;
  /** Sends without cookies, without cache, without following redirects. */
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  readonly limits?: Partial<GatewayLimits>;
}

interface GatewayLimits {
  /** Milliseconds without a byte after which a connection counts as dead. */
  readonly stallMs: number;
  /** Milliseconds from the question to the last byte of its answer. */
  readonly longestMs: number;
  /** Bytes of an answer, after unpacking. */
  readonly answerBytes: number;
  /** Bytes of what the page sends. */
  readonly requestBytes: number;
}

/**
 * Above the 55 s of an idle long poll. A laptop that slept, or changed from one network to another, holds connections on
 * which nothing will ever come; the operating system notices after minutes or hours.
 */
const STALL_MS = 75_000;

const standardLimits: GatewayLimits = {
  stallMs: STALL_MS,
  // A page of the feed as large as it may be, on a train's 10 KB a second. A server that lets its bytes drip holds a request no longer.
  longestMs: 15 * 60_000,
  // The page is first to notice, since it knows what to do about it.
  answerBytes: LARGEST_DOCUMENT_BYTES + 1024 * 1024,
  // A batch has some 4 MB, unless a single record has more.
  requestBytes: 32 * 1024 * 1024,
};

/** A chunk, or the few words of an error in its place. */
const CHUNK_ANSWER_BYTES = CHUNK_BYTES + 64 * 1024;

interface SyncGateway {
  readonly answer: (request: Request) => Promise<Response>;
  /** The page gave up on a request. Of several alike the oldest is meant: an engine that starts over ends its old request first. */
  readonly cancel: (method: string, url: string) => void;
  /** Ends everything under way, since the connection it belongs to is no longer the one in use. */
  readonly cancelAll: () => void;
}

interface Running {
  readonly method: string;
  readonly url: string;
  readonly isLongPoll: boolean;
  readonly abort: AbortController;
}

const returnedHeaders = ['content-type', 'retry-after'] as const;

/**
 * The only way from the page to a server. The login is added here and nowhere else, and only content type and
 * retry time of an answer come back. A server that cannot be reached makes the page's fetch reject, as any fetch would.
 */
export function createSyncGateway({ readActiveConnection, send, limits }: GatewayPorts): SyncGateway {
  const { stallMs, longestMs, answerBytes, requestBytes } = { ...standardLimits, ...limits };
  const running = new Set<Running>();

  /** There is one feed: a long poll left behind by a page that reloaded would hold one of six connections for a minute. */
  function begin(request: Request, isLongPoll: boolean): Running {
    if (isLongPoll) end([...running].filter((other) => other.isLongPoll));
    const entry: Running = { method: request.method, url: request.url, isLongPoll, abort: new AbortController() };
    running.add(entry);
    return entry;
  }

  function end(entries: readonly Running[]): void {
    for (const entry of entries) {
      running.delete(entry);
      entry.abort.abort();
    }
  }

  async function answer(request: Request): Promise<Response> {
    const connection = readActiveConnection();
    const path = request.url.slice(`${APP_ORIGIN}${GATEWAY_PATH}`.length);
    const decision = decideGatewayRequest(request.method, path, connection);
    if (decision.kind === 'refuse') return refusal(decision.status, decision.error);
    if (!connection || (connection.user !== '' && connection.password === undefined))
      return refusal(401, PASSWORD_MISSING);

    const entry = begin(request, decision.isLongPoll);
    const watch = createWatch(stallMs, longestMs, () => entry.abort.abort());
    const done = (): void => {
      watch.stop();
      running.delete(entry);
    };
    try {
      const body = request.method === 'POST' ? await readAtMost(request.body, requestBytes) : null;
      if (body === undefined) {
        done();
        return refusal(413, 'too_large');
      }
      const written = decision.isWrite && body ? readBulkDocs(body) : undefined;
      if (written?.ok === false) {
        done();
        return written.error === 'foreign' ? refusal(403, 'document_not_allowed') : refusal(400, 'bad_request');
      }
      const sent = written?.value ?? body;
      const response = await send(
        decision.url,
        upstreamRequest(request.method, sent, connection, entry.abort.signal, decision.isChunk),
      );
      watch.alive();
      if (response.body === null) done();
      const giveUp = (): void => {
        done();
        entry.abort.abort();
      };
      const largest = decision.isChunk ? Math.min(answerBytes, CHUNK_ANSWER_BYTES) : answerBytes;
      return new Response(response.body && passOn(response.body, largest, { alive: watch.alive, done, giveUp }), {
        status: response.status,
        headers: headersForPage(response),
      });
    } catch (error) {
      done();
      // Network Authentication Required (RFC 6585 §6): the log-in page of a hotel, or of whatever stands before the server.
      if (isRedirect(error)) return refusal(511, 'redirected');
      // No way to the server, or the request was ended here. `Response.error()` rejects the page's fetch; the engine calls that offline.
      return Response.error();
    }
  }

  return {
    answer,
    cancel: (method, url) =>
      end([...running].filter((entry) => entry.method === method && entry.url === url).slice(0, 1)),
    cancelAll: () => end([...running]),
  };
}

function upstreamRequest(
  method: string,
  // Chromium computes a content length only for a whole body, and proxies in agencies refuse chunked uploads.
  body: Uint8Array<ArrayBuffer> | string | null,
  connection: ActiveConnection,
  signal: AbortSignal,
  isChunk: boolean,
): RequestInit {
  const authorization = basicAuthorization(connection.user, connection.password ?? '');
  return {
    method,
    signal,
    headers: {
      accept: isChunk ? '*/*' : 'application/json',
      ...(body !== null && { 'content-type': 'application/json' }),
      ...(authorization !== undefined && { authorization }),
    },
    ...(body !== null && { body }),
  };
}

function headersForPage(response: Response): Record<string, string> {
  return Object.fromEntries(
    returnedHeaders.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    }),
  );
}

function refusal(status: number, error: string): Response {
  return Response.json({ error, reason: 'Answered by the sync gateway of this application.' }, { status });
}

interface Watch {
  /** Something came. */
  readonly alive: () => void;
  readonly stop: () => void;
}

function createWatch(stallMs: number, longestMs: number, onEnd: () => void): Watch {
  const stall = setTimeout(onEnd, stallMs);
  const end = setTimeout(onEnd, longestMs);
  return {
    alive: () => stall.refresh(),
    stop() {
      clearTimeout(stall);
      clearTimeout(end);
    },
  };
}

interface Passage {
  readonly alive: () => void;
  /** The body came to its end, or the server broke it off. */
  readonly done: () => void;
  /** It is not wanted any further. */
  readonly giveUp: () => void;
}

/** Passes chunks on as they come, each when the page is ready for it; the first byte beyond the limit ends the answer as a broken connection would. */
function passOn(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  limit: number,
  { alive, done, giveUp }: Passage,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  let size = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const chunk = await reader.read();
          if (chunk.done) {
            done();
            controller.close();
            return;
          }
          size += chunk.value.byteLength;
          if (size > limit) throw new Error('answer too large');
          alive();
          controller.enqueue(chunk.value);
        } catch (error) {
          giveUp();
          controller.error(error);
        }
      },
      cancel() {
        giveUp();
        // The request was ended just now, which some streams tell as a failure.
        stopReading(reader);
      },
    },
    // Nothing is fetched ahead of the page: what it does not read waits at the server.
    { highWaterMark: 0 },
  );
}
