import type { InviteePlan } from './planInvitees';
import type { MemberImportPlan, PlannedRow } from './planMemberImport';

/** The plan as a person sees it who chose a meeting: a row that changes nothing but the list of the meeting is an update, too. */
export function withInvitees(
  plan: MemberImportPlan,
  invitees: Pick<InviteePlan, 'byLine'> | undefined,
): MemberImportPlan {
  if (!invitees) return plan;
  const counts = { ...plan.counts };
  const verdicts = { ...plan.verdicts };
  const rows = plan.rows.map((row): PlannedRow => {
    if (row.action !== 'unchanged' || invitees.byLine.get(row.line)?.isWritten !== true) return row;
    counts.unchanged -= 1;
    counts.update += 1;
    if (row.verdict !== 'unchanged') return { ...row, action: 'update' };
    verdicts.unchanged -= 1;
    verdicts.update += 1;
    return { ...row, action: 'update', verdict: 'update' };
  });
  return { ...plan, rows, counts, verdicts };
}

export type WithoutEffect = {
  readonly left: number;
  readonly unchanged: number;
  readonly inFile: number;
};

/** Rows that change nothing. A double does where the first row takes something of it, or where its answer is the one that counts. */
export function countWithoutEffect(
  plan: MemberImportPlan,
  invitees: Pick<InviteePlan, 'byLine'> | undefined,
): WithoutEffect {
  const { rows, counts } = withInvitees(plan, invitees);
  const inFile = rows.filter(
    ({ action, line, changes, problems }) =>
      action === 'duplicateInFile' &&
      !changes.some(({ isTaken }) => isTaken) &&
      !problems.some(({ key }) => key === 'import.problem.merged') &&
      invitees?.byLine.get(line)?.isWritten !== true,
  ).length;
  const { unchanged, perhaps, skip, error } = counts;
  return { left: unchanged + inFile + perhaps + skip + error, unchanged, inFile };
}
