import { instant, origins, reference, text } from './properties';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

/**
 * A letter as one person gets it, word for word: what was sent to whom can be read years later. Its id follows from what it is for, see
 * `messageId`, so two laptops that write to a person for the same reason write one message.
 */
export const messages = {
  name: 'messages',
  singular: 'message',
  version: 1,
  migrations: {},
  wire: firstWire,
  durability: 'strict',
  properties: {
    letterId: reference,
    memberId: reference,
    /** As they were when it was written. */
    name: text,
    email: text,
    subject: text,
    text,
    /** Method (RFC 5546) and content of the calendar object that goes with it; `''` where none does. */
    calendarMethod: text,
    calendar: text,
    /** Since when it is not to be sent any more, or `''`. What has left cannot be called back. */
    cancelledAt: instant,
    origins,
  },
} as const satisfies CollectionDefinition;

export type MessageContent = ContentOf<typeof messages>;
/** Not to be taken for the messages of the page, `shared/messages`, or those between its processes. */
export interface Message extends Envelope, SyncState, MessageContent {}
