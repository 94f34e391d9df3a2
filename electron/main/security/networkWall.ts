import type { Session } from 'electron';
import { parseUrl } from '../parseUrl';

/** The port of `discard`, at which nobody listens on a desktop. */
const NOWHERE = 'http://127.0.0.1:9';

/**
 * Second wall behind the content security policy: no request of a page leaves for the network, whatever the page
 * says. The server is reached by the sync gateway, through a session of its own, and the mail server of a network by sockets of this process
 * (`electron/main/mail`); both only at hosts that a person confirmed, see [Note: a page connects to no other host by itself].
 *
 * What is no request in that sense, as the TCP connections of WebRTC, meets a third one: the session has a proxy that is not there, also
 * for this very machine (`<-loopback>`).
 * @returns when it stands
 */
export async function raiseNetworkWall(session: Session, devServer: URL | undefined): Promise<void> {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isRequestAllowed(details.url, devServer) });
  });
  silenceSpellChecker(session);
  await session.setProxy({
    proxyRules: NOWHERE,
    proxyBypassRules: ['<-loopback>', ...(devServer ? [devServer.host] : [])].join(';'),
  });
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
