import { instant, origins, reference, text } from './properties';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

/** What goes to several people by mail: an invitation to a meeting, say. To whom, and in which words, is said by its messages. */
export const letters = {
  name: 'letters',
  singular: 'letter',
  version: 1,
  migrations: {},
  wire: firstWire,
  durability: 'strict',
  properties: {
    /** What the outbox calls it. */
    title: text,
    /** What it is for, as `LetterKind`; a text, so that a newer version may know more. */
    kind: text,
    /** The meeting, topic or other record that it is about. Its label is that of the letter. */
    targetId: reference,
    /** SEQUENCE of the calendar object that goes with it (RFC 5545 §3.8.7.4); -1 where none does. */
    sequence: { type: 'number', default: -1 },
    /** Where answers go; `''`: to the sender. */
    replyTo: text,
    /** The laptop that sends it; `''` while none is to. */
    sendsFrom: text,
    /** Since when nothing more of it is to leave, or `''`. */
    heldAt: instant,
    origins,
  },
} as const satisfies CollectionDefinition;

export type LetterContent = ContentOf<typeof letters>;
export interface Letter extends Envelope, SyncState, LetterContent {}
