import { useCallback, useMemo, useState } from 'react';
import {
  inviteesToRecords,
  planInvitees,
  type InviteePlan,
  type MemberImportPlan,
} from '../../../shared/domain/import';
import type { Attendance, Meeting } from '../../../shared/schema';
import { useNow, useRecords, useToday } from '../../live';

export interface IntoMeeting {
  /** Coming ones first, then past ones; of those whose list is still open. */
  readonly meetings: readonly Meeting[];
  readonly meeting: Meeting | undefined;
  readonly choose: (meetingId: string | undefined) => void;
  /** Of the chosen meeting. */
  readonly plan: InviteePlan | undefined;
  readonly takesUncertain: boolean;
  readonly setTakesUncertain: (takes: boolean) => void;
  /** What is written with a plan of the people, which may be newer than the one that is shown. */
  readonly toRecords: (
    people: MemberImportPlan,
    memberIdByLine: ReadonlyMap<number, string>,
  ) => ImportedInto | undefined;
}

export interface ImportedInto {
  readonly meeting: Meeting;
  readonly plan: InviteePlan;
  readonly entries: ReturnType<typeof inviteesToRecords>;
}

/** The meeting to which the people of a file are invited, and what becomes of each row there. */
export function useIntoMeeting(people: MemberImportPlan): IntoMeeting {
  const all = useRecords('meetings').records;
  const attendance = useRecords('attendance');
  const today = useToday();
  const now = useNow(60_000);
  const [meetingId, choose] = useState<string>();
  const [takesUncertain, setTakesUncertain] = useState(false);
  const meetings = useMemo(() => openMeetings(all, today), [all, today]);
  const meeting = meetings.find(({ id }) => id === meetingId);
  // Whoever was taken off the list is in the trash, with the answer.
  const deleted = useMemo(() => new Map(attendance.deleted.map((entry) => [entry.id, entry])), [attendance]);
  const planFor = useCallback(
    ({ rows }: MemberImportPlan) => {
      const entryOf = (id: string): Attendance | undefined => attendance.byId.get(id) ?? deleted.get(id);
      return meeting && planInvitees(rows, { meeting, takesUncertain, entryOf, now: new Date(now).toISOString() });
    },
    [meeting, takesUncertain, attendance, deleted, now],
  );
  const plan = useMemo(() => planFor(people), [planFor, people]);
  return {
    meetings,
    meeting,
    choose,
    plan,
    takesUncertain,
    setTakesUncertain,
    toRecords(latest, memberIdByLine) {
      const invitees = planFor(latest);
      return meeting && invitees && { meeting, plan: invitees, entries: inviteesToRecords(invitees, memberIdByLine) };
    },
  };
}

/** A meeting that is closed has its minutes, and one that was called off has nobody to come. */
function openMeetings(all: readonly Meeting[], today: string): readonly Meeting[] {
  const open = all.filter(({ status, cancelledAt }) => status !== 'closed' && cancelledAt === '');
  const isComing = ({ startsAt, status }: Meeting): boolean =>
    startsAt === '' || status === 'running' || startsAt.slice(0, 10) >= today;
  const byStart = (one: Meeting, other: Meeting): number => (one.startsAt < other.startsAt ? -1 : 1);
  return [
    ...open.filter(isComing).toSorted(byStart),
    ...open
      .filter((one) => !isComing(one))
      .toSorted(byStart)
      .reverse(),
  ];
}
