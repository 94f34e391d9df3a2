import { flag, sharedText, text } from './properties';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

export const topics = {
  name: 'topics',
  singular: 'topic',
  version: 1,
  migrations: {},
  wire: firstWire,
  durability: 'relaxed',
  properties: {
    title: text,
    description: text,
    /** How the description looks; see [Note: a description is said twice]. */
    richDescription: sharedText,
    questions: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: { id: { type: 'string' }, text: { type: 'string' } },
        required: ['id', 'text'],
        additionalProperties: false,
      },
    },
    /** Order in the catalogue; equal numbers fall back to the id. */
    position: { type: 'number', default: 0 },
    archived: flag,
  },
} as const satisfies CollectionDefinition;

export type TopicContent = ContentOf<typeof topics>;
export interface Topic extends Envelope, SyncState, TopicContent {}
