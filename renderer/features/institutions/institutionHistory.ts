import { positionsOn } from '../../../shared/domain/membership';
import type { Attendance, Meeting, Member, Note, Outcome, OutcomeState } from '../../../shared/schema';
import { stampToDay } from '../../../shared/sync/clock';

export type InstitutionEntry = {
  readonly id: string;
  /** `YYYY-MM-DD`; `''` where it is not known. */
  readonly date: string;
  readonly href: string;
} & (
  | { readonly kind: 'meeting'; readonly title: string; readonly people: readonly Member[] }
  | { readonly kind: 'decision'; readonly text: string; readonly number: string }
  | { readonly kind: 'task'; readonly text: string; readonly state: OutcomeState }
  | { readonly kind: 'approach'; readonly title: string }
);

type Sources = {
  readonly members: ReadonlyMap<string, Member>;
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly attendance: readonly Attendance[];
  readonly outcomes: readonly Outcome[];
  readonly notes: readonly Note[];
};

/**
 * What an institution did in the network, the latest first: meetings at which somebody was who held an office there on that day, what such people took on,
 * and the approaches it brought in.
 */
export function institutionHistory(institutionId: string, sources: Sources): readonly InstitutionEntry[] {
  const { members, meetings, attendance, outcomes, notes } = sources;
  const wasHere = (member: Member | undefined, day: string): member is Member =>
    member !== undefined && positionsOn(member, day).some((position) => position.institutionId === institutionId);
  const peopleByMeeting = new Map<string, Member[]>();
  for (const { meetingId, memberId, presentFrom } of attendance) {
    if (presentFrom === '') continue;
    const member = members.get(memberId);
    if (!wasHere(member, dayOf(meetings.get(meetingId)))) continue;
    peopleByMeeting.set(meetingId, [...(peopleByMeeting.get(meetingId) ?? []), member]);
  }
  const entries: InstitutionEntry[] = [...peopleByMeeting].flatMap(([id, people]) => {
    const meeting = meetings.get(id);
    if (!meeting) return [];
    return [{ id, kind: 'meeting', date: dayOf(meeting), href: `/meetings/${id}`, title: meeting.title, people }];
  });
  for (const { id, kind, ownerIds, meetingId, text, state, number } of outcomes) {
    const date = dayOf(meetings.get(meetingId));
    if (kind === 'information' || !ownerIds.some((owner) => wasHere(members.get(owner), date))) continue;
    const common = { id, date, href: `/outcomes/${id}`, text };
    entries.push(kind === 'task' ? { ...common, kind, state } : { ...common, kind, number });
  }
  for (const { id, kind, institutionIds, title, topicId, createdAt } of notes) {
    if (kind !== 'approach' || !institutionIds.includes(institutionId)) continue;
    const href = `/topics/${topicId}/notes/${id}`;
    entries.push({ id, kind, date: createdAt === '' ? '' : stampToDay(createdAt), href, title });
  }
  return entries.toSorted((left, right) => (left.date < right.date ? 1 : left.date > right.date ? -1 : 0));
}

function dayOf(meeting: Meeting | undefined): string {
  return meeting?.startsAt.slice(0, 10) ?? '';
}
