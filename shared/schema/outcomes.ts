import { WITHOUT_QUORUM } from './network';
import { date, idSet, itemInstant, optionalNumber, origins, reference, text } from './properties';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

const OUTCOME_KINDS = ['information', 'decision', 'task'] as const;
export const VOTE_METHODS = ['counted', 'hands', 'secret'] as const;
export const MAJORITIES = ['simple', 'absolute', 'twoThirdsCast', 'twoThirdsPresent'] as const;
const OUTCOME_STATES = ['open', 'done', 'dropped'] as const;
export const CONFIRMATIONS = ['', 'confirmed', 'declined'] as const;
export const IMPLEMENTATIONS = ['open', 'underway', 'done', 'obsolete'] as const;

export const outcomes = {
  name: 'outcomes',
  singular: 'outcome',
  version: 1,
  migrations: {},
  wire: firstWire,
  durability: 'strict',
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
    /** How the votes were taken. With a show of hands only those against and abstaining are counted. */
    voteMethod: { type: 'string', enum: VOTE_METHODS, default: 'counted' },
    majority: { type: 'string', enum: MAJORITIES, default: 'simple' },
    /** Members who could vote when the vote was taken; null before. People come and go afterwards. */
    entitled: optionalNumber,
    /** Ballot papers of a secret vote that count for nothing. */
    invalidVotes: { type: 'number', default: 0 },
    /** Of a decision: how it ended. */
    result: { type: 'string', enum: ['', 'adopted', 'rejected', 'consensus'], default: '' },
    /**
     * What was established about the quorum at the moment the decision was taken; null where no quorum was asked for, or an earlier
     * version recorded it. Whether it is a decision at all follows from this: `decisionStanding` in shared/domain/quorum.
     */
    quorum: {
      type: ['object', 'null'],
      default: null,
      properties: {
        at: itemInstant,
        /** Members entitled to vote who were present or represented. */
        present: { type: 'number' },
        required: { type: 'number' },
        without: { type: 'string', enum: WITHOUT_QUORUM },
      },
      required: ['at', 'present', 'required', 'without'],
      additionalProperties: false,
    },
    /** The same by group, where the rule is; beside it, since older laptops refuse an entry that says more. Explains, never decides: `groupsOf`. */
    quorumGroups: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: { id: { type: 'string' }, present: { type: 'number' }, required: { type: 'number' } },
        required: ['id', 'present', 'required'],
        additionalProperties: false,
      },
    },
    /** Of a decision that was subject to confirmation: what came of it, when, and where one finds it. */
    confirmation: { type: 'string', enum: CONFIRMATIONS, default: '' },
    confirmedOn: date,
    confirmedBy: text,
    ownerIds: idSet,
    /** Owners who are not in the list, or institutions. */
    ownerText: text,
    due: date,
    /** Of a task. A decision is not done as a task is: see `implementation`. */
    state: { type: 'string', enum: OUTCOME_STATES, default: 'open' },
    /** Of a decision that was taken: how far it is carried out. Says nothing about one that was rejected. */
    implementation: { type: 'string', enum: IMPLEMENTATIONS, default: 'open' },
    /** When the network wants to look again at whether a decision is carried out (Wiedervorlage). */
    followUpOn: date,
    origins,
    /** How one sees that a decision was carried out: a title and where it is. */
    evidence: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: { id: { type: 'string' }, title: { type: 'string' }, url: { type: 'string' } },
        required: ['id', 'title', 'url'],
        additionalProperties: false,
      },
    },
    /** On carrying out a decision; its text is never touched after the meeting. */
    remark: text,
  },
} as const satisfies CollectionDefinition;

export type OutcomeContent = ContentOf<typeof outcomes>;
export interface Outcome extends Envelope, SyncState, OutcomeContent {}
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];
export type OutcomeState = (typeof OUTCOME_STATES)[number];
export type Implementation = (typeof IMPLEMENTATIONS)[number];
export type Evidence = Outcome['evidence'][number];
export type VoteMethod = (typeof VOTE_METHODS)[number];
export type Majority = (typeof MAJORITIES)[number];
export type EstablishedQuorum = NonNullable<Outcome['quorum']>;
export type Votes = NonNullable<Outcome['votes']>;
