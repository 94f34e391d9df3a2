import { canonicalJson, hashMinutesContent } from '../documents';
import { buildMinutesContent } from '../domain/minutes';
import { nextMinutesNumber } from '../domain/outcomes';
import type { RecordByCollection } from '../schema';
import { withDefaults } from '../schema/records';
import { addDays, berlinToInstant } from './dates';
import type { DemoData, DemoRecord } from './DemoData';
import { demoId } from './ids';

type Unfrozen = Omit<DemoData, 'minutes' | 'indicators'>;

/** Finalised minutes of every closed meeting, made by the same code as real ones, five days after the meeting. */
export function createDemoMinutes(data: Unfrozen): readonly DemoRecord<'minutes'>[] {
  const [network] = toRecords(data, 'network');
  const agendaItems = toRecords(data, 'agendaItems');
  const attendance = toRecords(data, 'attendance');
  const outcomes = toRecords(data, 'outcomes');
  const members = byId(toRecords(data, 'members'));
  const institutions = byId(toRecords(data, 'institutions'));
  const topics = byId(toRecords(data, 'topics'));
  const events = byId(toRecords(data, 'events'));
  const taken: string[] = [];

  const meetings = toRecords(data, 'meetings');

  return meetings
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

function toRecords<N extends keyof Unfrozen>(data: Unfrozen, collection: N): readonly RecordByCollection[N][] {
  return data[collection].map(({ id, draft }) => withDefaults<N>(collection, Object.assign({ id }, draft)));
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
