import { text } from './properties';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

export const SECTORS = ['federal', 'state', 'municipal', 'science', 'govtech', 'provider', 'association'] as const;

/** ISO 3166-2:DE, the sixteen Länder. */
export const STATES = [
  'DE-BW',
  'DE-BY',
  'DE-BE',
  'DE-BB',
  'DE-HB',
  'DE-HH',
  'DE-HE',
  'DE-MV',
  'DE-NI',
  'DE-NW',
  'DE-RP',
  'DE-SL',
  'DE-SN',
  'DE-ST',
  'DE-SH',
  'DE-TH',
] as const;

export const institutions = {
  name: 'institutions',
  singular: 'institution',
  version: 1,
  migrations: {},
  wire: firstWire,
  durability: 'relaxed',
  properties: {
    name: text,
    shortName: text,
    sector: { type: 'string', enum: ['', ...SECTORS], default: '' },
    state: { type: 'string', enum: ['', ...STATES], default: '' },
    city: text,
    website: text,
    notes: text,
    /** How much each topic matters to this institution; `id` is the topic's id, weight 0 (none) to 3 (vital). */
    topicWeights: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: { id: { type: 'string' }, weight: { type: 'number' } },
        required: ['id', 'weight'],
        additionalProperties: false,
      },
    },
  },
} as const satisfies CollectionDefinition;

export type InstitutionContent = ContentOf<typeof institutions>;
export interface Institution extends Envelope, SyncState, InstitutionContent {}
export type Sector = (typeof SECTORS)[number];
export type State = (typeof STATES)[number];
