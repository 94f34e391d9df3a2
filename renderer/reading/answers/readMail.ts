import PostalMime, { decodeWords, type Address, type Attachment, type Email } from 'postal-mime';
import type { MailAddress, MailParts } from '../../../shared/domain/answers';
import { err, ok, type Result } from '../../../shared/result';
import { htmlToText } from './htmlToText';
import {
  createMailBudget,
  DEEPEST_MAIL,
  DEEPEST_PART,
  LARGEST_HEADERS,
  LARGEST_MAIL,
  spend,
  type MailBudget,
} from './mailLimits';

export type MailProblem = { readonly type: 'damaged' | 'tooLarge' };

/** A mail (RFC 5322, MIME) and those within it. One of these that is too much discards the whole, as nobody knows what it answers. */
export async function readMail(bytes: Uint8Array): Promise<Result<MailParts, MailProblem>> {
  if (bytes.length > LARGEST_MAIL) return err({ type: 'tooLarge' });
  return readParts(bytes, createMailBudget(), DEEPEST_MAIL);
}

async function readParts(
  bytes: Uint8Array,
  budget: MailBudget,
  depth: number,
): Promise<Result<MailParts, MailProblem>> {
  const read = await parse(bytes, budget);
  if (!read.ok) return read;
  const mail = read.value;
  const inner: MailParts[] = [];
  for (const part of mail.attachments) {
    const type = part.mimeType.toLowerCase();
    if (type === 'text/rfc822-headers') inner.push(toParts(headOf(decodeText(part)), []));
    if (type !== 'message/rfc822' && type !== 'message/global') continue;
    if (depth === 0) return err({ type: 'tooLarge' });
    const found = await readParts(toBytes(part.content), budget, depth - 1);
    if (!found.ok) return found;
    inner.push(found.value);
  }
  return ok(toParts(mail, inner));
}

/** The library has limits for depth and headers; the others are counted before ([Note: limits of mails]). */
async function parse(bytes: Uint8Array, budget: MailBudget): Promise<Result<Email, MailProblem>> {
  if (!spend(bytes, budget)) return err({ type: 'tooLarge' });
  try {
    return ok(
      await PostalMime.parse(bytes, {
        maxNestingDepth: DEEPEST_PART,
        maxHeadersSize: LARGEST_HEADERS,
        // Read one by one, so that all of them share one budget.
        forceRfc822Attachments: true,
      }),
    );
  } catch (error) {
    // The library has no other way to tell its limits from damage.
    const isLimit = error instanceof Error && /^Maximum .* exceeded$/u.test(error.message);
    return err({ type: isLimit ? 'tooLarge' : 'damaged' });
  }
}

type MailHead = Pick<Email, 'headers' | 'attachments'> & Partial<Email>;

function toParts(mail: MailHead, inner: readonly MailParts[]): MailParts {
  const headers = new Map(mail.headers.toReversed().map(({ key, value }) => [key.toLowerCase(), value]));
  const textsOf = (type: string): readonly string[] =>
    mail.attachments.filter(({ mimeType }) => mimeType.toLowerCase() === type).map(decodeText);
  return {
    headers,
    from: toAddress(mail.from),
    senders: sendersOf(mail),
    subject: (mail.subject ?? '').trim(),
    date: instantOf(mail.date),
    text: textOf(mail),
    isEncrypted: isEncrypted(headers.get('content-type') ?? '', mail.attachments),
    deliveryStatuses: [...textsOf('message/delivery-status'), ...textsOf('message/global-delivery-status')],
    dispositions: [
      ...textsOf('message/disposition-notification'),
      ...textsOf('message/global-disposition-notification'),
    ],
    calendars: mail.attachments.filter(isCalendar).map(({ content }) => toBytes(content)),
    replies: [],
    unreached: [],
    inner,
  };
}

function textOf({ text = '', html = '' }: MailHead): string {
  return text.trim() === '' && html !== '' ? htmlToText(html) : text.replaceAll('\r\n', '\n');
}

/** What came back is often reduced to its head. */
function headOf(text: string): MailHead {
  const headers = text
    .replaceAll(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u)
    .flatMap((line) => {
      const [, name = '', value = ''] = /^([!-9;-~]+)\s*:\s*(.*)$/u.exec(line) ?? [];
      return name === '' ? [] : [{ key: name.toLowerCase(), originalKey: name, value: decodeWords(value) }];
    });
  const subject = headers.find(({ key }) => key === 'subject')?.value;
  return { headers, attachments: [], ...(subject !== undefined && { subject }) };
}

/** From before Sender (RFC 5322 §3.6.2): an assistant's or a program's address is in the latter. Reply-To last, it may be a list. */
function sendersOf({ from, sender, replyTo = [] }: MailHead): readonly string[] {
  return [from, sender, ...replyTo].flatMap(addressesOf).filter((address) => address !== '');
}

function addressesOf(address: Address | undefined): readonly string[] {
  return address?.group?.map((member) => member.address) ?? [address?.address ?? ''];
}

function toAddress(address: Address | undefined): MailAddress {
  return { name: address?.name ?? '', address: addressesOf(address)[0] ?? '' };
}

function instantOf(date: string | undefined): string {
  return date !== undefined && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(date) ? date : '';
}

/** S/MIME without a readable part beside it (RFC 8551: enveloped, or signed in a way that only programs read) and OpenPGP (RFC 3156). */
function isEncrypted(contentType: string, attachments: readonly Attachment[]): boolean {
  return (
    /^\s*(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime)\b/iu.test(contentType) ||
    attachments.some(
      ({ filename, mimeType }) => filename === 'message.rpmsg' || mimeType === 'application/x-microsoft-rpmsg-message',
    )
  );
}

function isCalendar({ mimeType, filename }: Attachment): boolean {
  return (
    mimeType.toLowerCase() === 'text/calendar' ||
    mimeType.toLowerCase() === 'application/ics' ||
    (filename ?? '').toLowerCase().endsWith('.ics')
  );
}

function decodeText({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function toBytes(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
