import { text } from './properties';
import type { CollectionDefinition, ContentOf, Envelope, SyncState } from './envelope';

export const network = {
  name: 'network',
  singular: 'network',
  version: 0,
  migrations: {},
  properties: {
    title: text,
    description: text,
    /** Random identity of the database, so that a wiped or swapped server is noticed. */
    databaseId: text,
    cadence: { type: 'string', enum: ['quarterly', 'monthly', 'halfYearly', 'yearly'], default: 'quarterly' },
    timeZone: { type: 'string', default: 'Europe/Berlin' },
    contactName: text,
    contactEmail: text,
  },
  indexes: [],
} as const satisfies CollectionDefinition;

export type NetworkContent = ContentOf<typeof network>;
export interface Network extends Envelope, SyncState, NetworkContent {}

/** A database holds one network; its record has a fixed id, so that two laptops never create it twice. */
export const NETWORK_ID = 'network:main';
