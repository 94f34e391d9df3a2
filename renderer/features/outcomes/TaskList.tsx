import { Circle, CircleCheck, ListTodo, SearchX } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { cx, EmptyState, IconButton, SearchField, Select, useMessages, useShortcut, VirtualTable, type TableColumn } from '../../ui';
import { findRows, isTaskShown, ownersOf, TASK_FILTERS, type OutcomeRow, type TaskFilter } from './outcomeRows';
import styles from './Outcomes.module.css';
import { useOutcomeTexts } from './useOutcomeTexts';
import { useTaskState } from './useTaskState';

type TaskListProps = { readonly rows: readonly OutcomeRow[]; readonly today: string; readonly openId: string | null; readonly onOpen: (id: string) => void };

export function TaskList({ rows, today, openId, onOpen }: TaskListProps) {
  const { t } = useMessages();
  const { dueInWords } = useOutcomeTexts(today);
  const setState = useTaskState();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<TaskFilter>('open');
  const [owner, setOwner] = useState('');
  const searchRef = useRef<HTMLInputElement>(null);
  useShortcut('mod+f', () => searchRef.current?.focus());
  const owners = useMemo(() => [{ id: '', label: t('outcomes.allOwners') }, ...ownersOf(rows).map((name) => ({ id: name, label: name }))], [rows, t]);
  const shown = useMemo(() => findRows(rows, query).filter((row) => isTaskShown(row, filter) && (owner === '' || row.owners.includes(owner))), [rows, query, filter, owner]);

  const columns: readonly TableColumn<OutcomeRow>[] = [
    {
      id: 'due',
      header: t('outcomes.due'),
      width: '7.5rem',
      render: (row) => <span className={cx(row.outcome.state === 'open' && row.dueState === 'overdue' ? styles.overdue : styles.due, row.outcome.state !== 'open' && styles.muted)}>{dueInWords(row)}</span>,
    },
    { id: 'text', header: t('outcomes.task'), width: '3fr', render: ({ outcome }) => outcome.text || t('outcomes.noText') },
    { id: 'owner', header: t('outcomes.owner'), width: '2fr', minTableWidth: 520, render: ({ owners: names }) => <span className={styles.muted}>{names.join(', ') || t('outcomes.nobody')}</span> },
    { id: 'meeting', header: t('outcomes.meeting'), width: '2fr', minTableWidth: 900, render: ({ meeting }) => <span className={styles.muted}>{meeting?.title ?? ''}</span> },
    {
      id: 'done',
      header: t('outcomes.doneHeader'),
      width: '5rem',
      render: ({ outcome }) => (
        <span onClick={(event) => event.stopPropagation()}>
          {outcome.state === 'open' ? (
            <IconButton changesData label={t('outcomes.markDone', { text: outcome.text })} icon={Circle} onPress={() => void setState(outcome, 'done')} />
          ) : (
            <IconButton changesData label={t('outcomes.reopen', { text: outcome.text })} icon={CircleCheck} onPress={() => void setState(outcome, 'open')} />
          )}
        </span>
      ),
    },
  ];
  if (rows.length === 0) return <EmptyState icon={ListTodo} title={t('outcomes.noTasks.title')} text={t('outcomes.noTasks.text')} />;
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.search}><SearchField label={t('outcomes.searchTasks')} value={query} onChange={setQuery} inputRef={searchRef} /></div>
        <div className={styles.select}><Select isView label={t('outcomes.filter')} isLabelHidden options={TASK_FILTERS.map((id) => ({ id, label: t(`outcomes.filter.${id}`) }))} value={filter} onChange={setFilter} /></div>
        <div className={styles.select}><Select isView label={t('outcomes.owner')} isLabelHidden options={owners} value={owner} onChange={setOwner} /></div>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={SearchX} title={t(`outcomes.noneOf.${filter}`)} text={t('outcomes.nothing.text')} />
      ) : (
        <VirtualTable label={t('outcomes.tasks')} columns={columns} rows={shown} selectedId={openId} onOpen={onOpen} scrollId="tasks" />
      )}
    </>
  );
}
