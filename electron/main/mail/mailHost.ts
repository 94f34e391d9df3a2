import { isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';
import type { MailAccount } from '../../../shared/ipc/mailAccount';

/** Of sending mail (RFC 8314 §7.3, RFC 6409 §3.1): a host says nothing new by naming one of them. */
const USUAL_PORTS: ReadonlySet<number> = new Set([465, 587]);

/** The name that is looked up and that the certificate must be made for: international ones as A-labels (RFC 5891). `''` for what is none. */
export function toHostName(host: string): string {
  return isIPv6(host) ? host.toLowerCase() : domainToASCII(host);
}

/** The host as a person is asked about it, with its port where it is not a usual one. */
export function mailHostOf({ host, port }: Pick<MailAccount, 'host' | 'port'>): string {
  const name = toHostName(host);
  return `${isIPv6(name) ? `[${name}]` : name}${USUAL_PORTS.has(port) ? '' : `:${port}`}`;
}
