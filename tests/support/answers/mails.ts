/** Mails as servers and programs write them; all persons and addresses are invented. */

const NETWORK = 'Netz Koordination <netz@verbund.example>';

export interface MailOptions {
  readonly from?: string;
  readonly subject?: string;
  readonly date?: string;
  readonly id?: string;
  readonly headers?: readonly string[];
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** @param lines from the type of the content on */
export function mailOf(
  lines: readonly string[],
  {
    from = 'Ilka Brandmoor <ilka@hagenrode.example>',
    subject = 'AW: Einladung: Quartalstreffen',
    date = 'Thu, 3 Dec 2026 10:00:00 +0100',
    id,
    headers = [],
  }: MailOptions = {},
): string {
  return [
    ...headers,
    `From: ${from}`,
    `To: ${NETWORK}`,
    `Subject: ${subject}`,
    `Date: ${date}`,
    ...(id === undefined ? [] : [`Message-ID: <${id}>`]),
    'MIME-Version: 1.0',
    ...lines,
    '',
  ].join('\r\n');
}

export function textMail(text: string, options: MailOptions = {}): string {
  return mailOf(
    ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', ...text.split('\n')],
    options,
  );
}

export interface ReplyOptions {
  readonly uid: string;
  readonly email: string;
  readonly partstat?: string;
  readonly stamp?: string;
  readonly comment?: string;
}

function replyLines({
  uid,
  email,
  partstat = 'ACCEPTED',
  stamp = '20261203T090000Z',
  comment,
}: ReplyOptions): readonly string[] {
  return [
    'BEGIN:VCALENDAR',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    ...(comment === undefined ? [] : [`COMMENT:${comment}`]),
    `ATTENDEE;PARTSTAT=${partstat}:mailto:${email}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
}

export function replyMail(reply: ReplyOptions, options: MailOptions = {}): string {
  return mailOf(['Content-Type: text/calendar; method=REPLY; charset=utf-8', '', ...replyLines(reply)], {
    from: reply.email,
    subject: 'Zugesagt: Quartalstreffen',
    ...options,
  });
}

/** A report about delivery with the head of what came back (RFC 3464). */
export function bounceMail(
  recipients: readonly (readonly string[])[],
  { text = 'The following message could not be delivered.', ...options }: MailOptions & { readonly text?: string } = {},
): string {
  return mailOf(
    [
      'Auto-Submitted: auto-replied',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.verbund.example',
      'Arrival-Date: Thu, 3 Dec 2026 09:59:00 +0100',
      ...recipients.flatMap((fields) => ['', ...fields]),
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `From: ${NETWORK}`,
      'Subject: Einladung: Quartalstreffen',
      '',
      '--b--',
    ],
    {
      from: 'Mail Delivery System <MAILER-DAEMON@mail.verbund.example>',
      subject: 'Undelivered Mail Returned to Sender',
      headers: ['Return-Path: <>'],
      ...options,
    },
  );
}

export const unknownMailbox = (address: string): readonly string[] => [
  `Final-Recipient: rfc822; ${address}`,
  'Action: failed',
  'Status: 5.1.1',
  `Diagnostic-Code: smtp; 550 5.1.1 <${address}>: Recipient address rejected:`,
  '    User unknown',
];

export function absenceMail(words: string, options: MailOptions = {}): string {
  return textMail(words, {
    subject: 'Automatische Antwort: Einladung: Quartalstreffen',
    headers: ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All', 'Return-Path: <>'],
    ...options,
  });
}

export function forwardedMail(inner: string, options: MailOptions = {}): string {
  return mailOf(
    [
      'Content-Type: multipart/mixed; boundary="o"',
      '',
      '--o',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Bitte eintragen.',
      '--o',
      'Content-Type: message/rfc822',
      '',
      inner,
      '--o--',
    ],
    { subject: 'WG: Einladung: Quartalstreffen', ...options },
  );
}

/** A mailbox (RFC 4155) whose texts are quoted in the newer way. */
export function mailboxOf(mails: readonly string[], lineEnd = '\n'): string {
  return mails
    .map((mail) => {
      const lines = mail.replaceAll('\r\n', '\n').replaceAll(/^(>*From )/gmu, '>$1');
      return `From ilka@hagenrode.example Thu Dec  3 10:00:00 2026\n${lines}\n`;
    })
    .join('')
    .replaceAll('\n', lineEnd);
}

export const toBytes = bytesOf;
export function fileOf(name: string, content: string | Uint8Array): File {
  return new File([typeof content === 'string' ? bytesOf(content) : Uint8Array.from(content)], name);
}
