import { flag, idSet, text } from './properties';
import type { CollectionDefinition, ContentOf, Envelope, SyncState } from './envelope';

const MINUTES_APPROVALS = ['decision', 'silence'] as const;

export const network = {
  name: 'network',
  singular: 'network',
  version: 1,
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
    /** Agendas that the network keeps to begin meetings from. */
    agendaTemplates: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          title: { type: 'string' },
          entries: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                id: { type: 'string' },
                kind: { type: 'string', enum: ['item', 'section'] },
                title: { type: 'string' },
                goal: { type: 'string', enum: ['inform', 'discuss', 'decide'] },
                topicId: { type: 'string' },
                plannedMinutes: { type: 'number' },
              },
              required: ['id', 'kind', 'title', 'goal', 'topicId', 'plannedMinutes'],
              additionalProperties: false,
            },
          },
        },
        required: ['id', 'title', 'entries'],
        additionalProperties: false,
      },
    },
    /** How minutes become approved: by a decision of the next meeting, or by silence until the deadline for objections. */
    minutesApproval: { type: 'string', enum: MINUTES_APPROVALS, default: 'decision' },
    /** Whose device is whose, for conflicts and merges: the id of edit stamps, and the name that its user goes by. */
    devices: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: { id: { type: 'string' }, name: { type: 'string' } },
        required: ['id', 'name'],
        additionalProperties: false,
      },
    },
    /** Of a claim to numbers, which is a record of its own: see [Note: number blocks] in shared/domain/numbering/blocks. */
    numberSeries: text,
    numberBlock: { type: 'number', default: 0 },
    usedNumbers: idSet,
    /** The claim was made before the network knew any server, so it is first without asking. */
    claimedAlone: flag,
  },
  indexes: [],
} as const satisfies CollectionDefinition;

export type NetworkContent = ContentOf<typeof network>;
export interface Network extends Envelope, SyncState, NetworkContent {}

export type AgendaTemplate = Network['agendaTemplates'][number];

/** A database holds one network; its record has a fixed id, so that two laptops never create it twice. */
export const NETWORK_ID = 'network:main';
