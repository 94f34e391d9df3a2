import type { ConnectionWithPassword } from '../../../shared/ipc/settings';
import { err, ok, type Result } from '../../../shared/result';
import type { ServerCertificate } from '../../../shared/server/facts';
import type { ServerPort, ServerReply, ServerRequest } from '../../../shared/server/serverPort';
import { askForJson } from '../answers/askForJson';
import { networkErrorOf } from '../keys/networkErrorOf';
import { basicAuthorization } from '../keys/serverAddress';
import type { ServerUpstream } from './openServerUpstream';

/** All questions of one check or set-up together, its pauses included: a cluster that is set up takes some of them. */
const LONGEST_MS = 180_000;

/**
 * For one check or set-up, which has to be through when its time is.
 * @param access its address without a slash at the end, already found acceptable
 */
export function createServerPort(
  upstream: ServerUpstream,
  { url, user, password }: Pick<ConnectionWithPassword, 'url' | 'user' | 'password'>,
): ServerPort {
  const deadline = AbortSignal.timeout(LONGEST_MS);
  const authorization = basicAuthorization(user, password);

  async function send({
    method,
    path,
    body,
    isAnonymous = false,
  }: ServerRequest): Promise<Result<ServerReply, string>> {
    try {
      return ok(
        await askForJson(
          upstream.send,
          `${url}${path}`,
          {
            method,
            headers: {
              accept: 'application/json',
              ...(body !== undefined && { 'content-type': 'application/json' }),
              ...(!isAnonymous && authorization !== undefined && { authorization }),
            },
            ...(body !== undefined && { body: JSON.stringify(body) }),
          },
          deadline,
        ),
      );
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
