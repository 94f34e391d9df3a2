import { date, idSet, itemDate, reference, text } from './properties';
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
    /** federal, state or municipal where `sector` says another thing, such as a university of a state; `''`: as the sector says, or none. */
    level: text,
    city: text,
    website: text,
    notes: text,
    /** The institution that this one is part of. */
    parentId: reference,
    /** What it was merged into or succeeded by, from `endedOn` on. */
    successorId: reference,
    endedOn: date,
    /** Offices elsewhere than in `city`; `state` is ISO 3166-2:DE. */
    sites: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          street: { type: 'string' },
          postalCode: { type: 'string' },
          city: { type: 'string' },
          state: { type: 'string' },
        },
        required: ['id', 'title', 'street', 'postalCode', 'city', 'state'],
        additionalProperties: false,
      },
    },
    /** Offices that somebody has left; `filledBy` and `filledOn` are empty until there is a successor. */
    vacancies: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          office: { type: 'string' },
          department: { type: 'string' },
          since: itemDate,
          formerMemberId: { type: 'string' },
          filledBy: { type: 'string' },
          filledOn: itemDate,
        },
        required: ['id', 'office', 'department', 'since', 'formerMemberId', 'filledBy', 'filledOn'],
        additionalProperties: false,
      },
    },
    /** How much each topic matters to this institution; `id` is the topic's id, weight 0 (none) to 3 (vital). Without an entry it was not asked. */
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
    /** Institutions that look like this one and are others, as a person decided. */
    notSameAs: idSet,
    /** The institution as which this one was entered twice; it is deleted then. */
    mergedInto: reference,
  },
} as const satisfies CollectionDefinition;

export type InstitutionContent = ContentOf<typeof institutions>;
export interface Institution extends Envelope, SyncState, InstitutionContent {}
export type Sector = (typeof SECTORS)[number];
export type State = (typeof STATES)[number];
export type Site = Institution['sites'][number];
export type Vacancy = Institution['vacancies'][number];
