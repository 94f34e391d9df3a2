import type { ConnectionWithPassword } from '../../../shared/ipc/settings';
import { err, ok, type Result } from '../../../shared/result';
import type { ServerCertificate } from '../../../shared/server/facts';
import type { ServerPort, ServerReply, ServerRequest } from '../../../shared/server/serverPort';
import { networkErrorOf } from '../keys/networkErrorOf';
import { basicAuthorization } from '../keys/serverAddress';
import type { ServerUpstream } from './openServerUpstream';

const TIMEOUT_MS = 15_000;

/** @param access its address without a slash at the end, already found acceptable */
export function createServerPort(
  upstream: ServerUpstream,
  { url, user, password }: Pick<ConnectionWithPassword, 'url' | 'user' | 'password'>,
): ServerPort {
  const authorization = basicAuthorization(user, password);

  async function send({
    method,
    path,
    body,
    isAnonymous = false,
  }: ServerRequest): Promise<Result<ServerReply, string>> {
    try {
      const response = await upstream.send(`${url}${path}`, {
        method,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: {
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(!isAnonymous && authorization !== undefined && { authorization }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return ok({
        status: response.status,
        body: parseJson(await response.text()),
        date: response.headers.get('date'),
      });
    } catch (error) {
      return err(networkErrorOf(error));
    }
  }

  async function readCertificate(): Promise<Result<ServerCertificate | undefined, string>> {
    const { protocol, hostname } = new URL(url);
    const reply = await send({ method: 'GET', path: '/', isAnonymous: true });
    const certificate = protocol === 'https:' ? upstream.certificateOf(hostname) : undefined;
    return reply.ok || certificate?.fault ? ok(certificate) : reply;
  }

  return { send, readCertificate, now: Date.now, pause };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The log-in page of a hotel, for example: not a CouchDB, which is what the reader of the answer concludes.
    return undefined;
  }
}
