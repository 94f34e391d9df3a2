import { date, text } from './properties';
import type { CollectionDefinition, ContentOf, Envelope, SyncState } from './envelope';

export const events = {
  name: 'events',
  singular: 'event',
  version: 1,
  migrations: {},
  durability: 'relaxed',
  properties: {
    title: text,
    startsOn: date,
    /** Last day, inclusive. */
    endsOn: date,
    place: text,
    city: text,
    organiser: text,
    website: text,
    notes: text,
    /** UID of the calendar entry it came from (RFC 5545 §3.8.4.7). */
    calendarUid: text,
  },
} as const satisfies CollectionDefinition;

export type EventContent = ContentOf<typeof events>;
export interface Event extends Envelope, SyncState, EventContent {}
