import { useLocation } from 'wouter';
import { Button, EmptyState, useMessages, VirtualTable, type TableColumn, type TableSort } from '../../ui';
import type { OutcomeRow } from './outcomeRows';

type OutcomeTableProps = {
  readonly label: string;
  readonly scrollId: string;
  readonly columns: readonly TableColumn<OutcomeRow>[];
  readonly rows: readonly OutcomeRow[];
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  readonly openId: string | null;
  /** What to say where search and filters leave nothing, and the way back to everything. */
  readonly emptyTitle: string;
  readonly onReset: () => void;
};

export function OutcomeTable({
  label,
  scrollId,
  columns,
  rows,
  sort,
  onSort,
  openId,
  emptyTitle,
  onReset,
}: OutcomeTableProps) {
  const { t } = useMessages();
  const [, setLocation] = useLocation();
  if (rows.length === 0) {
    return (
      <EmptyState
        drawing="nothingFound"
        title={emptyTitle}
        text={t('outcomes.nothing.text')}
        action={<Button onPress={onReset}>{t('outcomes.nothing.reset')}</Button>}
      />
    );
  }
  return (
    <VirtualTable
      label={label}
      columns={columns}
      rows={rows}
      sort={sort}
      onSort={onSort}
      selectedId={openId}
      onOpen={(id) => setLocation(`/outcomes/${id}`)}
      scrollId={scrollId}
    />
  );
}
