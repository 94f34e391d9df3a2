import type { Outcome } from '../../schema';
import { dueStateOf, openTasks } from '../outcomes';

export interface TasksDue {
  /** Open tasks, the most urgent first; those without a date last. */
  readonly open: readonly Outcome[];
  /** How many of them are due today or overdue. */
  readonly dueCount: number;
  readonly overdueCount: number;
  /** How many are due from today to Sunday. */
  readonly weekCount: number;
}

/** @param today `YYYY-MM-DD` */
export function tasksDue(outcomes: readonly Outcome[], today: string): TasksDue {
  const open = openTasks(outcomes);
  const states = open.map((task) => dueStateOf(task, today));
  return {
    open,
    dueCount: states.filter((state) => state === 'overdue' || state === 'today').length,
    overdueCount: states.filter((state) => state === 'overdue').length,
    weekCount: open.filter(({ due }) => due >= today && due <= sundayOf(today)).length,
  };
}

/** The last day of the week that a date is in; weeks begin on Monday (ISO 8601 §3.1.1.23). */
function sundayOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + ((7 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
}
