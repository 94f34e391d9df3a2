import { flag, instant, origins, reference, text } from './properties';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

/**
 * A laptop's claim to send a message, and what became of it. See [Note: claimed before it is sent]: its id follows from the message, and
 * who is named in `createdBy` once the server has it is the only one who may.
 */
export const sendings = {
  name: 'sendings',
  singular: 'sending',
  version: 1,
  migrations: {},
  wire: firstWire,
  durability: 'strict',
  properties: {
    messageId: reference,
    /** Message-ID (RFC 5322 §3.6.4), with its angle brackets: what answers name. */
    mailId: text,
    /** The network was on no server when it was claimed, so nobody else could. */
    claimedAlone: flag,
    /** When the mail server took it, or somebody said that it was sent. */
    sentAt: instant,
    /** When it was last refused for now, and is to be tried again. */
    delayedAt: instant,
    delays: { type: 'number', default: 0 },
    /** When it was refused for good. */
    refusedAt: instant,
    /** When the connection broke before the answer came: nobody knows whether it was sent. */
    doubtedAt: instant,
    /** When a message came back that says it was not delivered (RFC 3464). */
    bouncedAt: instant,
    /** What the server said last: status (RFC 5321 §4.2 or RFC 3463), and its words. */
    status: text,
    reply: text,
    origins,
  },
} as const satisfies CollectionDefinition;

export type SendingContent = ContentOf<typeof sendings>;
export interface Sending extends Envelope, SyncState, SendingContent {}
