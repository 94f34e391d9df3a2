import type { Outcome } from '../../schema';

/**
 * The next running number of a decision in a year, `B-2027-03`.
 * @param taken the numbers that exist, in any order
 */
export function nextDecisionNumber(taken: readonly string[], year: number): string {
  return nextNumber('B', taken, year);
}

export function nextMinutesNumber(taken: readonly string[], year: number): string {
  return nextNumber('P', taken, year);
}

/**
 * The next running number of an addendum, `P-2026-04/N2`.
 * @param amended number of the minutes that are corrected
 */
export function nextAddendumNumber(taken: readonly string[], amended: string): string {
  return `${amended}/N${highestAfter(`${amended}/N`, taken) + 1}`;
}

function nextNumber(letter: string, taken: readonly string[], year: number): string {
  const prefix = `${letter}-${year}-`;
  return `${prefix}${String(highestAfter(prefix, taken) + 1).padStart(2, '0')}`;
}

function highestAfter(prefix: string, taken: readonly string[]): number {
  return taken.reduce(
    (max, number) =>
      number.startsWith(prefix) ? Math.max(max, Number.parseInt(number.slice(prefix.length), 10) || 0) : max,
    0,
  );
}

export type DueState = 'overdue' | 'today' | 'later' | 'none';

/** @param today `YYYY-MM-DD` */
export function dueStateOf({ due }: Pick<Outcome, 'due'>, today: string): DueState {
  if (due === '') return 'none';
  if (due < today) return 'overdue';
  return due === today ? 'today' : 'later';
}

/** Open tasks, the most urgent first; those without a date last. */
export function openTasks(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes
    .filter(({ kind, state }) => kind === 'task' && state === 'open')
    .sort((a, b) => compareDue(a.due, b.due) || (a.id < b.id ? -1 : 1));
}

function compareDue(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}
