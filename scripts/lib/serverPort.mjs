import { setTimeout as pause } from 'node:timers/promises';
import tls from 'node:tls';
import { askForJson } from '../../electron/main/answers/askForJson.ts';
import { basicAuthorization } from '../../electron/main/keys/serverAddress.ts';
import { err, ok } from '../../shared/result.ts';

/** Until a server has shown its certificate. */
const timeoutMs = 15_000;
/** All questions of one check or set-up together, as in the application. */
const longestMs = 180_000;

/** Agencies keep their own root certificates in the operating system; Node brings only its own list. */
export function trustSystemCertificates() {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), ...tls.getCACertificates('system')]);
}

/** OpenSSL's words for what is wrong with a certificate. @param {string | undefined} code */
function toFault(code) {
  if (code === undefined) return undefined;
  if (code === 'DEPTH_ZERO_SELF_SIGNED_CERT') return 'selfSigned';
  if (code === 'CERT_HAS_EXPIRED') return 'expired';
  return code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? 'wrongName' : 'untrusted';
}

/** @param {tls.TLSSocket} socket @returns {import('../../shared/server/facts').ServerCertificate} */
function describeCertificate(socket) {
  const { subject, issuer, valid_to: validTo } = socket.getPeerCertificate();
  const fault = socket.authorized ? undefined : toFault(errorCode(socket.authorizationError));
  return {
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    validTo: Date.parse(validTo),
    ...(fault && { fault }),
  };
}

/** @param {any} name */
function nameOf(name) {
  const text = name?.CN ?? name?.O ?? '';
  return Array.isArray(text) ? text.join(', ') : text;
}

/** @param {any} error */
function errorCode(error) {
  return error?.code ?? (error === null ? undefined : String(error));
}

/**
 * Says hello and nothing else, so that also a certificate nobody trusts can be described.
 * @param {URL} url
 * @returns {Promise<import('../../shared/result').Result<import('../../shared/server/facts').ServerCertificate | undefined, string>>}
 */
function readCertificate(url) {
  if (url.protocol === 'http:') return Promise.resolve(ok(undefined));
  return new Promise((resolve) => {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // A server name must not be an address (RFC 6066 §3).
    const name = /^[\d.]+$|:/.test(host) ? {} : { servername: host };
    const socket = tls.connect({
      host,
      port: Number(url.port || 443),
      rejectUnauthorized: false,
      ...name,
    });
    socket.once('secureConnect', () => {
      resolve(ok(describeCertificate(socket)));
      socket.destroy();
    });
    // From beginning to end: a timeout of the socket itself would start over with each byte.
    const end = setTimeout(() => socket.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })), timeoutMs);
    socket.once('close', () => clearTimeout(end));
    socket.once('error', (error) => resolve(err(errorCode(error))));
  });
}

/**
 * The way to a server through Node. A proxy is used where NODE_USE_ENV_PROXY=1 and HTTPS_PROXY say so.
 * @param {{ url: string, user: string, password: string }} access `url` without a slash at the end
 * @returns {import('../../shared/server/serverPort').ServerPort}
 */
export function createServerPort({ url, user, password }) {
  const deadline = AbortSignal.timeout(longestMs);
  const authorization = basicAuthorization(user, password);
  return {
    now: Date.now,
    pause: (ms) => pause(ms).then(() => undefined),
    readCertificate: () => readCertificate(new URL(url)),
    send: async ({ method, path, body, isAnonymous }) => {
      try {
        return ok(
          await askForJson(
            fetch,
            `${url}${path}`,
            {
              method,
              redirect: 'manual',
              headers: {
                accept: 'application/json',
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
                ...(isAnonymous || authorization === undefined ? {} : { authorization }),
              },
              ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            },
            deadline,
          ),
        );
      } catch (error) {
        const cause = error instanceof Error ? (error.cause ?? error) : error;
        return err(
          cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
            ? cause.code
            : error instanceof Error
              ? error.name
              : 'Error',
        );
      }
    },
  };
}
