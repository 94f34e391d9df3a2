import { instant, reference, text } from './properties';
import type { CollectionDefinition, ContentOf, Envelope, SyncState } from './envelope';

export const minutes = {
  name: 'minutes',
  singular: 'minutes',
  version: 1,
  migrations: {},
  properties: {
    meetingId: reference,
    /** `P-2026-04`. */
    number: text,
    revision: { type: 'number', default: 1 },
    supersedesId: reference,
    finalisedAt: instant,
    /** The frozen record of the meeting as canonical JSON of `MinutesContent`: a text, so that no merge can take it apart. */
    content: text,
    /** SHA-256 of `content`, hexadecimal. */
    hash: text,
  },
  indexes: [],
} as const satisfies CollectionDefinition;

export type MinutesContent = ContentOf<typeof minutes>;
export interface Minutes extends Envelope, SyncState, MinutesContent {}
