import path from 'node:path';
import { toFileName } from '../../../shared/documents';
import type { MailFile } from '../../../shared/ipc/mail';
import { toMailAddress } from '../../../shared/text/plainText';

type Person = MailFile['to'][number];

interface Message extends Pick<MailFile, 'to' | 'bcc' | 'subject' | 'text' | 'attachments' | 'calendar'> {
  readonly from: Person | undefined;
  readonly html?: string | null;
  /** `''`: none. */
  readonly replyTo?: string;
  /** With its angle brackets; made anew where there is none, as in drafts. */
  readonly messageId?: string;
  readonly inReplyTo?: string | null;
  readonly date?: Date;
  readonly headers?: Readonly<Record<string, string>>;
  /** A draft needs the hidden recipients, what is sent must not have them. */
  readonly keepsBcc: boolean;
}

/**
 * A message by RFC 5322 and MIME. The calendar object goes in twice, as RFC 6047 §2.4 has it: beside the text, where calendars look for it, and as a
 * file to open by hand. No name, subject or address ends a header: what could is replaced here, and encoded by the library.
 */
export async function composeMessage(message: Message): Promise<Buffer> {
  const { from, to, bcc, subject, text, html, replyTo, messageId, inReplyTo, date, headers } = message;
  const { attachments, calendar } = message;
  // A quarter of the script of this process, which most days write no mail with.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composed = new MailComposer({
    ...(from && { from: toAddress(from) }),
    to: to.map(toAddress),
    bcc: bcc.map(toAddress),
    ...(replyTo && { replyTo: toAddress({ name: '', email: replyTo }) }),
    ...(messageId !== undefined && { messageId }),
    ...(inReplyTo && { inReplyTo, references: inReplyTo }),
    ...(date && { date }),
    subject: subject.replaceAll(/[\r\n]+/gu, ' '),
    text: toCrlf(text),
    ...(html && { html: toCrlf(html) }),
    ...(headers && { headers }),
    ...(calendar && {
      icalEvent: { method: calendar.method, filename: toAttachmentName(calendar.fileName), content: calendar.content },
    }),
    // The type of each follows from its name.
    attachments: attachments.map(({ fileName, bytes }) => ({
      filename: toAttachmentName(fileName),
      content: Buffer.from(bytes),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  composed.keepBcc = message.keepsBcc;
  return composed.build();
}

function toAddress({ name, email }: Person): { readonly name: string; readonly address: string } {
  return { name: name.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '), address: toMailAddress(email) };
}

function toCrlf(text: string): string {
  return text.replaceAll(/\r\n|\r|\n/gu, '\r\n');
}

/** Its extension stays what it is: the type of the attachment follows from it. */
function toAttachmentName(fileName: string): string {
  const name = path.basename(fileName);
  return toFileName(name, path.extname(name).slice(1) || 'txt');
}
