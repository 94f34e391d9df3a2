import {
  createOpenSince,
  dueStateOf,
  followUpStateOf,
  isDecisionShown,
  type DecisionFilter,
  type DueState,
} from '../../../shared/domain/outcomes';
import { memberToDisplayName } from '../../../shared/domain/membership';
import { createHaystack, matches, queryToNeedles } from '../../../shared/domain/search';
import type { Meeting, Member, Outcome, OutcomeKind } from '../../../shared/schema';
import { compareRows } from './compareRows';

export interface OutcomeRow {
  readonly id: string;
  readonly outcome: Outcome;
  readonly meeting: Meeting | undefined;
  /** Day of the meeting as `YYYY-MM-DD`, `''` where the meeting is gone. */
  readonly date: string;
  /** Names of members and the free text, in that order. */
  readonly owners: readonly string[];
  readonly dueState: DueState;
  readonly followUpState: DueState;
  /** Meetings held since the one it comes from, while it is open; 0 says nothing. */
  readonly openSince: number;
  readonly haystack: string;
}

export interface OutcomeSource {
  readonly outcomes: readonly Outcome[];
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly members: ReadonlyMap<string, Member>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

type OpenSince = ReturnType<typeof createOpenSince>;

function toRow(outcome: Outcome, { meetings, members, today }: OutcomeSource, openSince: OpenSince): OutcomeRow {
  const meeting = meetings.get(outcome.meetingId);
  const owners = [
    ...outcome.ownerIds.flatMap((id) => members.get(id) ?? []).map(memberToDisplayName),
    outcome.ownerText,
  ].filter((name) => name !== '');
  return {
    id: outcome.id,
    outcome,
    meeting,
    date: meeting?.startsAt.slice(0, 10) ?? '',
    owners,
    dueState: dueStateOf(outcome, today),
    followUpState: followUpStateOf(outcome, today),
    openSince: openSince(outcome),
    haystack: createHaystack([
      outcome.number,
      outcome.text,
      meeting?.title ?? '',
      ...owners,
      outcome.remark,
      ...outcome.evidence.map(({ title }) => title),
    ]),
  };
}

/** The register: every decision of every meeting, the latest first. */
export function toDecisionRows(source: OutcomeSource): readonly OutcomeRow[] {
  return toRows(source, 'decision').toSorted(compareRows('date')).reverse();
}

/** Every task, the most urgent first, those without a date last. */
export function toTaskRows(source: OutcomeSource): readonly OutcomeRow[] {
  return toRows(source, 'task').toSorted(compareRows('due'));
}

function toRows(source: OutcomeSource, kind: OutcomeKind): readonly OutcomeRow[] {
  const openSince = createOpenSince([...source.meetings.values()]);
  return source.outcomes.filter((outcome) => outcome.kind === kind).map((outcome) => toRow(outcome, source, openSince));
}

export const TASK_FILTERS = ['open', 'overdue', 'done', 'all'] as const;
export type TaskFilter = (typeof TASK_FILTERS)[number];

export function isTaskShown({ outcome: { state }, dueState }: OutcomeRow, filter: TaskFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'done') return state !== 'open';
  return state === 'open' && (filter === 'open' || dueState === 'overdue');
}

/** @param year `YYYY`, or `all` */
export function filterDecisions(
  rows: readonly OutcomeRow[],
  { query, year, filter }: { readonly query: string; readonly year: string; readonly filter: DecisionFilter },
  today: string,
): readonly OutcomeRow[] {
  return findRows(rows, query).filter(
    ({ outcome, date }) => (year === 'all' || date.startsWith(year)) && isDecisionShown(outcome, filter, today),
  );
}

/** @param owner a name, or `''` for everybody */
export function filterTasks(
  rows: readonly OutcomeRow[],
  { query, owner, filter }: { readonly query: string; readonly owner: string; readonly filter: TaskFilter },
): readonly OutcomeRow[] {
  return findRows(rows, query).filter(
    (row) => isTaskShown(row, filter) && (owner === '' || row.owners.includes(owner)),
  );
}

/** Rows whose number, text, meeting or owners match every word of the query. */
export function findRows(rows: readonly OutcomeRow[], query: string): readonly OutcomeRow[] {
  const needles = queryToNeedles(query);
  return needles.length === 0 ? rows : rows.filter(({ haystack }) => matches(haystack, needles));
}

/** Years that have decisions, the latest first. */
export function yearsOf(rows: readonly OutcomeRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ date }) => (date === '' ? [] : [date.slice(0, 4)])))].sort().reverse();
}

/** Everybody who owns one of the rows, in German order. */
export function ownersOf(rows: readonly OutcomeRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ owners }) => owners))].sort((a, b) => a.localeCompare(b, 'de'));
}
