import { session } from 'electron';

/**
 * Requests to the server through Chromium's network stack: the system's proxy and certificates, as agencies need. In a
 * session of its own, in memory only: no cookies, no cache, and the page's session can stay without any network.
 */
export function openUpstream(): (url: string, init: RequestInit) => Promise<Response> {
  const upstream = session.fromPartition('sync-gateway', { cache: false });
  return (url, init) =>
    upstream.fetch(url, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
}
