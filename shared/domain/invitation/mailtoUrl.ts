import { isMailAddress } from '../../documents';
import { toMailAddress } from '../../text/plainText';

export interface MailDraft {
  readonly to: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/**
 * What mail programs take: Windows hands over no address longer than 2,083 characters (INTERNET_MAX_URL_LENGTH), and Outlook cuts
 * off in silence. A letter that is longer must go another way.
 */
export const MAILTO_LIMIT = 2000;

/**
 * A `mailto:` address after RFC 6068: every part percent-encoded as UTF-8, addresses separated by bare commas, line breaks as %0D%0A (§5).
 * What is no address of a person is left out.
 */
export function mailtoUrl({ to, bcc, subject, body }: MailDraft): string {
  const fields = [
    ['bcc', addressList(bcc)],
    ['subject', encode(subject.replaceAll(/[\r\n]+/gu, ' '))],
    ['body', encode(body.replaceAll(/\r\n|\r|\n/gu, '\r\n'))],
  ].flatMap(([name, value]) => (value === '' ? [] : [`${name}=${value}`]));
  return `mailto:${addressList(to)}${fields.length === 0 ? '' : `?${fields.join('&')}`}`;
}

/** `@` may stand unencoded in an address (§2) and older mail programs expect it so. */
function addressList(addresses: readonly string[]): string {
  return addresses
    .filter(isMailAddress)
    .map((address) => encode(toMailAddress(address)).replaceAll('%40', '@'))
    .join(',');
}

/** `encodeURIComponent` leaves `'` and `(` bare, which is allowed in a URI but breaks off the link in some mail programs. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll(
    /['()*!]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
