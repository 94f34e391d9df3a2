import { instant, itemInstant, origins, reference, sharedText, text } from './properties';
import { firstWire, type CollectionDefinition, type ContentOf, type Envelope, type SyncState } from './envelope';

export const GOALS = ['inform', 'discuss', 'decide'] as const;

/** What an item is for that the application knows how to help with; `''` for everything else. */
const PURPOSES = ['', 'approval', 'tasks'] as const;

const SET_ASIDE = ['', 'adjourned', 'withdrawn', 'notReached'] as const;

/** `section` is a heading between the items: it orders with them, has a title and nothing else. */
export const AGENDA_ENTRY_KINDS = ['item', 'section'] as const;

export const agendaItems = {
  name: 'agendaItems',
  singular: 'agendaItem',
  version: 1,
  migrations: {},
  wire: firstWire,
  durability: 'strict',
  properties: {
    /** `''` while the item waits in the backlog for a meeting that takes it. */
    meetingId: reference,
    kind: { type: 'string', enum: AGENDA_ENTRY_KINDS, default: 'item' },
    /** Order in the agenda; a fraction puts an item between two others without touching them. Equal numbers fall back to the id. */
    position: { type: 'number', default: 0 },
    title: text,
    goal: { type: 'string', enum: GOALS, default: 'discuss' },
    topicId: reference,
    presenterId: reference,
    /** Presenter who is not in the list, or an institution. */
    presenterText: text,
    plannedMinutes: { type: 'number', default: 15 },
    /** When the running stretch of discussion began, `''` while the item is not under discussion. */
    startedAt: instant,
    /** Seconds discussed in stretches that ended. */
    spentSeconds: { type: 'number', default: 0 },
    done: { type: 'boolean', default: false },
    /** Why the item was not discussed to its end; `''` where it was, or is still to come. See [Note: states of an item]. */
    setAside: { type: 'string', enum: SET_ASIDE, default: '' },
    body: sharedText,
    /** The agenda item of an earlier meeting that this one continues. */
    carriedFromId: reference,
    /** The note of a topic that proposed the item. */
    noteId: reference,
    purpose: { type: 'string', enum: PURPOSES, default: '' },
    /** The minutes that an item with the purpose `approval` is about. */
    minutesId: reference,
    origins,
    /** What to read beforehand: an address, or the name of a file that is sent along. */
    documents: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: { id: { type: 'string' }, title: { type: 'string' }, url: { type: 'string' } },
        required: ['id', 'title', 'url'],
        additionalProperties: false,
      },
    },
    /** Who wants to speak, in turn. A tool of the moment, not a record: emptied when the item is through. */
    speakers: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        properties: {
          id: { type: 'string' },
          attendanceId: { type: 'string' },
          name: { type: 'string' },
          startedAt: itemInstant,
          endedAt: itemInstant,
        },
        required: ['id', 'attendanceId', 'name', 'startedAt', 'endedAt'],
        additionalProperties: false,
      },
    },
  },
} as const satisfies CollectionDefinition;

export type AgendaItemContent = ContentOf<typeof agendaItems>;
export interface AgendaItem extends Envelope, SyncState, AgendaItemContent {}
export type AgendaDocument = AgendaItem['documents'][number];
export type Speaker = AgendaItem['speakers'][number];
export type Goal = (typeof GOALS)[number];
