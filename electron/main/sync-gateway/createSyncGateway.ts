import { APP_ORIGIN, GATEWAY_PATH } from '../../../shared/ipc/contract';
import type { Connection } from '../../../shared/ipc/settings';
import { PASSWORD_MISSING } from '../../../shared/sync/errors';
import { basicAuthorization } from '../keys/serverAddress';
import { decideGatewayRequest } from './decideGatewayRequest';

/** The connection of the active network; without a password when this laptop does not know it. */
export type ActiveConnection = Connection & { readonly password: string | undefined };

interface GatewayPorts {
  readonly readActiveConnection: () => ActiveConnection | undefined;
  /** Sends without cookies, without cache, without following redirects. */
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds without a byte after which a connection counts as dead. */
  readonly stallMs?: number;
}

/**
 * Above the 55 s of an idle long poll. A laptop that slept, or changed from one network to another, holds connections on
 * which nothing will ever come; the operating system notices after minutes or hours.
 */
const STALL_MS = 75_000;

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
export function createSyncGateway({ readActiveConnection, send, stallMs = STALL_MS }: GatewayPorts): SyncGateway {
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
    const watch = createWatch(stallMs, () => entry.abort.abort());
    const done = (): void => {
      watch.stop();
      running.delete(entry);
    };
    try {
      const response = await send(decision.url, await upstreamRequest(request, connection, entry.abort.signal));
      watch.alive();
      if (response.body === null) done();
      return new Response(response.body && watchBody(response.body, watch.alive, done), {
        status: response.status,
        headers: headersForPage(response),
      });
    } catch {
      // No way to the server, or the request was ended here. `Response.error()` rejects the page's fetch; the engine calls that offline.
      done();
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

async function upstreamRequest(
  request: Request,
  connection: ActiveConnection,
  signal: AbortSignal,
): Promise<RequestInit> {
  const authorization = basicAuthorization(connection.user, connection.password ?? '');
  const isPost = request.method === 'POST';
  return {
    method: request.method,
    signal,
    headers: {
      accept: 'application/json',
      ...(isPost && { 'content-type': 'application/json' }),
      ...(authorization !== undefined && { authorization }),
    },
    // Chromium computes a content length only for a whole body, and proxies in agencies refuse chunked uploads. A batch is at most a few hundred records.
    ...(isPost && { body: await request.arrayBuffer() }),
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

function createWatch(ms: number, onStall: () => void): Watch {
  const timer = setTimeout(onStall, ms);
  return { alive: () => timer.refresh(), stop: () => clearTimeout(timer) };
}

/** Passes chunks on as they come. */
function watchBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  alive: () => void,
  done: () => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const chunk = await reader.read();
        if (chunk.done) {
          done();
          controller.close();
        } else {
          alive();
          controller.enqueue(chunk.value);
        }
      } catch (error) {
        done();
        controller.error(error);
      }
    },
    async cancel(reason) {
      done();
      await reader.cancel(reason);
    },
  });
}
