import { useState } from 'react';
import { useLocation } from 'wouter';
import { refusalKind } from '../../../../shared/sync/refusal';
import { createListMemory, useSession, useUnsentFiles } from '../../../live';
import {
  Button,
  Callout,
  EmptyState,
  MenuButton,
  Muted,
  SegmentedControl,
  Strong,
  Toolbar,
  useMessages,
  VirtualTable,
  type TableColumn,
  type TableSort,
} from '../../../ui';
import {
  compareLedger,
  countLedger,
  filterLedger,
  LEDGER_FILTERS,
  type LedgerFilter,
  type LedgerRow,
} from './ledgerRows';
import styles from './Ledger.module.css';
import { useLedgerExport } from './useLedgerExport';
import { useLedgerTexts } from './useLedgerTexts';

interface LedgerProps {
  readonly rows: readonly LedgerRow[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** The oldest first: what has waited longest. */
const useListMemory = createListMemory<{ readonly sort: TableSort }>({
  sort: { columnId: 'changed', direction: 'ascending' },
});

/** "Nicht übertragen": every record with a change that the server has not confirmed, by name. */
export function Ledger({ rows, openId, onOpen }: LedgerProps) {
  const { t, formatNumber, collator } = useMessages();
  const { sync } = useSession();
  const unsentFiles = useUnsentFiles();
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState<LedgerFilter>('all');
  const [{ sort }, change] = useListMemory();
  const texts = useLedgerTexts();
  const { saveList, saveContent } = useLedgerExport(rows);
  if (rows.length === 0)
    return unsentFiles > 0 ? (
      <EmptyState
        drawing="synced"
        title={t('sync.ledgerEmptyRecords')}
        text={t('sync.ledgerEmptyButFiles', { count: unsentFiles })}
      />
    ) : (
      <EmptyState drawing="synced" title={t('sync.ledgerEmpty')} text={t('sync.ledgerEmptyText')} />
    );

  const counts = countLedger(rows);
  const shown = counts[filter] === 0 ? 'all' : filter;
  const refused = filterLedger(rows, 'refused');
  // Sending again does not help before it is repaired.
  const isUnreadableThere =
    refused.length > 0 && refused.every(({ record }) => record.refused && refusalKind(record.refused) === 'unreadable');
  const sorted = filterLedger(rows, shown).toSorted(compareLedger(sort.columnId, texts.title, collator));
  const columns: readonly TableColumn<LedgerRow>[] = [
    {
      id: 'title',
      header: t('sync.column.title'),
      kind: 'text',
      isSortable: true,
      render: (row) => <Strong>{texts.title(row)}</Strong>,
    },
    {
      id: 'kind',
      header: t('sync.column.kind'),
      width: '9rem',
      minTableWidth: 620,
      render: (row) => <Muted>{texts.kind(row)}</Muted>,
    },
    { id: 'change', header: t('sync.column.change'), minTableWidth: 460, render: texts.change },
    {
      id: 'changed',
      header: t('sync.column.changed'),
      width: '9.5rem',
      isSortable: true,
      minTableWidth: 860,
      render: (row) => <Muted>{texts.at(row)}</Muted>,
    },
    {
      id: 'reason',
      header: t('sync.column.reason'),
      kind: 'long',
      render: (row) => (
        <span className={row.state === 'refused' ? styles.refused : styles.quiet} title={texts.state(row)}>
          {texts.state(row)}
        </span>
      ),
    },
  ];

  return (
    <>
      <div className={styles.head}>
        {isUnreadableThere && (
          <Callout
            tone="danger"
            actions={
              <Button size="small" onPress={() => navigate('/sync')}>
                {t('sync.tab.status')}
              </Button>
            }
          >
            {t('sync.refusal.unreadable')}
          </Callout>
        )}
        {counts.refused > 0 && !isUnreadableThere && (
          <Callout
            tone="danger"
            actions={
              <Button size="small" onPress={() => sync.retry(refused.map(({ id }) => id))}>
                {t('sync.retryAll')}
              </Button>
            }
          >
            {t('sync.refusedHint', { count: counts.refused })}
          </Callout>
        )}
        <Toolbar
          end={
            <MenuButton
              label={t('sync.ledger.export')}
              items={[
                {
                  id: 'csv',
                  label: t('sync.ledger.exportList'),
                  detail: t('sync.ledger.exportListDetail'),
                  onSelect: () => saveList(),
                },
                {
                  id: 'json',
                  label: t('sync.ledger.exportContent'),
                  detail: t('sync.ledger.exportContentDetail'),
                  onSelect: () => saveContent(),
                },
              ]}
            />
          }
        >
          <SegmentedControl<LedgerFilter>
            label={t('sync.ledger.filter')}
            isLabelHidden
            options={LEDGER_FILTERS.filter((id) => id === 'all' || counts[id] > 0).map((id) => ({
              id,
              label: t(`sync.ledger.filter.${id}`, { count: formatNumber(counts[id]) }),
            }))}
            value={shown}
            onChange={setFilter}
          />
        </Toolbar>
      </div>
      <VirtualTable
        label={t('sync.ledger')}
        rows={sort.direction === 'ascending' ? sorted : sorted.toReversed()}
        columns={columns}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        selectedId={openId}
        onOpen={onOpen}
        scrollId="ledger"
      />
    </>
  );
}
