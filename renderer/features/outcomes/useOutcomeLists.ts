import { useMemo } from 'react';
import type { DecisionFilter } from '../../../shared/domain/outcomes';
import { createListMemory, useRecords, useToday } from '../../live';
import type { TableSort } from '../../ui';
import {
  compareRows,
  filterDecisions,
  filterTasks,
  toDecisionRows,
  toTaskRows,
  type OutcomeRow,
  type TaskFilter,
} from './outcomeRows';

type DecisionState = {
  readonly query: string;
  readonly year: string;
  readonly filter: DecisionFilter;
  readonly sort: TableSort;
};
type TaskState = {
  readonly query: string;
  readonly owner: string;
  readonly filter: TaskFilter;
  readonly sort: TableSort;
};

const ALL_DECISIONS: DecisionState = {
  query: '',
  year: 'all',
  filter: 'all',
  sort: { columnId: 'date', direction: 'descending' },
};
const OPEN_TASKS: TaskState = {
  query: '',
  owner: '',
  filter: 'open',
  sort: { columnId: 'due', direction: 'ascending' },
};
const useDecisionMemory = createListMemory<DecisionState>(ALL_DECISIONS);
const useTaskMemory = createListMemory<TaskState>(OPEN_TASKS);
export const useTabMemory = createListMemory<{ readonly tab: 'decisions' | 'tasks' }>({ tab: 'tasks' });

/** What the registers show when they are opened next, whatever was searched and filtered there before. */
export function useShowOutcomes(): { readonly openTasks: () => void; readonly followUps: () => void } {
  const [, changeTab] = useTabMemory();
  const [, changeTasks] = useTaskMemory();
  const [, changeDecisions] = useDecisionMemory();
  return {
    openTasks: () => {
      changeTab({ tab: 'tasks' });
      changeTasks(OPEN_TASKS);
    },
    followUps: () => {
      changeTab({ tab: 'decisions' });
      changeDecisions({
        ...ALL_DECISIONS,
        filter: 'followUp',
        sort: { columnId: 'followUp', direction: 'ascending' },
      });
    },
  };
}

/** All rows of a register, and those that search and filters leave, in the order shown. */
export type OutcomeList<State> = {
  readonly rows: readonly OutcomeRow[];
  readonly shown: readonly OutcomeRow[];
  readonly state: State;
  readonly change: (patch: Partial<State>) => void;
};
export type DecisionList = OutcomeList<DecisionState>;
export type TaskListState = OutcomeList<TaskState>;

export function useOutcomeLists(): { readonly decisions: DecisionList; readonly tasks: TaskListState } {
  const today = useToday();
  const outcomes = useRecords('outcomes').records;
  const meetings = useRecords('meetings').byId;
  const members = useRecords('members').byId;
  const [decisionState, changeDecisions] = useDecisionMemory();
  const [taskState, changeTasks] = useTaskMemory();

  const rows = useMemo(() => {
    const source = { outcomes, meetings, members, today };
    return { decisions: toDecisionRows(source), tasks: toTaskRows(source) };
  }, [outcomes, meetings, members, today]);
  const decisions = useMemo(
    () => sortRows(filterDecisions(rows.decisions, decisionState, today), decisionState.sort),
    [rows.decisions, decisionState, today],
  );
  const tasks = useMemo(() => sortRows(filterTasks(rows.tasks, taskState), taskState.sort), [rows.tasks, taskState]);

  return {
    decisions: { rows: rows.decisions, shown: decisions, state: decisionState, change: changeDecisions },
    tasks: { rows: rows.tasks, shown: tasks, state: taskState, change: changeTasks },
  };
}

function sortRows(rows: readonly OutcomeRow[], { columnId, direction }: TableSort): readonly OutcomeRow[] {
  const ascending = rows.toSorted(compareRows(columnId));
  return direction === 'ascending' ? ascending : ascending.reverse();
}
