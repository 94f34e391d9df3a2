import { session, type Request } from 'electron';
import type { ServerCertificate } from '../../../shared/server/facts';

export interface ServerUpstream {
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  /** The certificate with which a host showed itself last. */
  readonly certificateOf: (hostname: string) => ServerCertificate | undefined;
}

/**
 * A session of its own beside that of the sync gateway, in memory only: it takes down the certificates it sees. Whether one is
 * good remains Chromium's judgement, with the certificates of the operating system.
 */
export function openServerUpstream(): ServerUpstream {
  const upstream = session.fromPartition('server-tools', { cache: false });
  const certificateByHost = new Map<string, ServerCertificate>();
  upstream.setCertificateVerifyProc((request, callback) => {
    certificateByHost.set(request.hostname, requestToCertificate(request));
    callback(-3);
  });
  return {
    send: (url, init) =>
      upstream.fetch(url, {
        ...init,
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      }),
    certificateOf: (hostname) => certificateByHost.get(hostname),
  };
}

function requestToCertificate({ certificate, verificationResult }: Request): ServerCertificate {
  const { subjectName, issuerName, validExpiry } = certificate;
  const fault = faultOf(verificationResult, subjectName === issuerName);
  return { subject: subjectName, issuer: issuerName, validTo: validExpiry * 1000, ...(fault && { fault }) };
}

/** Chromium's words, `net::ERR_CERT_DATE_INVALID`. */
function faultOf(verificationResult: string, isSelfSigned: boolean): ServerCertificate['fault'] {
  if (verificationResult === 'OK' || verificationResult === 'net::OK') return undefined;
  if (verificationResult.endsWith('DATE_INVALID')) return 'expired';
  if (verificationResult.endsWith('COMMON_NAME_INVALID')) return 'wrongName';
  return isSelfSigned ? 'selfSigned' : 'untrusted';
}
