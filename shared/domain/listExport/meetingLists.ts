import { stampToDay } from '../../sync/clock';
import { memberToDisplayName } from '../membership';
import { meetingTitle, shownTitle } from '../titles';
import { richToPlain } from '../../text/rich/richToPlain';
import { sharedToRich } from '../../text/rich/sharedToRich';
import type { Event, Meeting, Note } from '../../schema';
import type { Tlp } from '../../schema/properties';
import {
  dateField,
  idField,
  numberField,
  textField,
  type ExportField,
  type ExportList,
  type ExportWords,
} from './exportList';
import { BETWEEN } from './memberList';
import { pictureWords } from '../../documents/rich/pictureWords';
import { descriptionToPlain } from '../../text/describedText';

export type EventExportRow = { readonly id: string; readonly event: Event; readonly meetingCount: number };
export type MeetingExportRow = { readonly id: string; readonly meeting: Meeting; readonly tlp: Tlp };
export type NoteExportRow = { readonly id: string; readonly note: Note; readonly tlp: Tlp };

const eventFields: readonly ExportField<EventExportRow>[] = [
  textField('title', ({ event }) => event.title),
  dateField('startsOn', ({ event }) => event.startsOn),
  dateField('endsOn', ({ event }) => event.endsOn),
  textField('place', ({ event }) => event.place),
  textField('city', ({ event }) => event.city),
  textField('organiser', ({ event }) => event.organiser),
  textField('website', ({ event }) => event.website),
  textField('standing', ({ event }, { t }) => (event.isCancelled ? t('meetings.event.cancelled') : '')),
  numberField('meetingCount', ({ meetingCount }) => meetingCount),
  textField('notes', ({ event }) => event.notes, true),
  idField(),
];

export const eventList: ExportList<EventExportRow> = {
  kind: 'events',
  audiences: ['network', 'internal'],
  fields: eventFields,
  usualFields: ['title', 'startsOn', 'endsOn', 'place', 'city', 'organiser', 'website'],
  labelFor: (audience) => (audience === 'internal' ? 'TLP:AMBER+STRICT' : 'TLP:GREEN'),
  labelOf: () => undefined,
  omit: () => undefined,
};

const meetingFields: readonly ExportField<MeetingExportRow>[] = [
  textField('title', ({ meeting }, { t }) => meetingTitle(meeting, t)),
  dateField('date', ({ meeting }) => meeting.startsAt.slice(0, 10)),
  textField('from', ({ meeting }) => meeting.startsAt.slice(11)),
  textField('to', ({ meeting }) => meeting.endsAt.slice(11)),
  textField('format', ({ meeting }, { t }) => t(`meetings.format.${meeting.format}`)),
  textField('standing', ({ meeting }, { t }) =>
    meeting.cancelledAt === '' ? t(`meetings.status.${meeting.status}`) : t('meetings.event.cancelled'),
  ),
  textField('event', ({ meeting }, { events }) => events.get(meeting.eventId)?.title ?? ''),
  textField('place', ({ meeting }) => meeting.place),
  textField('room', ({ meeting }) => meeting.room),
  textField('chair', ({ meeting }, words) => nameOf(meeting.chairId, words)),
  textField('minuteTaker', ({ meeting }, words) => nameOf(meeting.minuteTakerId, words)),
  textField('description', ({ meeting }, { t }) => descriptionToPlain(meeting, pictureWords(t))),
  textField('tlp', ({ tlp }) => tlp),
  idField(),
];

export const meetingList: ExportList<MeetingExportRow> = {
  kind: 'meetings',
  audiences: ['internal'],
  fields: meetingFields,
  usualFields: ['title', 'date', 'from', 'to', 'format', 'standing', 'event', 'place', 'tlp'],
  labelFor: () => 'TLP:CLEAR',
  labelOf: ({ tlp }) => tlp,
  omit: () => undefined,
};

const noteFields: readonly ExportField<NoteExportRow>[] = [
  textField('topic', ({ note }, { topics }) => topics.get(note.topicId)?.title ?? ''),
  textField('kind', ({ note }, { t }) => t(`topics.kind.${note.kind}`)),
  textField('title', ({ note }, { t }) => shownTitle(note.title, t)),
  textField('body', ({ note }) => richToPlain(sharedToRich(note.body))),
  textField('maturity', ({ note }, { t }) => (note.maturity === '' ? '' : t(`topics.maturity.${note.maturity}`))),
  textField('institutions', ({ note }, { institutions }) =>
    note.institutionIds.flatMap((id) => institutions.get(id)?.name ?? []).join(BETWEEN),
  ),
  dateField('createdOn', ({ note }) => stampToDay(note.createdAt)),
  textField('tlp', ({ tlp }) => tlp),
  idField(),
];

export const noteList: ExportList<NoteExportRow> = {
  kind: 'notes',
  audiences: ['internal'],
  fields: noteFields,
  usualFields: ['topic', 'kind', 'title', 'body', 'maturity', 'institutions', 'tlp'],
  labelFor: () => 'TLP:CLEAR',
  labelOf: ({ tlp }) => tlp,
  omit: () => undefined,
};

function nameOf(id: string, { members }: ExportWords): string {
  const member = members.get(id);
  return member ? memberToDisplayName(member) : '';
}
