import { protocol } from 'electron';

const APP_HOST = 'verbund';

/** Before `ready`: makes `app:` a standard, secure scheme with an origin of its own, so that IndexedDB, fetch and CSP work as on the web. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

export function isAppHost(url: URL): boolean {
  return url.protocol === 'app:' && url.host === APP_HOST;
}
