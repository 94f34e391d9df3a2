import {
  createOpenSince,
  dueStateOf,
  followUpStateOf,
  isDecisionShown,
  isPursued,
  type DecisionFilter,
  type DueState,
} from '../../../shared/domain/outcomes';
import type { Compare } from '../../../shared/domain/lists';
import { memberToDisplayName } from '../../../shared/domain/membership';
import { createHaystack, matches, queryToNeedles } from '../../../shared/domain/search';
import type { Meeting, Member, Outcome, OutcomeKind } from '../../../shared/schema';
import { IMPLEMENTATIONS } from '../../../shared/schema/outcomes';

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

const collator = new Intl.Collator('de', { numeric: true });

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

/** Order of a column, ascending. What is empty comes last; equals are in the order of their meetings and numbers. */
export function compareRows(columnId: string): Compare<OutcomeRow> {
  switch (columnId) {
    case 'number':
      return byText(({ outcome }) => outcome.number);
    case 'implementation':
      return inTurn((a, b) => implementationRank(a) - implementationRank(b), byDate);
    case 'followUp':
      return inTurn(
        byText(({ outcome, followUpState }) => (followUpState === 'none' ? '' : outcome.followUpOn)),
        byDate,
      );
    case 'due':
      return inTurn(
        byText(({ outcome }) => outcome.due),
        byId,
      );
    case 'owner':
      return inTurn(
        byText(({ owners }) => owners.join(', ')),
        byId,
      );
    case 'openSince':
      return inTurn((a, b) => a.openSince - b.openSince, byDate);
    default:
      return byDate;
  }
}

/** What is not to be carried out shows nothing in this column. */
function implementationRank({ outcome }: OutcomeRow): number {
  return isPursued(outcome) ? IMPLEMENTATIONS.indexOf(outcome.implementation) : IMPLEMENTATIONS.length;
}

function byDate(a: OutcomeRow, b: OutcomeRow): number {
  return collator.compare(a.date, b.date) || collator.compare(a.outcome.number, b.outcome.number) || byId(a, b);
}

function byId(a: OutcomeRow, b: OutcomeRow): number {
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

function inTurn(first: Compare<OutcomeRow>, second: Compare<OutcomeRow>): Compare<OutcomeRow> {
  return (a, b) => first(a, b) || second(a, b);
}

function byText(textOf: (row: OutcomeRow) => string): Compare<OutcomeRow> {
  return (a, b) => {
    const [one, other] = [textOf(a), textOf(b)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return collator.compare(one, other);
  };
}
