import { APP_ORIGIN, GATEWAY_PATH } from '../../../shared/ipc/contract';
import type { Connection } from '../../../shared/ipc/settings';
import { basicAuthorization } from '../keys/serverAddress';
import { decideGatewayRequest } from './decideGatewayRequest';

/** The connection of the active network; without a password when this laptop does not know it. */
export type ActiveConnection = Connection & { readonly password: string | undefined };

interface GatewayPorts {
  readonly readActiveConnection: () => ActiveConnection | undefined;
  /** Sends without cookies, without cache, without following redirects. */
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
}

export interface SyncGateway {
  readonly answer: (request: Request) => Promise<Response>;
  /** Ends everything under way, since the connection it belongs to is no longer the one in use. */
  readonly cancelAll: () => void;
}

const returnedHeaders = ['content-type', 'retry-after'] as const;

/**
 * The only way from the page to a server. The login is added here and nowhere else, and only content type and
 * retry time of an answer come back. A server that cannot be reached makes the page's fetch reject, as any fetch would.
 */
export function createSyncGateway({ readActiveConnection, send }: GatewayPorts): SyncGateway {
  const running = new Set<AbortController>();
  let longPoll: AbortController | undefined;

  /**
   * Electron tells us that the page gave up only once an answer streams. A long poll whose page is gone would hold
   * one of the six connections for a minute, so the next one ends it: there is one feed.
   */
  function begin(isLongPoll: boolean): AbortController {
    const abort = new AbortController();
    running.add(abort);
    if (isLongPoll) {
      longPoll?.abort();
      longPoll = abort;
    }
    return abort;
  }

  async function answer(request: Request): Promise<Response> {
    const connection = readActiveConnection();
    const path = request.url.slice(`${APP_ORIGIN}${GATEWAY_PATH}`.length);
    const decision = decideGatewayRequest(request.method, path, connection);
    if (decision.kind === 'refuse') return refusal(decision.status, decision.error);
    if (!connection || (connection.user !== '' && connection.password === undefined)) return refusal(401, 'no_password');

    const abort = begin(decision.isLongPoll);
    try {
      const response = await send(decision.url, await upstreamRequest(request, connection, abort.signal));
      return new Response(response.body === null ? null : watchEnd(response.body, () => running.delete(abort)), {
        status: response.status,
        headers: headersForPage(response),
      });
    } catch {
      // No way to the server (or the feed was taken over). `Response.error()` rejects the page's fetch; the engine calls that offline.
      running.delete(abort);
      return Response.error();
    }
  }

  return {
    answer,
    cancelAll() {
      for (const abort of running) abort.abort();
      running.clear();
    },
  };
}

async function upstreamRequest(request: Request, connection: ActiveConnection, signal: AbortSignal): Promise<RequestInit> {
  const authorization = basicAuthorization(connection.user, connection.password ?? '');
  const isPost = request.method === 'POST';
  return {
    method: request.method,
    signal,
    headers: { accept: 'application/json', ...(isPost && { 'content-type': 'application/json' }), ...(authorization !== undefined && { authorization }) },
    // Chromium computes a content length only for a whole body, and proxies in agencies refuse chunked uploads. A batch is at most a few hundred records.
    ...(isPost && { body: await request.arrayBuffer() }),
  };
}

function headersForPage(response: Response): Record<string, string> {
  return Object.fromEntries(returnedHeaders.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  }));
}

function refusal(status: number, error: string): Response {
  return Response.json({ error, reason: 'Answered by the sync gateway of this application.' }, { status });
}

/** Passes chunks on as they come; a page that gives up cancels the server's answer with it. */
function watchEnd(body: ReadableStream<Uint8Array<ArrayBuffer>>, done: () => void): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      const chunk = await reader.read();
      if (chunk.value) controller.enqueue(chunk.value);
      if (!chunk.done) return;
      done();
      controller.close();
    },
    async cancel(reason) {
      done();
      await reader.cancel(reason);
    },
  });
}
