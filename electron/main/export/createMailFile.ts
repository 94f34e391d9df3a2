import path from 'node:path';
import { isMailAddress, toFileName } from '../../../shared/documents';
import type { MailFile } from '../../../shared/ipc/mail';
import { toMailAddress } from '../../../shared/text/plainText';

/**
 * A message as a file (RFC 5322, MIME) that mail programs open as a draft: `X-Unsent` is what Outlook asks for. The calendar object
 * goes in twice, as RFC 6047 §2.4 has it: beside the text, where calendars look for it, and as a file to open by hand.
 */
export async function createMailFile({
  from,
  to,
  bcc,
  subject,
  text,
  attachments,
  calendar,
}: MailFile): Promise<Uint8Array> {
  // A quarter of the script of this process, which most days write no mail with.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const message = new MailComposer({
    // Somebody typed it into the settings of the network; without a usable one the mail program puts in its own.
    ...(from && isMailAddress(from.email) && { from: toAddress(from) }),
    to: to.map(toAddress),
    bcc: bcc.map(toAddress),
    subject: subject.replaceAll(/[\r\n]+/gu, ' '),
    text: text.replaceAll(/\r\n|\r|\n/gu, '\r\n'),
    headers: { 'X-Unsent': '1' },
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
  // A draft needs the hidden recipients; the mail program takes them out when it sends.
  message.keepBcc = true;
  return message.build();
}

function toAddress({ name, email }: MailFile['to'][number]): { readonly name: string; readonly address: string } {
  return { name: name.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '), address: toMailAddress(email) };
}

/** Its extension stays what it is: the type of the attachment follows from it. */
function toAttachmentName(fileName: string): string {
  const name = path.basename(fileName);
  return toFileName(name, path.extname(name).slice(1) || 'txt');
}
