import type { App, Session, WebContents } from 'electron';
import { APP_ORIGIN } from '../../../shared/ipc/contract';

/**
 * Everything a page could try to get out of its window, shut in one place. Applied to every WebContents and every
 * session the moment they come into being, so that a window added later cannot forget it.
 */
export function lockApp(app: App): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('session-created', lockSession);
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isReload(event.url, contents.getURL())) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // WebRTC passes both the content security policy and every filter of requests. So it sends no UDP but through a proxy, and there is none; what it sends by TCP ends at the network wall.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The error boundary and Vite reload the page; anything else would be another page. */
function isReload(target: string, current: string): boolean {
  return withoutHash(target) === withoutHash(current) && target.startsWith(`${APP_ORIGIN}/`);
}

function withoutHash(url: string): string {
  return url.split('#', 1)[0] ?? '';
}

/**
 * What the application's own page may do: copy to the clipboard, show the presentation full screen, ask that its
 * database is not evicted. Camera, location, notifications, devices: nothing else, and nobody else.
 */
const grantedPermissions: ReadonlySet<string> = new Set([
  'clipboard-sanitized-write',
  'fullscreen',
  'persistent-storage',
]);

export function isPermissionGranted(permission: string, origin: string | undefined): boolean {
  return grantedPermissions.has(permission) && (origin === APP_ORIGIN || origin === `${APP_ORIGIN}/`);
}

function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(isPermissionGranted(permission, originOf(details.requestingUrl)));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isPermissionGranted(permission, requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.on('will-download', (event) => event.preventDefault());
}

function originOf(url: string): string | undefined {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`) ? APP_ORIGIN : undefined;
}
