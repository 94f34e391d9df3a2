import * as v from 'valibot';
import { isMailAddress } from '../documents/icsPerson';
import { isMessageId } from '../domain/mailing/messageId';
import { mailFileSchema } from './mail';

const address = v.pipe(v.string(), v.check(isMailAddress));
/** Of one that is only named in a header: what is before the @ in ASCII, since no server is asked whether it takes more (RFC 6531). */
const plainAddress = v.pipe(address, v.regex(/^[\u0000-\u007f]*@/u));
const messageId = v.pipe(v.string(), v.check(isMessageId));

/** The mailbox that a network sends from on this laptop; nothing of it is synced. The password goes to the main process and never comes back. */
export const mailAccountSchema = v.object({
  /** A name or an address of a machine, without a port. */
  host: v.pipe(v.string(), v.regex(/^(?:[^\s/@:?#]+|[\da-f:.]+)$/iu)),
  port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
  /** Encrypted from the first byte (RFC 8314 §3.3), or STARTTLS (RFC 3207), which the server must then offer. There is no third way. */
  security: v.picklist(['tls', 'starttls']),
  /** `''`: the server asks for no login. */
  user: v.string(),
  fromName: v.string(),
  fromAddress: address,
  /** `''`: answers go to the sender. */
  replyTo: v.union([v.literal(''), plainAddress]),
  /** Messages a minute at most. */
  perMinute: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600)),
});
export type MailAccount = v.InferOutput<typeof mailAccountSchema>;

export const USUAL_PER_MINUTE = 20;

/** With a password of null the one that is known goes on being used, as long as host, port and login are the same. */
export const mailAccountWithPasswordSchema = v.object({
  ...mailAccountSchema.entries,
  password: v.nullable(v.string()),
});
export type MailAccountWithPassword = v.InferOutput<typeof mailAccountWithPasswordSchema>;

export const knownMailAccountSchema = v.object({ ...mailAccountSchema.entries, hasPassword: v.boolean() });
export type KnownMailAccount = v.InferOutput<typeof knownMailAccountSchema>;

export const certificateFaults = ['untrusted', 'selfSigned', 'expired', 'notYetValid', 'hostName', 'other'] as const;
export type CertificateFault = (typeof certificateFaults)[number];

/** The plain answer of a test, and why nothing was handed over; each has a sentence in the messages. */
export const mailFindingSchema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  /** The login is not accepted. */
  v.object({ type: v.literal('unauthorised') }),
  /** The server wants a login and there is none, or this laptop does not know its password. */
  v.object({ type: v.literal('loginMissing') }),
  /** The server knows none of the ways to log in that we know. */
  v.object({ type: v.literal('loginUnsupported') }),
  /** No STARTTLS, plain text where TLS was to begin, or only encryption older than TLS 1.2. */
  v.object({ type: v.literal('noTls') }),
  v.object({ type: v.literal('certificate'), reason: v.picklist(certificateFaults) }),
  /** A code of the system such as `ECONNREFUSED`, `NO_GREETING` or `TIMED_OUT`, or the code of a server that takes nothing now (`421`). */
  v.object({ type: v.literal('unreachable'), reason: v.string() }),
  v.object({ type: v.literal('notMail') }),
  /** The server does not take messages of this sender; in its words. */
  v.object({ type: v.literal('senderRefused'), reply: v.string() }),
  /** The person did not confirm that this host is meant; nothing was sent. */
  v.object({ type: v.literal('declined') }),
  /** There is no account for this network, or the profile is locked. */
  v.object({ type: v.literal('noAccount') }),
  /** What is sent cannot be noted, because the disk is full or the profile cannot be written. */
  v.object({ type: v.literal('notNoted') }),
]);
export type MailFinding = v.InferOutput<typeof mailFindingSchema>;

const person = v.object({ name: v.string(), email: address });

/** One message to one person. */
export const outgoingMailSchema = v.object({
  /** With its angle brackets; random before the @, kept as it is. */
  messageId,
  to: person,
  subject: v.string(),
  text: v.string(),
  html: v.nullable(v.string()),
  /** Null: the one of the account. */
  replyTo: v.nullable(plainAddress),
  inReplyTo: v.nullable(messageId),
  headers: v.object({
    /** `mailto:` (RFC 2369 §3.2), in ASCII. */
    listUnsubscribe: v.nullable(v.pipe(v.string(), v.regex(/^mailto:[\u0021-\u003b\u003d\u003f-\u007e]+$/u))),
  }),
  attachments: mailFileSchema.entries.attachments,
  calendar: mailFileSchema.entries.calendar,
});
export type OutgoingMail = v.InferOutput<typeof outgoingMailSchema>;

export const mailOutcomeSchema = v.variant('type', [
  /** `reply` in the server's words; `''` where the journal says that it was sent before. */
  v.object({ type: v.literal('sent'), at: v.string(), reply: v.string() }),
  v.object({
    type: v.literal('refused'),
    isPermanent: v.boolean(),
    /** RFC 5321 §4.2, `550`. */
    status: v.string(),
    /** RFC 3463, `5.1.1`, or `''`. */
    enhanced: v.string(),
    /** In the server's words; `''` where it was not asked. */
    reply: v.string(),
  }),
  /** The message was handed over, and nobody knows whether it was taken: nothing sends it again before a person said so. */
  v.object({ type: v.literal('perhaps') }),
  /** Nothing was handed over; may be tried again. */
  v.object({ type: v.literal('notSent'), finding: mailFindingSchema }),
]);
export type MailOutcome = v.InferOutput<typeof mailOutcomeSchema>;

export type MailState = 'unknown' | 'begun' | 'sent' | 'refused';

export const messageIdsSchema = v.array(messageId);
