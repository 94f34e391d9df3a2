import { toComparedAddress } from '../../text/comparedAddress';
import { statusIn, type Delivery } from './deliveryStatus';
import type { MailParts } from './mailParts';

const DAEMON = /^(?:mailer-?daemon|postmaster|mail-?delivery(?:-?(?:sub)?system)?|microsoftexchange\w*)@/iu;
const FAILED =
  /(?:could|can)(?: ?not|n't) be delivered|was(?: ?not|n't) (?:able to be )?delivered|unable to deliver|un?deliverable|delivery (?:has )?fail|permanent (?:fatal )?error|failed permanently|did not reach|address(?:\(es\)|es)? failed|returned to sender|nicht (?:zugestellt|zustellbar|erreicht)|unzustellbar|konnte nicht .{0,60}zugestellt/iu;
/** What follows is the mail that came back. */
const RETURNED =
  /^.{0,10}(?:below this line is a copy|this is a copy of (?:the|your) message|original message (?:follows|headers)|returned message|unzustellbare nachricht|ursprüngliche nachricht|kopie (?:ihrer|der) nachricht).*$/imu;
const ADDRESS = /[^\s@<>()[\]"',;:]+@[^\s@<>()[\]"',;:]+\.[^\s@<>()[\]"',;:]+/gu;
/** Lines in which the server's words follow an address. */
const LINES_OF_REASON = 4;
const LONGEST_DIAGNOSTIC = 500;
const MOST_ADDRESSES = 100;

/**
 * What came back without a report that programs read (qmail, old Exchange): only of a sender that returns mails, only where the text says that something was
 * not delivered, and only addresses of the part above the mail that came back. Everything else stays text.
 */
export function readOldBounce(mail: MailParts): readonly Delivery[] {
  const named = [...(mail.headers.get('x-failed-recipients') ?? '').matchAll(ADDRESS)].map(([address]) => address);
  const isReturned = mail.headers.get('return-path')?.replaceAll(/\s/gu, '') === '<>' || DAEMON.test(mail.from.address);
  if (!isReturned && named.length === 0) return [];
  if (!FAILED.test(`${mail.subject}\n${mail.text}`)) return [];
  const lines = mail.text.slice(0, RETURNED.exec(mail.text)?.index).split(/\r?\n/u);
  const found = new Map<string, Delivery>();
  lines.forEach((line, at) => {
    for (const [match] of line.matchAll(ADDRESS)) {
      const address = match.replace(/\.+$/u, '');
      const key = toComparedAddress(address);
      if (found.size >= MOST_ADDRESSES || found.has(key) || !isRecipient(line, match) || DAEMON.test(address)) continue;
      if (mail.senders.some((sender) => toComparedAddress(sender) === key)) continue;
      const reason = lines
        .slice(at, at + LINES_OF_REASON)
        .join(' ')
        .replaceAll(/\s+/gu, ' ')
        .trim();
      found.set(key, {
        address,
        action: 'failed',
        status: statusIn(reason),
        diagnostic: reason.slice(0, LONGEST_DIAGNOSTIC),
      });
    }
  });
  for (const address of named) {
    const key = toComparedAddress(address);
    if (!found.has(key)) found.set(key, { address, action: 'failed', status: '', diagnostic: '' });
  }
  return [...found.values()];
}

/** Whether the line is about that address: it begins with it, be it in brackets or quotes. */
function isRecipient(line: string, address: string): boolean {
  return line.slice(0, line.indexOf(address)).replaceAll(/[\s<"'(*\u2022-]/gu, '') === '';
}
