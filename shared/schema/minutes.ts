import { AGENDA_ENTRY_KINDS, GOALS } from './agendaItems';
import { date, idSet, instant, itemDate, origins, reference, text } from './properties';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

const MINUTES_KINDS = ['minutes', 'addendum'] as const;
export const APPROVALS = ['decision', 'silence'] as const;
export const OBJECTION_STATES = ['open', 'accepted', 'declined', 'withdrawn'] as const;

/**
 * [Note: frozen minutes, living state] `content` and `hash` never change once they are written. What happens to minutes
 * afterwards (circulation, objections, approval) stands beside them, and is merged like any other field.
 */
export const minutes = {
  name: 'minutes',
  singular: 'minutes',
  version: 1,
  migrations: {},
  wire: firstWire,
  durability: 'strict',
  properties: {
    meetingId: reference,
    /** The minutes of a meeting, or a correction to approved ones that has a text of its own. */
    kind: { type: 'string', enum: MINUTES_KINDS, default: 'minutes' },
    /** `P-2026-04`; of an addendum `P-2026-04/N1`. */
    number: text,
    revision: { type: 'number', default: 1 },
    /** The version that this one takes the place of. */
    supersedesId: reference,
    /** The approved minutes that an addendum corrects. */
    amendsId: reference,
    finalisedAt: instant,
    /** The frozen record of the meeting as canonical JSON of `MinutesContent`: a text, so that no merge can take it apart. */
    content: text,
    /** SHA-256 of `content`, hexadecimal. */
    hash: text,
    origins,
    /**
     * Agenda items that are TLP:RED for another reason than the meeting, and stand in `content` with their number and that label alone. What
     * is noted of each says nothing that `content` does not say, but for its id: enough for a laptop that does not have it to say the same again.
     */
    withheldItems: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          /** Of the agenda item. */
          id: { type: 'string' },
          /** Device on which it is TLP:RED. */
          by: { type: 'string' },
          kind: { type: 'string', enum: AGENDA_ENTRY_KINDS },
          position: { type: 'number' },
          goal: { type: 'string', enum: GOALS },
          plannedMinutes: { type: 'number' },
          spentSeconds: { type: 'number' },
        },
        required: ['id', 'by', 'kind', 'position', 'goal', 'plannedMinutes', 'spentSeconds'],
        additionalProperties: false,
      },
    },
    /** Where `content` names people who were erased since, such as `present.2`: see [Note: names of erased people]. */
    erasedNames: idSet,
    circulatedAt: instant,
    /** The last day on which objections are heard. */
    objectionsUntil: date,
    /** How these minutes become approved, as the network had it when they were circulated. */
    approval: { type: 'string', enum: APPROVALS, default: 'decision' },
    approvedOn: date,
    /** The meeting that decided so; `''` where nobody objected, or it was decided elsewhere. */
    approvedInId: reference,
    objections: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          raisedOn: itemDate,
          /** A name as it was given: whoever objects need not be in the list. */
          raisedBy: { type: 'string' },
          /** Number of the agenda item as printed; `''` for the minutes as a whole. */
          itemNumber: { type: 'string' },
          text: { type: 'string' },
          state: { type: 'string', enum: OBJECTION_STATES },
          /** How and why it was settled so. */
          settlement: { type: 'string' },
        },
        required: ['id', 'raisedOn', 'raisedBy', 'itemNumber', 'text', 'state', 'settlement'],
        additionalProperties: false,
      },
    },
  },
} as const satisfies CollectionDefinition;

export type MinutesRecordContent = ContentOf<typeof minutes>;
export interface Minutes extends Envelope, SyncState, MinutesRecordContent {}
export type Approval = (typeof APPROVALS)[number];
export type WithheldItem = Minutes['withheldItems'][number];
export type Objection = Minutes['objections'][number];
export type ObjectionState = (typeof OBJECTION_STATES)[number];
