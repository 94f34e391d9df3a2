import { canonicalJson, hashMinutesContent } from '../documents';
import { buildMinutesContent } from '../domain/minutes';
import { nextMinutesNumber } from '../domain/outcomes';
import type { CollectionName, RecordByCollection } from '../schema';
import { withDefaults } from '../schema/records';
import { addDays, berlinToInstant } from './dates';
import type { DemoData, DemoRecord } from './DemoData';
import { demoId } from './ids';

/** Finalised minutes of every closed meeting, made by the same code as real ones, five days after the meeting. */
export function createDemoMinutes(data: Omit<DemoData, 'minutes' | 'indicators'>): readonly DemoRecord<'minutes'>[] {
  const [network] = toRecords('network', data.network);
  const agendaItems = toRecords('agendaItems', data.agendaItems);
  const attendance = toRecords('attendance', data.attendance);
  const outcomes = toRecords('outcomes', data.outcomes);
  const members = byId(toRecords('members', data.members));
  const institutions = byId(toRecords('institutions', data.institutions));
  const topics = byId(toRecords('topics', data.topics));
  const events = byId(toRecords('events', data.events));
  const taken: string[] = [];

  return toRecords('meetings', data.meetings)
    .filter(({ status }) => status === 'closed')
    .map((meeting, index) => {
      const ofMeeting = ({ meetingId }: { readonly meetingId: string }): boolean => meetingId === meeting.id;
      const date = meeting.startsAt.slice(0, 10);
      const number = nextMinutesNumber(taken, Number(date.slice(0, 4)));
      taken.push(number);
      const finalisedAt = berlinToInstant(addDays(date, 5), '14:30');
      const content = buildMinutesContent(
        {
          network,
          meeting,
          event: events.get(meeting.eventId),
          agendaItems: agendaItems.filter(ofMeeting),
          attendance: attendance.filter(ofMeeting),
          outcomes: outcomes.filter(ofMeeting),
          members,
          institutions,
          topics,
        },
        { number, version: 1, language: 'de', finalisedAt },
      );
      return { id: demoId('minutes', index), draft: { meetingId: meeting.id, number, revision: 1, finalisedAt, content: canonicalJson(content), hash: hashMinutesContent(content) } };
    });
}

function toRecords<N extends CollectionName>(collection: N, records: readonly DemoRecord<N>[]): readonly RecordByCollection[N][] {
  return records.map(({ id, draft }) => withDefaults(collection, { ...draft, id }));
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
