import { domainToASCII } from 'node:url';
import type { MailAccount, MailFinding, MailOutcome, OutgoingMail } from '../../../shared/ipc/mailAccount';
import { toMailAddress } from '../../../shared/text/plainText';
import type { WithPassword } from '../keys/createSealedEntries';
import { composeMessage } from './composeMessage';
import type { MailAccounts } from './createMailAccounts';
import type { MailJournal } from './createMailJournal';
import { deliver } from './deliver';
import { faultOf, senderFinding } from './findingOf';
import { openSession, type SessionOptions, type SmtpSession } from './openSession';
import { readReply } from '../../../shared/domain/mailing/readReply';

export interface Mailer {
  readonly test: (account: WithPassword<MailAccount>) => Promise<MailFinding>;
  readonly send: (networkId: string, mail: OutgoingMail) => Promise<MailOutcome>;
}

interface MailerOptions extends SessionOptions {
  readonly accounts: Pick<MailAccounts, 'read'>;
  readonly journal: MailJournal;
  readonly now: () => Date;
  readonly monotonicMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
  readonly onTrouble: (where: string, error: unknown) => void;
}

type Refused = Extract<MailOutcome, { type: 'refused' }>;
const notSent = (finding: MailFinding): MailOutcome => ({ type: 'notSent', finding });
/** What a server would say that we need not ask (RFC 1870, RFC 6531 §3.5, RFC 3463 §3.2). */
const tooLarge = refusedHere('552', '5.3.4');
const notAscii = refusedHere('553', '5.6.7');
const badAddress = refusedHere('553', '5.1.3');

/**
 * Sends one message after the other, each over a connection of its own, no faster than the account says. See [Note: sent once].
 */
export function createMailer(options: MailerOptions): Mailer {
  const { accounts, journal, now, monotonicMs, wait, onTrouble } = options;
  let last: Promise<unknown> = Promise.resolve();
  let sentAt = Number.NEGATIVE_INFINITY;

  /** One at a time, whatever became of those before. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  }

  async function send(networkId: string, mail: OutgoingMail): Promise<MailOutcome> {
    const { state, at } = journal.read(networkId, mail.messageId);
    if (state === 'sent') return { type: 'sent', at, reply: '' };
    if (state === 'begun') return { type: 'perhaps' };
    const perMinute = accounts.read(networkId)?.perMinute ?? 0;
    if (perMinute > 0) await wait(Math.max(0, sentAt + 60_000 / perMinute - monotonicMs()));
    // Read after waiting: somebody may have locked or changed it.
    const account = accounts.read(networkId);
    if (!account) return notSent({ type: 'noAccount' });
    const from = toEnvelopeAddress(account.fromAddress);
    const to = toEnvelopeAddress(mail.to.email);
    if (to === undefined) return badAddress;
    if (from === undefined) return notSent({ type: 'senderRefused', reply: '' });
    const bytes = await composeMessage({
      ...mail,
      from: { name: account.fromName, email: account.fromAddress },
      to: [mail.to],
      bcc: [],
      replyTo: mail.replyTo ?? account.replyTo,
      date: now(),
      headers: mail.headers.listUnsubscribe === null ? {} : { 'List-Unsubscribe': `<${mail.headers.listUnsubscribe}>` },
      keepsBcc: false,
    });
    const session = await openSession(account, options);
    if (!session.ok) return notSent(session.error);
    const refusal = refusalOf(session.value, from, to, bytes.byteLength);
    if (refusal) {
      session.value.quit();
      return refusal;
    }
    sentAt = monotonicMs();
    return handOver(session.value, networkId, mail.messageId, { from, to, bytes });
  }

  async function handOver(
    session: SmtpSession,
    networkId: string,
    messageId: string,
    message: { readonly from: string; readonly to: string; readonly bytes: Uint8Array },
  ): Promise<MailOutcome> {
    const onBegin = (): void => journal.note(networkId, messageId, 'begun');
    const delivered = await deliver(session, { ...message, onBegin }, options.times);
    switch (delivered.type) {
      case 'sent':
        noteAfter(() => journal.note(networkId, messageId, 'sent'));
        return { type: 'sent', at: journal.read(networkId, messageId).at, reply: delivered.reply };
      case 'refused':
        noteAfter(() => journal.note(networkId, messageId, 'refused'));
        return delivered;
      case 'perhaps':
        return delivered;
      case 'dropped':
        noteAfter(() => journal.forget(networkId, [messageId]));
        return notSent(delivered.finding);
      case 'stopped':
        return notSent(delivered.finding);
    }
  }

  /** The message is where it is, whether that can be noted or not: "begun" stays, which asks a person rather than sending twice. */
  function noteAfter(note: () => void): void {
    try {
      note();
    } catch (error) {
      onTrouble('note what became of a message', error);
    }
  }

  return {
    async test(account) {
      const from = toEnvelopeAddress(account.fromAddress);
      if (from === undefined) return { type: 'senderRefused', reply: '' };
      const session = await openSession(account, options);
      if (!session.ok) return session.error;
      const { takesUtf8, ask, quit } = session.value;
      if (!isAscii(from) && !takesUtf8) return { type: 'senderRefused', reply: '' };
      try {
        const response = await ask(`MAIL FROM:<${from}>${isAscii(from) ? '' : ' SMTPUTF8'}`);
        return readReply(response).status.startsWith('2') ? { type: 'ready' } : senderFinding(response);
      } catch (error) {
        return { type: 'unreachable', reason: faultOf(error).code === 'ETIMEDOUT' ? 'TIMED_OUT' : 'CLOSED' };
      } finally {
        quit();
      }
    },

    async send(networkId, mail) {
      return inTurn(() => send(networkId, mail)).catch((error: unknown) => {
        // Nothing was handed over: what happens from there on is answered above.
        if (!isUnwritable(error)) throw error;
        onTrouble('read the mail journal', error);
        return notSent({ type: 'notNoted' });
      });
    },
  };
}

function refusalOf(
  { largest, takesUtf8 }: SmtpSession,
  from: string,
  to: string,
  size: number,
): MailOutcome | undefined {
  if (largest !== undefined && largest > 0 && size > largest) return tooLarge;
  if (!isAscii(to) && !takesUtf8) return notAscii;
  return isAscii(from) || takesUtf8 ? undefined : notSent({ type: 'senderRefused', reply: '' });
}

function refusedHere(status: string, enhanced: string): Refused {
  return { type: 'refused', isPermanent: true, status, enhanced, reply: '' };
}

/** With its domain in A-labels (RFC 5891); undefined where that is no domain. */
function toEnvelopeAddress(email: string): string | undefined {
  const address = toMailAddress(email);
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1));
  return domain === '' ? undefined : `${address.slice(0, at)}@${domain}`;
}

function isAscii(text: string): boolean {
  return /^[\u0000-\u007f]*$/u.test(text);
}

function isUnwritable(error: unknown): boolean {
  const { code } = faultOf(error);
  return code === 'profileFull' || code === 'profileReadOnly';
}
