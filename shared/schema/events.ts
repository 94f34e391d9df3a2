import { date, flag, instant, text } from './properties';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

export const events = {
  name: 'events',
  singular: 'event',
  version: 1,
  migrations: {},
  wire: firstWire,
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
    /** Which version of that entry was read last, so that an older file changes nothing: SEQUENCE and DTSTAMP (RFC 5546 §2.1.5). */
    calendarSequence: { type: 'number', default: 0 },
    calendarStamp: instant,
    /** Called off by whoever organises it. It stays in the plan and says so. */
    isCancelled: flag,
  },
} as const satisfies CollectionDefinition;

export type EventContent = ContentOf<typeof events>;
export interface Event extends Envelope, SyncState, EventContent {}
