import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { readReplies, type CalendarReply, type ReplyFileError } from '../../shared/domain/calendar';
import { err, ok, type Result } from '../../shared/result';

export interface ReadReplies {
  readonly replies: readonly CalendarReply[];
  /** Whose mail it came with, the surest first; absent where it is a calendar file without a mail. */
  readonly senders?: readonly string[];
}

/**
 * Answers in a file: a calendar, or a mail that carries one. The best answer of its parts counts, so that a mail with a reply and an
 * invitation below it is a reply. Of a mail within a mail the outer one says who sent it: what is attached, anybody may have written.
 */
export async function readReplyFile(bytes: Uint8Array): Promise<Result<ReadReplies, ReplyFileError>> {
  const direct = readReplies(bytes);
  if (direct.ok) return ok({ replies: direct.value });
  if (direct.error.type !== 'notCalendar') return direct;
  const mail = await PostalMime.parse(bytes);
  const calendars = await calendarsOf(mail);
  const parts = calendars.map(readReplies);
  const best = parts.find(({ ok: isOk }) => isOk) ?? parts[0] ?? err({ type: 'notCalendar' });
  return best.ok ? ok({ replies: best.value, senders: sendersOf(mail) }) : best;
}

/** From before Sender (RFC 5322 §3.6.2): an assistant's or a program's address is in the latter. Reply-To last, it may be a list. */
function sendersOf({ from, sender, replyTo = [] }: Email): readonly string[] {
  return [from, sender, ...replyTo].flatMap(addressesOf).filter((address) => address !== '');
}

function addressesOf(address: Address | undefined): readonly string[] {
  return address?.group?.map((member) => member.address) ?? [address?.address ?? ''];
}

/** Calendars in the parts of a mail, and in the mails attached to it. */
async function calendarsOf({ attachments }: Email): Promise<readonly Uint8Array[]> {
  const found = attachments.map(async (part) =>
    isCalendar(part)
      ? [toBytes(part.content)]
      : part.mimeType.toLowerCase() === 'message/rfc822' && part.rfc822DepthExceeded !== true
        ? calendarsOf(await PostalMime.parse(toBytes(part.content)))
        : [],
  );
  return (await Promise.all(found)).flat();
}

function isCalendar({ mimeType, filename }: Attachment): boolean {
  return (
    mimeType.toLowerCase() === 'text/calendar' ||
    mimeType.toLowerCase() === 'application/ics' ||
    (filename ?? '').toLowerCase().endsWith('.ics')
  );
}

function toBytes(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
