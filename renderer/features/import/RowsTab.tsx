import { useMemo, useState } from 'react';
import { EmptyState, SegmentedControl, useMessages, VirtualTable } from '../../ui';
import styles from './import.module.css';
import { countOf, filterPreview, PREVIEW_FILTERS, toPreviewRows, type PreviewFilter } from './previewRows';
import { RowDetail } from './RowDetail';
import type { ImportPlanning } from './useImportPlan';
import type { IntoMeeting } from './useIntoMeeting';
import { usePreviewColumns } from './usePreviewColumns';

export function RowsTab({ planning, into }: { readonly planning: ImportPlanning; readonly into: IntoMeeting }) {
  const { t, formatNumber } = useMessages();
  const { plan } = planning;
  const [filter, setFilter] = useState<PreviewFilter>('all');
  const [openId, setOpenId] = useState<string | null>(null);
  const columns = usePreviewColumns(into);
  const all = useMemo(() => toPreviewRows(plan), [plan]);
  const rows = useMemo(() => filterPreview(all, filter), [all, filter]);
  const open = all.find(({ id }) => id === openId);
  const filters = PREVIEW_FILTERS.filter((id) => id === 'all' || id === filter || countOf(plan, id) > 0);

  return (
    <div className={styles.rows}>
      <SegmentedControl
        label={t('members.import.show')}
        isLabelHidden
        options={filters.map((id) => ({
          id,
          label: t(`members.import.filter.${id}`, { count: formatNumber(countOf(plan, id)) }),
        }))}
        value={filter}
        onChange={setFilter}
      />
      <div className={styles.body}>
        {rows.length === 0 ? (
          <EmptyState drawing="nothingFound" title={t('members.import.noRows')} headingLevel={3} />
        ) : (
          <VirtualTable
            label={t('members.import.rows')}
            columns={columns}
            rows={rows}
            selectedId={openId}
            onOpen={setOpenId}
          />
        )}
        {open && <RowDetail row={open} planning={planning} into={into} onClose={() => setOpenId(null)} />}
      </div>
    </div>
  );
}
