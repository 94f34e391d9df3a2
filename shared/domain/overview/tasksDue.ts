import type { Outcome } from '../../schema';
import { dueStateOf, openTasks } from '../outcomes';

export interface TasksDue {
  /** Open tasks, the most urgent first; those without a date last. */
  readonly open: readonly Outcome[];
  /** How many of them are due today or overdue. */
  readonly dueCount: number;
  readonly overdueCount: number;
}

/** @param today `YYYY-MM-DD` */
export function tasksDue(outcomes: readonly Outcome[], today: string): TasksDue {
  const open = openTasks(outcomes);
  const states = open.map((task) => dueStateOf(task, today));
  return {
    open,
    dueCount: states.filter((state) => state === 'overdue' || state === 'today').length,
    overdueCount: states.filter((state) => state === 'overdue').length,
  };
}
