import type { RegisterContent } from '../../../../shared/documents';
import { useMessages } from '../../../ui';
import type { DecisionList, TaskListState } from '../useOutcomeLists';

export type RegisterLists = {
  readonly kind: RegisterContent['kind'];
  readonly decisions: DecisionList;
  readonly tasks: TaskListState;
};

/** Filters and search of a register in words, `''` where it shows everything. */
export function useRegisterSelection({ kind, decisions, tasks }: RegisterLists): string {
  const { t } = useMessages();
  const { query } = (kind === 'decisions' ? decisions : tasks).state;
  const filters = kind === 'decisions' ? decisionFilters() : taskFilters();
  const searched = query.trim() === '' ? [] : [t('listExport.search', { query: query.trim() })];
  return [...filters, ...searched].join(' · ');

  function decisionFilters(): readonly string[] {
    const { filter, year } = decisions.state;
    return [...(filter === 'all' ? [] : [t(`outcomes.decisionFilter.${filter}`)]), ...(year === 'all' ? [] : [year])];
  }
  function taskFilters(): readonly string[] {
    const { filter, owner } = tasks.state;
    return [...(filter === 'all' ? [] : [t(`outcomes.filter.${filter}`)]), ...(owner === '' ? [] : [owner])];
  }
}
