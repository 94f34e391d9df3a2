import { useEffect, useMemo, useRef, useState } from 'react';
import { EmptyState, useMessages, VirtualTable } from '../../ui';
import { filterPreview, neighboursOf, toPreviewRows, type PreviewFilter } from './previewRows';
import { RowDetail } from './RowDetail';
import styles from './rows.module.css';
import type { ImportPlanning } from './useImportPlan';
import type { IntoMeeting } from './useIntoMeeting';
import { usePreviewColumns } from './usePreviewColumns';
import { focusIn, useRowKeys } from './useRowKeys';

interface ImportRowsProps {
  readonly planning: ImportPlanning;
  readonly into: IntoMeeting;
  readonly filter: PreviewFilter;
}

/** The rows of the file with what becomes of each; one is open, and says it field by field. */
export function ImportRows({ planning, into, filter }: ImportRowsProps) {
  const { t } = useMessages();
  const { plan, mappings, chooseRow } = planning;
  const [openId, setOpenId] = useState<string | null>(null);
  /** How often the focus went into a row: its keys are right as soon as it is open. */
  const [entered, setEntered] = useState(0);
  const isByKey = useRef(false);
  const around = useRef<HTMLDivElement>(null);
  const columns = usePreviewColumns(
    mappings.some(({ field }) => field.startsWith('consent')),
    into,
  );
  const all = useMemo(() => toPreviewRows(plan), [plan]);
  const rows = useMemo(() => filterPreview(all, filter), [all, filter]);
  const open = rows.find(({ id }) => id === openId);
  const neighbours = useMemo(() => neighboursOf(rows, openId), [rows, openId]);
  const nameOfLine = useMemo(() => {
    const byLine = new Map(all.map(({ row, name }) => [row.line, name]));
    return (line: number) => byLine.get(line) ?? '';
  }, [all]);

  // The row is in the document only after it was rendered.
  useEffect(() => {
    if (entered > 0) focusIn(around.current?.querySelector('[data-row-detail]'));
  }, [entered]);

  function enter(id: string): void {
    setOpenId(id);
    setEntered((count) => count + 1);
  }

  function close(): void {
    setOpenId(null);
    around.current?.querySelector<HTMLElement>('[role="treegrid"]')?.focus();
  }

  const onKeyDown = useRowKeys({ open, neighbours, enter, close, onChoose: chooseRow });
  if (rows.length === 0)
    return <EmptyState drawing="nothingFound" title={t('members.import.noRows')} headingLevel={2} />;
  return (
    <div
      ref={around}
      className={styles.rows}
      onKeyDownCapture={() => {
        isByKey.current = true;
      }}
      onPointerDownCapture={() => {
        isByKey.current = false;
      }}
      onKeyDown={onKeyDown}
    >
      <VirtualTable
        label={t('members.import.rows')}
        columns={columns}
        rows={rows}
        selectedId={openId}
        onOpen={(id) => {
          // A second click closes it.
          if (!isByKey.current && id === openId) setOpenId(null);
          else enter(id);
        }}
        detail={{
          openId: open?.id ?? null,
          render: (row) => (
            <RowDetail row={row} planning={planning} into={into} neighbours={neighbours} nameOfLine={nameOfLine} />
          ),
        }}
      />
    </div>
  );
}
