import { agendaItems, type AgendaItem, type AgendaItemContent } from './agendaItems';
import { attendance, type Attendance, type AttendanceContent } from './attendance';
import { events, type Event, type EventContent } from './events';
import { files, type FileContent, type FileRecord } from './files';
import { indicators, type Indicator, type IndicatorContent } from './indicators';
import { institutions, type Institution, type InstitutionContent } from './institutions';
import { letters, type Letter, type LetterContent } from './letters';
import { meetings, type Meeting, type MeetingContent } from './meetings';
import { members, type Member, type MemberContent } from './members';
import { messages, type Message, type MessageContent } from './messages';
import { minutes, type Minutes, type MinutesRecordContent } from './minutes';
import { network, type Network, type NetworkContent } from './network';
import { notes, type Note, type NoteContent } from './notes';
import { outcomes, type Outcome, type OutcomeContent } from './outcomes';
import { sendings, type Sending, type SendingContent } from './sendings';
import { topics, type Topic, type TopicContent } from './topics';

/** The collections of a network. */
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
  files,
  letters,
  messages,
  sendings,
} as const;

export type CollectionName = keyof typeof collections;
/** Named interfaces: the compiler computes a record's type from its schema once, not at every use. */
export interface RecordByCollection {
  readonly network: Network;
  readonly institutions: Institution;
  readonly members: Member;
  readonly topics: Topic;
  readonly notes: Note;
  readonly events: Event;
  readonly meetings: Meeting;
  readonly agendaItems: AgendaItem;
  readonly attendance: Attendance;
  readonly outcomes: Outcome;
  readonly minutes: Minutes;
  readonly indicators: Indicator;
  readonly files: FileRecord;
  readonly letters: Letter;
  readonly messages: Message;
  readonly sendings: Sending;
}
export interface ContentByCollection {
  readonly network: NetworkContent;
  readonly institutions: InstitutionContent;
  readonly members: MemberContent;
  readonly topics: TopicContent;
  readonly notes: NoteContent;
  readonly events: EventContent;
  readonly meetings: MeetingContent;
  readonly agendaItems: AgendaItemContent;
  readonly attendance: AttendanceContent;
  readonly outcomes: OutcomeContent;
  readonly minutes: MinutesRecordContent;
  readonly indicators: IndicatorContent;
  readonly files: FileContent;
  readonly letters: LetterContent;
  readonly messages: MessageContent;
  readonly sendings: SendingContent;
}

export const COLLECTION_NAMES = Object.keys(collections).filter((name): name is CollectionName => name in collections);

const collectionByPrefix: ReadonlyMap<string, CollectionName> = new Map(
  COLLECTION_NAMES.map((name) => [collections[name].singular, name]),
);

/** The collection a record id belongs to, told by its prefix; undefined for design documents and foreign ids. */
export function collectionOfId(id: string): CollectionName | undefined {
  const colon = id.indexOf(':');
  return colon > 0 ? collectionByPrefix.get(id.slice(0, colon)) : undefined;
}

export type {
  AnyRecord,
  Contested,
  Envelope,
  MergedFieldNote,
  MergeNote,
  Refusal,
  SyncedRecord,
  SyncState,
} from './envelope';
export type { AgendaDocument, AgendaItem, Goal, Speaker } from './agendaItems';
export type { Attendance, Rsvp } from './attendance';
export type { Event } from './events';
export type { FileRecord } from './files';
export type { Indicator } from './indicators';
export type { Institution, Sector, Site, State, Vacancy } from './institutions';
export type { Letter } from './letters';
export type { Meeting, MeetingFormat, MeetingStatus } from './meetings';
export type { Contact, Member, Membership, Position, Role } from './members';
export type { Message } from './messages';
export type { Approval, Minutes, Objection, ObjectionState, WithheldItem } from './minutes';
export type { AgendaTemplate, Group, Network, SavedView, SchoolHoliday, TextBlock, WithoutQuorum } from './network';
export type { Maturity, Note, NoteKind } from './notes';
export type {
  EstablishedQuorum,
  Evidence,
  Implementation,
  Majority,
  Outcome,
  OutcomeKind,
  OutcomeState,
  VoteMethod,
  Votes,
} from './outcomes';
export type { Tlp } from './properties';
export type { Sending } from './sendings';
export type { Topic } from './topics';
