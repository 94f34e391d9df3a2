import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { GATEWAY_PATH } from '../../../shared/ipc/contract';
import { parseUrl } from '../parseUrl';
import { isAppHost } from './appScheme';
import { resolveAppFile } from './resolveAppFile';

type Answer = (request: Request) => Promise<Response>;

interface AppSchemeOptions {
  readonly folder: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly gateway: Answer;
  /** Fetches from Vite's server in development. */
  readonly proxy: ((path: string) => Promise<Response>) | undefined;
}

/** Answers `app://verbund/…`: the built page from the folder, the sync gateway below /couch, 404 for everything else. */
export function createAppScheme({ folder, headers, gateway, proxy }: AppSchemeOptions): Answer {
  const refuse = (status: number): Response => new Response(null, { status, headers });

  return async (request) => {
    const url = parseUrl(request.url);
    if (!url || !isAppHost(url)) return refuse(404);
    if (url.pathname === GATEWAY_PATH || url.pathname.startsWith(`${GATEWAY_PATH}/`)) return gateway(request);
    if (request.method !== 'GET') return refuse(405);
    if (proxy) return withHeaders(await proxy(url.pathname + url.search), headers);
    const file = resolveAppFile(folder, url.pathname);
    const content = file === undefined ? undefined : await readIfThere(file);
    if (file === undefined || content === undefined) return refuse(404);
    return new Response(content, { headers: { ...headers, 'content-type': mediaTypeOf(file) } });
  };
}

async function readIfThere(file: string): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    return await readFile(file);
  } catch {
    // No such file, or a folder: both are "not found" to the page.
    return undefined;
  }
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  const contentType = response.headers.get('content-type');
  return new Response(response.body, {
    status: response.status,
    headers: { ...headers, ...(contentType !== null && { 'content-type': contentType }) },
  });
}

const mediaTypeByExtension: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.map', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/x-icon'],
  ['.woff', 'font/woff'],
  ['.woff2', 'font/woff2'],
  ['.ttf', 'font/ttf'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** Without a known type a file is bytes: `nosniff` then keeps it from running as a script. */
function mediaTypeOf(file: string): string {
  return mediaTypeByExtension.get(path.extname(file).toLowerCase()) ?? 'application/octet-stream';
}
