import { dueStateOf, type DueState } from '../../../shared/domain/outcomes';
import { memberToDisplayName } from '../../../shared/domain/membership';
import { createHaystack, matches, queryToNeedles } from '../../../shared/domain/search';
import type { Meeting, Member, Outcome } from '../../../shared/schema';

export interface OutcomeRow {
  readonly id: string;
  readonly outcome: Outcome;
  readonly meeting: Meeting | undefined;
  /** Day of the meeting as `YYYY-MM-DD`, `''` where the meeting is gone. */
  readonly date: string;
  /** Names of members and the free text, in that order. */
  readonly owners: readonly string[];
  readonly dueState: DueState;
  readonly haystack: string;
}

export interface OutcomeSource {
  readonly outcomes: readonly Outcome[];
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly members: ReadonlyMap<string, Member>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

function toRow(outcome: Outcome, { meetings, members, today }: OutcomeSource): OutcomeRow {
  const meeting = meetings.get(outcome.meetingId);
  const owners = [...outcome.ownerIds.flatMap((id) => members.get(id) ?? []).map(memberToDisplayName), outcome.ownerText].filter((name) => name !== '');
  return {
    id: outcome.id,
    outcome,
    meeting,
    date: meeting?.startsAt.slice(0, 10) ?? '',
    owners,
    dueState: dueStateOf(outcome, today),
    haystack: createHaystack([outcome.number, outcome.text, meeting?.title ?? '', ...owners]),
  };
}

/** The register: every decision of every meeting, the latest first. */
export function toDecisionRows(source: OutcomeSource): readonly OutcomeRow[] {
  return source.outcomes
    .filter(({ kind }) => kind === 'decision')
    .map((outcome) => toRow(outcome, source))
    .sort((a, b) => compare(b.date, a.date) || compare(b.outcome.number, a.outcome.number) || compare(a.id, b.id));
}

/** Every task, the most urgent first, those without a date last. */
export function toTaskRows(source: OutcomeSource): readonly OutcomeRow[] {
  return source.outcomes
    .filter(({ kind }) => kind === 'task')
    .map((outcome) => toRow(outcome, source))
    .sort((a, b) => compare(a.outcome.due || '9999', b.outcome.due || '9999') || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

export const TASK_FILTERS = ['open', 'overdue', 'done', 'all'] as const;
export type TaskFilter = (typeof TASK_FILTERS)[number];

export function isTaskShown({ outcome: { state }, dueState }: OutcomeRow, filter: TaskFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'done') return state !== 'open';
  return state === 'open' && (filter === 'open' || dueState === 'overdue');
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
