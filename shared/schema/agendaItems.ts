import { instant, reference, sharedText, text } from './properties';
import type { CollectionDefinition, ContentOf, Envelope, SyncState } from './envelope';

export const GOALS = ['inform', 'discuss', 'decide'] as const;

export const agendaItems = {
  name: 'agendaItems',
  singular: 'agendaItem',
  version: 0,
  migrations: {},
  properties: {
    meetingId: reference,
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
    body: sharedText,
    /** The agenda item of an earlier meeting that this one continues. */
    carriedFromId: reference,
  },
  indexes: [],
} as const satisfies CollectionDefinition;

export type AgendaItemContent = ContentOf<typeof agendaItems>;
export interface AgendaItem extends Envelope, SyncState, AgendaItemContent {}
export type Goal = (typeof GOALS)[number];
