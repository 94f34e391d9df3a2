import PostalMime from 'postal-mime';
import { readReplies, type CalendarReply, type ReplyFileError } from '../../../../shared/domain/calendar';
import { err, type Result } from '../../../../shared/result';

/** Answers in a file: a calendar, or a mail that carries one. The best answer of its parts counts, so that a mail with a reply and an invitation below it is a reply. */
export async function readReplyFile(bytes: Uint8Array): Promise<Result<readonly CalendarReply[], ReplyFileError>> {
  const direct = readReplies(bytes);
  if (direct.ok || direct.error.type !== 'notCalendar') return direct;
  const { attachments } = await PostalMime.parse(bytes);
  const parts = attachments.filter(isCalendar).map(({ content }) => readReplies(toBytes(content)));
  return parts.find(({ ok }) => ok) ?? parts[0] ?? err({ type: 'notCalendar' });
}

function isCalendar({ mimeType, filename }: { readonly mimeType: string; readonly filename: string | null }): boolean {
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
