import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ImportFile } from '../../../shared/domain/import';
import {
  institutionFields,
  institutionsToRecords,
  type InstitutionAction,
  type InstitutionRecords,
  type PlannedInstitution,
} from '../../../shared/domain/institutionImport';
import { messageToText } from '../../../shared/messages/translate';
import { createId } from '../../../shared/schema/records';
import { ReadingProgress, type ReadFile } from '../../reading';
import {
  Badge,
  Button,
  Callout,
  IconButton,
  Muted,
  Page,
  Strong,
  Tabs,
  useMessages,
  VirtualTable,
  type MaybeAsync,
  type TableColumn,
} from '../../ui';
import { useInstitutionTexts } from '../institutions';
import { ColumnsTab } from './ColumnsTab';
import styles from './import.module.css';
import { ImportHeader } from './ImportHeader';
import { LeftOut } from './LeftOut';
import { KindOfList, type ListKind } from './KindOfList';
import { ReadAgain, useCorrecting } from './ReadAgain';
import { Recognised } from './Recognised';
import { RowChanges } from './RowChanges';
import { useInstitutionPlan, type InstitutionPlanning } from './useInstitutionPlan';
import { TONE_BY_ACTION } from './usePreviewColumns';
import { WriteButton } from './WriteButton';

interface InstitutionPreviewProps {
  readonly file: ImportFile;
  readonly source: File;
  readonly onRead: (file: ReadFile<'members'>) => void;
  readonly onKind: (kind: ListKind) => void;
  readonly onCancel: () => void;
  readonly onImport: (records: InstitutionRecords) => MaybeAsync;
}

/** A list of institutions before it is written: the same steps as for one of members. */
export function InstitutionPreview({ file, source, onRead, onKind, onCancel, onImport }: InstitutionPreviewProps) {
  const { t } = useMessages();
  const planning = useInstitutionPlan(file);
  const { rows, columns, mapColumn } = planning;
  const { reading, correct } = useCorrecting(file, source, onRead);
  const hasName = columns.some(({ field }) => field === 'name');
  const [tab, setTab] = useState<'rows' | 'columns'>(hasName ? 'rows' : 'columns');
  const create = countOf(rows, 'create');
  const update = countOf(rows, 'update');
  return (
    <Page layout="fill">
      <ImportHeader
        kind="institutions"
        subtitle={<Recognised file={file} />}
        actions={
          <>
            <Button onPress={onCancel}>{t('members.import.cancel')}</Button>
            <WriteButton
              create={create}
              update={update}
              onPress={() => onImport(institutionsToRecords(rows, () => createId('institutions')))}
            />
          </>
        }
      />
      <div className={styles.consequence}>
        <p role="status">{t('members.import.consequenceInstitutions', { created: create, updated: update })}</p>
        <KindOfList file={file} value="institutions" onChange={onKind} />
      </div>
      <ReadingProgress reading={reading} />
      {!hasName && <Callout tone="warning" title={t('members.import.noInstitutionName')} />}
      <LeftOut table={file.table} columns={columns} />
      <div className={styles.tabs}>
        <Tabs<'rows' | 'columns'>
          label={t('members.import.tabs')}
          value={tab}
          onChange={setTab}
          items={[
            {
              id: 'rows',
              label: t('members.import.rows'),
              count: rows.length,
              content: <InstitutionRows planning={planning} />,
            },
            {
              id: 'columns',
              label: t('members.import.columns'),
              count: columns.length,
              content: (
                <>
                  <ReadAgain file={file} correct={correct} />
                  <ColumnsTab
                    columns={columns}
                    options={[
                      ...institutionFields.map((id) => ({ id, label: t(`institutions.${id}`) })),
                      { id: 'ignored', label: t('import.field.ignored') },
                    ]}
                    onMap={mapColumn}
                  />
                </>
              ),
            },
          ]}
        />
      </div>
    </Page>
  );
}

type Row = PlannedInstitution & { readonly id: string };

function InstitutionRows({ planning: { rows: planned, skip, choose } }: { readonly planning: InstitutionPlanning }) {
  const { t } = useMessages();
  const columns = useColumns();
  const [openId, setOpenId] = useState<string | null>(null);
  const rows = useMemo(() => planned.map((row) => ({ ...row, id: String(row.line) })), [planned]);
  const open = rows.find(({ id }) => id === openId);
  return (
    <div className={styles.rows}>
      <div className={styles.body}>
        <VirtualTable
          label={t('members.import.rows')}
          columns={columns}
          rows={rows}
          selectedId={openId}
          onOpen={setOpenId}
        />
        {open && <OpenRow row={open} onClose={() => setOpenId(null)} skip={skip} choose={choose} />}
      </div>
    </div>
  );
}

interface OpenRowProps extends Pick<InstitutionPlanning, 'skip' | 'choose'> {
  readonly row: PlannedInstitution;
  readonly onClose: () => void;
}

function OpenRow({ row: { line, draft, action, changes, problems }, onClose, skip, choose }: OpenRowProps) {
  const { t } = useMessages();
  const { sectorName, stateName } = useInstitutionTexts();
  const title = t('members.import.lineTitle', { line, name: draft.name || t('institutions.unnamed') });
  const shown = changes.map((change) => ({
    ...change,
    label: t(`institutions.${change.field}`),
    ...(change.field === 'sector' && { after: sectorName(draft.sector) }),
    ...(change.field === 'state' && { after: stateName(draft.state) }),
  }));
  return (
    <aside className={styles.detail} aria-label={title}>
      <div className={styles.detailHead}>
        <h2 className={styles.detailTitle}>{title}</h2>
        <IconButton label={t('members.import.closeLine')} icon={X} onPress={onClose} />
      </div>
      <p>{t(`import.action.${action}`)}</p>
      {problems.map((problem, index) => (
        <p key={`${problem.key} ${index}`} className={styles.problem}>
          {messageToText(t, problem.key, problem.values)}
        </p>
      ))}
      <RowChanges changes={shown} onChoose={(field, isTaken) => choose(line, field, isTaken)} />
      <div className={styles.choices}>
        {(action === 'create' || action === 'update') && (
          <Button onPress={() => skip(line, true)}>{t('members.import.choiceSkip')}</Button>
        )}
        {action === 'skip' && <Button onPress={() => skip(line, false)}>{t('members.import.choiceReset')}</Button>}
      </div>
    </aside>
  );
}

function useColumns(): readonly TableColumn<Row>[] {
  const { t, formatNumber } = useMessages();
  const { sectorName, stateName } = useInstitutionTexts();
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
        kind: 'name',
        render: ({ draft }) => <Strong>{draft.name || t('institutions.unnamed')}</Strong>,
      },
      {
        id: 'sector',
        header: t('institutions.sector'),
        minTableWidth: 620,
        render: ({ draft }) => sectorName(draft.sector),
      },
      {
        id: 'state',
        header: t('institutions.state'),
        minTableWidth: 780,
        render: ({ draft }) => stateName(draft.state),
      },
      { id: 'city', header: t('institutions.city'), minTableWidth: 980, render: ({ draft }) => draft.city },
      {
        id: 'action',
        header: t('members.import.action'),
        width: '11rem',
        render: ({ action }) => <Badge tone={TONE_BY_ACTION[action]}>{t(`import.action.${action}`)}</Badge>,
      },
      {
        id: 'problems',
        header: t('members.import.notes'),
        kind: 'long',
        minTableWidth: 980,
        render: ({ problems: [first] }) => (first ? messageToText(t, first.key, first.values) : null),
      },
    ],
    [t, formatNumber, sectorName, stateName],
  );
}

function countOf(rows: readonly PlannedInstitution[], action: InstitutionAction): number {
  return rows.filter((row) => row.action === action).length;
}
