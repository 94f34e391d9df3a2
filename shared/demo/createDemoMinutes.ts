import { canonicalJson, hashMinutesContent } from '../documents';
import { buildMinutesContent } from '../domain/minutes';
import { nextMinutesNumber } from '../domain/outcomes';
import type { RecordByCollection } from '../schema';
import { withDefaults, type Draft } from '../schema/records';
import { addDays, berlinToInstant } from './dates';
import type { DemoData, DemoRecord } from './DemoData';
import { demoId } from './ids';

type Unfrozen = Omit<DemoData, 'minutes' | 'indicators' | 'files' | 'letters' | 'messages' | 'sendings'>;

/** Finalised minutes of every closed meeting, made by the same code as real ones, five days after the meeting. */
export function createDemoMinutes(data: Unfrozen, today: string): readonly DemoRecord<'minutes'>[] {
  const [network] = toRecords(data, 'network');
  const agendaItems = toRecords(data, 'agendaItems');
  const attendance = toRecords(data, 'attendance');
  const outcomes = toRecords(data, 'outcomes');
  const members = byId(toRecords(data, 'members'));
  const institutions = byId(toRecords(data, 'institutions'));
  const topics = byId(toRecords(data, 'topics'));
  const events = byId(toRecords(data, 'events'));
  const taken: string[] = [];

  const meetings = toRecords(data, 'meetings').filter(({ status }) => status === 'closed');

  return meetings.map((meeting, index) => {
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
        files: new Map(),
      },
      { number, version: 1, language: 'de', finalisedAt },
    );
    const frozen = {
      meetingId: meeting.id,
      number,
      revision: 1,
      finalisedAt,
      content: canonicalJson(content),
      hash: hashMinutesContent(content),
    };
    return { id: demoId('minutes', index), draft: { ...frozen, ...lifeOf(date, meetings[index + 1], today) } };
  });
}

/** Circulated a week after the meeting; approved by the next one, so those of the latest meeting still wait. */
function lifeOf(date: string, next: RecordByCollection['meetings'] | undefined, today: string): Draft<'minutes'> {
  // Where the latest meeting was a few days ago, that is still to come.
  if (addDays(date, 7) > today) return {};
  const circulated = { circulatedAt: berlinToInstant(addDays(date, 7), '09:00'), objectionsUntil: addDays(date, 21) };
  return next ? { ...circulated, approvedOn: next.startsAt.slice(0, 10), approvedInId: next.id } : circulated;
}

function toRecords<N extends keyof Unfrozen>(data: Unfrozen, collection: N): readonly RecordByCollection[N][] {
  return data[collection].map(({ id, draft }) => withDefaults<N>(collection, Object.assign({ id }, draft)));
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
