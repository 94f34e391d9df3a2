import { useMemo, useState } from 'react';
import type { InstitutionAction, PlannedInstitution } from '../../../shared/domain/institutionImport';
import {
  Badge,
  EmptyState,
  Muted,
  SegmentedControl,
  Strong,
  useMessages,
  VirtualTable,
  type TableColumn,
} from '../../ui';
import { useInstitutionTexts } from '../institutions';
import styles from './import.module.css';
import { InstitutionRowDetail } from './InstitutionRowDetail';
import { institutionActionToText, institutionHints, stateOfRowToText } from './institutionWords';
import type { InstitutionPlanning } from './useInstitutionPlan';
import { TONE_BY_ACTION } from './usePreviewColumns';

type Row = PlannedInstitution & { readonly id: string };

const ACTIONS = [
  ...(['create', 'update', 'perhaps', 'error', 'unchanged', 'duplicateInFile', 'skip'] as const),
] satisfies readonly InstitutionAction[];

export function InstitutionRows({ planning }: { readonly planning: InstitutionPlanning }) {
  const { t, formatNumber } = useMessages();
  const columns = useColumns();
  const [filter, setFilter] = useState<InstitutionAction | 'all'>('all');
  const [openId, setOpenId] = useState<string | null>(null);
  const all = useMemo(() => planning.rows.map((row) => ({ ...row, id: String(row.line) })), [planning.rows]);
  const rows = useMemo(() => all.filter(({ action }) => filter === 'all' || action === filter), [all, filter]);
  const countOf = (action: InstitutionAction): number => all.filter((row) => row.action === action).length;
  const open = all.find(({ id }) => id === openId);
  return (
    <div className={styles.rows}>
      <SegmentedControl
        label={t('members.import.show')}
        isLabelHidden
        options={[
          { id: 'all', label: `${formatNumber(all.length)} ${t('members.import.filter.all')}` },
          ...ACTIONS.filter((id) => id === filter || countOf(id) > 0).map((id) => ({
            id,
            label: `${formatNumber(countOf(id))} ${t(`members.import.verdict.${id}`)}`,
          })),
        ]}
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
        {open && <InstitutionRowDetail row={open} planning={planning} onClose={() => setOpenId(null)} />}
      </div>
    </div>
  );
}

function useColumns(): readonly TableColumn<Row>[] {
  const { t, formatNumber } = useMessages();
  const { sectorName } = useInstitutionTexts();
  return useMemo(
    () => [
      {
        id: 'line',
        header: t('members.import.line'),
        width: '5rem',
        render: ({ line }) => <Muted>{formatNumber(line)}</Muted>,
      },
      {
        id: 'name',
        header: t('institutions.name'),
        kind: 'institution',
        render: ({ draft }) => <Strong>{draft.name || t('institutions.unnamed')}</Strong>,
      },
      {
        id: 'sector',
        header: t('institutions.sector'),
        minTableWidth: 700,
        render: ({ draft }) => sectorName(draft.sector),
      },
      {
        id: 'state',
        header: t('institutions.state'),
        minTableWidth: 860,
        render: (row) => stateOfRowToText(row, t),
      },
      { id: 'city', header: t('institutions.city'), minTableWidth: 980, render: ({ draft }) => draft.city },
      {
        id: 'action',
        header: t('members.import.action'),
        width: '15rem',
        render: ({ action }) => <Badge tone={TONE_BY_ACTION[action]}>{institutionActionToText(action, t)}</Badge>,
      },
      {
        id: 'problems',
        header: t('members.import.notes'),
        minTableWidth: 1100,
        render: (row) => institutionHints(row, t)[0] ?? null,
      },
    ],
    [t, formatNumber, sectorName],
  );
}
