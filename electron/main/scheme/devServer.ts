import { parseUrl } from '../parseUrl';
import { isLoopbackHost } from '../../../shared/server/isLoopbackHost';

/** `npm run dev` names Vite's address. A packaged application never listens to it, and only loopback counts. */
export function readDevServer(value: string | undefined, isPackaged: boolean): URL | undefined {
  const url = value === undefined || isPackaged ? undefined : parseUrl(value);
  return url?.protocol === 'http:' && isLoopbackHost(url.hostname) ? url : undefined;
}
