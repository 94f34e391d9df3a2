import type { MinutesSource } from '../../shared/domain/minutes';
import type { RichText } from '../../shared/text/rich/richText';
import { writeRich } from '../../shared/text/rich/writeRich';
import { createSharedText, openSharedText, readSharedText, type SharedText } from '../../shared/text/sharedText';
import { record } from './records';

export const MEETING = 'meeting:m';
const position = {
  id: 'p',
  office: 'CDO',
  department: '',
  institutionId: 'institution:soest',
  from: '2024-01',
  to: '',
  isMain: false,
};
const former = {
  ...position,
  id: 'q',
  office: 'Referent',
  institutionId: 'institution:bonn',
  from: '2020-01',
  to: '2023-12',
  isMain: false,
};
const byId = <T extends { readonly id: string }>(...records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((entry) => [entry.id, entry]));

/** A meeting of two items that was recorded in full, with those who were there, excused and silent. */
export const source: MinutesSource = {
  network: record('network', 'network:main', { title: 'CDO-Netzwerk' }),
  meeting: record('meetings', MEETING, {
    title: 'Treffen Q4',
    startsAt: '2026-12-09T10:00',
    endsAt: '2026-12-09T12:00',
    place: 'Messe',
    room: 'M3',
    chairId: 'member:a',
    minuteTakerId: 'member:z',
    quorum: 1,
  }),
  event: record('events', 'event:e', { title: 'Smart Country Convention' }),
  agendaItems: [
    record('agendaItems', 'agendaItem:2', {
      meetingId: MEETING,
      position: 2,
      title: 'Leitfaden',
      goal: 'decide',
      presenterId: 'member:a',
      presenterText: 'Stadt Ulm',
      topicId: 'topic:t',
      spentSeconds: 1400,
      body: createSharedText('Ulm berichtet.'),
    }),
    record('agendaItems', 'agendaItem:1', {
      meetingId: MEETING,
      position: 1,
      title: 'Begrüßung',
      spentSeconds: 10,
      body: createSharedText('Alle da.'),
    }),
  ],
  attendance: [
    record('attendance', 'attendance:z', {
      meetingId: MEETING,
      memberId: 'member:z',
      invited: true,
      presentFrom: '2026-12-09T09:00:00Z',
      presentUntil: '2026-12-09T10:00:00Z',
    }),
    record('attendance', 'attendance:a', {
      meetingId: MEETING,
      memberId: 'member:a',
      invited: true,
      presentFrom: '2026-12-09T09:05:00Z',
      representedBy: 'Kühn',
    }),
    record('attendance', 'attendance:g', {
      meetingId: MEETING,
      guestName: 'Gerd Gast',
      guestOffice: 'Presse',
      guestInstitution: 'Zeitung',
      presentFrom: '2026-12-09T09:00:00Z',
    }),
    record('attendance', 'attendance:n', { meetingId: MEETING, memberId: 'member:n', invited: true, rsvp: 'no' }),
    record('attendance', 'attendance:s', { meetingId: MEETING, memberId: 'member:s', invited: true }),
  ],
  outcomes: [
    record('outcomes', 'outcome:t', {
      meetingId: MEETING,
      agendaItemId: 'agendaItem:2',
      position: 2,
      kind: 'task',
      text: 'Gliederung',
      ownerIds: ['member:a', 'member:gone'],
      ownerText: 'Dataport',
      due: '2026-12-15',
    }),
    record('outcomes', 'outcome:b', {
      meetingId: MEETING,
      agendaItemId: 'agendaItem:2',
      position: 1,
      kind: 'decision',
      number: 'B-2026-07',
      text: 'Leitfaden',
      votes: { yes: 2, no: 0, abstain: 0 },
      result: 'adopted',
    }),
    record('outcomes', 'outcome:c', {
      meetingId: MEETING,
      agendaItemId: 'agendaItem:2',
      position: 3,
      kind: 'decision',
      number: 'B-2026-08',
      text: 'Termin',
      result: 'consensus',
    }),
  ],
  members: byId(
    record('members', 'member:a', {
      givenName: 'Götz',
      familyName: 'Albrecht',
      membership: 'member',
      positions: [former, position],
    }),
    record('members', 'member:z', { givenName: 'Zoe', familyName: 'Zander', membership: 'member' }),
    record('members', 'member:n', { givenName: 'Nina', familyName: 'Nein' }),
    record('members', 'member:s', { givenName: 'Stumm', familyName: 'Still' }),
  ),
  institutions: byId(
    record('institutions', 'institution:soest', { name: 'Kreis Soest', sector: 'municipal' }),
    record('institutions', 'institution:bonn', { name: 'Stadt Bonn' }),
    record('institutions', 'institution:dataport', { name: 'Dataport' }),
  ),
  topics: byId(record('topics', 'topic:t', { title: 'Legal Tech' })),
  files: new Map(),
};
export const heading = {
  number: 'P-2026-04',
  version: 1,
  language: 'de',
  finalisedAt: '2026-12-09T12:00:00.000Z',
} as const;

/** A text as it lies in a record. */
export function sharedRich(rich: RichText): SharedText {
  const doc = openSharedText({ update: '', text: '' });
  writeRich(doc, rich);
  const value = readSharedText(doc);
  doc.destroy();
  return value;
}

/** The same meeting with another text of its first item. */
export function withText(body: SharedText): MinutesSource {
  const [first, ...others] = source.agendaItems;
  return { ...source, agendaItems: first ? [{ ...first, body }, ...others] : [] };
}
