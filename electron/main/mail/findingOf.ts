import * as v from 'valibot';
import { readReply } from '../../../shared/domain/mailing/readReply';
import type { CertificateFault, MailFinding } from '../../../shared/ipc/mailAccount';

/** What an error of the SMTP library says of itself; that of a socket or of TLS has its own `code`, which the library keeps as `originalCode`. */
const faultSchema = v.object({
  code: v.optional(v.string(), ''),
  originalCode: v.optional(v.string()),
  command: v.optional(v.string(), ''),
  response: v.optional(v.string(), ''),
  timeoutType: v.optional(v.string(), ''),
});
type Fault = v.InferOutput<typeof faultSchema>;

/** Names of OpenSSL and BoringSSL for what is wrong with a chain (X509_V_ERR_…), and Node's for a name that does not fit. */
const faultByCode: ReadonlyMap<string, CertificateFault> = new Map([
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'selfSigned'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'untrusted'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'untrusted'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'untrusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'untrusted'],
  ['CERT_UNTRUSTED', 'untrusted'],
  ['CERT_HAS_EXPIRED', 'expired'],
  ['CERT_NOT_YET_VALID', 'notYetValid'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'hostName'],
  ['HOSTNAME_MISMATCH', 'hostName'],
  // What Node has no name for, such as an authority that may not vouch for this name.
  ['UNSPECIFIED', 'other'],
  ['CERT_REVOKED', 'other'],
  ['CERT_REJECTED', 'other'],
  ['CERT_SIGNATURE_FAILURE', 'other'],
  ['INVALID_CA', 'other'],
  ['INVALID_PURPOSE', 'other'],
  ['PATH_LENGTH_EXCEEDED', 'other'],
  ['CERT_CHAIN_TOO_LONG', 'other'],
]);

export function faultOf(error: unknown): Fault {
  const parsed = v.safeParse(faultSchema, error);
  return parsed.success ? parsed.output : { code: '', command: '', response: '', timeoutType: '' };
}

/** Why no message could be handed over, in one word. */
export function findingOf(error: unknown): MailFinding {
  const fault = faultOf(error);
  const { command, response, timeoutType } = fault;
  const system = fault.originalCode ?? fault.code;
  const reason = faultByCode.get(system);
  if (reason !== undefined) return { type: 'certificate', reason };
  if (system.startsWith('ERR_SSL_') || system === 'EPROTO') return { type: 'noTls' };
  if (timeoutType === 'GREETING_TIMEOUT') return { type: 'unreachable', reason: 'NO_GREETING' };
  if (system === 'ETIMEDOUT') return { type: 'unreachable', reason: 'TIMED_OUT' };
  const { status } = readReply(response);
  // It closes the connection, whatever it was asked (RFC 5321 §3.8).
  if (status === '421') return { type: 'unreachable', reason: status };
  if (command === 'STARTTLS' || fault.code === 'ETLS') return { type: 'noTls' };
  if (fault.code === 'EAUTH') return loginFinding(status);
  if (status === '530') return { type: 'loginMissing' };
  if (command === 'MAIL FROM') return senderFinding(response);
  if (command === 'EHLO') return { type: 'notMail' };
  if (fault.code === 'EPROTOCOL') return status === '' ? { type: 'notMail' } : { type: 'unreachable', reason: status };
  return { type: 'unreachable', reason: system === '' || system === 'ECONNECTION' ? 'CLOSED' : system };
}

/** RFC 4954 §6. */
function loginFinding(status: string): MailFinding {
  if (status.startsWith('4')) return { type: 'unreachable', reason: status };
  return status === '504' || status === '534' ? { type: 'loginUnsupported' } : { type: 'unauthorised' };
}

/** What a server says to `MAIL FROM`; a temporary no is none to this sender. */
export function senderFinding(response: string): MailFinding {
  const { status, enhanced, text } = readReply(response);
  if (status === '530') return { type: 'loginMissing' };
  if (status === '') return { type: 'notMail' };
  if (status.startsWith('4')) return { type: 'unreachable', reason: status };
  return { type: 'senderRefused', reply: [status, enhanced, text].filter((part) => part !== '').join(' ') };
}
