const LONGEST_LINK = 2000;
const SAFE = /^(?:https?:\/\/[^\s"'<>`\\]+|mailto:[^\s"'<>`\\@]+@[^\s"'<>`\\@]+)$/iu;

/** An address as it may stand in a text: web or mail, `''` for anything else (scripts, files, data). */
export function toSafeLink(value: unknown): string {
  if (typeof value !== 'string') return '';
  const address = value.trim();
  return address.length <= LONGEST_LINK && SAFE.test(address) ? address : '';
}

/** What somebody typed as an address: `example.org` is a page, `a@example.org` a mailbox. `''` where it is neither. */
export function typedToLink(typed: string): string {
  const address = typed.trim();
  if (toSafeLink(address) !== '') return address;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/u.test(address)) return toSafeLink(`mailto:${address}`);
  return /^[^\s/:@]+\.[^\s/:@.]{2,}(?:[:/?#]\S*)?$/u.test(address) ? toSafeLink(`https://${address}`) : '';
}

const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|_hsenc|_hsmi|wt_mc|wt_zmc)=/iu;
const REWRITTEN = /^https:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\/\?(?:[^#]*&)?url=([^&#]+)/iu;

/** An address from elsewhere, without what says who clicked on it. */
export function toUntrackedLink(value: string): string {
  const rewritten = REWRITTEN.exec(value)?.[1];
  const address = toSafeLink(rewritten === undefined ? value : decoded(rewritten));
  const [, before = address, query, anchor = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/u.exec(address) ?? [];
  if (query === undefined) return address;
  const kept = query.split('&').filter((part) => !TRACKING.test(part));
  return `${before}${kept.length === 0 ? '' : `?${kept.join('&')}`}${anchor}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Half a percent sign: not an address then.
    return '';
  }
}
