import { toAddressKey } from './plainText';

const ASCII = /^[\u0000-\u007f]*$/u;

/**
 * A mail address as two are compared that may name the same mailbox: as `toAddressKey`, its domain in A-labels (RFC 5891), since `bücher.example` and
 * `xn--bcher-kva.example` are one domain. What is no domain stays as it is.
 */
export function toComparedAddress(address: string): string {
  const key = toAddressKey(address);
  if (ASCII.test(key)) return key;
  const at = key.lastIndexOf('@');
  const domain = key.slice(at + 1);
  if (at < 0 || ASCII.test(domain) || /[\s/:?#@[\]\\%]/u.test(domain)) return key;
  try {
    return `${key.slice(0, at)}@${new URL(`http://${domain}`).hostname}`;
  } catch {
    // Letters that no domain may have.
    return key;
  }
}
