import { positionsOn } from '../../../../shared/domain/membership';
import { instantToLocal } from '../../../../shared/domain/meetings';
import { LAPTOP_ZONE } from '../../../../shared/laptopZone';
import type {
  Attendance,
  Letter,
  Meeting,
  Member,
  Message,
  Note,
  Outcome,
  OutcomeState,
  Sending,
} from '../../../../shared/schema';
import { stampToDay } from '../../../../shared/sync/clock';

export type HistoryEntry = {
  readonly id: string;
  /** `YYYY-MM-DD`, `''` where it is not known. */
  readonly date: string;
  readonly href: string;
} & (
  | {
      readonly kind: 'attendance';
      readonly title: string;
      readonly part: 'present' | 'represented' | 'excused' | 'absent' | 'accepted' | 'invited';
    }
  | { readonly kind: 'decision'; readonly text: string; readonly number: string }
  | { readonly kind: 'task'; readonly text: string; readonly due: string; readonly state: OutcomeState }
  | { readonly kind: 'approach'; readonly title: string }
  | { readonly kind: 'letter'; readonly title: string }
);

type HistorySources = {
  readonly attendance: readonly Attendance[];
  readonly outcomes: readonly Outcome[];
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly notes: readonly Note[];
  readonly letters: ReadonlyMap<string, Letter>;
  readonly messages: ReadonlyMap<string, Message>;
  readonly sendings: readonly Sending[];
};

/**
 * What a person did in the network, the latest first: meetings they were asked to, tasks and decisions they took on, letters they were sent, and the approaches that
 * an institution brought in while they held an office there.
 */
export function memberHistory(
  member: Member,
  { attendance, outcomes, meetings, notes, letters, messages, sendings }: HistorySources,
): readonly HistoryEntry[] {
  const memberId = member.id;
  const entries: HistoryEntry[] = [];
  for (const record of attendance) {
    const meeting = meetings.get(record.meetingId);
    if (record.memberId !== memberId || !meeting) continue;
    entries.push({
      ...of(record.id, meeting),
      kind: 'attendance',
      title: meeting.title,
      part: partOf(record, meeting),
    });
  }
  for (const { id, kind, ownerIds, meetingId, text, due, state, number } of outcomes) {
    const meeting = meetings.get(meetingId);
    if (kind === 'information' || !ownerIds.includes(memberId) || !meeting) continue;
    entries.push(
      kind === 'task' ? { ...of(id, meeting), kind, text, due, state } : { ...of(id, meeting), kind, text, number },
    );
  }
  for (const { id, kind, institutionIds, title, topicId, createdAt } of notes) {
    if (kind !== 'approach' || createdAt === '') continue;
    const date = stampToDay(createdAt);
    if (!positionsOn(member, date).some(({ institutionId }) => institutionIds.includes(institutionId))) continue;
    entries.push({ id, kind, date, href: `/topics/${topicId}/notes/${id}`, title });
  }
  for (const { id, messageId, sentAt } of sendings) {
    const message = messages.get(messageId);
    const letter = letters.get(message?.letterId ?? '');
    if (message?.memberId !== memberId || !letter || sentAt === '') continue;
    const date = instantToLocal(Date.parse(sentAt), LAPTOP_ZONE).slice(0, 10);
    entries.push({ id, kind: 'letter', date, href: `/outbox/${letter.id}`, title: letter.title });
  }
  return entries.toSorted((left, right) => right.date.localeCompare(left.date) || left.kind.localeCompare(right.kind));
}

function of(id: string, meeting: Meeting): Pick<HistoryEntry, 'id' | 'date' | 'href'> {
  return { id, date: meeting.startsAt.slice(0, 10), href: `/meetings/${meeting.id}` };
}

function partOf(
  { presentFrom, representedBy, rsvp }: Attendance,
  { status }: Meeting,
): 'present' | 'represented' | 'excused' | 'absent' | 'accepted' | 'invited' {
  if (representedBy !== '') return 'represented';
  if (presentFrom !== '') return 'present';
  if (rsvp === 'no') return 'excused';
  if (status === 'closed') return 'absent';
  return rsvp === 'yes' ? 'accepted' : 'invited';
}
