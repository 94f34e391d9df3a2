import { createAuthority, createServerTls } from '../../../scripts/lib/certificates.mjs';
import { createMailServer, type MailServer } from '../../../scripts/lib/mailServer.mjs';
import { createMailer, type Mailer } from '../../../electron/main/mail/createMailer';
import type { MailJournal } from '../../../electron/main/mail/createMailJournal';
import type { MailTimes } from '../../../electron/main/mail/openSession';
import type { MailAccount, OutgoingMail } from '../../../shared/ipc/mailAccount';

/** Whom the laptop of a test believes; the application asks the operating system, see [Note: authorities of the system]. */
export const authority = createAuthority('Authority of the tests');
export const trustedTls = createServerTls(authority, { hosts: ['localhost', '127.0.0.1'] });

export const NETWORK = 'n1';
export const LOGIN = { user: 'kim.beispiel', pass: 'pässwort-4711' };

type ServerOptions = Partial<Parameters<typeof createMailServer>[0]>;

const servers: MailServer[] = [];

export async function startMailServer(options: ServerOptions = {}): Promise<MailServer> {
  const server = await createMailServer({ tls: trustedTls, ...options });
  servers.push(server);
  return server;
}

export async function stopMailServers(): Promise<void> {
  for (const server of servers.splice(0)) await server.close();
}

export function accountAt(
  port: number,
  changed: Partial<MailAccount & { readonly password: string | undefined }> = {},
): MailAccount & { readonly password: string | undefined } {
  return {
    host: 'localhost',
    port,
    security: 'tls',
    user: '',
    fromName: 'Koordination Öffentlicher Sektor',
    fromAddress: 'netzwerk@example.org',
    replyTo: '',
    perMinute: 20,
    password: undefined,
    ...changed,
  };
}

export function mailTo(email: string, changed: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    messageId: '<01k0aaaaaaaaaaaaaaaaaaaaaa@example.org>',
    to: { name: 'Çelik, Dr. Ayşe', email },
    subject: 'Einladung: Frühjahrstreffen – „Größe“',
    text: 'Guten Tag Dr. Ayşe Çelik,\n\nwir laden Sie ein.\n.\nGrüße\n',
    html: null,
    replyTo: null,
    inReplyTo: null,
    headers: { listUnsubscribe: null },
    attachments: [],
    calendar: null,
    ...changed,
  };
}

/** Short enough for what never comes, long enough for a busy machine. */
const times: MailTimes = { connectMs: 5000, greetingMs: 5000, loginMs: 5000, envelopeMs: 5000, silenceMs: 5000 };

interface MailerWishes {
  readonly account?: ReturnType<typeof accountAt>;
  readonly journal: MailJournal;
  readonly times?: Partial<MailTimes>;
  readonly wait?: (ms: number) => Promise<void>;
  readonly monotonicMs?: () => number;
  readonly onTrouble?: (where: string, error: unknown) => void;
}

export function startMailer(wishes: MailerWishes): Mailer {
  return createMailer({
    accounts: { read: () => wishes.account },
    journal: wishes.journal,
    authorities: () => [authority.cert],
    times: { ...times, ...wishes.times },
    now: () => new Date('2026-12-01T09:00:00.000Z'),
    monotonicMs: wishes.monotonicMs ?? (() => 0),
    wait: wishes.wait ?? (() => Promise.resolve()),
    onTrouble: wishes.onTrouble ?? (() => undefined),
  });
}
