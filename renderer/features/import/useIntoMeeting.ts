import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  inviteesToRecords,
  planInviteesInSteps,
  type InviteePlan,
  type MemberImportPlan,
} from '../../../shared/domain/import';
import type { Attendance, Meeting } from '../../../shared/schema';
import { useNow, useRecords, useToday } from '../../live';
import { useAct } from '../../ui';
import { inSlices } from './useImportPlan';

export interface IntoMeeting {
  /** Coming ones first, then past ones; of those whose list is still open. */
  readonly meetings: readonly Meeting[];
  readonly meeting: Meeting | undefined;
  readonly choose: (meetingId: string | undefined) => void;
  /** Of the chosen meeting; of the choices that were made last, or a moment ago. */
  readonly plan: InviteePlan | undefined;
  readonly takesUncertain: boolean;
  readonly setTakesUncertain: (takes: boolean) => void;
  /** What is written with a plan of the people, which may be newer than the one that is shown. */
  readonly toRecords: (
    people: MemberImportPlan,
    memberIdByLine: ReadonlyMap<number, string>,
  ) => Promise<ImportedInto | undefined>;
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
  const act = useAct();
  const today = useToday();
  const now = useNow(60_000);
  const [meetingId, choose] = useState<string>();
  const [takesUncertain, setTakesUncertain] = useState(false);
  const meetings = useMemo(() => openMeetings(all, today), [all, today]);
  const meeting = meetings.find(({ id }) => id === meetingId);
  // Whoever was taken off the list is in the trash, with the answer.
  const deleted = useMemo(() => new Map(attendance.deleted.map((entry) => [entry.id, entry])), [attendance]);
  const stepsFor = useCallback(
    (rows: MemberImportPlan['rows'], of: Meeting) => {
      const entryOf = (id: string): Attendance | undefined => attendance.byId.get(id) ?? deleted.get(id);
      return planInviteesInSteps(rows, { meeting: of, takesUncertain, entryOf, now: new Date(now).toISOString() });
    },
    [takesUncertain, attendance, deleted, now],
  );
  const [made, setMade] = useState<{ readonly of: string; readonly plan: InviteePlan }>();
  // Not while rendering: see `planInviteesInSteps`.
  useEffect(() => {
    if (!meeting) return undefined;
    let isCurrent = true;
    act(async () => {
      const plan = await inSlices(stepsFor(people.rows, meeting), () => isCurrent);
      if (plan && isCurrent) setMade({ of: meeting.id, plan });
    });
    return () => {
      isCurrent = false;
    };
  }, [stepsFor, people.rows, meeting, act]);
  return {
    meetings,
    meeting,
    choose,
    plan: made !== undefined && made.of === meeting?.id ? made.plan : undefined,
    takesUncertain,
    setTakesUncertain,
    async toRecords(latest, memberIdByLine) {
      const plan = meeting && (await inSlices(stepsFor(latest.rows, meeting), () => true));
      return meeting && plan && { meeting, plan, entries: inviteesToRecords(plan, memberIdByLine) };
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
