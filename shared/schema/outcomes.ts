import { date, idSet, reference, text } from './properties';
import type { CollectionDefinition, ContentOf, Envelope, SyncState } from './envelope';

const OUTCOME_KINDS = ['information', 'decision', 'task'] as const;
const OUTCOME_STATES = ['open', 'done', 'dropped'] as const;

export const outcomes = {
  name: 'outcomes',
  singular: 'outcome',
  version: 0,
  migrations: {},
  properties: {
    meetingId: reference,
    agendaItemId: reference,
    kind: { type: 'string', enum: OUTCOME_KINDS, default: 'information' },
    /** Running number of a decision, such as `B-2027-03`. */
    number: text,
    position: { type: 'number', default: 0 },
    text,
    /** Counted votes of a decision; null where none were counted (consensus). */
    votes: {
      type: ['object', 'null'],
      default: null,
      properties: { yes: { type: 'number' }, no: { type: 'number' }, abstain: { type: 'number' } },
      required: ['yes', 'no', 'abstain'],
      additionalProperties: false,
    },
    /** Of a decision: how it ended. */
    result: { type: 'string', enum: ['', 'adopted', 'rejected', 'consensus'], default: '' },
    ownerIds: idSet,
    /** Owners who are not in the list, or institutions. */
    ownerText: text,
    due: date,
    state: { type: 'string', enum: OUTCOME_STATES, default: 'open' },
  },
  indexes: [],
} as const satisfies CollectionDefinition;

export type OutcomeContent = ContentOf<typeof outcomes>;
export interface Outcome extends Envelope, SyncState, OutcomeContent {}
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];
export type OutcomeState = (typeof OUTCOME_STATES)[number];
export type Votes = NonNullable<Outcome['votes']>;
