import { toPlainText } from '../../text/plainText';
import { readReplies, type CalendarReply, type ReplyFileError } from '../calendar';
import { readDeliveryStatus, readFields, type Delivery } from './deliveryStatus';
import type { MailAddress, MailParts } from './mailParts';
import { readOldBounce } from './oldBounce';
import { readOwnWords } from './quotation';
import { isForwardSubject } from './subjects';

/** A mail that was passed on, with what its head says. */
export interface Forwarded {
  readonly from: MailAddress;
  readonly subject: string;
  readonly date: string;
  readonly words: string;
}

/** Why nothing of a mail was understood. */
export type UnclearReason = 'encrypted' | 'empty' | 'notReply' | 'unreadable' | 'returned';

/** What kind of answer a mail is. */
export type AnswerContent =
  | { readonly type: 'calendar'; readonly replies: readonly CalendarReply[]; readonly words: string }
  | { readonly type: 'bounce'; readonly deliveries: readonly Delivery[] }
  | { readonly type: 'automatic'; readonly words: string }
  | { readonly type: 'receipt'; readonly kind: 'delivered' | 'read' | 'notRead'; readonly addresses: readonly string[] }
  | {
      readonly type: 'words';
      readonly words: string;
      /** The person proposes another time in a way that calendars understand. */
      readonly isCounter: boolean;
      readonly forwarded?: Forwarded;
    }
  | { readonly type: 'unclear'; readonly reason: UnclearReason };

/** Mails within mails that are looked into. */
const DEEPEST = 10;

/**
 * What a mail answers with. What a program wrote for programs goes first: a calendar's answer, then what became of a mail (RFC 3464), that somebody
 * has seen it (RFC 8098), an automatic reply (RFC 3834), and only then words. Servers call what they return automatic as well.
 */
export function readAnswerContent(mail: MailParts): AnswerContent {
  const found = calendarsOf(mail, DEEPEST);
  const replies = bestOf(found);
  const { words, forwarded } = readOwnWords(mail.text);
  if (replies.length > 0) return { type: 'calendar', replies, words: toPlainText(words) };
  const deliveries = deliveriesOf(mail, DEEPEST);
  const failed = deliveries.filter(({ action }) => action === 'failed' || action === 'delayed');
  if (failed.length > 0) return { type: 'bounce', deliveries: failed };
  if (deliveries.length > 0)
    return { type: 'receipt', kind: 'delivered', addresses: deliveries.map(({ address }) => address) };
  const receipt = receiptOf(mail);
  if (receipt) return receipt;
  if (mail.isEncrypted) return { type: 'unclear', reason: 'encrypted' };
  if (isReturnedByServer(mail)) return { type: 'unclear', reason: 'returned' };
  const own = toPlainText(words);
  if (isAutomatic(mail)) return { type: 'automatic', words: own === '' ? toPlainText(mail.text.trim()) : own };
  const passedOn = forwardedOf(mail, forwarded);
  const problems = found.results.flatMap((result) => (result.ok ? [] : [result.error]));
  const isCounter = problems.some(({ type }) => type === 'counter');
  if (mail.text.trim() === '' && !passedOn && !isCounter) return { type: 'unclear', reason: reasonOf(problems) };
  return { type: 'words', words: own, isCounter, ...(passedOn && { forwarded: passedOn }) };
}

interface Calendars {
  readonly replies: readonly CalendarReply[];
  readonly results: readonly ReturnType<typeof readReplies>[];
}

function calendarsOf(mail: MailParts, depth: number): Calendars {
  const inner = depth === 0 ? [] : mail.inner.map((part) => calendarsOf(part, depth - 1));
  return {
    replies: [...mail.replies, ...inner.flatMap(({ replies }) => replies)],
    results: [...mail.calendars.map((bytes) => readReplies(bytes)), ...inner.flatMap(({ results }) => results)],
  };
}

/** The same answer is often in a mail twice, as a part and as a file: the first counts. */
function bestOf({ replies, results }: Calendars): readonly CalendarReply[] {
  if (replies.length > 0) return replies;
  const first = results.find((result) => result.ok);
  return first?.ok ? first.value : [];
}

function reasonOf(problems: readonly ReplyFileError[]): UnclearReason {
  if (problems.length === 0) return 'empty';
  return problems.some(({ type }) => type === 'notReply') ? 'notReply' : 'unreadable';
}

function deliveriesOf(mail: MailParts, depth: number): readonly Delivery[] {
  const reported = mail.deliveryStatuses.flatMap(readDeliveryStatus);
  if (reported.length > 0) return reported;
  if (mail.unreached.length > 0) {
    const [first] = mail.deliveryStatuses.length === 0 ? readOldBounce({ ...mail, headers: RETURNED }) : [];
    return mail.unreached.map((address) => ({
      address,
      action: 'failed',
      status: first?.status ?? '',
      diagnostic: first?.diagnostic ?? '',
    }));
  }
  const old = readOldBounce(mail);
  if (old.length > 0 || depth === 0) return old;
  return mail.inner.flatMap((part) => deliveriesOf(part, depth - 1));
}

const RETURNED: ReadonlyMap<string, string> = new Map([['return-path', '<>']]);

function receiptOf({ dispositions }: MailParts): AnswerContent | undefined {
  const [first] = dispositions;
  if (first === undefined) return undefined;
  const fields = readFields(first.replaceAll(/(?:\r?\n[ \t]*){2,}/gu, '\n'));
  const type = /;\s*([a-z]+)/iu.exec(fields.get('disposition') ?? '')?.[1]?.toLowerCase();
  const address = (fields.get('original-recipient') ?? fields.get('final-recipient') ?? '').replace(
    /^[\w-]*\s*;\s*/u,
    '',
  );
  return { type: 'receipt', kind: type === 'displayed' ? 'read' : 'notRead', addresses: [address] };
}

/** A report of a server in which no address was found. */
function isReturnedByServer(mail: MailParts): boolean {
  return /report-type\s*=\s*"?delivery-status/iu.test(mail.headers.get('content-type') ?? '');
}

const AUTOMATIC_SUBJECT =
  /^\s*(?:automatische antwort|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|abwesenheits(?:notiz|nachricht|meldung|assistent)|out of (?:the )?office)\b/iu;

/** RFC 3834 §5, and what programs write that do not follow it. Suppressing answers alone says nothing: people's mails do so as well. */
function isAutomatic({ headers, subject }: MailParts): boolean {
  const submitted = (headers.get('auto-submitted') ?? '').trim().toLowerCase();
  if (submitted !== '' && !submitted.startsWith('no')) return true;
  if (/^auto/iu.test(headers.get('precedence')?.trim() ?? '')) return true;
  if (['x-autoreply', 'x-autorespond', 'x-mail-autoreply', 'x-autoresponder'].some((name) => headers.has(name)))
    return true;
  return AUTOMATIC_SUBJECT.test(subject);
}

/** An attached mail, or one within the text; a head alone says nothing. The outer mail says who passed it on. */
function forwardedOf(mail: MailParts, within: ReturnType<typeof readOwnWords>['forwarded']): Forwarded | undefined {
  const attached = mail.inner.find(({ text }) => text.trim() !== '');
  if (attached) {
    const { words } = readOwnWords(attached.text);
    return {
      from: attached.from,
      subject: attached.subject,
      date: attached.date,
      words: toPlainText(words === '' ? attached.text.trim() : words),
    };
  }
  if (!within || within.text === '' || !(within.head.has('from') || isForwardSubject(mail.subject))) return undefined;
  const { words } = readOwnWords(within.text);
  return {
    from: toAddress(within.head.get('from') ?? ''),
    subject: within.head.get('subject') ?? '',
    date: '',
    words: toPlainText(words === '' ? within.text : words),
  };
}

function toAddress(said: string): MailAddress {
  const address = /[^\s@<>[\]"',;:()]+@[^\s@<>[\]"',;()]+/u.exec(said.replaceAll(/mailto:/giu, ''))?.[0] ?? '';
  const name = said
    .replace(/[<[(].*$/u, '')
    .replaceAll('"', '')
    .trim();
  return { name: name === address ? '' : name, address };
}
