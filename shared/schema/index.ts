import type { ContentOf, RecordOf } from './envelope';
import { agendaItems } from './agendaItems';
import { attendance } from './attendance';
import { events } from './events';
import { indicators } from './indicators';
import { institutions } from './institutions';
import { meetings } from './meetings';
import { members } from './members';
import { minutes } from './minutes';
import { network } from './network';
import { notes } from './notes';
import { outcomes } from './outcomes';
import { topics } from './topics';

/** The twelve collections of a network. RxDB's open core opens thirteen at a time; one is kept free for files. */
export const collections = {
  network,
  institutions,
  members,
  topics,
  notes,
  events,
  meetings,
  agendaItems,
  attendance,
  outcomes,
  minutes,
  indicators,
} as const;

export type CollectionName = keyof typeof collections;
export type RecordByCollection = { readonly [N in CollectionName]: RecordOf<(typeof collections)[N]> };
export type ContentByCollection = { readonly [N in CollectionName]: ContentOf<(typeof collections)[N]> };

export const COLLECTION_NAMES = Object.keys(collections).filter((name): name is CollectionName => name in collections);

const collectionByPrefix: ReadonlyMap<string, CollectionName> = new Map(
  COLLECTION_NAMES.map((name) => [collections[name].singular, name]),
);

/** The collection a record id belongs to, told by its prefix; undefined for design documents and foreign ids. */
export function collectionOfId(id: string): CollectionName | undefined {
  const colon = id.indexOf(':');
  return colon > 0 ? collectionByPrefix.get(id.slice(0, colon)) : undefined;
}

export type { AnyRecord, Contested, Envelope, Refusal, SyncState } from './envelope';
export type { AgendaItem, Goal } from './agendaItems';
export type { Attendance, Rsvp } from './attendance';
export type { Event } from './events';
export type { Indicator } from './indicators';
export type { Institution, Sector, State } from './institutions';
export type { Meeting, MeetingFormat, MeetingStatus } from './meetings';
export type { Member, Membership, Position } from './members';
export type { Minutes } from './minutes';
export type { Network } from './network';
export type { Maturity, Note, NoteKind } from './notes';
export type { Outcome, OutcomeKind, OutcomeState, Votes } from './outcomes';
export type { Tlp } from './properties';
export type { Topic } from './topics';
