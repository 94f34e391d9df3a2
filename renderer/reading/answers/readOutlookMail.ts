import MsgReaderModule, { type FieldsData } from '@kenjiuno/msgreader';
import PostalMime from 'postal-mime';
import type { CalendarReply } from '../../../shared/domain/calendar';
import { readOwnWords, type MailParts } from '../../../shared/domain/answers';
import { err, ok, type Result } from '../../../shared/result';
import { toAddressKey, toPlainText } from '../../../shared/text/plainText';
import { htmlToText } from './htmlToText';
import { isSoundContainer } from './isSoundContainer';
import { DEEPEST_MAIL, LARGEST_MAIL } from './mailLimits';
import { readMail, type MailProblem } from './readMail';

type MsgReader = MsgReaderModule;
// A typing edge: the library is no module. Who imports it as one, as Node and the bundler do, finds its class one step further in.
const { default: MsgReader = MsgReaderModule } = MsgReaderModule as typeof MsgReaderModule & {
  readonly default?: typeof MsgReaderModule;
};

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isOutlookMail(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * A mail as Outlook saves it (MS-OXMSG). An answer to an invitation is no calendar there: what kind of message it is says yes, no or maybe, and the id
 * of the entry holds our UID.
 */
export async function readOutlookMail(bytes: Uint8Array): Promise<Result<MailParts, MailProblem>> {
  if (bytes.length > LARGEST_MAIL) return err({ type: 'tooLarge' });
  if (!isSoundContainer(bytes)) return err({ type: 'damaged' });
  try {
    const reader = new MsgReader(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    );
    reader.parserConfig = { includeRawProps: true };
    const data = reader.getFileData();
    // Another document of Office is a container of the same kind.
    if (data.dataType !== 'msg' || data.messageClass === undefined) return err({ type: 'damaged' });
    return ok(await toParts(data, reader, DEEPEST_MAIL));
  } catch {
    // The library throws for whatever it did not expect.
    return err({ type: 'damaged' });
  }
}

async function toParts(data: FieldsData, reader: MsgReader, depth: number): Promise<MailParts> {
  const { headers: head = '', messageClass = '', body, bodyHtml, html, recipients = [], attachments = [] } = data;
  const transport = await PostalMime.parse(`${head.trim()}\r\n\r\n`);
  const headers = new Map(transport.headers.toReversed().map(({ key, value }) => [key.toLowerCase(), value]));
  // As for other mails: who it is from goes before who sent it on their behalf.
  const senders = [transport.from?.address ?? '', addressOf(data)].filter((known) => known !== '');
  const [address = ''] = senders;
  const name = toPlainText(transport.from?.name || (data.senderName ?? ''));
  const markup = bodyHtml ?? (html === undefined ? '' : new TextDecoder().decode(Uint8Array.from(html)));
  const signed = await signedPartOf(data, reader);
  const text = body?.trim() ? body.replaceAll('\r\n', '\n') : (signed?.text ?? htmlToText(markup));
  const date = instantOf(data.messageDeliveryTime ?? data.clientSubmitTime ?? transport.date ?? data.creationTime);
  const kind = messageClass.toLowerCase();
  if (kind.startsWith('ipm.note.rules.oof')) headers.set('auto-submitted', 'auto-replied');
  if (!headers.has('message-id') && data.messageId !== undefined) headers.set('message-id', data.messageId);
  const inner: MailParts[] = [...(signed?.inner ?? [])];
  const calendars: Uint8Array[] = [...(signed?.calendars ?? [])];
  for (const attachment of attachments) {
    if (attachment.innerMsgContentFields && depth > 0)
      inner.push(await toParts(attachment.innerMsgContentFields, reader, depth - 1));
    else if (/\.ics$/iu.test(attachment.fileName ?? '') || attachment.attachMimeTag?.toLowerCase() === 'text/calendar')
      calendars.push(Uint8Array.from(reader.getAttachment(attachment).content));
  }
  const isReport = kind.startsWith('report.');
  return {
    headers,
    from: { name, address },
    senders,
    subject: toPlainText(data.subject ?? transport.subject ?? '').trim(),
    date,
    text,
    isEncrypted:
      /^ipm\.note\.(?:smime|secure)(?!\.multipartsigned)/u.test(kind) ||
      attachments.some(({ fileName }) => fileName === 'message.rpmsg'),
    deliveryStatuses: [],
    dispositions:
      isReport && /\.ipnn?rn$/u.test(kind)
        ? [`Disposition: x; ${kind.endsWith('.ipnrn') ? 'displayed' : 'deleted'}`]
        : [],
    calendars,
    replies: replyOf(data, kind, { address, name, date, text }),
    unreached: isReport && kind.endsWith('.ndr') ? recipients.map(addressOf).filter((known) => known !== '') : [],
    inner,
  };
}

/** What was signed so that everybody can read it (S/MIME) Outlook keeps as it came, as the one thing attached. */
async function signedPartOf(
  { messageClass = '', attachments: [first] = [] }: FieldsData,
  reader: MsgReader,
): Promise<MailParts | undefined> {
  if (!first || !/^ipm\.note\.smime\.multipartsigned/iu.test(messageClass)) return undefined;
  const read = await readMail(Uint8Array.from(reader.getAttachment(first).content));
  return read.ok ? read.value : undefined;
}

/** Within one organisation Exchange keeps a name of its own in the place of the address. */
function addressOf({ senderSmtpAddress, smtpAddress, creatorSMTPAddress, senderEmail, email }: FieldsData): string {
  return (
    [senderSmtpAddress, smtpAddress, senderEmail, email, creatorSMTPAddress].find((known) => known?.includes('@')) ?? ''
  );
}

function instantOf(date: string | undefined): string {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

const PARTSTATS: readonly (readonly [string, string])[] = [
  ['ipm.schedule.meeting.resp.pos', 'ACCEPTED'],
  ['ipm.schedule.meeting.resp.neg', 'DECLINED'],
  ['ipm.schedule.meeting.resp.tent', 'TENTATIVE'],
];

function replyOf(
  { globalAppointmentID = '', rawProps = [] }: FieldsData,
  kind: string,
  {
    address,
    name,
    date,
    text,
  }: { readonly address: string; readonly name: string; readonly date: string; readonly text: string },
): readonly CalendarReply[] {
  const partstat = PARTSTATS.find(([known]) => kind.startsWith(known))?.[1];
  const uid = uidOf(globalAppointmentID);
  if (partstat === undefined || uid === '' || address === '') return [];
  const sequence = rawProps.find(({ propertyLid = '' }) => Number.parseInt(propertyLid, 16) === SEQUENCE)?.value;
  return [
    {
      uid,
      sequence: typeof sequence === 'number' ? sequence : 0,
      stamp: date,
      email: toAddressKey(address),
      name,
      partstat,
      comment: toPlainText(readOwnWords(text).words),
      delegatedTo: '',
      sentBy: '',
      attendeeCount: 1,
    },
  ];
}

/** PidLidAppointmentSequence (MS-OXOCAL §2.2.1.1). */
const SEQUENCE = 0x8201;
const OUTLOOK_ID = '040000008200E00074C5B7101A82E008';
/** "vCal-Uid", a number of four bytes, then the UID of whoever invited (MS-OXOCAL §2.2.1.27). */
const FOREIGN_ID = /7643616C2D556964(?:[\dA-F]{8})((?:[\dA-F]{2})+?)(?:00)*$/u;

function uidOf(id: string): string {
  const hex = id.toUpperCase();
  if (!hex.startsWith(OUTLOOK_ID)) return '';
  const uid = FOREIGN_ID.exec(hex)?.[1];
  if (uid === undefined) return hex;
  return new TextDecoder().decode(Uint8Array.from(uid.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16)));
}
