import { isMailAddress } from '../../../shared/documents';
import { toMailAddress } from '../../../shared/text/plainText';
import { toSafeLink } from '../../../shared/text/rich/safeLink';
import { parseUrl } from '../parseUrl';

/** An address of a text that may leave the application. */
export interface OutwardLink {
  readonly kind: 'web' | 'mail';
  /** As it is handed to the system. */
  readonly href: string;
  /** Where it leads: the host, as browsers resolve it, or the mailbox. */
  readonly target: string;
  readonly isEncrypted: boolean;
}

/** Undefined for what `toSafeLink` does not know, and for what says another place than it leads to or hands over a password. */
export function readLink(value: string): OutwardLink | undefined {
  const address = toSafeLink(value);
  const url = parseUrl(address);
  if (!url) return undefined;
  if (url.protocol === 'mailto:') return readMail(address, url);
  if (url.username !== '' || url.password !== '') return undefined;
  return { kind: 'web', href: url.href, target: url.host, isEncrypted: url.protocol === 'https:' };
}

/** Of the fields of a mail those that the writer sees at once (RFC 6068 §4, §7): no further recipients, and no attachment, which some programs take from there. */
const KEPT = /^(?:subject|body)=/iu;

function readMail(address: string, { search }: URL): OutwardLink | undefined {
  const target = toMailAddress(address.slice('mailto:'.length).replace(/[?#].*$/u, ''));
  // Percent signs and ampersands could hide a second address or a field.
  if (!isMailAddress(target) || /[%&]/u.test(target)) return undefined;
  const fields = search
    .slice(1)
    .split('&')
    .filter((field) => KEPT.test(field));
  const query = fields.length === 0 ? '' : `?${fields.join('&')}`;
  return { kind: 'mail', href: new URL(`mailto:${target}${query}`).href, target, isEncrypted: true };
}
