import type { Attendance, Meeting, Outcome, OutcomeState } from '../../../../shared/schema';

export type HistoryEntry = {
  readonly id: string;
  /** `YYYY-MM-DD` of the meeting, `''` where it has no date. */
  readonly date: string;
  readonly meetingId: string;
} & (
  | {
      readonly kind: 'attendance';
      readonly title: string;
      readonly part: 'present' | 'represented' | 'excused' | 'absent' | 'accepted' | 'invited';
    }
  | { readonly kind: 'decision'; readonly text: string; readonly number: string }
  | { readonly kind: 'task'; readonly text: string; readonly due: string; readonly state: OutcomeState }
);

type HistorySources = {
  readonly attendance: readonly Attendance[];
  readonly outcomes: readonly Outcome[];
  readonly meetings: ReadonlyMap<string, Meeting>;
};

/** What a person did in the network, the latest first: meetings they were asked to, tasks and decisions they took on. */
export function memberHistory(
  memberId: string,
  { attendance, outcomes, meetings }: HistorySources,
): readonly HistoryEntry[] {
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
  return entries.toSorted((left, right) => right.date.localeCompare(left.date) || left.kind.localeCompare(right.kind));
}

function of(id: string, meeting: Meeting): { readonly id: string; readonly date: string; readonly meetingId: string } {
  return { id, date: meeting.startsAt.slice(0, 10), meetingId: meeting.id };
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
