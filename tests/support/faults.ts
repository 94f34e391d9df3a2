import type { Http } from '../../shared/sync/couch';
import type { HttpResponse } from '../../shared/sync/couchAnswer';

/** What goes wrong with one request: cut before or after the server did its work, an answer that ends in the middle, one that takes a second, or another answer. */
export type Fault =
  | 'cutBefore'
  | 'cutAfter'
  | 'truncate'
  | 'answerLate'
  | { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> };

/**
 * A way to a server on which things go wrong.
 * @param faultOf asked once for every request, in the moment in which it leaves
 * @param after calls back after so many milliseconds
 */
export function withFaults(
  http: Http,
  faultOf: (...request: Parameters<Http>) => Fault | undefined,
  after: (ms: number, callback: () => void) => unknown,
): Http {
  return async (url, request) => {
    const fault = faultOf(url, request);
    // As over a wire: nothing is answered in the turn of the question.
    await Promise.resolve();
    if (request.signal?.aborted === true || fault === 'cutBefore') throw new TypeError('fetch failed');
    if (typeof fault === 'object') return respond(fault.status, fault.body, fault.headers);
    const response = await http(url, request);
    if (fault === undefined) return response;
    if (fault === 'cutAfter') throw new TypeError('fetch failed');
    if (fault === 'answerLate') {
      await new Promise<void>((resolve) => void after(1000, resolve));
      return response;
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    return respond(response.status, bytes.slice(0, Math.floor(bytes.byteLength / 2)));
  };
}

export function respond(
  status: number,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return {
    status,
    headers: { get: (name) => headers[name.toLowerCase()] ?? null },
    text: () => Promise.resolve(typeof body === 'string' ? body : new TextDecoder().decode(body)),
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
  };
}
