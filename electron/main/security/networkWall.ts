import type { Session } from 'electron';
import { parseUrl } from '../parseUrl';

/**
 * Second wall behind the content security policy: no request of a page leaves for the network, whatever the page
 * says. The server is reached by the sync gateway, through a session of its own.
 */
export function raiseNetworkWall(session: Session, devServer: URL | undefined): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isRequestAllowed(details.url, devServer) });
  });
  silenceSpellChecker(session);
}

const innerProtocols: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:', 'devtools:']);

export function isRequestAllowed(url: string, devServer: URL | undefined): boolean {
  const target = parseUrl(url);
  if (!target) return false;
  if (innerProtocols.has(target.protocol)) return true;
  return (
    devServer !== undefined &&
    target.host === devServer.host &&
    (target.protocol === 'ws:' || target.protocol === 'http:')
  );
}

/**
 * Chromium fetches Hunspell dictionaries from a Google server as soon as a text field is spell-checked, past any
 * webRequest filter. macOS and Windows bring their own dictionaries; elsewhere the address leads nowhere.
 */
function silenceSpellChecker(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL('app://verbund/dictionaries/');
  if (process.platform !== 'darwin')
    session.setSpellCheckerLanguages(process.platform === 'win32' ? ['de', 'en-GB'] : []);
}
