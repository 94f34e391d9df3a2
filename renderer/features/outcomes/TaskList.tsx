import { useMemo, useRef } from 'react';
import { EmptyState, SearchField, Select, TextLink, useMessages, useShortcut } from '../../ui';
import { ownersOf, TASK_FILTERS } from './outcomeRows';
import styles from './Outcomes.module.css';
import { OutcomeTable } from './OutcomeTable';
import type { TaskListState } from './useOutcomeLists';
import { useTaskColumns } from './useTaskColumns';

type TaskListProps = { readonly list: TaskListState; readonly today: string; readonly openId: string | null };

export function TaskList({ list: { rows, shown, state, change }, today, openId }: TaskListProps) {
  const { t } = useMessages();
  const columns = useTaskColumns(today);
  const searchRef = useRef<HTMLInputElement>(null);
  useShortcut('mod+f', () => searchRef.current?.focus());
  const owners = useMemo(
    () => [{ id: '', label: t('outcomes.allOwners') }, ...ownersOf(rows).map((name) => ({ id: name, label: name }))],
    [rows, t],
  );
  const filters = TASK_FILTERS.map((id) => ({ id, label: t(`outcomes.filter.${id}`) }));

  if (rows.length === 0)
    return (
      <EmptyState
        drawing="tasks"
        title={t('outcomes.noTasks.title')}
        text={t('outcomes.noTasks.text')}
        action={<TextLink href="/meetings">{t('meetings.toList')}</TextLink>}
      />
    );
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField
            label={t('outcomes.searchTasks')}
            value={state.query}
            onChange={(query) => change({ query })}
            inputRef={searchRef}
          />
        </div>
        <div className={styles.select}>
          <Select
            isView
            label={t('outcomes.filter')}
            isLabelHidden
            options={filters}
            value={state.filter}
            onChange={(filter) => change({ filter })}
          />
        </div>
        <div className={styles.select}>
          <Select
            isView
            label={t('outcomes.owner')}
            isLabelHidden
            options={owners}
            value={state.owner}
            onChange={(owner) => change({ owner })}
          />
        </div>
      </div>
      <OutcomeTable
        label={t('outcomes.tasks')}
        scrollId="tasks"
        columns={columns}
        rows={shown}
        sort={state.sort}
        onSort={(sort) => change({ sort })}
        openId={openId}
        emptyTitle={t(`outcomes.noneOf.${state.filter}`)}
        onReset={() => change({ query: '', owner: '', filter: 'all' })}
      />
    </>
  );
}
