import { ListTodo, SearchX } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { Button, EmptyState, SearchField, Select, useMessages, useShortcut, VirtualTable } from '../../ui';
import { ownersOf, TASK_FILTERS } from './outcomeRows';
import styles from './Outcomes.module.css';
import type { TaskListState } from './useOutcomeLists';
import { useTaskColumns } from './useTaskColumns';

type TaskListProps = { readonly list: TaskListState; readonly today: string; readonly openId: string | null };

export function TaskList({ list: { rows, shown, state, change }, today, openId }: TaskListProps) {
  const { t } = useMessages();
  const [, setLocation] = useLocation();
  const columns = useTaskColumns(today);
  const searchRef = useRef<HTMLInputElement>(null);
  useShortcut('mod+f', () => searchRef.current?.focus());
  const owners = useMemo(() => [{ id: '', label: t('outcomes.allOwners') }, ...ownersOf(rows).map((name) => ({ id: name, label: name }))], [rows, t]);
  const filters = TASK_FILTERS.map((id) => ({ id, label: t(`outcomes.filter.${id}`) }));

  if (rows.length === 0) return <EmptyState icon={ListTodo} title={t('outcomes.noTasks.title')} text={t('outcomes.noTasks.text')} />;
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.search}><SearchField label={t('outcomes.searchTasks')} value={state.query} onChange={(query) => change({ query })} inputRef={searchRef} /></div>
        <div className={styles.select}><Select isView label={t('outcomes.filter')} isLabelHidden options={filters} value={state.filter} onChange={(filter) => change({ filter })} /></div>
        <div className={styles.select}><Select isView label={t('outcomes.owner')} isLabelHidden options={owners} value={state.owner} onChange={(owner) => change({ owner })} /></div>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={t(`outcomes.noneOf.${state.filter}`)}
          text={t('outcomes.nothing.text')}
          action={<Button onPress={() => change({ query: '', owner: '', filter: 'all' })}>{t('outcomes.nothing.reset')}</Button>}
        />
      ) : (
        <VirtualTable
          label={t('outcomes.tasks')}
          columns={columns}
          rows={shown}
          sort={state.sort}
          onSort={(sort) => change({ sort })}
          selectedId={openId}
          onOpen={(id) => setLocation(`/outcomes/${id}`)}
          scrollId="tasks"
        />
      )}
    </>
  );
}
