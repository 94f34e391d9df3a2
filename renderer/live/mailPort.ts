import type { MailAnswer, MailPort } from '../data';
import type { Outgoing } from '../../shared/domain/outbox';
import type { MailFile } from '../../shared/ipc/mail';
import type { MailOutcome, OutgoingMail } from '../../shared/ipc/mailAccount';
import { valueOf } from './call';

/** Sending for one network, by the main process. */
export function createMailPort(networkId: string): MailPort {
  const { verbund } = window;
  return {
    async account() {
      const account = await valueOf(verbund.readMailAccount(networkId));
      return account ? { perMinute: account.perMinute, domain: asciiDomain(account.fromAddress) } : undefined;
    },
    send: async (outgoing) => toAnswer(await valueOf(verbund.sendMail(networkId, toMail(outgoing)))),
  };
}

/** As the names of machines are written (RFC 5891): a browser's address does it. */
function asciiDomain(address: string): string {
  return new URL(`http://${address.slice(address.lastIndexOf('@') + 1)}`).hostname;
}

function toMail({ letter, message, sending }: Outgoing): OutgoingMail {
  return {
    messageId: sending.mailId,
    to: { name: message.name, email: message.email },
    subject: message.subject,
    text: message.text,
    html: null,
    replyTo: letter.replyTo === '' ? null : letter.replyTo,
    inReplyTo: null,
    headers: { listUnsubscribe: null },
    attachments: [],
    calendar: calendarOf(message),
  };
}

type Calendar = MailFile['calendar'];
const METHODS = ['PUBLISH', 'REQUEST', 'CANCEL'] as const;

function calendarOf({ calendarMethod, calendar }: Outgoing['message']): Calendar {
  const method = METHODS.find((each) => each === calendarMethod);
  return method && calendar !== '' ? { method, fileName: 'invite.ics', content: calendar } : null;
}

function toAnswer(outcome: MailOutcome): MailAnswer {
  if (outcome.type === 'sent') return { type: 'sent', status: '250', reply: outcome.reply };
  if (outcome.type !== 'refused') return outcome;
  const { isPermanent, status, enhanced, reply } = outcome;
  return { type: 'refused', isPermanent, status: enhanced === '' ? status : enhanced, reply };
}
